"""What a pupil gave, as plain values: the store makes them, everything else here reads them.

This file refuses to know questions; whoever makes these values leaves out answers to an earlier wording of one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Given:
    """One pupil's answers to one question; responses are those of `quizgen.web.responses`, empty for none."""

    first: str = ""
    latest: str = ""
    """Empty too while a pupil who answered before is asked again."""
    tries: int = 0
    hints: int = 0
    """How many hints the pupil took."""


NOTHING = Given()


@dataclass(frozen=True, slots=True)
class Pupil:
    """One pupil's line: an alias, never a name, and what was given by question id."""

    alias: str
    given: Mapping[str, Given]


def sort_pupils(pupils: Iterable[Pupil]) -> tuple[Pupil, ...]:
    """By alias, capitals or not."""
    return tuple(sorted(pupils, key=lambda pupil: (pupil.alias.casefold(), pupil.alias)))
