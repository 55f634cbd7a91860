"""A form about a class in, the class as wished out, and what in the form can't be used.

This file refuses to know the store and how the form looks.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from quizgen.web.local_time import read_local
from quizgen.web.store import Assignment, Mode

MOST_NAME = 60
MOST_DAYS = 400
"""A school year and the holidays after it."""
CHANGEABLE = frozenset({"name", "opens_at", "closes_at", "keep_days"})
"""What can be changed while pupils answer."""
ALL = CHANGEABLE | {"mode", "question_count", "is_shuffled"}


@dataclass(frozen=True, slots=True)
class Wish:
    """What a form asks for; a field that can't be used is as it was before."""

    assignment: Assignment
    faults: tuple[str, ...]
    """Names of fields; `window` where a quiz would end before it opens."""


def read_wish(form: Mapping[str, str], before: Assignment, most: int, fields: Collection[str]) -> Wish:
    """The class with these fields of the form; `most` is the number of questions there are."""
    wished, faults = before, []
    for name in sorted(fields):
        try:
            wished = replace(wished, **{name: _make_readers(most)[name](form.get(name, ""))})
        except ValueError:
            faults.append(name)
    if wished.opens_at and wished.closes_at and wished.closes_at <= wished.opens_at:
        return Wish(replace(wished, opens_at=before.opens_at, closes_at=before.closes_at), (*faults, "window"))
    return Wish(wished, tuple(faults))


def _make_readers(most: int) -> Mapping[str, Callable[[str], Any]]:
    return {
        "name": lambda typed: " ".join(typed.split())[:MOST_NAME],
        "mode": Mode,
        "opens_at": read_local,
        "closes_at": read_local,
        # All means all, also when the bank has grown by the time a pupil begins.
        "question_count": lambda typed: _read_number(typed, most) % most,
        "is_shuffled": bool,
        "keep_days": lambda typed: _read_number(typed, MOST_DAYS),
    }


def _read_number(typed: str, most: int) -> int:
    number = int(typed)
    if not 1 <= number <= most:
        raise ValueError(typed)
    return number
