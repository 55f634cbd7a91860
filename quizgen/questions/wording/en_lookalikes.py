"""English look-alikes of dates and numbers, and what else counts as a typed answer."""

import re
from collections.abc import Iterator

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_YEAR = re.compile(r"\b(1[89]|20)\d\d\b")
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_MONTH = re.compile("|".join(_MONTHS))
_SMALL = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def shape_of(value: str) -> str:
    """How exact a value is: 'in October 2022' and 'in September 2022' have one shape, 'in 2014' another."""
    return _NUMBER.sub("#", _MONTH.sub("M", _YEAR.sub("Y", value)))


def neighbours(value: str, kind: str) -> Iterator[str]:
    """Wrong values that look like `value`: other months and years, half or twice the number."""
    if kind in ("time", "period"):
        yield from _other_times(value)
        return
    small = next((word for word in value.split() if word.lower() in _SMALL), "")
    match = _NUMBER.search(value)
    if match:
        for factor in (2, 0.5, 3, 1.5, 0.25, 0.75):
            scaled = _scaled(match.group(), factor)
            if _is_possible(scaled, value[match.end() :]):
                yield value[: match.start()] + scaled + value[match.end() :]
    elif small:
        place = _SMALL.index(small.lower())
        for other in (place + 2, place - 1, place + 4, place - 3):
            if 0 <= other < len(_SMALL):
                yield value.replace(small, _SMALL[other])


def _is_possible(number: str, unit: str) -> bool:
    """No 104 percent, no 1800 million, no nothing."""
    value = float(number.replace(",", ""))
    if unit.strip().startswith(("per", "%")) and value > 100:
        return False
    return 0 < value < 1000 or not unit.strip().startswith(("million", "billion", "trillion", "m", "bn"))


def _other_times(value: str) -> Iterator[str]:
    month, year = _MONTH.search(value), _YEAR.search(value)
    if month:
        place = _MONTHS.index(month.group())
        for step in (-5, 2, 4):
            yield value[: month.start()] + _MONTHS[(place + step) % 12] + value[month.end() :]
    elif year:
        for step in (-2, 1, -1, 3):
            yield value[: year.start()] + str(int(year.group()) + step) + value[year.end() :]


def _scaled(number: str, factor: float) -> str:
    """'15,000' times two is '30,000'; as many decimals as before."""
    decimals = len(number.partition(".")[2])
    value = float(number.replace(",", "")) * factor
    return f"{value:,.{decimals}f}" if "," in number or value > 9999 else f"{value:.{decimals}f}"


def spellings(answer: str) -> tuple[str, ...]:
    """What else counts as right when typed: the surname alone, the phrase without its article."""
    words = answer.split()
    if len(words) > 1 and words[0].lower() in ("the", "a", "an"):
        return (" ".join(words[1:]),)
    return (words[-1],) if len(words) == 2 and words[0][0].isupper() and words[1][0].isupper() else ()
