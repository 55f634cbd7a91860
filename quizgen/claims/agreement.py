"""Who contradicts whom, and who says the same: finished claims in, relations between them out.

Two claims are about the same matter if one clause of each shares enough telling words; names and words that are
rare in the article count more. Silence beats a contradiction that is none.
"""

from collections.abc import Iterator, Sequence

from quizgen.claims.denials import find_pointed
from quizgen.claims.likeness import Clauses, Least
from quizgen.claims.lookup import Lookup
from quizgen.claims.matter import Matter
from quizgen.claims.statements import Statement, make_statements
from quizgen.model import Analysis, Claim, Form, Relation, RelationKind, Stance

_BY_WORD = Least(2, 1, 0, 0.5, 0.2)
"""'denied', 'confirmed' is said."""
_OPPOSED = Least(3, 2, 1, 0.6, 0.35)
"""Only 'nicht' or 'never' in one of the two tells it."""
_ALIKE = Least(3, 2, 1, 0.7, 0.6)


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
    """Claims that share their telling words."""
    clauses = [(statement, matter) for statement in statements if _compares(statement) for matter in statement.matters]
    compared = Clauses([matter for _, matter in clauses])
    for one, other in compared.find_near():
        relation = _relation(clauses[other], clauses[one], compared)
        if relation is not None:
            yield relation


def _compares(statement: Statement) -> bool:
    """Whether the content itself tells what is so; of acts 'bestritt den Verkauf' does."""
    if statement.link.form is not Form.REPORTED:
        return True
    return _answers(statement) and not statement.pointing and not statement.is_rejecting


def _answers(statement: Statement) -> bool:
    return statement.link.stance in (Stance.DENIES, Stance.CONFIRMS)


def _relation(later: tuple[Statement, Matter], earlier: tuple[Statement, Matter], compared: Clauses) -> Relation | None:
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
    asked, asker = (its, theirs) if is_told[0] or compared.weigh(its) < compared.weigh(theirs) else (theirs, its)
    if is_told == [False, True]:
        asked, asker = theirs, its
    least = _BY_WORD if any(is_told) else _OPPOSED if is_opposed else _ALIKE
    shared = compared.find_shared(asked, asker, least)
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
