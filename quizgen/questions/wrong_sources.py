"""Other sources of the article as wrong options: of the answer's kind, never an alias, never a second right one."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from zlib import crc32

from quizgen.interface import words
from quizgen.model import Form, Language, Option, Source, SourceKind, Stance
from quizgen.questions.alike import is_named_in, shares_words
from quizgen.questions.candidate import Candidate
from quizgen.questions.material import Material
from quizgen.questions.view import View

ENOUGH_SOURCES = 3
"""One more than of other options (`options.ENOUGH`): now and then one could hardly have said it.

With fewer the name is typed."""

_BEHIND_ARTICLE = re.compile(r"\b(?:the|a|an|its) ([\w-]+)")
_ARTICLES = frozenset(["a", "an", "ein", "eine"])
_SPEAKING_FOR_OTHERS = ("sprecher", "spokes", "source", "quelle", "insider", "colleague", "kolleg")
_ANYBODY = frozenset(
    "people persons person man men woman women personen person menschen leute mann frau männer frauen".split()
)
_MEDIA = frozenset(["medien", "media", "medienberichte"])
_NOBODY = frozenset(["kein", "keine", "keinen", "no"])
_PEOPLE = (SourceKind.PERSON, SourceKind.ROLE, SourceKind.GROUP)
_DEFINITE = frozenset(["der", "die", "das", "the"])
_ONLY_ONES = tuple(
    "polizei feuerwehr regierung staatsanwaltschaft verwaltung opposition justiz armee bahn stadt kirche gewerkschaft "
    "kreml bundestag bundesrat kanzleramt landtag stadtrat gemeinderat kreis landkreis anklage verteidigung "
    "police government prosecution council court parliament kremlin army church navy union pentagon".split()
)
"""Bodies that need no name: in an article there is but one."""
_BODIES = frozenset(
    "group company organisation organization firm club agency body charity gruppe firma initiative vereinigung".split()
)
_OPEN_ENDS = frozenset("von der die das des dem und in im am of the and in at".split())
_NEAR = 3
"""Paragraphs: sources within three paragraphs of each other count as equally near."""
_FARTHEST = 60
"""Paragraphs: who speaks farther away in a long document belongs to another matter."""
_NOWHERE = 0
"""Number of no paragraph, for who says nothing."""
_Tellers = dict[SourceKind, dict[int, list[tuple[Source, View | None]]]]
"""Sources, each with what it says first, by their kind and the paragraph of that."""
_LONGEST_FEEDBACK = 260
"""Characters: longer sentences would bury the point."""


def is_told_in_full(source: Source) -> bool:
    """A person needs first and last name, a description its article, 'ein Sprecher' whom he speaks for."""
    words = source.name.split()
    first, last = words[0].lower(), words[-1].lower()
    is_torn = any(mark in source.name for mark in '„“”»«"')
    is_oblique = source.name[0].islower() and first.endswith("en") and not source.is_named  # 'internen Vermerken'
    is_figure = any(word[0].isdigit() and "-" not in word for word in words)  # 'rund 37 Prozent'
    is_title = source.kind is SourceKind.ROLE and not source.is_named and source.name[0].isupper()
    is_short = source.kind in _PEOPLE and (len(words) < 2 or words[-1].isupper())
    is_bare = len(words) == 2 and first in _ARTICLES and last.startswith(_SPEAKING_FOR_OTHERS)
    is_anybody = len(words) == 2 and last in _ANYBODY  # 'two people', of whom more is told
    is_some_media = source.kind is SourceKind.MEDIUM and last in _MEDIA
    is_some_body = len(words) == 2 and first in _DEFINITE and not _is_only_one(words[1])
    is_of_some_body = len(words) > 2 and words[-2].lower() in _DEFINITE and last in _BODIES
    is_some_medium = source.kind is SourceKind.MEDIUM and first in _ARTICLES
    return not any(
        (
            is_figure,
            is_short,
            is_title,  # 'Fraktionsvorsitzender der Freien Bürger'
            is_bare,
            is_some_body,
            is_of_some_body,
            is_some_medium,
            is_some_media,
            is_anybody,
            is_torn,
            is_oblique,
            last in _OPEN_ENDS,
            first in _NOBODY,
        )
    )


def is_surely_person(source: Source) -> bool:
    """Whether its words say so: 'High Basin' without a role or a pronoun may as well be a firm or a place."""
    return source.kind is SourceKind.PERSON and bool(source.role or source.gender)


def is_common_noun(source: Source, text: str) -> bool:
    """'Hospital' of the headline 'Hospital closes ward', where the article says 'the hospital'."""
    return source.name.lower() in _find_common_nouns(text)


@lru_cache(maxsize=1)
def _find_common_nouns(text: str) -> frozenset[str]:
    """Every word behind an article, in small letters as it stands there."""
    return frozenset(_BEHIND_ARTICLE.findall(text))


def _is_only_one(noun: str) -> bool:
    """'die Polizei', 'the council', 'the EU': everybody knows which; 'das Unternehmen' may be any."""
    return noun.isupper() or noun.lower().endswith(_ONLY_ONES)


def find_other_sources(candidate: Candidate, material: Material) -> Iterator[Option]:
    """Other sources of the article and people in it, of the answer's kind only; none where nobody knows that kind."""
    if candidate.source and candidate.source.kind is SourceKind.PERSON and not is_surely_person(candidate.source):
        return
    passed_on = {link.source for link in candidate.view.attribution.chain} if candidate.view.attribution else set()

    def find_fitting(kind: str) -> Iterator[tuple[Source, View | None]]:
        # Dear to check, and three are enough: so the order comes first.
        return (
            (source, said)
            for source, said in _near_first(_tellers(material).get(kind, {}), candidate)
            if source not in passed_on
            and _is_text(source) == (candidate.source is not None and _is_text(candidate.source))
            and not shares_words(source.name, candidate.answer)
            and not is_named_in(source.name, candidate.prompt)
            and not material.wording.points_back(source.name)
            and not _does_the_same(source, candidate, material)
            and not (_may_be_meant_too(source, said) and _is_named_beside(source, candidate, material))
            and not _is_ruled_out(source, candidate)
        )

    number = 0
    for source, said in find_fitting(_kind(candidate.source)):
        number += 1
        yield _as_option(source, said, material)
    # beside an unnamed speaker people with a name may stand, not the other way round: 'government circles' stick out;
    # alone among names it would stick out itself
    if number and _kind(candidate.source) == "unnamed":
        for source, said in islice(find_fitting("person"), max(0, ENOUGH_SOURCES - number)):
            yield _as_option(source, said, material)


