"""What an article has that a task can be about: rows and relations in, matters with words for each slot out.

A matter is named as the tasks in `templates/module/tasks/` name it. Of several the weightiest comes first. This file
refuses to ask anything.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen.model import Amount, Article, Claim, Form, RelationKind, SourceKind, Stance, Tone
from quizgen.module.study import Study
from quizgen.module.tables import ClaimRow, SourceRow, words_of

_LONGEST = 300
"""Characters of a sentence that is quoted in a task; longer ones are not asked about."""
_WISHES = ("soll", "should")
"""'Er solle schweigen' leaves nothing open, unlike hearsay: it says what somebody asked for."""
_SPOKESPEOPLE = ("sprecher", "spokes")
_MANY = 5
"""Speakers; fewer need no overview."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a task may look at."""

    article: Article
    study: Study
    sources: Sequence[SourceRow]
    rows: Sequence[ClaimRow]


Slots = Mapping[str, str]
"""The words of a matter, by the names under which a task has a place for them."""

SLOTS: Mapping[str, frozenset[str]] = {
    "article": frozenset(),
    "headline": frozenset(["headline"]),
    "speakers": frozenset(["names", "count"]),
    "unnamed": frozenset(["source", "sentence", "paragraph"]),
    "chain": frozenset(["speaker", "via", "sentence", "paragraph"]),
    "contradiction": frozenset(["one", "sentence", "paragraph", "other", "other_sentence", "other_paragraph"]),
    "agreement": frozenset(["one", "sentence", "paragraph", "other", "other_sentence", "other_paragraph"]),
    "loaded": frozenset(["source", "cue", "sentence", "paragraph"]),
    "hedge": frozenset(["word", "sentence", "paragraph"]),
    "figure": frozenset(["figure", "source", "paragraph"]),
    "silence": frozenset(["source", "sentence", "paragraph"]),
}
"""The slots that a task about each matter can use."""


def find_matters(found: Found) -> Mapping[str, Slots]:
    """The first of each matter that the article has, by its name."""
    firsts = ((name, next(filter(_is_short, finds(found)), None)) for name, finds in _FINDERS.items())
    return {name: slots for name, slots in firsts if slots is not None}


def _is_short(slots: Slots) -> bool:
    return all(len(words) <= _LONGEST for slot, words in slots.items() if slot.endswith("sentence"))


def _find_article(found: Found) -> Iterator[Slots]:
    yield {}


def _find_headline(found: Found) -> Iterator[Slots]:
    if found.article.title:
        yield {"headline": found.article.title}


def _find_speakers(found: Found) -> Iterator[Slots]:
    names = [
        row.source.name
        for row in found.sources
        if _is_certain(row) and row.source and row.source.kind is not SourceKind.DOCUMENT
    ]
    if len(names) >= _MANY:
        yield {"names": "; ".join(names), "count": str(len(names))}


def _find_unnamed(found: Found) -> Iterator[Slots]:
    """Who says most without a name; who speaks for an office last, since nobody wonders why."""

    def order(row: ClaimRow) -> tuple[bool, int]:
        return any(word in _name(row.speaker).lower() for word in _SPOKESPEOPLE), -row.speaker.statements

    for row in sorted(found.rows, key=order):
        says = row.attribution.stance is not Stance.WITHHOLDS
        if says and _is_certain(row.speaker) and row.speaker.source and not row.speaker.source.is_named:
            yield {"source": row.speaker.source.name, **_quote(row.claim, found)}


def _find_chains(found: Found) -> Iterator[Slots]:
    """The longest way first."""
    for row in sorted(found.rows, key=lambda row: -len(row.via)):
        if row.via and all(map(_is_certain, (*row.via, row.speaker))) and row.attribution.form is not Form.REPORTED:
            via = " → ".join(_name(passer) for passer in reversed(row.via))
            yield {"speaker": _name(row.speaker), "via": via, **_quote(row.claim, found)}


