"""English look-alikes of dates and numbers, and what else counts as a typed answer."""

import re
from collections.abc import Iterator

from quizgen.language.amount_words import read_amount_words
from quizgen.language.dates import YEAR, read_calendar
from quizgen.questions.wording.near_values import has_day, near_numbers, near_steps

_MONTHS = read_calendar("en").months
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_CLOCK = re.compile(r"\d ?[ap]\.?m\b")
_MONTH = re.compile("|".join(_MONTHS))
_SMALL = read_amount_words("en").small
_SMALLEST = 2
"""What the first of them counts: 'two'."""


def shape_of(value: str) -> str:
    """How exact a value is: 'in October 2022' and 'in September 2022' have one shape, 'in 2014' another."""
    return _NUMBER.sub("#", _MONTH.sub("M", YEAR.sub("Y", value)))


def neighbours(value: str, kind: str) -> Iterator[str]:
    """Wrong values that look like `value`: other months and years, numbers near it."""
    if kind in ("time", "period"):
        yield from _other_times(value)
        return
    if " to " in value or " and " in value or _CLOCK.search(value):
        return  # of 'four to five' one can't be changed alone; there is no 11.75pm
    small = next((word for word in value.split() if word.lower() in _SMALL), "")
    match = _NUMBER.search(value)
    if match:
        number, decimals = float(match.group().replace(",", "")), len(match.group().partition(".")[2])
        for other in near_numbers(number, decimals, _limit(value)):
            if _is_possible(other, value[match.end() :]):
                yield value[: match.start()] + _formatted(other, decimals, match.group()) + value[match.end() :]
    elif small:
        number = _SMALL.index(small.lower()) + _SMALLEST
        for near in near_numbers(number, 0):
            if _SMALLEST <= near < len(_SMALL) + _SMALLEST:
                yield value.replace(small, _SMALL[int(near) - _SMALLEST])


def _limit(value: str) -> int:
    first = value.split()[0].lower()
    if first in ("at", "more", "over", "not"):
        return 1 if value.lower().startswith(("at least", "more", "over")) else -1
    return -1 if first in ("fewer", "less", "under", "nearly", "almost") else 0


def _is_possible(number: float, unit: str) -> bool:
    """No 104 percent, no 1800 million."""
    unit = unit.strip()
    if unit.startswith(("per", "%", "years old")):
        return number < 100
    return number < 1000 or not unit.startswith(("million", "billion", "trillion", "m", "bn"))


def _formatted(number: float, decimals: int, like: str) -> str:
    return f"{number:,.{decimals}f}" if "," in like or number > 9999 else f"{number:.{decimals}f}"


def _other_times(value: str) -> Iterator[str]:
    month, year = _MONTH.search(value), YEAR.search(value)
    for step in near_steps(value):
        if month:
            place = (_MONTHS.index(month.group()) + step) % 12
            if has_day(value, place):
                yield value[: month.start()] + _MONTHS[place] + value[month.end() :]
        elif year:
            yield value[: year.start()] + str(int(year.group()) + step) + value[year.end() :]


def without_article(answer: str) -> tuple[str, ...]:
    """'council' for 'the council'."""
    words = answer.split()
    return (" ".join(words[1:]),) if len(words) > 1 and words[0].lower() in ("the", "a", "an") else ()
