"""Who would not comment, did not answer, or left open what was asked; and what such a sentence tells."""

import re
from collections.abc import Iterator, Set

from quizgen.language.lexicon import read_lexicon
from quizgen.model import Language, Option, Source, SourceKind, Span, Stance
from quizgen.questions.material import Material
from quizgen.questions.quoting import leans_on_front, quote_passage
from quizgen.questions.subject import Subject
from quizgen.questions.subjects.sentence import passage_slots
from quizgen.questions.view import View
from quizgen.questions.wrong_sources import is_told_in_full

_FURTHER = re.compile(
    r"[;:„“”«»\"‘]|, (?:who|which|whose|der|die|das|so) "
    r"| (?:but|and|or (?:almost|hardly)|aber|und|oder (?:fast|kaum)|further|weiter|initially|first|zunächst|vorerst)\b"
)
"""Marks and words behind which the sentence tells something else as well."""
_MOST_WRONG = 3
_FEWEST_WRONG = 2


def find(material: Material) -> Iterator[Subject]:
    """The silent sources of the article, all of them right, among others that speak."""
    views = [view for view in material.views if _is_silent(view, material.language)]
    silent = {view.source: view for view in reversed(views)}
    rights = [source for source in material.sources if source in silent]
    speaking = {view.source for view in material.views if _speaks(view)}
    told = {view.unit.span for view in views if view.source in rights}
    if not rights or not all(source.is_named for source in rights):
        return  # among names 'ein Sprecher der Klinik' would stick out
    if not all(map(_is_certain, rights)) or _is_more_told(told, material) or speaking & set(rights):
        return
    if any(_FURTHER.search(span.of(views[0].text)) for span in told):
        return  # 'The office confirms the audit, but would not comment on its findings' is not silent
    wrongs = [s for s in material.sources if s not in silent and s.name[0].isupper() and _is_certain(s)]
    wrongs = [s for s in wrongs if not _shares_name(s, rights)]
    if len(wrongs) >= _FEWEST_WRONG and len(rights) <= _MOST_WRONG:
        chosen = wrongs[:_MOST_WRONG]
        options = [Option(s.name, s in rights) for s in material.sources if s in rights or s in chosen]
        view = silent[rights[0]]
        yield Subject(view, {}, rights[0], "silent", options=tuple(options))


def find_unanswered(material: Material) -> Iterator[Subject]:
    """'The ministry did not respond to questions.': sentences that tell nothing but that somebody gave no answer."""
    told = re.compile("|".join(read_lexicon(material.language, "silence")["unanswered"]))
    for views in material.sentences:
        sentence = views[0].unit.span.of(views[0].text)
        is_only = not any(map(_speaks, views))
        if not is_only or not told.search(sentence) or _FURTHER.search(sentence):
            continue
        passage = quote_passage(views[0], material)
        if passage is not None and (passage.front or not leans_on_front(views[0], material)):
            slots = passage_slots(passage, material)
            yield Subject(views[0], slots, views[0].source, "unanswered", front=passage.front)


def _is_silent(view: View, language: Language) -> bool:
    attribution = view.attribution
    if attribution is None or attribution.stance is not Stance.WITHHOLDS:
        return False
    word = attribution.word.removeprefix("not ").removeprefix("nicht ")
    return word in read_lexicon(language, "silence")["words"]


def _speaks(view: View) -> bool:
    """Whoever would not speak of one matter may have spoken of another: then nobody could say who kept silent."""
    return view.attribution is not None and view.attribution.stance is not Stance.WITHHOLDS


def _is_more_told(told: Set[Span], material: Material) -> bool:
    """Whether a sentence tells of silence in which nobody was found: then the list would not be complete."""
    phrases = re.compile("|".join(read_lexicon(material.language, "silence")["phrases"]))
    units = (views[0].unit.span for views in material.sentences)
    return any(phrases.search(span.of(material.views[0].text)) and span not in told for span in units)


def _is_certain(source: Source) -> bool:
    is_told = source.is_named or is_told_in_full(source)
    return source.is_resolved and is_told and source.kind is not SourceKind.DOCUMENT


def _shares_name(source: Source, others: list[Source]) -> bool:
    return any(set(source.name.lower().split()) & set(other.name.lower().split()) for other in others)
