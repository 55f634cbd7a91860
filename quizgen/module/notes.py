"""What a teacher should know before the lesson: rows in; what could not be decided and what is sensitive out.

This file refuses to judge: whether something is sensitive in a class, its teacher knows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from quizgen.model import Language, Minutes, Name, SourceKind
from quizgen.module.tables import ClaimRow
from quizgen.shipped import TEMPLATES
from quizgen.strict_yaml import read_yaml_file


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of the lesson."""

    minutes: int
    name: str
    what: str


@dataclass(frozen=True, slots=True)
class Delicate:
    """A statement about somebody for which nobody stands with a name."""

    row: ClaimRow
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """For the teacher alone."""

    flow: tuple[Phase, ...]
    unclear: tuple[ClaimRow, ...]
    """Statements whose speaker the rules could not tell for certain."""
    nobodys: tuple[ClaimRow, ...]
    """Statements for which the article names nobody."""
    delicate: tuple[Delicate, ...]


def make_notes(rows: Sequence[ClaimRow], minutes: Minutes, language: Language) -> Notes:
    """The notes on an article with these claims, for a lesson of so many minutes."""
    return Notes(
        flow=_read_flow(language, minutes),
        unclear=tuple(row for row in rows if row.speaker.source and not row.speaker.source.is_resolved),
        nobodys=tuple(row for row in rows if row.speaker.source is None),
        delicate=tuple(Delicate(row, about) for row in rows if _has_no_name(row) and (about := _find_people(row))),
    )


def _has_no_name(row: ClaimRow) -> bool:
    return row.speaker.source is None or not row.speaker.source.is_named


def _find_people(row: ClaimRow) -> tuple[str, ...]:
    people = (fact.name for fact in row.claim.facts if isinstance(fact, Name) and fact.kind is SourceKind.PERSON)
    return tuple(dict.fromkeys(people))


@cache
def _read_flow(language: Language, minutes: Minutes) -> tuple[Phase, ...]:
    entries = read_yaml_file(TEMPLATES / "module" / "flow.yaml").data[language][str(minutes)]
    return tuple(Phase(int(entry["minutes"]), entry["phase"], entry["what"]) for entry in entries)
