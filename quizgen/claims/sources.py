"""Which mentions mean the same person or body: 'der Milliardär Elon Musk', 'Musk', 'er' become one Source.

Mentions read by the grammar of a language come in; this file refuses to look at words.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property

from quizgen.claims.mention import Mention
from quizgen.claims.pronouns import Known, Persons, Place, find_antecedent
from quizgen.model import Source, SourceKind

_Spoken = dict[int, list[tuple[Place, Source]]]
_BODIES = (SourceKind.ORGANISATION, SourceKind.MEDIUM, SourceKind.DOCUMENT)
_ANYBODY = frozenset(["man", "woman", "mann", "frau"])
"""Parts of words for offices that say nothing of the office."""


@dataclass(frozen=True)
class Names:
    """Everybody the article calls by name: the fullest form of each name, with role and kind."""

    sources: tuple[tuple[tuple[str, ...], Source], ...]
    shared: frozenset[str] = frozenset()
    """Surnames that a body bears too: 'Gottfried Körnlein' of the 'Großbäckerei Körnlein'."""
    aged: tuple[Mention, ...] = ()
    """Names beside which the article gives an age."""

    @cached_property
    def _by_last(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], Source]]]:
        found = defaultdict(list)
        for full, source in self.sources:
            found[full[-1]].append((full, source))
        return found

    def find_all(self, names: tuple[str, ...], kind: SourceKind = SourceKind.PERSON) -> list[Source]:
        """Every source whose fullest name ends like `names`; for a person no body is meant if a person can be."""
        fitting = (source for full, source in self._by_last.get(names[-1], ()) if _is_short_for(names, full))
        found = list(dict.fromkeys(fitting))
        persons = [source for source in found if source.kind is SourceKind.PERSON]
        return persons if persons and kind is SourceKind.PERSON else found

    def find(self, names: tuple[str, ...]) -> Source | None:
        """The one source whose fullest name ends like `names`; None if there are several."""
        if names not in self._found:
            fitting = self.find_all(names)
            self._found[names] = fitting[0] if len(fitting) == 1 else None
        return self._found[names]

    @cached_property
    def _found(self) -> dict[tuple[str, ...], Source | None]:
        return {}

    def by_age(self, mention: Mention) -> Source | None:
        """The one person of whom the article has told the age by then: 'die 38-Jährige' is 'Maria Lenz (38)'.

        Told afterwards it is another's: what 'der 52-Jährige' tells of the last speaker is new.
        """
        same = [other for other in self.aged if other.age == mention.age]
        found = {self.find(other.names) for other in same}
        is_told = any(other.span.start < mention.span.start for other in same)
        return found.pop() if is_told and len(found) == 1 else None

    def by_role(self, mention: Mention) -> Source | None:
        """The one source that the article calls what a bare description says: 'der Minister', 'the Journal'."""
        asked = mention.role.lower(), mention.kind in _BODIES
        if asked not in self._fitting:
            self._fitting[asked] = self._find_fitting(*asked)
        return self._fitting[asked]

    @cached_property
    def _fitting(self) -> dict[tuple[str, bool], Source | None]:
        return {}

    def _find_fitting(self, called: str, is_body: bool) -> Source | None:
        role = called.split()
        fitting = {
            source
            for full, source in self.sources
            if role and (_is_role_of(role, source.role.lower().split()) or _ends_like(role, full, source))
            # 'der Stadtrat' is no 'Stadtrat Emil Lenz'
            if not (is_body and source.kind is SourceKind.PERSON)
        }
        return fitting.pop() if len(fitting) == 1 else None


def _is_role_of(said: list[str], role: list[str]) -> bool:
    """'Präsident' is said of the 'russischer Präsident', 'Minister' of a 'Finanzminister', 'man' of no 'chairman'."""
    is_same = bool(role) and (role[-1].endswith(said[-1]) if said[-1] not in _ANYBODY else role[-1] == said[-1])
    return is_same and set(said[:-1]) <= set(role)


def _ends_like(role: list[str], full: tuple[str, ...], source: Source) -> bool:
    """'the Journal' is the 'Wall Street Journal'."""
    return source.kind in _BODIES and [full[-1].lower()] == role


def _is_short_for(names: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return bool(names) and full[-1] == names[-1] and set(names) <= set(full)


def make_names(mentions: Sequence[Mention]) -> Names:
    """One source for every name, from all named mentions of the article in order."""
    forms = dict.fromkeys(mention.names for mention in mentions if mention.names)
    persons = {mention.names for mention in mentions if mention.kind == SourceKind.PERSON}
    surnames = {names[-1] for names in forms if len(names) > 1 and names in persons}
    # 'dass Putin Musk bat': two names that happen to meet are no third one
    forms = {names: None for names in forms if not _is_two(names, forms, surnames)}
    alike: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for names in forms:
        alike[names[-1]].append(names)
    fullest = [n for n in forms if not any(n != other and _is_short_for(n, other) for other in alike[n[-1]])]
    mentioned: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        mentioned["".join(mention.names[-1:])].append(mention)
    shared = frozenset(name for name, own in mentioned.items() if _is_shared(own))
    aged = tuple(mention for mention in mentions if mention.age)
    return Names(tuple((full, _named_source(full, mentioned[full[-1]])) for full in fullest), shared, aged)


def _is_two(names: tuple[str, ...], forms: Mapping[tuple[str, ...], None], surnames: Set[str]) -> bool:
    """'Putin Musk', 'Elon Musk Putin'; 'Lorna Musk Hayes' is one person, who bears two surnames."""
    return (len(names) > 1 and names[0] in surnames) or any(names[:end] in forms for end in range(2, len(names)))


def _is_shared(mentions: Sequence[Mention]) -> bool:
    is_person = any(mention.kind is SourceKind.PERSON and len(mention.names) > 1 for mention in mentions)
    return is_person and any(map(_is_of_body, mentions))


def _is_of_body(mention: Mention) -> bool:
    """'die Großbäckerei | Körnlein'."""
    return mention.kind in _BODIES and bool(mention.role) and len(mention.names) == 1


def _named_source(full: tuple[str, ...], mentions: Sequence[Mention]) -> Source:
    genders = {mention.gender for mention in mentions if mention.names == full and mention.gender}
    own = [
        mention
        for mention in mentions
        if _is_short_for(mention.names, full) and not (mention.gender and genders and mention.gender not in genders)
    ]  # 'Mrs Lenz, a baker' tells nothing of Paul Lenz
    if _is_shared(own):
        own = [mention for mention in own if not _is_of_body(mention)]
    kinds = [mention.kind for mention in own]
    roles = [mention.role for mention in own if mention.role]
    kind = next((kind for kind in kinds if kind in _BODIES), SourceKind.PERSON)
    if roles and SourceKind.PERSON in kinds and len(full) > 1:
        # 'Prokurist Henrik Kalbe' of the 'Hausverwaltung Kalbe & Partner' is a person
        kind = next(m.kind for m in sorted(own, key=lambda m: m.names != full) if m.role)
    return Source(" ".join(full), kind, is_named=True, role=roles[0] if roles else "")


def resolve(
    places: Sequence[Place], topics: Callable[[int], Iterable[Place]], names: Names, persons: Persons
) -> list[Source]:
    """The source of each place, in order; a pronoun or bare description that stays unclear is unresolved.

    `topics` gives those of whom the sentence with a number tells something: a pronoun behind them may mean them.
    """

    @cache
    def told(number: int) -> Known:
        return [(topic, _source(topic, {}, lambda _: (), {}, names, persons)) for topic in topics(number)]

    resolved: list[Source] = []
    spoken: _Spoken = defaultdict(list)
    introduced: dict[Source, list[str]] = {}
    for place in places:
        source = _source(place, spoken, told, introduced, names, persons)
        spoken[place.sentence].append((place, source))
        if not place.mention.is_definite and not source.is_named and not source.is_plural:
            introduced[source] = place.mention.role.lower().split()
        resolved.append(source)
    return resolved


def _source(
    place: Place,
    spoken: Mapping[int, Known],
    topics: Callable[[int], Known],
    introduced: Mapping[Source, list[str]],
    names: Names,
    persons: Persons,
) -> Source:
    mention = place.mention
    if mention.is_pronoun:
        return find_antecedent(place, spoken, topics, persons) or _unresolved(mention)
    if mention.names:
        if len(mention.names) == 1 and mention.names[-1] in names.shared:
            return _of_shared_name(mention)
        known = [source for source in names.find_all(mention.names, mention.kind) if persons.can_be(mention, source)]
        if not known and names.find_all(mention.names, mention.kind):
            return _unresolved(mention)  # 'Mr Lenz', where there is Anna Lenz
        if len(known) > 1:
            known = [source for source in known if persons.is_named_before(source, place)]
            if len(known) != 1:
                return _unresolved(mention)  # 'Lenz', where there are Anna Lenz and Paul Lenz
        return known[0] if known else Source(" ".join(mention.names), mention.kind, is_named=True, role=mention.role)
    return _described(mention, introduced, names, persons)


def _of_shared_name(mention: Mention) -> Source:
    """'Die Großbäckerei Körnlein' is the body; 'Körnlein' alone may be either."""
    if mention.kind not in _BODIES or not mention.role:
        return _unresolved(mention)
    return Source(mention.description, mention.kind, is_named=True, role=mention.role)


def _described(mention: Mention, introduced: Mapping[Source, list[str]], names: Names, persons: Persons) -> Source:
    is_body = mention.kind in _BODIES
    if mention.is_definite and not mention.has_attribute and not mention.is_plural:
        aged = names.by_age(mention) if mention.age else None
        if aged is not None and persons.can_be(mention, aged):
            return aged
        known = names.by_role(mention) or _introduced(mention, introduced)
        if known is not None:
            return known
        is_clear = mention.has_age or (is_body and mention.kind != SourceKind.DOCUMENT)
        if not is_clear:
            return _unresolved(mention)  # 'der Sprecher', 'the report': which one?
    return Source(
        mention.description,
        mention.kind,
        is_named=is_body,
        is_resolved=bool(mention.description),
        role=mention.role,
        is_plural=mention.is_plural,
    )


def _introduced(mention: Mention, introduced: Mapping[Source, list[str]]) -> Source | None:
    """'der Sprecher' is 'ein Sprecher der Polizei' if the article has let one such speak."""
    said = mention.role.lower().split()
    fitting = [source for source, role in introduced.items() if said and source.is_resolved and _is_role_of(said, role)]
    return fitting[0] if len(fitting) == 1 else None


def _unresolved(mention: Mention) -> Source:
    return Source(mention.description, mention.kind, is_named=False, is_resolved=False, role=mention.role)
