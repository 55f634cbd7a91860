"""Claim rows and relations in; who says what through whom, as a tree that ends in the article, and a row each out.

A tree and not a graph: a source that the article hears on two ways stands on both. This file refuses to know how
a map looks.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quizgen.model import Claim, Name, Relation, RelationKind
from quizgen.module.tables import ClaimRow, SourceRow


@dataclass(frozen=True, slots=True)
class Branch:
    """A source on one way to the article, with those whose statements it passes on this way."""

    source: SourceRow
    statements: tuple[int, ...]
    """Numbers of the claims that it makes itself and that come to the article this way."""
    denies: tuple[SourceRow, ...]
    """Whom it contradicts with these."""
    denied_by: tuple[SourceRow, ...]
    branches: tuple["Branch", ...]

    @property
    def passed_on(self) -> int:
        """How many statements of others come to the article through this branch."""
        return sum(len(branch.statements) + branch.passed_on for branch in self.branches)


@dataclass(frozen=True, slots=True)
class MapRow:
    """All that the map tells of one source, on whatever ways."""

    source: SourceRow
    ways: tuple[tuple[SourceRow, ...], ...]
    """Through whom the article has it, the article's own witness first; empty where it turns to the source itself."""
    about: tuple[str, ...]
    """People and bodies named in its statements, itself left out."""
    statements: tuple[int, ...]
    """Numbers of its claims."""
    denies: tuple[SourceRow, ...]
    denied_by: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Who speaks in an article, through whom, about whom, and who contradicts whom."""

    branches: tuple[Branch, ...]
    """The article's own witnesses, in the order in which it brings them."""
    rows: tuple[MapRow, ...]
    own_voice: int
    """How many statements the article makes itself."""


@dataclass(frozen=True, slots=True)
class _Denials:
    by: Mapping[ClaimRow, Sequence[SourceRow]]
    of: Mapping[ClaimRow, Sequence[SourceRow]]


def make_source_map(
    rows: Sequence[ClaimRow], sources: Sequence[SourceRow], claims: Sequence[Claim], relations: Sequence[Relation]
) -> SourceMap:
    """The map of an article's `claims`, of which `rows` are the attributed ones and `sources` the owners."""
    denials = _find_denials(rows, relations)
    return SourceMap(
        branches=_make_branches(rows, 0, denials),
        rows=tuple(_make_row(source, rows, denials) for source in sources),
        own_voice=sum(claim.attribution is None for claim in claims),
    )


def _find_denials(rows: Sequence[ClaimRow], relations: Sequence[Relation]) -> _Denials:
    row_of = {row.claim: row for row in rows}
    by: dict[ClaimRow, list[SourceRow]] = defaultdict(list)
    of: dict[ClaimRow, list[SourceRow]] = defaultdict(list)
    for relation in relations:
        if relation.kind is RelationKind.DENIES:
            denial, denied = row_of[relation.claim], row_of[relation.other]
            of[denial].append(denied.speaker)
            by[denied].append(denial.speaker)
    return _Denials(by, of)


def _chain(row: ClaimRow) -> tuple[SourceRow, ...]:
    return (*row.via, row.speaker)


def _make_branches(rows: Sequence[ClaimRow], depth: int, denials: _Denials) -> tuple[Branch, ...]:
    """One for each source that stands at this `depth` of the rows' chains."""
    groups: dict[SourceRow, list[ClaimRow]] = defaultdict(list)
    for row in rows:
        groups[_chain(row)[depth]].append(row)
    return tuple(_make_branch(source, group, depth, denials) for source, group in groups.items())


def _make_branch(source: SourceRow, rows: Sequence[ClaimRow], depth: int, denials: _Denials) -> Branch:
    own = [row for row in rows if len(row.via) == depth]
    passed_on = [row for row in rows if len(row.via) > depth]
    return Branch(
        source=source,
        statements=tuple(row.number for row in own),
        denies=_each_once(denials.of.get(row, ()) for row in own),
        denied_by=_each_once(denials.by.get(row, ()) for row in own),
        branches=_make_branches(passed_on, depth + 1, denials),
    )


def _make_row(source: SourceRow, rows: Sequence[ClaimRow], denials: _Denials) -> MapRow:
    own = [row for row in rows if row.speaker == source]
    chains = [_chain(row) for row in rows]
    ways = (chain[:place] for chain in chains for place, member in enumerate(chain) if member == source)
    return MapRow(
        source=source,
        ways=tuple(dict.fromkeys(ways)),
        about=tuple(dict.fromkeys(name for row in own for name in _names(row))),
        statements=tuple(row.number for row in own),
        denies=_each_once(denials.of.get(row, ()) for row in own),
        denied_by=_each_once(denials.by.get(row, ()) for row in own),
    )


def _names(row: ClaimRow) -> Iterable[str]:
    """Whom a statement names; 'Quill' in 'Quill denied it' is who speaks, not who is spoken about."""
    source, mention = row.attribution.source, row.attribution.mention
    for fact in row.claim.facts:
        if isinstance(fact, Name):
            is_speaker = (source and fact.name == source.name) or (mention and mention.overlaps(fact.words))
            if not is_speaker:
                yield fact.name


def _each_once(groups: Iterable[Iterable[SourceRow]]) -> tuple[SourceRow, ...]:
    return tuple(dict.fromkeys(source for group in groups for source in group))
