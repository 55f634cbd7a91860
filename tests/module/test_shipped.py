"""The sample articles ship with their modules, and these are the ones that the program makes today."""

from pathlib import Path

import pytest

from quizgen.bank import read_bank
from quizgen.pipeline import make_module
from quizgen.shipped import QUESTION_BANKS

BANKS = sorted(QUESTION_BANKS.glob("??/*.yaml"))
MODULES = QUESTION_BANKS / "modules"


def test_every_sample_bank_has_its_module() -> None:
    made = {str(path.relative_to(MODULES).with_suffix("")) for path in MODULES.rglob("*.html")}
    assert made == {str(path.relative_to(QUESTION_BANKS).with_suffix("")) for path in BANKS}


@pytest.mark.parametrize("bank", BANKS, ids=lambda path: path.stem)
def test_the_module_that_ships_is_the_one_of_today(bank: Path) -> None:
    shipped = MODULES / bank.parent.name / f"{bank.stem}.html"
    assert shipped.read_bytes() == make_module(read_bank(bank)), f"quizgen module {bank} -o {shipped}"
