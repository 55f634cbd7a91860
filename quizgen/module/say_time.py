"""A time of the article in, how a reader says it out: '2022-09' since then is 'September 2022 (from then on)'.

This file refuses to work anything out: it says what `value`, `part` and `kind` tell.
"""

import re
from datetime import date

from quizgen.interface import say_date, words
from quizgen.model import Language, Time, TimeKind

_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_DECADE = re.compile(r"(\d{3})X")
_CENTURY = re.compile(r"(\d\d)XX")
_FOR_MACHINES = re.compile(r"\d{4}(-W?\d\d){0,2}")


def say_time(time: Time, language: Language) -> str:
    """The time in `language`; empty where the article does not tell it for certain."""
    if time.value is None:
        return ""
    told = words(language)
    ends = time.value.split("/")
    if len(ends) == 2:
        first, last = (_say(end, language, "") for end in ends)
        said = told["maps_time_period"].format(start=first, end=last)
    else:
        said = _say(time.value, language, time.part)
    bounded = f"maps_time_{time.kind}"
    return told[bounded].format(time=said) if time.kind in (TimeKind.SINCE, TimeKind.UNTIL) else said


def find_machine_time(time: Time) -> str:
    """What a `time` element's `datetime` may be: a year, month, day or week; empty for others."""
    return time.value if time.value and _FOR_MACHINES.fullmatch(time.value) else ""


def _say(value: str, language: Language, part: str) -> str:
    told = words(language)
    if century := _CENTURY.fullmatch(value):
        return told["maps_time_period"].format(start=f"{century[1]}00", end=f"{century[1]}99")
    if decade := _DECADE.fullmatch(value):
        said = told["maps_time_decade_of" if part else "maps_time_decade"].format(year=f"{decade[1]}0")
    elif week := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        said = told["maps_time_week"].format(time=say_date(monday.isoformat(), language))
    else:
        said = say_date(value, language)
    return told[f"maps_part_{part}"].format(time=said) if part else said
