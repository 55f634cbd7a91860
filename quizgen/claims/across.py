"""Two articles on one event: which claims of one are about the same matter as one of the other, and which stand alone.

Claims go in as each article has them, pairs come out. Clauses are compared as inside one article (`likeness.py`). A claim
stands in one article only if nothing in the other comes near it. This file refuses to know what a pair teaches.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen.claims.likeness import Clauses, Least
from quizgen.claims.lookup import Lookup
from quizgen.claims.matter import Matter, read_matters
from quizgen.claims.same_source import is_same_source
from quizgen.language.amount_words import read_amount_words
from quizgen.model import Amount, Analysis, Claim, Form, Language, Stance, Time, Token

_SAME = Least(words=3, others=2, predicates=1, of_smaller=0.6, of_larger=0.45)
_SAME_SPEAKER = Least(words=2, others=2, predicates=0, of_smaller=0.6, of_larger=0.4)
_SAME_WORDS = Least(words=1, others=1, predicates=0, of_smaller=0.9, of_larger=0.9)
"""Little is told, but one speaker tells it in the same words: 'bestritt, Druck ausgeübt zu haben'."""
_SAME_FIGURE = Least(words=2, others=1, predicates=0, of_smaller=0.9, of_larger=0.6)
"""Both tell the same figure: 'das Grundstück sei 2,9 Millionen Euro wert'."""
_NEAR = 0.4
"""Share of the weight of a clause; so much in one clause of the other article, and it may be about the same."""
_NUMBER_TAGS = ("CARD", "CRD")
_TELLING = 3
"""Words: with fewer a claim is too thin for anybody to miss it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and its claims."""

    analysis: Analysis
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A claim of one article and the claim of the other that is about the same matter."""

    one: Claim
    other: Claim
    words: tuple[str, ...]
    """Dictionary forms that both share."""


@dataclass(frozen=True, slots=True)
class Across:
    """The claims of two articles side by side, each part in the order of the first article it stands in."""

    matches: tuple[Match, ...]
    only_one: tuple[Claim, ...]
    """Attributed claims of the first article that nothing in the other comes near, the weightier first."""
    only_other: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class _Clause:
    claim: Claim
    matter: Matter


def match_claims(one: Reading, other: Reading) -> Across:
    """Who of both says the same, and who says what only one of them reports. Both must be in one language."""
    sides = (tuple(_clauses(one)), tuple(_clauses(other)))
    compared = Clauses([clause.matter for side in sides for clause in side])
    near = [(i, j - len(sides[0])) for i, j in compared.find_near() if i < len(sides[0]) <= j]
    matches = _choose(_candidates(near, sides, compared))
    return Across(
        tuple(sorted(matches, key=lambda match: (match.one.content[0], match.other.content[0]))),
        tuple(_alone(sides[0], {id(match.one) for match in matches}, _nearness(near, sides, compared, 0), compared)),
        tuple(_alone(sides[1], {id(match.other) for match in matches}, _nearness(near, sides, compared, 1), compared)),
    )


def _clauses(reading: Reading) -> Iterator[_Clause]:
    """Every clause that states something, without the words for speaker and saying."""
    lookup = Lookup(reading.analysis, ())
    for claim in reading.claims:
        link = claim.attribution
        own = (*link.cue, *([link.mention] if link.mention else [])) if link else ()
        times = [fact.words for fact in claim.facts if isinstance(fact, Time)]
        told = lookup.tokens_in(claim.content, (*own, *times))
        # figures and dates may differ in the same claim, and many claims of one event count the same money
        words = [token for token in told if not counts(token, lookup.language)]
        for matter in read_matters(words, lookup.language):
            if matter.words:
                yield _Clause(claim, matter)


def counts(token: Token, language: Language) -> bool:
    """'3,4', 'Millionen', 'Euro': not what is counted, but how much."""
    known = read_amount_words(language)
    return token.tag in _NUMBER_TAGS or known.is_scale(token.text) or known.is_currency(token)


_Sides = tuple[Sequence[_Clause], Sequence[_Clause]]


