"""A class's quiz and a moment in; whether it is open, and the same quiz with its window moved out.

This file refuses to know pages and the store.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from quizgen.web.local_time import find_evening
from quizgen.web.store import Assignment


class State(StrEnum):
    """Where a moment lies in a quiz's window."""

    RUNNING = "running"
    COMING = "coming"
    ENDED = "ended"


def find_state(assignment: Assignment, at: datetime) -> State:
    """Whether the quiz is open at that moment, or why not."""
    if assignment.is_open(at):
        return State.RUNNING
    return State.ENDED if assignment.closes_at and assignment.closes_at <= at else State.COMING


def open_now(assignment: Assignment, at: datetime) -> Assignment:
    """Open from now on; until the evening if it had ended."""
    has_ended = find_state(assignment, at) is State.ENDED
    opens_at = at if assignment.opens_at is None or assignment.opens_at > at else assignment.opens_at
    return replace(assignment, opens_at=opens_at, closes_at=find_evening(at) if has_ended else assignment.closes_at)


def end_now(assignment: Assignment, at: datetime) -> Assignment:
    """No answer is taken any more."""
    return replace(assignment, closes_at=at)


def _prolong(assignment: Assignment, at: datetime, by: timedelta) -> Assignment:
    """Nothing to do for a quiz that has no end."""
    if assignment.closes_at is None:
        return assignment
    return replace(assignment, closes_at=max(assignment.closes_at, at) + by)


MOVES: Mapping[str, Callable[[Assignment, datetime], Assignment]] = {
    "open": open_now,
    "end": end_now,
    "quarter": lambda assignment, at: _prolong(assignment, at, timedelta(minutes=15)),
    "day": lambda assignment, at: _prolong(assignment, at, timedelta(days=1)),
}
"""What a teacher can do with one click, by the value of the button."""
