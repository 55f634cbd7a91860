"""Where a date stands among English words: 'in October 2022', 'on October 24, 2024', 'since late 2022'."""

from collections.abc import Sequence
from typing import NamedTuple

from quizgen.language.lexicon import read_lexicon
from quizgen.model import Token

SINCE = {
    "since": "Since when",
    "by": "By when",
    "until": "Until when",
    "till": "Until when",
    "from": "From when",
}

_AT_TIMES = frozenset(["in", "on"])

_PARTS = frozenset(["early", "late", "mid", "mid-", "spring", "summer", "autumn", "fall", "winter"])


class Run(NamedTuple):
    """A stretch of words that tells one value."""

    start: int
    end: int


def _months() -> frozenset[str]:
    return frozenset(read_lexicon("en", "tokens")["months"])


def is_year(token: Token) -> bool:
    """'2024'."""
    return len(token.text) == 4 and token.text.isdigit() and token.text[:2] in ("18", "19", "20")


def is_calendar(token: Token) -> bool:
    """A month or a year."""
    return is_year(token) or token.text in _months()


def _is_day(token: Token) -> bool:
    return token.text.isdigit() and 1 <= int(token.text) <= 31


def find_date(tokens: Sequence[Token]) -> Run | None:
    """'in October 2022', 'on 24 October 2024', 'on October 24, 2024', 'since late 2022', 'in May'."""
    for i, token in enumerate(tokens):
        if not is_year(token) and token.text not in _months():
            continue
        start, end = _date(tokens, i)
        preposition = tokens[start - 1].text.lower() if start else ""
        if end < len(tokens) and tokens[end].tag == "CRD":
            return None
        if preposition not in SINCE and preposition not in _AT_TIMES:
            return None
        if start > 1 and tokens[start - 2].tag in ("PRP", "CJS") and tokens[start - 2].text.lower() != "as":
            return None
        if end < len(tokens) and (
            tokens[end].tag[:2] in ("NN", "AJ", "NP", "PO")
            or (
                tokens[end].text in ("and", "until", "or", "–", "-", "s")
                or (tokens[end].text == "to" and tokens[end].tag == "PRP")
            )
        ):
            return None
        if start > 1 and tokens[start - 2].text.lower() in (
            "as",
            "early",
            "later",
            "earlier",
            "until",
            "weeks",
            "days",
            "months",
            "years",
        ):
            return None
        return Run(start - 1, end)
    return None


def _date(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    start, end = i, i + 1
    while start and (
        _is_day(tokens[start - 1]) or tokens[start - 1].text.lower() in _PARTS or tokens[start - 1].text in _months()
    ):
        start -= 1
    if start > 1 and tokens[start - 1].text == "of" and tokens[start - 2].text.lower() in _PARTS:
        start -= 2
    if start and tokens[start - 1].text.lower() == "the" and tokens[start].text.lower() in _PARTS:
        start -= 1
    if end < len(tokens) and _is_day(tokens[end]) and tokens[i].text in _months():
        end += 1
    if end + 1 < len(tokens) and tokens[end].text == "," and is_year(tokens[end + 1]):
        end += 2
    elif end < len(tokens) and is_year(tokens[end]) and not is_year(tokens[i]):
        end += 1
    return start, end
