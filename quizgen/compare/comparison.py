"""Two articles with their claims in, what they share and where they differ out.

Nothing depends on which of them comes first. This file refuses to know words, pages or questions.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from quizgen.claims.across import (
    Pair,
    Reading,
    Told,
    cut_both,
    find_only,
    is_same_source,
    match_claims,
    match_facts,
    may_be_same_source,
)
from quizgen.compare.copied import Copied, find_copied
from quizgen.model import Article, Attribution, Claim, Source, SourceKind, Stance, Time
from quizgen.problems import Problem, Refused

_PLAIN = frozenset([Stance.SAYS, Stance.ANNOUNCES, Stance.PREDICTS])
"""Between these no reader feels a difference: 'kündigte an' and 'sagte'."""


class Trait(StrEnum):
    """In what two accounts of the same claim differ."""

    NAMED = "named"
    """Its source has a name in one of them only."""
    OTHER_SOURCE = "other source"
    """Both name a source, but not the same."""
    OWNED = "owned"
    """One of them tells it in its own voice."""
    RELAYED = "relayed"
    """One of them has it from another medium, or from somebody who heard it."""
    OPPOSED = "opposed"
    """What one says, the other denies."""
    STANCE = "stance"
    TONE = "tone"


@dataclass(frozen=True, slots=True)
class Shared:
    """A claim of the first article, the claim of the second that is about the same matter, and how they differ."""

    one: Claim
    other: Claim
    traits: tuple[Trait, ...]


@dataclass(frozen=True, slots=True)
class SourcePair:
    """A source that speaks in both articles, as each introduces it; None where it speaks in one only."""

    one: Source | None
    other: Source | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two articles tell alike, differently, and alone. The first of two values is always the first article's."""

    readings: tuple[Reading, Reading]
    sources: tuple[SourcePair, ...]
    """Those in both, then those in the first only, then those in the second only."""
    unmatched: tuple[tuple[Source, ...], tuple[Source, ...]]
    """Sources without a name, or with one that may be another's: whether they are the same nobody can tell."""
    claims: tuple[Shared, ...]
    facts: tuple[Pair, ...]
    only: tuple[tuple[Claim, ...], tuple[Claim, ...]]
    """Attributed claims that only one article has, the weightier first."""
    documents: tuple[tuple[Claim, ...], tuple[Claim, ...]]
    """Claims that a report, a letter or another text is given for."""
    copied: tuple[Copied, ...]
    """Sentences and quotations that stand in both word for word."""

    @property
    def articles(self) -> tuple[Article, Article]:
        """The two articles."""
        one, other = self.readings
        return one.analysis.article, other.analysis.article

    @property
    def different(self) -> tuple[Pair, ...]:
        """Figures and dates of the same matter that differ."""
        return tuple(pair for pair in self.facts if not pair.is_same)

    @property
    def figures(self) -> tuple[Pair, ...]:
        """Figures that differ."""
        return tuple(pair for pair in self.different if not isinstance(pair.one.fact, Time))

    @property
    def dates(self) -> tuple[Pair, ...]:
        """Dates that differ."""
        return tuple(pair for pair in self.different if isinstance(pair.one.fact, Time))

    @property
    def is_different(self) -> bool:
        """Whether there is anything in which the articles differ."""
        has_traits = any(shared.traits for shared in self.claims)
        return has_traits or bool(self.different) or any(self.only)


def compare(one: Reading, other: Reading) -> Comparison:
    """Both articles side by side.

    Raises `Refused`: COMPARE-001 where they are in different languages (words can't be matched then, and names are
    spelt in two ways), COMPARE-002 where no claim of one is about the same matter as one of the other.
    """
    languages = [reading.analysis.article.language for reading in (one, other)]
    if languages[0] != languages[1]:
        raise Refused(Problem("COMPARE-001", details=dict(zip(("one", "other"), languages, strict=True))))
    both = cut_both(one, other)
    matches = match_claims(both)
    if not matches:
        raise Refused(Problem("COMPARE-002"))
    sources, unmatched = _match_sources(_sources(one), _sources(other))
    return Comparison(
        readings=(one, other),
        sources=sources,
        unmatched=unmatched,
        claims=tuple(Shared(match.one, match.other, tuple(_traits(match.one, match.other))) for match in matches),
        facts=match_facts(one, other),
        only=(find_only(both), find_only(both.turned)),
        documents=(_documented(one), _documented(other)),
        copied=find_copied(one.analysis, other.analysis),
    )


