"""One time as its words tell it, put together from the classes of the words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from quizgen.model import TimeKind

Found = Sequence[tuple[str, Any]]
"""Class and value of each word of a phrase."""

_SPLITS = ("and", "until", "to", "dash")
_CLOCKS = ("oclock", "ampm", "hhmm", "dotted")


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units on from the day of publication or from the time told before."""

    count: int
    unit: str
    is_from_told: bool = False
    """'zwei Tage später', 'desselben Jahres': counted from the time told before."""
    is_loose: bool = False
    """'Ende des Jahres', 'in zwei Jahren', 'heute': what it means, the words leave to verb and context."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One time as its words tell it; what they do not tell is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 for Monday."""
    clock: str = ""
    """'14:15'."""
    part: str = ""
    """'early', 'summer', 'evening'."""
    shift: Shift | None = None
    direction: int = 0
    """-1 for 'vergangenen Mittwoch', 1 for 'next May'."""
    masked: int = 0
    """How many digits of the year are open: 1 for a decade, 2 for a century."""
    is_vague: bool = False
    """'vor wenigen Tagen', 'in the coming weeks'."""


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """Token positions of the words for a time, half open, and what they tell."""

    start: int
    end: int
    kind: TimeKind
    moment: Moment
    upper: Moment | None = None
    """The end of a period that begins with `moment`."""


def read_phrase(start: int, end: int, found: Found) -> DatePhrase:
    """What the words at `start` to `end`, whose classes are `found`, tell."""
    classes = [name for name, _ in found]
    is_clock = any(name in _CLOCKS for name in classes)
    if "years" in classes:
        first, last = dict(found)["years"]
        return DatePhrase(start, end, TimeKind.PERIOD, Moment(year=first), Moment(year=last))
    splits = (*_SPLITS, "to_the") if "from" in classes else _SPLITS
    split = next((i for i, name in enumerate(classes) if i and name in splits), None)
    if split is not None:
        # 'between 5 and 7 p.m.': both are in the afternoon
        shared = [(name, value) for name, value in found[split:] if name == "ampm" and name not in classes[:split]]
        lower, upper = _moment([*found[:split], *shared], is_clock), _moment(found[split + 1 :], is_clock)
        return DatePhrase(start, end, TimeKind.PERIOD, _completed(lower, upper), upper)
    moment = _moment(found, is_clock)
    kind = TimeKind.CLOCK if is_clock else _kind(classes, moment)
    return DatePhrase(start, end, kind, moment)


def _kind(classes: Sequence[str], moment: Moment) -> TimeKind:
    if classes[0] in ("since", "after"):
        return TimeKind.SINCE
    if classes[0] in ("until", "before") or (classes[0] == "ago" and moment.year is not None):
        return TimeKind.UNTIL
    is_span = "step" in classes and ("units" in classes or _number_of(classes) is not None)
    if not is_span:
        return TimeKind.DATE
    return TimeKind.UNTIL if moment.shift is not None and moment.shift.count > 0 else TimeKind.SINCE


def _number_of(classes: Sequence[str]) -> int | None:
    """Position of the word that counts units; None where a unit is counted by no word."""
    if "month" in classes or not ("unit" in classes or "units" in classes):
        return None
    return next((i for i, name in enumerate(classes) if name in ("count", "number", "day", "one", "few")), None)


def _completed(lower: Moment, upper: Moment) -> Moment:
    """'vom 3. bis 5. Mai 2021': what the first end leaves out, the second one tells."""
    if lower.clock or lower.year or lower.shift:
        return lower
    month = lower.month or (upper.month if lower.day else None)
    return replace(lower, year=upper.year, month=month, shift=upper.shift)


def _moment(found: Found, is_clock: bool) -> Moment:
    told = dict(found)
    if is_clock:
        return Moment(clock=_clock(told))
    year, month, day = told.get("date") or (told.get("year", told.get("past_year")), told.get("month"), None)
    classes = [name for name, _ in found]
    number = _number_of(classes)
    if number is None and "century" not in told and "decade_ending" not in told:
        day = day or told.get("day")
    masked = 0
    if "decade_ending" in told:
        year, masked = year or 1900 + told["number"], 1
    elif "century" in told:
        year, masked = told["day"] * 100 - 100, 2
    weekday, evening = told.get("weekday_daytime") or (told.get("weekday"), "")
    count = 1 if number is None or classes[number] == "one" else found[number][1]
    return Moment(
        year=told.get("mid_year", year),
        month=told.get("mid_month", month),
        day=day,
        weekday=weekday,
        part=_part(told) or evening,
        shift=None if year or "mid_year" in told else _shift(classes, told, count),
        direction=(told.get("step") or told.get("following") or 0) if "unit" not in told else 0,
        masked=masked,
        is_vague="weekend" in told or "few" in told or ("units" in told and number is None and not year),
    )


def _part(told: Mapping[str, Any]) -> str:
    if "mid_year" in told or "mid_month" in told:
        return "mid"
    names = ("part", "season", "daytime", "part_of_year", "part_of_month")
    return next((told[name] for name in names if name in told), "")


def _clock(told: Mapping[str, Any]) -> str:
    """'14:15' of 'um 14.15 Uhr', '17:00' of 'at 5 p.m.'; empty for no hour of a day."""
    exact = told.get("hhmm") or told.get("dotted") or ""
    hour = int(exact[:2]) if exact else next((told[name] for name in ("day", "number", "count") if name in told), 25)
    if hour > 24:
        return ""
    if "ampm" in told:
        hour = hour % 12 + told["ampm"]
    return f"{hour % 24:02}:{exact[3:] or '00'}"


def _shift(classes: Sequence[str], told: Mapping[str, Any], count: int | None) -> Shift | None:
    """What the words count from, and how far: 'gestern', 'im Vorjahr', 'Jahresende', 'last night'."""
    if "unit" in told or "units" in told:
        return _counted(classes, told, count or 1)
    if "relative_day" in told:
        return Shift(told["relative_day"], "day", is_loose=told["relative_day"] == 0)
    if "relative_adjective" in told:
        return Shift(told["relative_adjective"], "day")
    if "unit_before" in told:
        return Shift(-1, told["unit_before"], is_from_told=True)
    if "part_of_year" in told:
        return Shift(0, "year", is_loose=True)
    if "part_of_month" in told:
        return Shift(0, "month", is_loose=True)
    is_last_night = "step" in told and classes[-1] == "daytime" and not {"weekday", "season"} & set(classes)
    return Shift(told["step"], "day") if is_last_night else None


def _counted(classes: Sequence[str], told: Mapping[str, Any], count: int) -> Shift:
    """'vor zwei Wochen', 'vergangenes Jahr', 'desselben Jahres', 'two days later', 'Ende des Jahres'."""
    unit = told.get("unit") or told.get("units") or ""
    is_counted = _number_of(classes) is not None
    if "ago" in told or (is_counted and classes[0] == "since"):
        return Shift(-count, unit)
    if "step" in told:
        is_next_day = unit == "day" and told["step"] != 0
        return Shift(told["step"] * count, unit, is_from_told=is_next_day)
    if "following" in told:
        return Shift(told["following"], unit, is_from_told=True)
    if "same" in told:
        return Shift(0, unit, is_from_told=True)
    is_within = classes[0] in ("later", "earlier")  # 'earlier in the week'
    if not is_within and ("later" in told or "earlier" in told):
        return Shift(count if "later" in told else -count, unit, is_from_told=True)
    return Shift(count if is_counted else 0, unit, is_loose=True)
