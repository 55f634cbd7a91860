"""What a form says of a time in, a moment out, and back: by the clock of the machine that serves the school.

This file refuses to know what happens at that moment.
"""

from datetime import datetime, time, timedelta

EVENING = time(18)
_LEAST = timedelta(hours=2)
_YEARS = range(1970, 3000)
"""Years in which every machine's clock can reckon."""


def read_local(typed: str) -> datetime | None:
    """The value of a `datetime-local` field as an aware moment; None for an empty one.

    Errors: `ValueError` for what is no such value.
    """
    if not typed.strip():
        return None
    read = datetime.fromisoformat(typed.strip())
    if read.tzinfo or read.year not in _YEARS:
        raise ValueError("no local time of ours")
    return read.astimezone()


def write_local(at: datetime | None) -> str:
    """The value for a `datetime-local` field."""
    return at.astimezone().strftime("%Y-%m-%dT%H:%M") if at else ""


def say_zone(at: datetime) -> str:
    """By which clock local times are told: 'CET, UTC+01:00', or 'UTC'."""
    there = at.astimezone()
    offset = f"UTC{there:%z}"
    return f"{there.tzname()}, {offset[:6]}:{offset[6:8]}" if there.utcoffset() else "UTC"


def find_evening(at: datetime) -> datetime:
    """The next evening, at `EVENING`, that is at least two hours away."""
    soon = (at + _LEAST).astimezone()
    day = soon.date() if soon.time() <= EVENING else soon.date() + timedelta(days=1)
    return datetime.combine(day, EVENING).astimezone()
