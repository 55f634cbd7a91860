import re
from pathlib import Path
from typing import get_args

import pytest

from quizgen.export import FORMATS, export_bank
from quizgen.model import Language, Status
from quizgen.problems import Refused
from tests.export.samples import make_bank, make_question


def test_every_format_is_listed_under_its_own_name_with_an_ending_and_a_line_about_it() -> None:
    assert "anki" in FORMATS
    for name, entry in FORMATS.items():
        assert entry.name == name
        assert re.fullmatch(r"\.[a-z0-9]+", entry.ending)
        for language in get_args(Language):
            assert 20 < len(entry.description(language)) < 100


def test_an_export_writes_what_the_format_renders(tmp_path: Path) -> None:
    bank = make_bank(make_question())
    export_bank(bank, "anki", tmp_path / "deck.apkg", changed={"q001": 1_700_000_000})
    assert (tmp_path / "deck.apkg").read_bytes() == FORMATS["anki"].render(bank, {"q001": 1_700_000_000}).content


def test_an_unknown_format_is_refused_with_the_ones_there_are_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"EXPORT-001.*paper.*anki"):
        export_bank(make_bank(make_question()), "paper", tmp_path / "deck.apkg")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", FORMATS)
def test_a_bank_without_a_question_that_learners_may_see_leaves_no_file(tmp_path: Path, name: str) -> None:
    rejected, draft = make_question(status=Status.REJECTED), make_question("q2")
    with pytest.raises(Refused, match="EXPORT-004"):
        export_bank(make_bank(rejected), name, tmp_path / "file")
    with pytest.raises(Refused, match="EXPORT-004"):
        export_bank(make_bank(rejected, draft, publish="approved"), name, tmp_path / "file")
    assert list(tmp_path.iterdir()) == []
