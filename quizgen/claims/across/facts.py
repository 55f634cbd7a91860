"""Two articles on one event: which figures and dates of the same matter agree, and which differ.

A figure has a partner only where unit and clause are alike and the other article tells its own value nowhere. This file
refuses to judge which value is right.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from quizgen.claims.across.clauses import Reading, counts, length_of
from quizgen.claims.across.sources import is_same_source
from quizgen.claims.likeness import Clauses, Least
from quizgen.claims.lookup import Lookup
from quizgen.claims.matter import Matter, cut_clauses, make_matter, stem_of
from quizgen.model import Amount, Claim, Limit, Time, TimeKind, Token

_ALIKE = Least(words=2, others=1, predicates=0, of_smaller=0.6, of_larger=0.45)
_SAME_SPEAKER = Least(words=1, others=1, predicates=0, of_smaller=0.5, of_larger=0.3)
_ABOUT = Decimal("0.1")
"""Share by which 'rund 400' may be more or less."""
_DATED = (TimeKind.DATE, TimeKind.SINCE, TimeKind.UNTIL)


@dataclass(frozen=True, slots=True)
class Told:
    """A figure or a date, and the claim that tells it."""

    fact: Amount | Time
    claim: Claim


@dataclass(frozen=True, slots=True)
class Pair:
    """What the two articles tell of the same matter."""

    one: Told
    other: Told
    is_same: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """A fact with what tells what it counts: its clause, without speaker, figure and date, and its unit."""

    told: Told
    matter: Matter
    unit: str


def match_facts(one: Reading, other: Reading) -> tuple[Pair, ...]:
    """Figures and dates of the same matter in both, in the order of the first. Both must be in one language."""
    sides = (tuple(_places(one)), tuple(_places(other)))
    compared = Clauses([place.matter for side in sides for place in side])
    found = []
    for i, j in compared.find_near():
        if i < len(sides[0]) <= j:
            first, second = sides[0][i], sides[1][j - len(sides[0])]
            is_same = _is_equal(first, second)
            if _are_alike(first, second, compared) and (is_same or _differ(first, second, sides)):
                likeness = compared.likeness(first.matter, second.matter)
                found.append((is_same, likeness, Pair(first.told, second.told, is_same)))
    return tuple(sorted(_choose(found), key=lambda pair: (pair.one.fact.words, pair.other.fact.words)))


def _places(reading: Reading) -> Iterator[_Place]:
    lookup = Lookup(reading.analysis, ())
    seen = set()
    # of a claim inside a claim the inner one tells whose figure it is
    for claim in sorted(reading.claims, key=length_of):
        own = claim.attribution.frame if claim.attribution else ()
        for fact in claim.facts:
            if not isinstance(fact, Amount | Time) or fact.words in seen:
                continue
            seen.add(fact.words)
            left_out = (*own, fact.words, *(other.words for other in claim.facts if isinstance(other, Time)))
            clause = _clause_of(fact, lookup)
            telling = [
                token
                for token in clause
                if not any(span.covers(token.span) for span in left_out) and not counts(token, lookup.language)
            ]
            if telling and (unit := _unit(fact, clause, lookup)):
                yield _Place(Told(fact, claim), make_matter(telling, lookup.language), unit)


def _clause_of(fact: Amount | Time, lookup: Lookup) -> Sequence[Token]:
    clauses = cut_clauses(lookup.sentence(fact.words).tokens, lookup.language)
    return next((clause for clause in clauses if any(fact.words.covers(token.span) for token in clause)), ())


def _unit(fact: Amount | Time, clause: Sequence[Token], lookup: Lookup) -> str:
    """What must be the same: of 'gültige Unterschriften' the noun; of a date its kind. Empty: not to be compared."""
    if isinstance(fact, Time):
        return fact.kind.value if fact.kind in _DATED and fact.value else ""
    if not fact.unit:
        return ""
    nouns = [token for token in clause if fact.words.covers(token.span) and token.tag.startswith("N")]
    return stem_of(nouns[-1], lookup.language) if nouns else fact.unit.lower()


def _are_alike(one: _Place, other: _Place, compared: Clauses) -> bool:
    if one.unit != other.unit:
        return False
    smaller, larger = compared.sort(one.matter, other.matter)
    sources = one.told.claim.source, other.told.claim.source
    is_one_speaker = sources[0] is not None and sources[1] is not None and is_same_source(sources[0], sources[1])
    leasts = (_ALIKE, _SAME_SPEAKER) if is_one_speaker else (_ALIKE,)
    return any(compared.find_shared(smaller, larger, least) for least in leasts)


def _is_equal(one: _Place, other: _Place) -> bool:
    match one.told.fact, other.told.fact:
        case Amount() as first, Amount() as second:
            return (first.value, first.upper) == (second.value, second.upper)
        case Time() as first, Time() as second:
            return (first.value, first.part) == (second.value, second.part)
    return False


def _differ(one: _Place, other: _Place, sides: tuple[Sequence[_Place], Sequence[_Place]]) -> bool:
    """Whether both can't be true, and neither article tells the other's value somewhere else."""
    if any(_is_equal(one, place) and place.unit == one.unit for place in sides[1]):
        return False
    if any(_is_equal(other, place) and place.unit == other.unit for place in sides[0]):
        return False
    match one.told.fact, other.told.fact:
        case Amount() as first, Amount() as second:
            return _are_apart(first, second)
        case Time() as first, Time() as second:
            return _are_other_times(first, second)
    return False


def _are_apart(one: Amount, other: Amount) -> bool:
    """'über 400' and '450' go together; 'mindestens 4' and 'mindestens 5' do not say the same."""
    if one.limit == other.limit:
        return (one.value, one.upper) != (other.value, other.upper)
    (low, high), (other_low, other_high) = _range(one), _range(other)
    return high < other_low or other_high < low


def _range(amount: Amount) -> tuple[Decimal, Decimal]:
    low, high = amount.value, amount.upper or amount.value
    match amount.limit:
        case Limit.ABOUT:
            return low * (1 - _ABOUT), high * (1 + _ABOUT)
        case Limit.OVER | Limit.AT_LEAST:
            return low, Decimal("Infinity")
        case Limit.UNDER | Limit.AT_MOST:
            return Decimal("-Infinity"), high
    return low, high


def _are_other_times(one: Time, other: Time) -> bool:
    """'2025' and 'im Mai 2025' go together; so do 'im Mai' and 'Ende Mai'."""
    value, other_value = one.value or "", other.value or ""
    if value == other_value:
        return bool(one.part and other.part)
    is_plain = all(text.replace("-", "").isdigit() for text in (value, other_value))
    return is_plain and not value.startswith(other_value) and not other_value.startswith(value)


def _choose(found: Sequence[tuple[bool, float, Pair]]) -> list[Pair]:
    """Each fact once, equal ones and the likest first; where two are as like, none: it isn't clear which is meant."""
    chosen: list[Pair] = []
    for is_same, likeness, pair in sorted(found, key=_order):
        rivals = [
            other
            for same, like, other in found
            if (same, like) == (is_same, likeness) and other != pair and _shares(pair, other) and not is_same
        ]
        if not rivals and not any(_shares(pair, other) for other in chosen):
            chosen.append(pair)
    return chosen


def _order(found: tuple[bool, float, Pair]) -> tuple[bool, float, int]:
    is_same, likeness, pair = found
    return (not is_same, -likeness, pair.one.fact.words.start + pair.other.fact.words.start)


def _shares(pair: Pair, other: Pair) -> bool:
    return pair.one.fact == other.one.fact or pair.other.fact == other.other.fact
