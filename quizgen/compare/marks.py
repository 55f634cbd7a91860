"""A comparison in, all that is marked in the two texts out: what stands in both, differs, or stands in one only.

This file refuses to know what a page looks like.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from quizgen.compare.comparison import Comparison
from quizgen.compare.side import Side, claim_of, told_in
from quizgen.model import Span
from quizgen.module.runs import Mark, Part


class Kind(StrEnum):
    """What a marked place is."""

    SAME = "same"
    """A claim that both articles have."""
    DIFFERS = "differs"
    """A figure or date for which the other article has another."""
    ONLY = "only"
    """A claim that only this article has."""


@dataclass(frozen=True, slots=True)
class Note:
    """What a mark stands for. `number` is that of its row in the table of its kind, from 1."""

    kind: Kind
    number: int
    letter: str


def make_notes(comparison: Comparison, sides: tuple[Side, Side]) -> tuple[tuple[Note, ...], tuple[Mark, ...]]:
    """The notes, and marks in the text of both whose number is that of their note, from 0."""
    notes: list[Note] = []
    marks: list[Mark] = []
    for note, side, spans in _find(comparison, sides):
        marks += [Mark(side.joined.place(span, side.number), Part.CONTENT, len(notes)) for span in spans]
        notes.append(note)
    return tuple(notes), tuple(marks)


def _find(comparison: Comparison, sides: tuple[Side, Side]) -> Iterator[tuple[Note, Side, Sequence[Span]]]:
    for side in sides:
        for number, shared in enumerate(comparison.claims, 1):
            yield Note(Kind.SAME, number, side.letter), side, claim_of(shared, side).content
        for number, pair in enumerate(comparison.different, 1):
            yield Note(Kind.DIFFERS, number, side.letter), side, [told_in(pair, side).fact.words]
        for number, claim in enumerate(comparison.only[side.number], 1):
            yield Note(Kind.ONLY, number, side.letter), side, claim.content
