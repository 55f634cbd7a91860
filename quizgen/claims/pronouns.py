"""Whom 'er', 'she' or 'his' means: the last fitting person, if no other can be meant.

Places and sources come in; this file refuses to look at words.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from quizgen.claims.mention import THING, Mention
from quizgen.model import Source, SourceKind, Span

_FARTHEST = 2
"""Sentences back in which whoever is meant has spoken or is told of."""
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
    is_told: bool = False
    """Whether it stands in what another says: 'Ute Berger said that | Rasch | had left'."""


Known = Sequence[tuple[Place, Source]]
"""Mentions with their sources, in one sentence."""


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

    def can_be(self, mention: Mention, source: Source) -> bool:
        """'Mrs Lenz' is not Paul Lenz."""
        return not mention.gender or self.genders.get(source, "") in ("", mention.gender)

    def is_named_before(self, source: Source, place: Place) -> bool:
        """'Ann Lenz': the first 'Lenz' behind her is she, though Paul Lenz is named further on."""
        first = self._first.get(source)
        return first is not None and first.start < place.mention.span.start

    @cached_property
    def _first(self) -> Mapping[Source, Span]:
        """Where each person is named first."""
        first: dict[Source, Span] = {}
        for number in sorted(self.named):
            for other, source in self.named[number]:
                first.setdefault(source, other.mention.span)
        return first

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
        """'m', 'f' or empty, by all places where the person is named, else by the words in this one."""
        return place.mention.gender if place.mention.is_pronoun else self.genders.get(source, place.mention.gender)


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
    place: Place, spoken: Mapping[int, Known], topics: Callable[[int], Known], persons: Persons
) -> Source | None:
    """Who is meant in `place`: who spoke last, else the only person named; None if in doubt.

    `spoken` are the speakers before it by the number of their sentence, `topics` gives those of whom the sentence
    with a number tells something. 'Ute Berger kam. Sie sagte, …': Berger; 'Berger traf Rasch. Er sagte, …': Rasch if
    the article tells that Berger is a woman, else nobody. In another paragraph, or two sentences back, the gender
    must be known.
    """
    if not place.mention.gender or place.mention.is_plural or place.is_quoted:
        return None
    if place.mention.gender == THING:
        return _find_body(place, spoken, topics)
    for step in range(_FARTHEST + 1):
        number = place.sentence - step
        speakers = _main([known for known in _before(place, spoken.get(number, ())) if _can_be_one(*known)])[-1:]
        rivals = [known for known in _before(place, topics(number)) if _is_rival(place, known[0], step)]
        named = _before(place, persons.named.get(number, ()))
        named = [known for known in named if not _is_part(known, rivals)] + rivals
        if any(_is_open(*speaker) for speaker in speakers) or any(_fits_openly(place, *rival) for rival in rivals):
            return None
        for known in (speakers, named):
            certain, possible = _fitting(place, known, persons, speak=known is speakers)
            if possible and not certain:
                certain = _fitting(place, named, persons)[0]  # 'Rasch kam mit Ute Berger. Sie sagte'
                possible |= _fitting(place, [one for one in named if not one[0].is_told], persons)[1]
            if certain or possible:
                is_near = step < _FARTHEST and all(other.paragraph == place.paragraph for other, _ in known)
                meant = certain | possible
                others = set().union(*_fitting(place, rivals, persons)) - meant
                if len(meant) != 1 or others:
                    return None
                if step == 0 and not certain and _fits_before(place, spoken, persons) - meant:
                    return None  # 'Rasch wehrte sich. Nachdem Inês Lenz gelesen hatte, gab er zu'
                is_sure = certain or is_near or persons.find_only(place) in meant
                return next(iter(meant)) if is_sure else None
    only = persons.find_only(place)
    return only if only and persons.genders.get(only, "") in ("", place.mention.gender) else None


def _fits_before(place: Place, spoken: Mapping[int, Known], persons: Persons) -> set[Source]:
    """Those of the pronoun's gender who spoke, or were named, in the sentence before."""
    number = place.sentence - 1
    known = [*spoken.get(number, ()), *persons.named.get(number, ())]
    certain, possible = _fitting(place, [one for one in known if one[0].paragraph == place.paragraph], persons)
    return certain | possible