@lru_cache(maxsize=1)
def _tellers(material: Material) -> dict[str, _Tellers]:
    """By their kind, who could be taken for a source: those who speak, where they do first, and people named."""
    first: dict[Source, View | None] = {}
    for view in material.views:
        source = view.source
        if (
            source is not None
            and source.is_resolved
            and is_told_in_full(source)
            and not is_common_noun(source, view.text)
            and view.is_certain
            and _vouches(view)
            and not _is_role_of_other(source, material)
        ):
            first[source] = first.get(source) or (view if _says_something(view) else None)
    for person in material.people:
        first.setdefault(person, None)
    kinds: dict[str, _Tellers] = {}
    for source, said in first.items():
        places = kinds.setdefault(_kind(source), {}).setdefault(source.kind, {})
        places.setdefault(said.paragraph if said else _NOWHERE, []).append((source, said))
    return kinds


def _says_something(view: View) -> bool:
    """Words of its own: not 'declined to comment', 'has refused to help', 'had asked to be heard'."""
    attribution = view.attribution
    if attribution is None or len(attribution.chain) > 1 or ".noun." in attribution.rule:
        return False
    is_told = attribution.form not in (Form.HEARSAY, Form.REPORTED) and not attribution.rule.endswith("infinitive")
    return is_told and attribution.stance is not Stance.WITHHOLDS