def _candidates(
    near: Sequence[tuple[int, int]], sides: _Sides, compared: Clauses
) -> Iterator[tuple[float, Match]]:
    for i, j in near:
        one, other = sides[0][i], sides[1][j]
        if not (one.claim.attribution or other.claim.attribution) or _is_piece(one.claim) or _is_piece(other.claim):
            continue
        smaller, larger = sorted((one.matter, other.matter), key=compared.weigh)
        for least in _leasts(one.claim, other.claim):
            if shared := compared.find_shared(smaller, larger, least):
                yield compared.likeness(one.matter, other.matter), Match(one.claim, other.claim, shared)
                break


def _is_piece(claim: Claim) -> bool:
    """A few quoted words are no statement."""
    return claim.attribution is not None and claim.attribution.form is Form.PARTIAL


def _leasts(one: Claim, other: Claim) -> Sequence[Least]:
    """Of whom two claims are decides how much they must share."""
    sources = [claim.attribution.source if claim.attribution else None for claim in (one, other)]
    is_one_speaker = sources[0] is not None and sources[1] is not None and is_same_source(sources[0], sources[1])
    figures = [{(fact.value, fact.unit) for fact in claim.facts if isinstance(fact, Amount)} for claim in (one, other)]
    found = [_SAME_SPEAKER, _SAME_WORDS] if is_one_speaker else [_SAME]
    return [*found, _SAME_FIGURE] if figures[0] & figures[1] else found


def _choose(candidates: Iterator[tuple[float, Match]]) -> list[Match]:
    """Each claim once, the likest pair first; of a claim inside a claim one, and nothing depends on which article is first."""

    def order(found: tuple[float, Match]) -> tuple[float, int, int]:
        likeness, match = found
        places = (match.one.content[0].start, match.other.content[0].start)
        return (-likeness, sum(places), -_length(match.one) - _length(match.other))

    chosen: list[Match] = []
    for _, match in sorted(candidates, key=order):
        if not any(_overlaps(match.one, m.one) or _overlaps(match.other, m.other) for m in chosen):
            chosen.append(match)
    return chosen


def _length(claim: Claim) -> int:
    return sum(span.end - span.start for span in claim.content)


def _overlaps(one: Claim, other: Claim) -> bool:
    return any(span.overlaps(another) for span in one.content for another in other.content)


def _nearness(near: Sequence[tuple[int, int]], sides: _Sides, compared: Clauses, side: int) -> Mapping[int, float]:
    """For the number of each clause of a side: the largest share of its weight in one clause of the other side."""
    nearest: dict[int, float] = {}
    for pair in near:
        own, others = sides[side][pair[side]].matter, sides[1 - side][pair[1 - side]].matter
        share = compared.weigh(own, own.words.keys() & others.words.keys()) / compared.weigh(own)
        nearest[pair[side]] = max(share, nearest.get(pair[side], 0))
    return nearest


def _alone(
    clauses: Sequence[_Clause], matched: set[int], nearest: Mapping[int, float], compared: Clauses
) -> list[Claim]:
    """Attributed claims of which no clause comes near one of the other article, the weightier first."""
    weights: dict[int, tuple[float, Claim]] = {}
    for number, clause in enumerate(clauses):
        before = weights.get(id(clause.claim), (0.0, clause.claim))[0]
        is_far = nearest.get(number, 0) < _NEAR and before >= 0
        weights[id(clause.claim)] = (before + _weight(clause.matter, compared) if is_far else -1, clause.claim)
    told = [(weight, claim) for weight, claim in weights.values() if weight >= _TELLING and _is_owned(claim)]
    alone = sorted(told, key=lambda found: (-found[0], found[1].content[0]))
    return [claim for _, claim in alone if id(claim) not in matched]


def _weight(matter: Matter, compared: Clauses) -> float:
    """A word counts once, and once more where the articles come back to it."""
    return sum(1 + (compared.count(word) > 1) for word in matter.words)


def _is_owned(claim: Claim) -> bool:
    link = claim.attribution
    if link is None or link.source is None or not link.source.is_resolved or not link.source.name:
        return False
    is_told = link.form in (Form.DIRECT, Form.INDIRECT, Form.CONTINUED)
    # 'asked not to be named' is about the talk, not about the event
    is_request = claim.is_negated and (link.stance is Stance.DEMANDS or link.rule.endswith(".infinitive"))
    return is_told and not is_request and link.stance is not Stance.WITHHOLDS