def _find_relations(*kinds: RelationKind) -> Callable[[Found], Iterator[Slots]]:
    def find(found: Found) -> Iterator[Slots]:
        row_of = {row.claim: row for row in found.rows}
        for relation in found.study.relations:
            one, other = row_of.get(relation.claim), row_of.get(relation.other)
            if relation.kind in kinds and one and other and _is_certain(one.speaker) and _is_certain(other.speaker):
                place = {f"other_{key}": value for key, value in _quote(other.claim, found).items()}
                yield {"one": _name(one.speaker), "other": _name(other.speaker), **_quote(one.claim, found), **place}

    return find


def _find_loaded(found: Found) -> Iterator[Slots]:
    """Words that keep a distance first, then those that give their speaker right."""
    tones = [Tone.DISTANCING, Tone.ENDORSING]
    loaded = [row for row in found.rows if row.attribution.tone in tones and row.cue and _is_certain(row.speaker)]
    for row in sorted(loaded, key=lambda row: tones.index(row.attribution.tone)):
        yield {"source": _name(row.speaker), "cue": row.cue, **_quote(row.claim, found)}


def _find_hedges(found: Found) -> Iterator[Slots]:
    for claim in found.study.claims:
        form = claim.attribution.form if claim.attribution else None
        is_hearsay = form is Form.HEARSAY
        for hedge in claim.hedges:
            word = hedge.of(found.article.text)
            is_wish = word.lower().startswith(_WISHES) and not is_hearsay
            is_retold = form in (Form.INDIRECT, Form.CONTINUED) and word.lower().startswith("könn")
            # 'sie könnten schwimmen, sagte sie' only retells 'ihr könnt'; 'could not be verified' is certain
            is_denied = found.article.text[hedge.end :].startswith(" not ")
            if claim.sentence.covers(hedge) and not (is_wish or is_retold or is_denied):
                yield {"word": word, **_quote(claim, found)}


def _find_figures(found: Found) -> Iterator[Slots]:
    for row in found.rows:
        amounts = [fact for fact in row.claim.facts if isinstance(fact, Amount)]
        figure = words_of(found.article, [amounts[0].words]) if len(amounts) == 1 else ""
        if figure[:1].isdigit() and _is_certain(row.speaker):
            paragraph = str(found.article.paragraph_of(amounts[0].words))
            yield {"figure": figure, "source": _name(row.speaker), "paragraph": paragraph}


def _find_silence(found: Found) -> Iterator[Slots]:
    for row in found.rows:
        source = row.speaker.source
        is_asked = source is not None and source.kind is not SourceKind.DOCUMENT  # a study does not decline to answer
        if row.attribution.stance is Stance.WITHHOLDS and is_asked and _is_certain(row.speaker):
            yield {"source": _name(row.speaker), **_quote(row.claim, found)}


_FINDERS: Mapping[str, Callable[[Found], Iterator[Slots]]] = {
    "article": _find_article,
    "headline": _find_headline,
    "speakers": _find_speakers,
    "unnamed": _find_unnamed,
    "chain": _find_chains,
    "contradiction": _find_relations(RelationKind.DENIES),
    "agreement": _find_relations(RelationKind.CONFIRMS, RelationKind.AGREES),
    "loaded": _find_loaded,
    "hedge": _find_hedges,
    "figure": _find_figures,
    "silence": _find_silence,
}


def _is_certain(row: SourceRow) -> bool:
    return row.source is not None and row.source.is_resolved and bool(row.source.name)


def _name(row: SourceRow) -> str:
    return row.source.name if row.source else ""


def _quote(claim: Claim, found: Found) -> Slots:
    """The sentence in which the claim begins, and its paragraph."""
    sentence = words_of(found.article, [claim.sentence])
    return {"sentence": sentence, "paragraph": str(found.article.paragraph_of(claim.sentence))}
