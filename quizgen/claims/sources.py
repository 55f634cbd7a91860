"""Which mentions mean the same person or body: 'der Milliardär Elon Musk', 'Musk', 'er' become one Source.

Mentions read by the grammar of a language come in; this file refuses to look at words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.claims.mention import Mention
from quizgen.model import Source, SourceKind

_BODIES = (SourceKind.ORGANISATION, SourceKind.MEDIUM, SourceKind.DOCUMENT)


@dataclass(frozen=True, slots=True)
class Place:
    """A speaker's mention and where it stands in the article."""

    mention: Mention
    paragraph: int
    sentence: int
    """Number of the sentence in the article."""


@dataclass(frozen=True)
class Names:
    """Everybody the article calls by name: the fullest form of each name, with role and kind."""

    sources: tuple[tuple[tuple[str, ...], Source], ...]

    def find(self, names: tuple[str, ...]) -> Source | None:
        """The one source whose fullest name ends like `names`; None if there are several."""
        fitting = [source for full, source in self.sources if _is_short_for(names, full)]
        return fitting[0] if len(set(fitting)) == 1 else None

    def by_role(self, mention: Mention) -> Source | None:
        """The one source that the article calls what a bare description says: 'der Minister', 'the Journal'."""
        role = mention.role.lower().split()
        if not role:
            return None
        fitting = {
            source
            for full, source in self.sources
            if _is_role_of(role, source.role.lower().split()) or [full[-1].lower()] == role
        }
        return fitting.pop() if len(fitting) == 1 else None


def _is_role_of(said: list[str], role: list[str]) -> bool:
    """'Präsident' is said of the 'russischer Präsident', 'Minister' of a 'Finanzminister'."""
    return bool(role) and role[-1].endswith(said[-1]) and set(said[:-1]) <= set(role)


def _is_short_for(names: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return bool(names) and full[-1] == names[-1] and set(names) <= set(full)


def make_names(mentions: Sequence[Mention]) -> Names:
    """One source for every name, from all named mentions of the article in order."""
    forms = dict.fromkeys(mention.names for mention in mentions if mention.names)
    persons = {mention.names for mention in mentions if mention.kind == SourceKind.PERSON}
    surnames = {names[-1] for names in forms if len(names) > 1 and names in persons}
    # 'dass Putin Musk bat': two names that happen to meet are no third one
    forms = {names: None for names in forms if not surnames & set(names[:-1])}
    fullest = [names for names in forms if not any(names != other and _is_short_for(names, other) for other in forms)]
    return Names(tuple((full, _named_source(full, mentions)) for full in fullest))


def _named_source(full: tuple[str, ...], mentions: Sequence[Mention]) -> Source:
    own = [mention for mention in mentions if _is_short_for(mention.names, full)]
    kinds = [mention.kind for mention in own]
    roles = [mention.role for mention in own if mention.role]
    kind = next((kind for kind in kinds if kind in _BODIES), SourceKind.PERSON)
    if roles and SourceKind.PERSON in kinds and len(full) > 1:
        kind = next(m.kind for m in own if m.role)
    return Source(" ".join(full), kind, is_named=True, role=roles[0] if roles else "")


def resolve(places: Sequence[Place], names: Names) -> list[Source]:
    """The source of each place, in order; a pronoun or bare description that stays unclear is unresolved."""
    resolved: list[tuple[Place, Source]] = []
    for place in places:
        resolved.append((place, _source(place, resolved, names)))
    return [source for _, source in resolved]


def _source(place: Place, before: list[tuple[Place, Source]], names: Names) -> Source:
    mention = place.mention
    if mention.is_pronoun:
        return _last_speaker(place, before) or _unresolved(mention)
    if mention.names:
        known = names.find(mention.names)
        return known or Source(" ".join(mention.names), mention.kind, is_named=True, role=mention.role)
    return _described(mention, names)


def _last_speaker(place: Place, before: list[tuple[Place, Source]]) -> Source | None:
    """Who spoke in this or the sentence before, in the same paragraph, if number and gender agree."""
    if not place.mention.gender:
        return None
    for other, source in reversed(before):
        if other.paragraph != place.paragraph or place.sentence - other.sentence > 1:
            return None
        clash = {other.mention.gender, place.mention.gender} == {"m", "f"}
        is_body = source.kind in _BODIES or other.mention.is_plural
        if source.is_resolved and not clash and not is_body:
            return source
    return None


def _described(mention: Mention, names: Names) -> Source:
    is_body = mention.kind in _BODIES
    if mention.is_definite and not mention.has_attribute and not mention.is_plural:
        known = names.by_role(mention)
        if known is not None:
            return known
        if not is_body or mention.kind == SourceKind.DOCUMENT:
            return _unresolved(mention)  # 'der Sprecher', 'the report': which one?
    return Source(
        mention.description,
        mention.kind,
        is_named=is_body,
        is_resolved=bool(mention.description),
        role=mention.role,
        is_plural=mention.is_plural,
    )


def _unresolved(mention: Mention) -> Source:
    return Source(mention.description, mention.kind, is_named=False, is_resolved=False, role=mention.role)
