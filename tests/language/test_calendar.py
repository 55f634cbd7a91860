"""The patterns for times use classes that exist: a misspelt one would never match, and nobody would see it."""

import re

import pytest

from quizgen.language.dates import date_pattern, read_calendar
from quizgen.language.lexicon import read_lexicon
from quizgen.model import Language

READ_FROM_THE_WORD = set(
    "year past_year years day number date hhmm dotted mid_year mid_month weekday_daytime about count noun name".split()
)


@pytest.mark.parametrize("language", ["de", "en"])
def test_patterns_use_known_classes_and_parts(language: Language) -> None:
    lexicon = read_lexicon(language, "calendar")
    known = {*lexicon["words"], *lexicon.get("inflected", {}), *READ_FROM_THE_WORD}
    lines = [*lexicon["phrases"], *lexicon["parts"].values()]
    used = {name for line in lines for name in re.findall(r"(?<!\{)\b[a-z_]+\b(?!\})", line)}
    parts = {name for line in lines for name in re.findall(r"\{([a-z_]+)\}", line)}
    assert used <= known
    assert parts == set(lexicon["parts"])


@pytest.mark.parametrize(("language", "first"), [("de", "Januar"), ("en", "January")])
def test_calendar_has_twelve_months_in_order(language: Language, first: str) -> None:
    months = read_calendar(language).months
    assert len(months) == 12
    assert months[0] == first


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "closed on March 10th", "March 10th"),
        ("en", "closed on Feb. 19, 2025", "Feb. 19, 2025"),
        ("en", "3 Mayors came", ""),
        ("de", "2 Maibäume stehen", ""),
        ("de", "am 3. März 2025", "3. März 2025"),
    ],
)
def test_a_date_ends_where_its_last_word_ends(language: Language, text: str, date: str) -> None:
    found = date_pattern(language).search(text)
    assert (found[0] if found else "") == date
