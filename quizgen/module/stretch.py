"""A time as the words tell it in, its first and last day out: so that '2022' and '14 September 2022' have an order.

This file refuses to guess: a time without a value has no stretch.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from quizgen.model import Time, TimeKind

_VALUE = re.compile(r"(\d{1,4})(X{0,3})(?:-(\d\d))?(?:-(\d\d))?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_PARTS = {"early": (0.0, 0.17), "mid": (0.33, 0.67), "late": (0.83, 1.0)}
"""Of the days of a month, a year or a decade; 'late 2022' is behind October."""
_SEASONS = {"spring": (0.16, 0.42), "summer": (0.42, 0.67), "autumn": (0.67, 0.92)}
"""Of a year. A winter is at both ends of it, so it counts as the whole."""
_HOURS = ("", "morning", "noon", "afternoon", "evening")
"""A night may be that before the day or that behind it."""


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Days from `first` to `last`, both included."""

    first: date
    last: date
    hour: int = 0
    """Which part of a day comes first."""


def find_stretch(time: Time) -> Stretch | None:
    """The days that a time names, whether it lies in them or ends there; None for hours and without a value."""
    ends = [_read(value) for value in (time.value or "").split("/")]
    if not all(ends) or time.kind is TimeKind.CLOCK:
        return None
    first, last = (end for end in (ends[0], ends[-1]) if end)
    days = (last[1] - first[0]).days
    start, stop = (_PARTS | _SEASONS).get(time.part, (0.0, 1.0))
    begin, end = first[0] + timedelta(int(days * start)), first[0] + timedelta(int(days * stop))
    hour = _HOURS.index(time.part) if time.part in _HOURS else 0
    return Stretch(begin, end, hour)


def find_order(stretch: Stretch) -> tuple[date, int, int]:
    """What sorts stretches: by their beginning, and of those that begin together the longer one first."""
    return stretch.first, -(stretch.last - stretch.first).days, stretch.hour


def _read(value: str) -> tuple[date, date] | None:
    """The first and the last day of a year, month, day, week, decade or century."""
    if week := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return monday, monday + timedelta(6)
    match = _VALUE.fullmatch(value)
    if match is None or not 0 < int(match[1]) <= MAXYEAR:
        return None
    year, masked = int(match[1]), 10 ** len(match[2])
    if match[4]:
        day = date(year, int(match[3]), int(match[4]))
        return day, day
    if match[3]:
        month = int(match[3])
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year * masked, 1, 1), date(year * masked + masked - 1, 12, 31)
