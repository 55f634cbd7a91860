"""Which date among English words a question can ask for: 'in October 2022', 'since late 2022'."""

from collections.abc import Sequence
from typing import NamedTuple

from quizgen.language.dates import is_year, read_calendar
from quizgen.model import TimeKind, Token

SINCE = {
    "since": "Since when",
    "by": "By when",
    "until": "Until when",
    "till": "Until when",
    "from": "From when",
}

_AT_TIMES = frozenset(["in", "on"])
_NOT_BEFORE = frozenset("as early later earlier until weeks days months years".split())
_NOT_BEHIND = frozenset(["and", "until", "or", "–", "-", "s"])


class Run(NamedTuple):
    """A stretch of words that tells one value."""

    start: int
    end: int


def is_calendar(token: Token) -> bool:
    """A month or a year."""
    return is_year(token.text) or token.text in read_calendar("en").months


def find_date(tokens: Sequence[Token]) -> Run | None:
    """'in October 2022', 'on 24 October 2024', 'on October 24, 2024', 'since late 2022', 'in May'."""
    for phrase in read_calendar("en").find(tokens):
        moment = phrase.moment
        if moment.year is None and moment.month is None:
            continue
        is_whole = phrase.kind is not TimeKind.PERIOD and not moment.masked
        is_plain = is_whole and moment.shift is None and moment.weekday is None
        preposition = tokens[phrase.start].text.lower()
        if not is_plain or (preposition not in SINCE and preposition not in _AT_TIMES):
            return None
        before = tokens[phrase.start - 1] if phrase.start else None
        after = tokens[phrase.end] if phrase.end < len(tokens) else None
        if before is not None and _hangs_on(before):
            return None
        if after is not None and _goes_on(after):
            return None
        return Run(phrase.start, phrase.end)
    return None


def _hangs_on(before: Token) -> bool:
    """'weeks | in May', 'as early as | in 2022': the words in front belong to the date."""
    word = before.text.lower()
    return word in _NOT_BEFORE or before.tag in ("PRP", "CJS")


def _goes_on(after: Token) -> bool:
    """'in the 2022 | election', 'in May | and June'."""
    is_noun = after.tag[:2] in ("NN", "AJ", "NP", "PO") or after.tag == "CRD"
    return is_noun or after.text in _NOT_BEHIND or (after.text == "to" and after.tag == "PRP")
