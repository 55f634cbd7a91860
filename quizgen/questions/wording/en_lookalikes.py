"""English look-alikes of dates and numbers, and what else counts as a typed answer."""

import re
from collections.abc import Iterator

from quizgen.language.amount_words import read_amount_words
from quizgen.language.dates import YEAR, read_calendar
from quizgen.language.en.proper_names import bodies

_MONTHS = read_calendar("en").months
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_MONTH = re.compile("|".join(_MONTHS))
_FEW = 20
_SMALL = read_amount_words("en").small


def shape_of(value: str) -> str:
    """How exact a value is: 'in October 2022' and 'in September 2022' have one shape, 'in 2014' another."""
    return _NUMBER.sub("#", _MONTH.sub("M", YEAR.sub("Y", value)))


def neighbours(value: str, kind: str) -> Iterator[str]:
    """Wrong values that look like `value`: other months and years, half or twice the number."""
    if kind in ("time", "period"):
        yield from _other_times(value)
        return
    small = next((word for word in value.split() if word.lower() in _SMALL), "")
    match = _NUMBER.search(value)
    if match:
        for other in _other_numbers(match.group()):
            if other != match.group() and _is_possible(other, value[match.end() :]):
                yield value[: match.start()] + other + value[match.end() :]
    elif small:
        place = _SMALL.index(small.lower())
        for step in (2, -1, 4, -3):
            if 0 <= place + step < len(_SMALL):
                yield value.replace(small, _SMALL[place + step])


def _other_numbers(number: str) -> Iterator[str]:
    """Half and twice a large number, the neighbours of a small one."""
    if number.isdigit() and int(number) < _FEW:
        yield from (str(int(number) + step) for step in (2, -1, 4, -3))
    else:
        yield from (_scaled(number, factor) for factor in (2, 0.5, 3, 1.5, 0.25, 0.75))


def _is_possible(number: str, unit: str) -> bool:
    """No 104 percent, no 1800 million, no nothing."""
    value = float(number.replace(",", ""))
    if unit.strip().startswith(("per", "%")) and value > 100:
        return False
    is_scaled = unit.strip().startswith(("million", "billion", "trillion", "m", "bn"))
    return value > 0 and (value < 1000 or not is_scaled)


def _other_times(value: str) -> Iterator[str]:
    month, year = _MONTH.search(value), YEAR.search(value)
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
    is_person = len(words) == 2 and all(word[0].isupper() for word in words) and words[1].lower() not in bodies()
    return (words[-1],) if is_person else ()
