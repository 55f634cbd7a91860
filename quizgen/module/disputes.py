"""Claim rows and relations in; statements beside those that contradict or support them out, and who did not answer.

This file refuses to judge who is right.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.model import Article, Relation, RelationKind, SourceKind, Span, Stance
from quizgen.module.tables import ClaimRow, SourceRow, find_readable, words_of


@dataclass(frozen=True, slots=True)
class Side:
    """Who says something, and in which of the article's words."""

    row: ClaimRow
    words: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """A statement, and another that contradicts it or says it too."""

    statement: Side
    kind: RelationKind
    """What the reply does to the statement."""
    reply: Side


@dataclass(frozen=True, slots=True)
class Disputes:
    """How the statements of an article stand to each other."""

    denials: tuple[Dispute, ...]
    supports: tuple[Dispute, ...]
    silent: tuple[Side, ...]
    """Where somebody who was asked left the answer open."""

    def __bool__(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.denials or self.supports or self.silent)


def make_disputes(article: Article, rows: Sequence[ClaimRow], relations: Sequence[Relation]) -> Disputes:
    """Every one of `relations`, which are those between the claims of `rows`, in their order."""
    side_of = {row.claim: Side(row, words_of(article, find_readable(row.claim))) for row in rows}
    pairs = [Dispute(side_of[relation.other], relation.kind, side_of[relation.claim]) for relation in relations]
    silent: dict[tuple[SourceRow, Span], Side] = {}
    for row in rows:
        source = row.speaker.source
        is_asked = source is None or source.kind is not SourceKind.DOCUMENT  # a study does not decline to answer
        if row.attribution.stance is Stance.WITHHOLDS and is_asked:
            silent.setdefault((row.speaker, row.claim.sentence), side_of[row.claim])  # one in another is found twice
    return Disputes(
        denials=tuple(pair for pair in pairs if pair.kind is RelationKind.DENIES),
        supports=tuple(pair for pair in pairs if pair.kind is not RelationKind.DENIES),
        silent=tuple(silent.values()),
    )
