"""A date as newspapers and web pages write it becomes an ISO date, `2024-10-25`.

Refuses to guess: 10/11/2024 is a different day in London and in New York, so it is no date here.
"""

import re
from datetime import date
from typing import get_args

from quizgen.language.lexicon import read_lexicon
from quizgen.model import Language

_LANGUAGES: tuple[Language, ...] = get_args(Language)
_MONTHS = tuple(
    (word.lower(), int(number))
    for language in _LANGUAGES
    for word, number in read_lexicon(language, "calendar")["words"]["month"].items()
)

_DAYS = (
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",  # 2024-10-25
    r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4})",  # 25.10.2024
    r"(?P<day>\d{1,2})\.? (?P<month>[^\W\d]{3,})\.?,? (?P<year>\d{4})",  # 25. Oktober 2024
    r"(?P<month>[^\W\d]{3,})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?, (?P<year>\d{4})",  # October 25, 2024
)
_WEEKDAY = r"(?:[^\W\d]+\.?, )?"
_TIME = r"(?:(?:T|,? |, um | um )\d{1,2}[:.]\d{2}.*)?"
_FORMS = tuple(re.compile(_WEEKDAY + day + _TIME) for day in _DAYS)


def find_date(words: str) -> str:
    """The ISO date that `words` name, without its time of day; empty if they name none."""
    for form in _FORMS:
        if match := form.fullmatch(" ".join(words.split())):
            try:
                return date(int(match["year"]), _month(match["month"]), int(match["day"])).isoformat()
            except ValueError:
                return ""
    return ""


def _month(word: str) -> int:
    """1 to 12 for a number, a month's name or its beginning ('Okt'); 0 for anything else."""
    if word.isdecimal():
        return int(word)
    return next((number for name, number in _MONTHS if name.startswith(word.lower())), 0)
