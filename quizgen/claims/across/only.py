"""Which claims only one of two articles has: clauses in, claims out, the weightier first.

A claim stands alone only if nothing in the other article comes near it. This file refuses to say why it is missing
there.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from quizgen.claims.across.clauses import Both, Clause, find_sources, length_of, overlap
from quizgen.claims.across.sources import is_same_source
from quizgen.claims.likeness import Clauses
from quizgen.claims.matter import Matter
from quizgen.model import Amount, Claim, Form, Stance, Time

_NEAR = 0.4
"""Share of the weight of a clause; so much in one clause of the other article, and it may be about the same."""
_NEAR_OF_SPEAKER = 0.2
_NEW = 0.6
"""Share of the weight of a claim that must be new to the other article."""
_FEWEST_NEW = 2
_SHORTEST_STEM = 4
_EVERYDAY = 20
"""Smaller figures are told of many things."""
_TELLING = 3
"""Words: with fewer a claim is too thin for anybody to miss it."""


def find_only(both: Both) -> tuple[Claim, ...]:
    """Claims with an owner that the first article has and the second hasn't."""
    (_, other), (clauses, others) = both.readings, both.sides
    compared = both.compared
    close = {id(clauses[i].claim) for i, j in both.near if _is_near(clauses[i], others[j], compared)}
    text = other.analysis.article.text.lower()
    values = set(_values(other.claims))
    matters: dict[int, list[Matter]] = {}
    claims: dict[int, Claim] = {}
    for clause in clauses:
        matters.setdefault(id(clause.claim), []).append(clause.matter)
        claims[id(clause.claim)] = clause.claim
    alone = [
        (_tell(matters[key], compared), claim)
        for key, claim in claims.items()
        if key not in close
        and _is_owned(claim)
        and values.isdisjoint(_values([claim]))
        and _is_new(matters[key], text, compared)
    ]
    alone.sort(key=lambda found: (-found[0], found[1].content[0]))
    told = [claim for telling, claim in alone if telling >= _TELLING]
    # 'Laut X sagte Y, …' is told once, by Y
    return tuple(claim for claim in told if not any(_holds(claim, inner) for inner in told))


def _holds(claim: Claim, inner: Claim) -> bool:
    return overlap(claim, inner) and length_of(inner) < length_of(claim)


def _is_near(one: Clause, other: Clause, compared: Clauses) -> bool:
    """One speaker may put the same thing in other words."""
    shared = compared.weigh(one.matter, one.matter.words.keys() & other.matter.words.keys())
    sources = find_sources(one.claim, other.claim)
    least = _NEAR_OF_SPEAKER if sources and is_same_source(*sources) else _NEAR
    return shared >= least * compared.weigh(one.matter)


def _is_new(matters: Sequence[Matter], text: str, compared: Clauses) -> bool:
    """Whether most of what a claim tells stands nowhere in the other article, not even as part of a word."""
    news = [[word for word in matter.words if _needle(word, matter) not in text] for matter in matters]
    weight = sum(compared.weigh(matter, new) for matter, new in zip(matters, news, strict=True))
    return sum(map(len, news)) >= _FEWEST_NEW and weight >= _NEW * sum(map(compared.weigh, matters))


def _needle(word: str, matter: Matter) -> str:
    """The stem; of a short one, which stands in many words, the dictionary form."""
    return word if len(word) >= _SHORTEST_STEM else matter.words[word].lower()


def _values(claims: Iterable[Claim]) -> Iterator[Decimal | str]:
    """The dates that claims tell, and the figures that are no everyday ones."""
    for claim in claims:
        for fact in claim.facts:
            match fact:
                case Amount(value=value) if value >= _EVERYDAY:
                    yield value
                case Time(value=str(date)):
                    yield date


def _tell(matters: Sequence[Matter], compared: Clauses) -> float:
    """How much a claim tells: a word counts once, and once more where the articles come back to it."""
    return sum(1 + (compared.count(word) > 1) for matter in matters for word in matter.words)


def _is_owned(claim: Claim) -> bool:
    link = claim.attribution
    if link is None or link.source is None or not link.source.is_resolved or not link.source.name:
        return False
    is_told = link.form in (Form.DIRECT, Form.INDIRECT, Form.CONTINUED)
    # 'asked not to be named' is about the talk, not about the event
    is_request = claim.is_negated and (link.stance is Stance.DEMANDS or link.rule.endswith(".infinitive"))
    return is_told and not is_request and link.stance is not Stance.WITHHOLDS
