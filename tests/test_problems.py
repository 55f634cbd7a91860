"""Codes are stable: every one is on the page, in both languages, and says what to do."""

from pathlib import Path
from string import Formatter

import pytest

from quizgen.problems import SENTENCES, Problem
from quizgen.problems.__main__ import render_codes

PAGE = Path(__file__).parent.parent / "docs" / "problem-codes.md"


def slots(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_the_page_of_codes_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == render_codes(), "python -m quizgen.problems > docs/problem-codes.md"


@pytest.mark.parametrize("code", SENTENCES)
def test_both_languages_fill_in_the_same_and_end_a_sentence(code: str) -> None:
    german, english = SENTENCES[code]["de"], SENTENCES[code]["en"]
    assert slots(german) - {"name_de"} == slots(english) - {"name_en"}
    assert german.endswith((".", "?", ".`")) and english.endswith((".", "?", ".`"))


def test_warnings_are_told_from_errors_by_their_number() -> None:
    assert Problem("BANK-101").is_warning and not Problem("BANK-018").is_warning
