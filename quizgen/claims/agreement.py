"""Who contradicts whom, and who says the same: finished claims in, relations between them out.

Two claims are about the same matter if one clause of each shares enough telling words; names and words that are
rare in the article count more. Silence beats a contradiction that is none.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from quizgen.claims.denials import find_pointed
from quizgen.claims.lookup import Lookup
from quizgen.claims.matter import Matter
from quizgen.claims.statements import Statement, make_statements
from quizgen.model import Analysis, Claim, Form, Relation, RelationKind, Stance

_COMMONEST = 40
"""A word of more clauses doesn't bring two of them together; it still counts once another word has."""


@dataclass(frozen=True, slots=True)
class _Least:
    """What two clauses must share to be about the same matter."""

    words: int
    others: int
    """Words that are no names."""
    predicates: int
    """Verbs and adverbs, if there are any: 'is in contact' has none."""
    of_smaller: float
    """Share of the weight of the smaller clause; of the denial itself where one is."""
    of_larger: float


_BY_WORD = _Least(2, 1, 0, 0.5, 0.2)
"""'denied', 'confirmed' is said."""
_OPPOSED = _Least(3, 2, 1, 0.6, 0.35)
"""Only 'nicht' or 'never' in one of the two tells it."""
_ALIKE = _Least(3, 2, 1, 0.7, 0.6)


def find_relations(analysis: Analysis, claims: Sequence[Claim]) -> tuple[Relation, ...]:
    """Every denial, confirmation and agreement between `claims` of one article, in their order.

    A claim of the article's own voice is never part of one.
    """
    statements = list(make_statements(claims, Lookup(analysis, ())))
    found: dict[frozenset[int], Relation] = {}
    for relation in [*find_pointed(statements), *_find_shared(statements)]:
        found.setdefault(frozenset([id(relation.claim), id(relation.other)]), relation)
    places = {id(claim): number for number, claim in enumerate(claims)}
    return tuple(sorted(found.values(), key=lambda found: (places[id(found.claim)], places[id(found.other)])))


def _find_shared(statements: Sequence[Statement]) -> Iterator[Relation]:
    """Claims that share their telling words, brought together by an index of the words."""
    clauses = [(statement, matter) for statement in statements if _compares(statement) for matter in statement.matters]
    index: dict[str, list[int]] = defaultdict(list)
    for number, (_, matter) in enumerate(clauses):
        for word in matter.words:
            index[word].append(number)
    weights = {word: log(2 + len(clauses) / len(places)) for word, places in index.items()}
    pairs = Counter(
        (one, other)
        for places in index.values()
        if len(places) <= _COMMONEST
        for position, other in enumerate(places)
        for one in places[:position]
    )
    for one, other in sorted(pairs):
        relation = _relation(clauses[other], clauses[one], weights)
        if relation is not None:
            yield relation


def _compares(statement: Statement) -> bool:
    """Whether the content itself tells what is so; of acts 'bestritt den Verkauf' does."""
    if statement.link.form is not Form.REPORTED:
        return True
    return _answers(statement) and not statement.pointing and not statement.is_rejecting


def _answers(statement: Statement) -> bool:
    return statement.link.stance in (Stance.DENIES, Stance.CONFIRMS)


def _relation(
    later: tuple[Statement, Matter], earlier: tuple[Statement, Matter], weights: Mapping[str, float]
) -> Relation | None:
    """What the clause of the later statement says of that of the earlier one."""
    (one, its), (other, theirs) = later, earlier
    if one.overlaps(other) or one.has_same_owner(other):
        return None
    is_opposed = _says_no(one, its) != _says_no(other, theirs)
    by = Stance.DENIES if is_opposed else Stance.CONFIRMS
    is_told = [statement.link.stance is by for statement in (one, other)]
    if not any(is_told) and not (_is_certain(one) and _is_certain(other)):
        return None
    # what is denied or confirmed must be found in the other; else the shorter clause in the longer
    asked, asker = (its, theirs) if is_told[0] or _weight(its, weights) < _weight(theirs, weights) else (theirs, its)
    if is_told == [False, True]:
        asked, asker = theirs, its
    least = _BY_WORD if any(is_told) else _OPPOSED if is_opposed else _ALIKE
    shared = _shared(asked, asker, weights, least)
    if not shared:
        return None
    kind = RelationKind.DENIES if is_opposed else RelationKind.CONFIRMS if any(is_told) else RelationKind.AGREES
    is_turned = is_told == [False, True] or (is_opposed and not any(is_told) and theirs.is_negated)
    claim, target = (other, one) if is_turned else (one, other)
    return Relation(kind, claim.claim, target.claim, shared)


def _is_certain(statement: Statement) -> bool:
    source = statement.link.source
    return source is not None and source.is_resolved


def _says_no(statement: Statement, matter: Matter) -> bool:
    """'bestritt, dass nichts geschah' says yes."""
    return matter.is_negated != (statement.link.stance is Stance.DENIES)


def _shared(asked: Matter, other: Matter, weights: Mapping[str, float], least: _Least) -> tuple[str, ...]:
    """Dictionary forms of the words of `asked` that `other` has; empty if they are too few, or if figures differ."""
    shared = asked.words.keys() & other.words.keys()
    if len(shared) < least.words or len(shared - asked.names - other.names) < least.others:
        return ()
    predicates = asked.predicates & other.predicates
    if asked.predicates and len(predicates & shared) < least.predicates:
        return ()
    if asked.numbers and other.numbers and not asked.numbers & other.numbers:
        return ()
    weight = _weight(asked, weights, shared)
    if weight < least.of_smaller * _weight(asked, weights) or weight < least.of_larger * _weight(other, weights):
        return ()
    return tuple(asked.words[word] for word in sorted(shared))


def _weight(matter: Matter, weights: Mapping[str, float], words: Iterable[str] | None = None) -> float:
    """Of all words of the clause, or of `words` among them."""
    chosen = matter.words if words is None else words
    return sum(weights[word] * matter.weights[word] for word in chosen)
