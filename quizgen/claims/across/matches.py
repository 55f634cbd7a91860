"""Which claims of two articles are about the same matter: clauses in, pairs of claims out.

This file refuses to know what a pair teaches.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.claims.across.clauses import Both, find_sources, length_of, overlap
from quizgen.claims.across.sources import is_same_source
from quizgen.claims.likeness import Least
from quizgen.model import Amount, Claim, Form

_SAME = Least(words=3, others=2, predicates=1, of_smaller=0.6, of_larger=0.45)
_SAME_SPEAKER = Least(words=2, others=2, predicates=0, of_smaller=0.6, of_larger=0.4)
_SAME_WORDS = Least(words=1, others=1, predicates=0, of_smaller=0.9, of_larger=0.9)
"""Little is told, but one speaker tells it in the same words: 'bestritt, Druck ausgeübt zu haben'."""
_SAME_FIGURE = Least(words=2, others=1, predicates=0, of_smaller=0.9, of_larger=0.6)
"""Both tell the same figure: 'das Grundstück sei 2,9 Millionen Euro wert'."""


@dataclass(frozen=True, slots=True)
class Match:
    """A claim of one article and the claim of the other that is about the same matter."""

    one: Claim
    other: Claim


def match_claims(both: Both) -> tuple[Match, ...]:
    """Claims of one matter, each at most once, in the order of the first article; one of the two has an owner."""
    chosen = _choose(_candidates(both))
    return tuple(sorted(chosen, key=lambda match: (match.one.content[0], match.other.content[0])))


def _candidates(both: Both) -> Iterator[tuple[float, Match]]:
    compared = both.compared
    for i, j in both.near:
        one, other = both.sides[0][i], both.sides[1][j]
        if not (one.claim.attribution or other.claim.attribution) or _is_piece(one.claim) or _is_piece(other.claim):
            continue
        smaller, larger = compared.sort(one.matter, other.matter)
        if any(compared.find_shared(smaller, larger, least) for least in _leasts(one.claim, other.claim)):
            yield compared.likeness(one.whole, other.whole), Match(one.claim, other.claim)


def _is_piece(claim: Claim) -> bool:
    """A few quoted words are no statement."""
    return claim.attribution is not None and claim.attribution.form is Form.PARTIAL


def _leasts(one: Claim, other: Claim) -> Sequence[Least]:
    """Of whom two claims are decides how much they must share."""
    sources = find_sources(one, other)
    figures = [{(fact.value, fact.unit) for fact in claim.facts if isinstance(fact, Amount)} for claim in (one, other)]
    found = [_SAME_SPEAKER, _SAME_WORDS] if sources and is_same_source(*sources) else [_SAME]
    return [*found, _SAME_FIGURE] if figures[0] & figures[1] else found


def _choose(candidates: Iterator[tuple[float, Match]]) -> list[Match]:
    """Each claim once, the likest pair first, of a claim inside a claim one; whatever article is the first."""

    def order(found: tuple[float, Match]) -> tuple[float, int, int]:
        likeness, match = found
        places = (match.one.content[0].start, match.other.content[0].start)
        return (-likeness, sum(places), -length_of(match.one) - length_of(match.other))

    chosen: list[Match] = []
    for _, match in sorted(candidates, key=order):
        if not any(overlap(match.one, m.one) or overlap(match.other, m.other) for m in chosen):
            chosen.append(match)
    return chosen