def _as_option(source: Source, said: View | None, material: Material) -> Option:
    unsaid = words(material.asked)["feedback_named"].format(name=source.name)
    names = said is not None and source.name.split()[-1] in said.evidence.text
    return Option(source.name, False, _shown(said, material.asked) if said and names else unsaid)


def _is_role_of_other(source: Source, material: Material) -> bool:
    """'der mexikanische Präsident' may be the president whom the article names."""
    if source.is_named or not source.name or source.name.split()[0].lower() not in _DEFINITE:
        return False
    noun = source.name.split()[-1].lower()
    return any(role.endswith(noun) for role in material.roles)


def _is_text(source: Source) -> bool:
    return source.kind is SourceKind.DOCUMENT


def _vouches(view: View) -> bool:
    """Whether somebody really says something here: what an act or hearsay names may be no speaker."""
    told = view.attribution is not None and view.attribution.form not in (Form.REPORTED, Form.HEARSAY)
    return told or (view.source is not None and view.source.kind == SourceKind.PERSON and " " in view.source.name)


def _kind(source: Source | None) -> str:
    """Persons and bodies with a name, media, 'the council', those who stay unnamed: like stands beside like."""
    if source is None:
        return ""
    if source.kind in (SourceKind.GROUP, SourceKind.ROLE) and not source.is_named:
        return "unnamed"
    if source.kind is SourceKind.MEDIUM:
        return "medium"
    if source.kind == SourceKind.PERSON:
        return "person"
    return "body" if source.name[0].islower() else "proper"


def _may_be_meant_too(source: Source, said: View | None) -> bool:
    """A body beside somebody who may speak for it, and who doesn't speak anywhere."""
    return said is None or source.kind is SourceKind.ORGANISATION


def _is_named_beside(source: Source, candidate: Candidate, material: Material) -> bool:
    """'Bei Zelena Dolina ist man empört', and its manager is asked for: who only is named near by may be meant too."""
    views = material.paragraphs[candidate.view.paragraph]
    told = views[0].text[views[0].unit.span.start : views[-1].unit.span.end]
    return source.name.split()[-1] in told


def _does_the_same(source: Source, candidate: Candidate, material: Material) -> bool:
    """Who denies, demands or warns too might be a second right answer: 'forderte' beside 'verlangte'."""
    asked = candidate.view.attribution
    return asked is not None and asked.stance is not Stance.SAYS and (source, asked.stance) in material.stances


def _is_ruled_out(source: Source, candidate: Candidate) -> bool:
    """By the sentence, which tells whether it is a man or a woman; or because nobody knows whether it can speak."""
    if candidate.subject.kind == "gendered" and candidate.source is not None:
        return not source.gender or source.gender != candidate.source.gender
    return source.kind is SourceKind.PERSON and not is_surely_person(source)


def _near_first(tellers: _Tellers, candidate: Candidate) -> Iterator[tuple[Source, View | None]]:
    """The same kind first, then who speaks near by; among equals each question draws its own."""
    same = candidate.source.kind if candidate.source else None
    others = [places for kind, places in tellers.items() if kind is not same]
    for kinds in ([tellers[same]] if same in tellers else [], others):
        for numbers in _rings(candidate.view.paragraph):
            equals = [teller for places in kinds for number in numbers for teller in places.get(number, ())]
            yield from sorted(equals, key=lambda teller: crc32(f"{candidate.prompt}|{teller[0].name}".encode()))


def _rings(paragraph: int) -> Iterator[Sequence[int]]:
    """Numbers of paragraphs that count as equally near to one, the nearest first; at last those that speak nowhere."""
    for near in range(0, _FARTHEST, _NEAR):
        steps = range(near, near + _NEAR)
        yield [*(paragraph - step for step in steps if 0 < step < paragraph), *(paragraph + step for step in steps)]
    yield [_NOWHERE]


def _shown(view: View, language: Language) -> str:
    """What the article really says of this option, as feedback."""
    evidence = view.evidence.text
    if len(evidence) > _LONGEST_FEEDBACK:
        return ""
    return words(language)["feedback_source"].format(evidence=evidence, paragraph=view.paragraph)
