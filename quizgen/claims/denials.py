"""Denials and confirmations that only point at what was said: 'wies den Vorwurf zurück', 'denied the report'."""

from collections.abc import Iterator, Sequence

from quizgen.claims.statements import Statement
from quizgen.model import Form, Relation, RelationKind, Stance, Tone

_KINDS = {Stance.DENIES: RelationKind.DENIES, Stance.CONFIRMS: RelationKind.CONFIRMS}
_NEAR = 3
"""Sentences within which the earlier statement must stand."""


def find_pointed(statements: Sequence[Statement]) -> Iterator[Relation]:
    """Relations of the acts in `statements` (in text order) whose object is another's statement."""
    for place, statement in enumerate(statements):
        kind = _KINDS.get(statement.link.stance)
        if kind is None or statement.is_left_open or (statement.link.form is not Form.REPORTED and statement.words):
            continue
        near = list(_before(statements, place))
        about = [other for other in near if _is_about(statement, other)]
        choices = (_nearest(statement, choice) for choice in (_sourced(about), about, _sourced(near), near))
        other = _held(statements, place) or _only_one(next(filter(None, choices), []))
        if other is not None:
            yield Relation(kind, statement.claim, other.claim, statement.pointing)


def _is_about(statement: Statement, other: Statement) -> bool:
    """Whether `other` names who answers now: 'Lenz soll …. Lenz bestreitet die Vorwürfe.'"""
    return not statement.owner.isdisjoint(other.words)


def _sourced(statements: Sequence[Statement]) -> list[Statement]:
    """Without hearsay, for which nobody vouches."""
    return [statement for statement in statements if statement.link.mention]


def _before(statements: Sequence[Statement], place: int) -> Iterator[Statement]:
    """The few sentences' statements before the one at `place`, nearest first; 'dies' looks back in its paragraph."""
    statement = statements[place]
    for i in range(place - 1, -1, -1):
        if statement.sentence - statements[i].sentence > _NEAR:
            return
        if not statement.is_pronoun or statement.paragraph == statements[i].paragraph:
            yield statements[i]


def _held(statements: Sequence[Statement], place: int) -> Statement | None:
    """'dismissed Ann's accusation that …': the accusation is a claim of its own inside the act."""
    statement = statements[place]
    for i in range(place + 1, len(statements)):
        other = statements[i]
        if other.sentence != statement.sentence:
            return None
        if ".noun." in other.link.rule and statement.covers(other) and not statement.has_same_owner(other):
            return other
    return None


def _nearest(statement: Statement, before: Sequence[Statement]) -> list[Statement]:
    """Those of the nearest sentence that fit."""
    if not statement.pointing:
        return []  # 'bestritt den Verkauf': that is a matter, not a statement
    named = frozenset(word for matter in statement.matters for word in matter.nouns)
    is_several = statement.points_at_several
    fitting: list[Statement] = []
    for other in before:
        if fitting and other.sentence != fitting[0].sentence:
            break
        if other.link.stance is statement.link.stance or not _can_be_answered(other):
            continue  # 'Auch die Firma wies den Vorwurf zurück.'
        if is_several and not (_accuses(other) or statement.sentence - other.sentence <= 1):
            continue  # 'the accusations' are more than the one statement that happens to stand in front
        is_other = not statement.overlaps(other) and not statement.has_same_owner(other)
        if is_other and len(named & (other.words | other.owner)) * 2 >= len(named):
            fitting.append(other)
    return fitting


def _only_one(fitting: Sequence[Statement]) -> Statement | None:
    """The first of them if one source speaks; of 'the Times quotes officials as saying' the officials' words."""
    inner = [one for one in fitting if not any(one is not other and one.covers(other) for other in fitting)]
    return inner[-1] if len({other.owner_key for other in inner}) == 1 else None


def _accuses(statement: Statement) -> bool:
    """An accusation, a claim that is doubted, hearsay: what may be meant by 'the accusations'."""
    is_doubted = statement.link.tone is Tone.DISTANCING or statement.link.form is Form.HEARSAY
    return statement.link.stance is Stance.CRITICISES or is_doubted


def _can_be_answered(statement: Statement) -> bool:
    """'accused the board of fraud' is an act that states something, 'pressed the chairman' is not."""
    return statement.link.form is not Form.REPORTED or statement.link.stance is Stance.CRITICISES
