"""What the words for a time mean in this article: 'am Mittwoch' is the Wednesday before the day of publication.

Counted from the article's own date and from the time told before, never from the computer's clock; what stays
uncertain has no value.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from quizgen.language.moment import DatePhrase, Moment, Shift
from quizgen.language.tense import Tense
from quizgen.model import TimeKind

_VALUE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_FIRST_NEWS = 1600
_FIRST_MONTHS = {"spring": 3, "summer": 6, "autumn": 9}
_SIDES = {"past": -1, "future": 1, "": 0}


class Told(NamedTuple):
    """A time as far as it is known."""

    year: int
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """What times are counted from."""

    published: date | None
    told: Told | None
    """The last time told near by."""

    @property
    def is_elsewhere(self) -> bool:
        """Whether the text near by tells of another year than that of publication: 'im Mai' may be of either."""
        return self.published is not None and self.told is not None and self.told.year != self.published.year


def read_published(words: str) -> date | None:
    """The day in the article's head; None if it names none, or one before there was news."""
    try:
        day = date.fromisoformat(words)
    except ValueError:
        return None
    return day if _FIRST_NEWS < day.year < MAXYEAR else None


def read_told(value: str | None) -> Told | None:
    """The year, month and day of a value; None for weeks, periods and hours."""
    match = _VALUE.fullmatch(value or "")
    return Told(*(int(number) if number else None for number in match.groups())) if match else None  # type: ignore[arg-type]


def value_of(phrase: DatePhrase, reference: Reference, tense: Callable[[], Tense]) -> str | None:
    """The value of a phrase in ISO 8601; None where it can't be known."""

    def side() -> int:
        if phrase.kind is TimeKind.SINCE:
            return -1
        if phrase.kind is TimeKind.UNTIL:  # 'was closed until May' or 'was put off until May'
            return 0 if tense() == "past" else 1
        return _SIDES[tense()]

    value = _resolved(phrase.moment, reference, side)
    if phrase.upper is None:
        return value
    upper = _resolved(phrase.upper, reference, side)
    return f"{value}/{upper}" if value and upper and value < upper else None


def _resolved(moment: Moment, reference: Reference, side: Callable[[], int]) -> str | None:
    if moment.clock or moment.is_vague:
        return moment.clock or None
    value = _dated(moment, reference, side)
    return value if value is None or _agrees(value, moment.weekday) else None


def _dated(moment: Moment, reference: Reference, side: Callable[[], int]) -> str | None:
    if moment.year is not None:
        return _iso(moment.year, moment.month, moment.day, moment.masked)
    if moment.shift is not None:
        return _shifted(moment, moment.shift, reference, side)
    if reference.published is None or (reference.is_elsewhere and not moment.direction):
        return None
    return _nearest(moment, reference.published, moment.direction or side())


def _agrees(value: str, weekday: int | None) -> bool:
    """Whether a day is the weekday that the words name: 'Freitag, der 13. Januar' is not in every year."""
    is_day = value.count("-") == 2
    return weekday is None or not is_day or date.fromisoformat(value).weekday() == weekday


def _iso(year: int, month: int | None = None, day: int | None = None, masked: int = 0) -> str | None:
    if not MINYEAR <= year <= MAXYEAR:
        return None
    if masked:
        return f"{year:04}"[:-masked] + "X" * masked
    if month is None:
        return f"{year:04}"
    if day is None:
        return f"{year:04}-{month:02}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None  # 31. Juni


def _shifted(moment: Moment, shift: Shift, reference: Reference, side: Callable[[], int]) -> str | None:
    """'desselben Jahres', 'vor zwei Wochen', 'Ende des Jahres', 'in zwei Jahren'."""
    base = reference.told if shift.is_from_told else _parts(reference.published)
    if base is None or (shift.is_loose and not _is_clear(shift, reference, side)):
        return None
    if shift.unit in ("year", "decade"):
        years = shift.count * (10 if shift.unit == "decade" else 1)
        return _iso(base.year + years, moment.month, moment.day)
    if shift.unit == "month" and base.month is not None:
        months = base.year * 12 + base.month - 1 + shift.count
        return _iso(months // 12, months % 12 + 1, moment.day)
    if base.month is None or base.day is None:
        return None
    if shift.unit not in ("day", "week"):
        return None
    days = shift.count * (7 if shift.unit == "week" else 1)
    ordinal = date(base.year, base.month, base.day).toordinal() + days
    if not 0 < ordinal <= date.max.toordinal():
        return None
    day = date.fromordinal(ordinal)
    return day.isoformat() if shift.unit == "day" else _in_week(day, moment.weekday)


def _is_clear(shift: Shift, reference: Reference, side: Callable[[], int]) -> bool:
    """'wird in zwei Jahren öffnen'; not 'baute in zwei Jahren', nor 'heute leben dort Wölfe'."""
    if shift.unit == "day" and shift.count == 0:
        return side() != 0
    return side() == 1 if shift.count > 0 else not reference.is_elsewhere


def _parts(day: date | None) -> Told | None:
    return None if day is None else Told(day.year, day.month, day.day)


def _in_week(day: date, weekday: int | None) -> str:
    if weekday is not None:
        return (day + timedelta(weekday - day.weekday())).isoformat()
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _nearest(moment: Moment, published: date, side: int) -> str | None:
    """The Wednesday, May or summer before (`side` -1) or after (1) the day of publication; that day's own counts
    unless the words say 'vergangenen' or 'next'."""
    if side == 0:
        return None
    strict = 1 if moment.direction else 0
    if moment.month is not None:
        return _nearest_month(moment, published, side, strict)
    if moment.weekday is not None:
        distance = (side * (moment.weekday - published.weekday()) - strict) % 7 + strict
        return (published + timedelta(side * distance)).isoformat()
    first = _FIRST_MONTHS.get(moment.part)
    if first is None:
        return None
    is_passed = published.month >= first if side < 0 else published.month > first
    return _iso(published.year + (side if is_passed == (side > 0) else 0))


def _nearest_month(moment: Moment, published: date, side: int, strict: int) -> str | None:
    own = (published.month, published.day if moment.day else 0)
    named = (moment.month or 0, moment.day or 0)
    is_beyond = (named > own) if side < 0 else (named < own)
    is_other = is_beyond or (bool(strict) and named == own)
    return _iso(published.year + side * is_other, moment.month, moment.day)
