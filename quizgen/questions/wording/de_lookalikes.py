"""German look-alikes of dates and numbers, and what else counts as a typed answer."""

import re
from collections.abc import Iterator

from quizgen.language.amount_words import read_amount_words
from quizgen.language.dates import YEAR
from quizgen.language.de.calendar import MONTHS
from quizgen.questions.wording.near_values import has_day, near_numbers, near_steps

_NUMBER = re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?")
_MONTH = re.compile("|".join(MONTHS))
_SMALL = read_amount_words("de").small
_SMALLEST = 2
"""What the first of them counts: 'zwei'."""


def shape_of(value: str) -> str:
    """How exact a value is: 'im Oktober 2022' and 'im September 2022' have one shape, '2014' another."""
    return _NUMBER.sub("#", _MONTH.sub("M", YEAR.sub("Y", value)))


def neighbours(value: str, kind: str) -> Iterator[str]:
    """Wrong values that look like `value`: other months and years, numbers near it."""
    if kind in ("time", "period"):
        yield from _other_times(value)
        return
    match = _NUMBER.search(value)
    if " bis " in value or " und " in value or "Uhr" in value:
        return  # of 'vier bis fünf' one can't be changed alone; there is no 11.75 Uhr
    small = next((word for word in value.split() if word.lower() in _SMALL), "")
    if match:
        number, decimals = _parsed(match.group())
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
    if first in ("mindestens", "über", "wenigstens", "mehr"):
        return 1
    return -1 if first in ("höchstens", "knapp", "fast", "unter", "weniger") else 0


def _is_possible(number: float, unit: str) -> bool:
    """No 104 Prozent, no 120 Jahre alt, no 1800 Millionen."""
    unit = unit.strip()
    highest = 100 if unit.startswith(("Prozent", "%", "Jahre alt")) else 1000
    return number < highest or not unit.startswith(("Prozent", "%", "Jahre alt", "Mill", "Mrd", "Mio"))


def _parsed(number: str) -> tuple[float, int]:
    """The number and how many decimals it has: 15.000 and 0, 7,5 and 1."""
    return float(number.replace(".", "").replace(",", ".")), len(number.partition(",")[2])


def _formatted(number: float, decimals: int, like: str) -> str:
    whole, _, part = f"{number:.{decimals}f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".") if "." in like or int(whole) > 9999 else whole
    return f"{grouped},{part}" if part else grouped


def _other_times(value: str) -> Iterator[str]:
    month, year = _MONTH.search(value), YEAR.search(value)
    for step in near_steps(value):
        if month:
            place = MONTHS.index(month.group()) + step
            if 0 <= place < len(MONTHS) and has_day(value, place):
                yield value[: month.start()] + MONTHS[place] + value[month.end() :]
        elif year:
            yield value[: year.start()] + str(int(year.group()) + step) + value[year.end() :]


def without_article(answer: str) -> tuple[str, ...]:
    """'Gewerkschaft Verdi' for 'die Gewerkschaft Verdi'."""
    words = answer.split()
    return (" ".join(words[1:]),) if len(words) > 1 and words[0].lower() in ("der", "die", "das") else ()
