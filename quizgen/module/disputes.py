"""Claim rows and relations in; statements beside those that contradict or support them out, and who did not answer.

This file refuses to judge who is right.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.model import Relation, RelationKind, Stance
from quizgen.module.tables import ClaimRow


@dataclass(frozen=True, slots=True)
class Dispute:
    """A statement, and another that contradicts it or says it too."""

    statement: ClaimRow
    kind: RelationKind
    """What the reply does to the statement."""
    reply: ClaimRow


@dataclass(frozen=True, slots=True)
class Disputes:
    """How the statements of an article stand to each other."""

    denials: tuple[Dispute, ...]
    supports: tuple[Dispute, ...]
    silent: tuple[ClaimRow, ...]
    """Where somebody who was asked left the answer open."""

    def __bool__(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.denials or self.supports or self.silent)


def make_disputes(rows: Sequence[ClaimRow], relations: Sequence[Relation]) -> Disputes:
    """Every one of `relations`, which are those between the claims of `rows`, in their order."""
    row_of = {row.claim: row for row in rows}
    pairs = [Dispute(row_of[relation.other], relation.kind, row_of[relation.claim]) for relation in relations]
    return Disputes(
        denials=tuple(pair for pair in pairs if pair.kind is RelationKind.DENIES),
        supports=tuple(pair for pair in pairs if pair.kind is not RelationKind.DENIES),
        silent=tuple(row for row in rows if row.attribution.stance is Stance.WITHHOLDS),
    )
