"""Whom 'er', 'she' or 'his' means: the last fitting person, if no other can be meant.

Places and sources come in; this file refuses to look at words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from quizgen.claims.mention import THING, Mention
from quizgen.model import Source, SourceKind, Span

_FARTHEST = 2
_LONGEST_PARAGRAPH = 12
"""Sentences back."""
_BODIES = (SourceKind.ORGANISATION, SourceKind.MEDIUM, SourceKind.DOCUMENT)


class Place(NamedTuple):
    """Somebody's mention and where it stands in the article."""

    mention: Mention
    paragraph: int
    sentence: int
    """Number of the sentence in the article."""
    content: tuple[Span, ...] = ()
    """What a speaker says; nobody named there is its pronoun: 'Rasch sei krank, sagte er'."""
    is_quoted: bool = False
    """Whether it stands in another's direct speech: “He said no,” she recalled."""


@dataclass(frozen=True)
class Persons:
    """Everybody named in the article, and what its pronouns tell of their gender."""

    named: Mapping[int, Sequence[tuple[Place, Source]]]
    """By the number of the sentence."""
    genders: Mapping[Source, str]

    def find_only(self, place: Place) -> Source | None:
        """The one person whom the paragraph, or else the article, has named by full name up to `place`."""
        here: set[Source] = set()
        for number in range(place.sentence, max(-1, place.sentence - _LONGEST_PARAGRAPH), -1):
            here |= {
                source
                for other, source in self.named.get(number, ())
                if other.paragraph == place.paragraph and other.mention.span.end <= place.mention.span.start
            }
        known = here or {source for source, number in self._first_two if number < place.sentence}
        only = next(iter(known)) if len(known) == 1 else None
        return only if only is not None and only.is_resolved and " " in only.name else None

    @cached_property
    def _first_two(self) -> Sequence[tuple[Source, int]]:
        """The first two persons that the article names, with the number of the sentence."""
        first: dict[Source, int] = {}
        for number in sorted(self.named):
            for _, source in self.named[number]:
                first.setdefault(source, number)
            if len(first) > 1:
                break
        return tuple(first.items())[:2]

    def gender(self, place: Place, source: Source) -> str:
        """'m', 'f' or empty, by the words in this place, else by those in others."""
        return place.mention.gender or self.genders.get(source, "")


def find_persons(named: Sequence[tuple[Place, Source]], pronouns: Iterable[tuple[Source, str]]) -> Persons:
    """`pronouns` are genders of pronouns that mean the person: 'Berger told her team'."""
    in_sentence: dict[int, list[tuple[Place, Source]]] = defaultdict(list)
    votes: dict[Source, Counter[str]] = defaultdict(Counter)
    for place, source in named:
        if source.kind is SourceKind.PERSON:
            in_sentence[place.sentence].append((place, source))
            votes[source][place.mention.gender] += 2
    for source, gender in pronouns:
        votes[source][gender] += 1
    return Persons(in_sentence, {source: _majority(counts) for source, counts in votes.items()})


def _majority(counts: Counter[str]) -> str:
    men, women = counts["m"], counts["f"]
    if min(men, women) * 3 > max(men, women):
        return ""
    return "m" if men > women else "f" if women > men else ""


def find_antecedent(
    place: Place, spoken: Mapping[int, Sequence[tuple[Place, Source]]], persons: Persons
) -> Source | None:
    """Who is meant in `place`: who spoke last, else the only person named; None if in doubt.

    `spoken` are the speakers before it by the number of their sentence. 'Ute Berger kam. Sie sagte, …': Berger;
    'Berger traf Rasch. Er sagte, …': Rasch if the article tells that Berger is a woman, else nobody. In another
    paragraph, or two sentences back, the gender must be known.
    """
    if not place.mention.gender or place.mention.is_plural or place.is_quoted:
        return None
    if place.mention.gender == THING:
        return _find_body(place, spoken)
    for step in range(_FARTHEST + 1):
        before = [
            [
                (other, source)
                for other, source in known.get(place.sentence - step, ())
                if other.mention.span.end <= place.mention.span.start
                and not any(span.covers(other.mention.span) for span in place.content)
            ]
            for known in (spoken, persons.named)
        ]
        if any(_is_open(*speaker) for speaker in before[0][-1:]):
            return None
        for known in (before[0][-1:], before[1]):
            certain, possible = _fitting(place, known, persons)
            if possible and not certain:
                certain = _fitting(place, before[1], persons)[0]  # 'Rasch kam mit Ute Berger. Sie sagte'
            if certain or possible:
                is_near = step < _FARTHEST and all(other.paragraph == place.paragraph for other, _ in known)
                meant = certain | possible
                if len(meant) != 1:
                    return None
                is_sure = certain or is_near or persons.find_only(place) in meant
                return next(iter(meant)) if is_sure else None
    only = persons.find_only(place)
    return only if only and persons.genders.get(only, "") in ("", place.mention.gender) else None


def _find_body(place: Place, spoken: Mapping[int, Sequence[tuple[Place, Source]]]) -> Source | None:
    """'The ministry declined. It said …': who spoke last in the paragraph, in this sentence or the one before."""
    for step in range(2):
        before = [
            (other, source)
            for other, source in spoken.get(place.sentence - step, ())
            if other.mention.span.end <= place.mention.span.start and other.paragraph == place.paragraph
        ]
        if before:
            bodies = {source for _, source in before if source.kind in _BODIES and source.is_resolved}
            other, source = before[-1]
            is_only = bodies == {source} and not other.mention.is_plural and source.kind is not SourceKind.DOCUMENT
            return source if is_only else None
    return None


def _is_open(place: Place, source: Source) -> bool:
    """'The candidate said he …': if it is not known who the candidate is, it is not known who he is."""
    return not source.is_resolved and not place.mention.is_pronoun and source.kind not in _BODIES


def _fitting(place: Place, known: Iterable[tuple[Place, Source]], persons: Persons) -> tuple[set[Source], set[Source]]:
    """Those of the pronoun's gender, and those whose gender the article does not tell."""
    certain, possible = set(), set()
    for other, source in known:
        gender = persons.gender(other, source)
        if not source.is_resolved or source.kind in _BODIES or other.mention.is_plural:
            continue
        if gender == place.mention.gender:
            certain.add(source)
        elif not gender and not (source.is_named and " " not in source.name):
            possible.add(source)  # a single word may be a town's name
    return certain, possible
