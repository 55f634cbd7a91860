"""Claims that both articles have: who answers for them by name, who only passes them on.

Silence beats a bad question: where a claim can't be quoted so that it is understood alone, there is no subject.
"""

from collections.abc import Iterator

from quizgen.compare.comparison import Comparison, Trait
from quizgen.compare.side import claim_of
from quizgen.compare.subjects.subject import ENOUGH, Sides, Subject, choose_article, fill, pick, quote, turn
from quizgen.model import Claim, SourceKind

_FEWEST_VOICES = 2
_MOST_VOICES = 4


def find_named(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """A claim whose source has a name in one article only."""
    asked: set[str] = set()
    for shared in comparison.claims:
        assertion = quote(shared, comparison, sides)
        for here, claim, there, other in turn(shared, sides):
            unnamed, name = there.describe(other.attribution), _name(claim)
            if Trait.NAMED in shared.traits and name and name not in asked and unnamed and assertion:
                asked.add(name)
                slots = fill(here, there, assertion=assertion, name=name, unnamed=unnamed)
                yield Subject(slots, here.evidence(claim), options=choose_article(here.letter, sides), source=name)


def find_known(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """A claim whose source has a name in both."""
    for shared in comparison.claims:
        name, assertion = _name(shared.one), quote(shared, comparison, sides)
        is_same = not {Trait.NAMED, Trait.OTHER_SOURCE, Trait.OWNED} & set(shared.traits)
        if name and assertion and is_same and _name(shared.other):
            slots = fill(*sides, assertion=assertion, name=name)
            yield Subject(slots, sides[0].evidence(shared.one), options=choose_article("both", sides), source=name)


def find_relayed(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """A claim that one article has from another medium, among others that both have."""
    for shared in comparison.claims:
        for here, claim, there, other in turn(shared, sides):
            sentence, medium = here.shown(claim), there.medium(other)
            if Trait.RELAYED not in shared.traits or not medium or not sentence:
                continue
            own = (claim_of(s, here) for s in comparison.claims if not there.medium(claim_of(s, there)))
            wrong = pick([here.shown(claim) for claim in own], sentence)
            if len(wrong) >= ENOUGH:
                yield Subject(fill(here, there, sentence=sentence, medium=medium), there.evidence(other), wrong)


def find_witnesses(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """A source with a name in one article and without in the other."""
    for shared in comparison.claims:
        for here, claim, there, other in turn(shared, sides):
            unnamed = there.describe(other.attribution)
            if Trait.NAMED in shared.traits and (name := _name(claim)) and unnamed:
                yield Subject(fill(here, there, name=name, unnamed=unnamed), here.evidence(claim), source=name)


def find_voices(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """People who say something in both."""
    shared = [s for s in comparison.claims if _name(s.one) and _name(s.one) == _name(s.other)]
    names = list(dict.fromkeys(_name(s.one) for s in shared))[:_MOST_VOICES]
    if len(names) >= _FEWEST_VOICES:
        yield Subject(fill(*sides, names=", ".join(names)), sides[0].evidence(shared[0].one))


def _name(claim: Claim) -> str:
    """The name of a person or body that answers for it; empty for others, and for a medium that only passes it on."""
    source = claim.source
    if source is None or not (source.is_named and source.is_resolved) or " " not in source.name:
        return ""
    return source.name if source.kind in (SourceKind.PERSON, SourceKind.ROLE) else ""