def _sources(reading: Reading) -> tuple[Source, ...]:
    """Who speaks, in text order."""
    found = (link.source for claim in reading.claims for link in claim.chain)
    return tuple(dict.fromkeys(source for source in found if source and source.name and source.is_resolved))


def _match_sources(
    ones: Sequence[Source], others: Sequence[Source]
) -> tuple[tuple[SourcePair, ...], tuple[tuple[Source, ...], tuple[Source, ...]]]:
    """A name that fits several of the other article fits none."""
    fits = [(one, other) for one in ones for other in others if is_same_source(one, other)]
    both = [(one, other) for one, other in fits if sum(one == first or other == second for first, second in fits) == 1]
    matched = {one for one, _ in both}, {other for _, other in both}
    rest = [s for s in ones if s not in matched[0]], [s for s in others if s not in matched[1]]
    only = _certain(rest[0], rest[1]), _certain(rest[1], rest[0])
    pairs = [SourcePair(one, other) for one, other in both]
    pairs += [SourcePair(one, None) for one in only[0]] + [SourcePair(None, other) for other in only[1]]
    left = tuple(tuple(s for s in side if s not in certain) for side, certain in zip(rest, only, strict=True))
    return tuple(pairs), (left[0], left[1])


def _certain(sources: Sequence[Source], others: Sequence[Source]) -> list[Source]:
    """Those with a name that nobody in the other article may share."""
    return [s for s in sources if s.is_named and not any(may_be_same_source(s, other) for other in others)]


def _traits(one: Claim, other: Claim) -> Iterator[Trait]:
    first, second = one.attribution, other.attribution
    if first is None or second is None:
        yield Trait.OWNED
        return
    if is_named(one) != is_named(other) and not (_is_open(first) or _is_open(second)):
        yield Trait.NAMED
    if is_named(one) and is_named(other) and _are_others(first.source, second.source):
        yield Trait.OTHER_SOURCE
    if is_relayed(one) != is_relayed(other):
        yield Trait.RELAYED
    if _says_no(one) != _says_no(other):
        yield Trait.OPPOSED
    if first.stance != second.stance and not {first.stance, second.stance} <= _PLAIN:
        yield Trait.STANCE
    if first.tone != second.tone:
        yield Trait.TONE


def is_named(claim: Claim) -> bool:
    """Whether its source has a name."""
    source = claim.source
    return source is not None and source.is_named and source.is_resolved


def _says_no(claim: Claim) -> bool:
    """'bestritt, dass nichts geschah' says yes."""
    return claim.is_negated != (claim.attribution is not None and claim.attribution.stance is Stance.DENIES)


def _is_open(link: Attribution) -> bool:
    """'the report said': which one, isn't certain."""
    return link.source is not None and not link.source.is_resolved


def _are_others(one: Source | None, other: Source | None) -> bool:
    return (
        one is not None and other is not None and not is_same_source(one, other) and not may_be_same_source(one, other)
    )


def is_relayed(claim: Claim) -> bool:
    """Whether another medium, or somebody who heard it, passed the claim on."""
    links = claim.chain
    return len(links) > 1 or any(link.source and link.source.kind is SourceKind.MEDIUM for link in links)


def holds_fact(claim: Claim, told: Told) -> bool:
    """Whether the figure or date is one of the claim's."""
    return any(span.covers(told.fact.words) for span in claim.content)


def _documented(reading: Reading) -> tuple[Claim, ...]:
    return tuple(
        claim
        for claim in reading.claims
        if any(link.source and link.source.kind is SourceKind.DOCUMENT for link in claim.chain)
    )
