"""A German sentence with its predicates and their subjects, found once for all rules that ask for them."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.language.de.subjects import Place, find_subjects
from quizgen.language.de.verbs import Predicate, find_predicates
from quizgen.language.quotations import Unit
from quizgen.model import Token
from quizgen.once import once


@dataclass(frozen=True)
class Parsed:
    """One unit and what its verbs tell."""

    unit: Unit

    @once
    def tokens(self) -> tuple[Token, ...]:
        """The words of the unit, quotations folded."""
        return self.unit.tokens

    @property
    def paragraph(self) -> int:
        """Number of the paragraph, counted from 1."""
        return self.unit.paragraph

    @once
    def predicates(self) -> tuple[Predicate, ...]:
        """Every finite predicate, by the position of its finite verb."""
        return find_predicates(self.tokens)

    @once
    def _subjects(self) -> dict[int, Place | None]:
        """Those found so far, by the position of the finite verb."""
        return {}

    @once
    def _further(self) -> Iterator[tuple[Predicate, Place | None]]:
        return zip(self.predicates, find_subjects(self.tokens, self.predicates), strict=True)

    def subject_of(self, predicate: Predicate) -> Place | None:
        """The subject of one of the predicates; None where no place is safe.

        No further ones are looked for than somebody asks for: most verbs of an article are none of saying.
        """
        while predicate.finite not in self._subjects:
            other, subject = next(self._further)
            self._subjects[other.finite] = subject
        return self._subjects[predicate.finite]