def _before(place: Place, known: Known) -> list[tuple[Place, Source]]:
    """Those that stand before `place` and not in what is said there."""
    return [
        (other, source)
        for other, source in known
        if other.mention.span.end <= place.mention.span.start
        and not any(span.covers(other.mention.span) for span in place.content)
    ]


def _main(known: Known) -> Known:
    """'Ute Berger said that | Rasch claimed … She added': those told of come after those who tell."""
    return [one for one in known if not one[0].is_told] or known


def _can_be_one(place: Place, source: Source) -> bool:
    """Whether 'he' or 'she' can go on with the speaker: not with 'X-ray images', 'she and her husband', 'it'."""
    return not place.mention.is_plural and place.mention.gender != THING and source.kind is not SourceKind.GROUP


def _is_rival(place: Place, other: Place, step: int) -> bool:
    """Whether the pronoun may mean a subject that says nothing: 'Her late husband was there, and | he | warned'.

    Whoever goes on speaking means the speaker, not those whom he told of: 'Berger said the mayor was ill. She added'.
    """
    is_person = bool(other.mention.names or other.mention.role or other.mention.gender)
    return is_person and not other.mention.is_plural and (step == 0 or place.is_told or not other.is_told)


def _is_part(known: tuple[Place, Source], subjects: Known) -> bool:
    """'Ute Berger' of the subject 'Ute Bergers Sohn Karl Rasch'."""
    place, source = known
    return any(other.mention.span.covers(place.mention.span) and source != whole for other, whole in subjects)


def _fits_openly(place: Place, other: Place, source: Source) -> bool:
    """'Her late husband', of whom nothing more is known."""
    return _is_open(other, source) and other.mention.gender in ("", place.mention.gender)


def _find_body(place: Place, spoken: Mapping[int, Known], topics: Callable[[int], Known]) -> Source | None:
    """'The ministry declined. It said …': who spoke last in the paragraph, in this sentence or the one before.

    Where nobody spoke, it is the body that the sentence is about: 'The committee found no proof. It said …'.
    """
    for step in range(2):
        number = place.sentence - step
        known = _in_paragraph(place, spoken.get(number, ())) or _main(_in_paragraph(place, topics(number)))
        if known:
            bodies = {source for _, source in known if source.kind in _BODIES and source.is_resolved}
            other, source = _main(known)[-1]
            is_only = bodies == {source} and not other.mention.is_plural and source.kind is not SourceKind.DOCUMENT
            return source if is_only else None
    return None


def _in_paragraph(place: Place, known: Known) -> Known:
    return [one for one in _before(place, known) if one[0].paragraph == place.paragraph]


def _is_open(place: Place, source: Source) -> bool:
    """'The candidate said he …': if it is not known who the candidate is, it is not known who he is."""
    return not source.is_resolved and not place.mention.is_pronoun and source.kind not in _BODIES


def _fitting(
    place: Place, known: Iterable[tuple[Place, Source]], persons: Persons, *, speak: bool = False
) -> tuple[set[Source], set[Source]]:
    """Those of the pronoun's gender, and those whose gender the article does not tell; whether they `speak`."""
    certain, possible = set(), set()
    for other, source in known:
        gender = persons.gender(other, source)
        if not source.is_resolved or source.kind in _BODIES or other.mention.is_plural:
            continue
        if gender == place.mention.gender:
            certain.add(source)
        elif not gender and (speak or not (source.is_named and " " not in source.name)):
            possible.add(source)  # a single word may be a town's name, unless it speaks: 'Her father, Leonard, said'
    return certain, possible
