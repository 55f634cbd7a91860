"""What a pupil was asked and gave, as plain values: everything else here reads them.

This file refuses to know where they come from, and what is right.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from quizgen.model import Question


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
    asked: Mapping[str, Question] = field(default_factory=dict)
    """By id, as this pupil was asked them and in the pupil's order; empty: the class's questions as they are."""

    def find_question(self, question: Question) -> Question | None:
        """A question of the class as this pupil was asked it; None if the pupil was not."""
        return self.asked.get(question.id) if self.asked else question

    def find_reached(self, questions: Sequence[Question]) -> frozenset[str]:
        """The ids of all questions up to the last one that was answered, in the pupil's order."""
        ids = tuple(self.asked) or tuple(question.id for question in questions)
        answered = [place for place, id in enumerate(ids, 1) if self.given.get(id, NOTHING).first]
        return frozenset(ids[: max(answered, default=0)])


def sort_pupils(pupils: Iterable[Pupil]) -> tuple[Pupil, ...]:
    """By alias, capitals or not."""
    return tuple(sorted(pupils, key=lambda pupil: (pupil.alias.casefold(), pupil.alias)))
