"""Two articles cut into clauses that can be compared: readings in, clauses of both and which come near each other out.

This file refuses to know what being near is taken for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.claims.likeness import Clauses
from quizgen.claims.lookup import Lookup
from quizgen.claims.matter import Matter, merge_matters, read_matters
from quizgen.language.amount_words import read_amount_words
from quizgen.model import Analysis, Claim, Language, Source, Time, Token

_NUMBER_TAGS = ("CARD", "CRD")


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and its claims."""

    analysis: Analysis
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a claim, and what it is about."""

    claim: Claim
    matter: Matter
    whole: Matter
    """What all clauses of the claim are about."""


@dataclass(frozen=True, slots=True)
class Both:
    """The clauses of two articles."""

    readings: tuple[Reading, Reading]
    sides: tuple[Sequence[Clause], Sequence[Clause]]
    near: Sequence[tuple[int, int]]
    """Numbers of a clause of the first and one of the second that share a word."""
    compared: Clauses

    @property
    def turned(self) -> "Both":
        """The same with the second article first."""
        (one, other), (first, second) = self.readings, self.sides
        return Both((other, one), (second, first), [(j, i) for i, j in self.near], self.compared)


def cut_both(one: Reading, other: Reading) -> Both:
    """The clauses of both, which must be in one language."""
    sides = tuple(_cut(one)), tuple(_cut(other))
    compared = Clauses([clause.matter for side in sides for clause in side])
    border = len(sides[0])
    near = [(i, j - border) for i, j in compared.find_near() if i < border <= j]
    return Both((one, other), sides, near, compared)


def _cut(reading: Reading) -> Iterator[Clause]:
    """Every clause that states something, without the words for speaker and saying."""
    lookup = Lookup(reading.analysis, ())
    for claim in reading.claims:
        own = claim.attribution.frame if claim.attribution else ()
        times = [fact.words for fact in claim.facts if isinstance(fact, Time)]
        told = lookup.tokens_in(claim.content, (*own, *times))
        # figures and dates may differ in the same claim, and many claims of one event count the same money
        words = [token for token in told if not counts(token, lookup.language)]
        matters = [matter for matter in read_matters(words, lookup.language) if matter.words]
        for matter in matters:
            yield Clause(claim, matter, merge_matters(matters))


def counts(token: Token, language: Language) -> bool:
    """'3,4', 'Millionen', 'Euro': not what is counted, but how much."""
    known = read_amount_words(language)
    return token.tag in _NUMBER_TAGS or known.is_scale(token.text) or known.is_currency(token)


def find_sources(one: Claim, other: Claim) -> tuple[Source, Source] | None:
    """Of both, if both have one."""
    if one.source is None or other.source is None:
        return None
    return one.source, other.source


def length_of(claim: Claim) -> int:
    """Characters."""
    return sum(span.end - span.start for span in claim.content)


def overlap(one: Claim, other: Claim) -> bool:
    """Whether one claim of an article is, in part, the other."""
    return any(span.overlaps(another) for span in one.content for another in other.content)
