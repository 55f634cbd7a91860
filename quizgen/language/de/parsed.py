"""A German sentence with its predicates and their subjects, found once for all rules that ask for them."""

from dataclasses import dataclass
from functools import cached_property

from quizgen.language.de.subjects import Place, find_subjects
from quizgen.language.de.verbs import Predicate, find_predicates
from quizgen.language.quotations import Unit
from quizgen.model import Token


@dataclass(frozen=True)
class Parsed:
    """One unit and what its verbs tell."""

    unit: Unit

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the unit, quotations folded."""
        return self.unit.tokens

    @property
    def paragraph(self) -> int:
        """Number of the paragraph, counted from 1."""
        return self.unit.paragraph

    @cached_property
    def predicates(self) -> tuple[Predicate, ...]:
        """Every finite predicate, by the position of its finite verb."""
        return find_predicates(self.tokens)

    @cached_property
    def _subjects(self) -> dict[int, Place | None]:
        """By the position of the finite verb."""
        subjects = find_subjects(self.tokens, self.predicates)
        return {predicate.finite: subject for predicate, subject in zip(self.predicates, subjects, strict=True)}

    def subject_of(self, predicate: Predicate) -> Place | None:
        """The subject of one of the predicates; None where no place is safe."""
        return self._subjects[predicate.finite]
