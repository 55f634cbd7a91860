"""A source that its sentence only points at, 'he said', or doesn't name at all: 'Das Dach sei sicher.' Who is it?"""

import re
from collections.abc import Iterator

from quizgen.model import SourceKind, Span
from quizgen.questions.material import Material
from quizgen.questions.quoting import quote_sentence
from quizgen.questions.subject import Subject, always
from quizgen.questions.view import View

_PRONOUNS = ("PPER", "PNP")


def find(material: Material) -> Iterator[Subject]:
    """'The tiles had come loose, she said.': sentences in which one person speaks, named before in the paragraph."""
    for views in material.sentences:
        view = views[0]
        mention = view.attribution.mention if view.attribution else None
        if mention is None or not view.unit.span.covers(mention) or not _speaks_alone(views):
            continue
        is_person = view.source is not None and view.source.kind is SourceKind.PERSON
        if is_person and _is_clear_pronoun(view, mention) and quote_sentence(view, material):
            yield Subject(view, {"words": always(mention.of(view.text))}, view.source, "reference")


def find_continued(material: Material) -> Iterator[Subject]:
    """'Das Dach sei sicher.', '“Nobody told us.”': words of somebody who is named before in the paragraph.

    `kind` is 'gendered' where the sentence tells whether it is a man or a woman, else 'plain'.
    """
    for views in material.sentences:
        view = views[0]
        mention = view.attribution.mention if view.attribution else None
        if mention is None or view.unit.span.covers(mention) or not _speaks_alone(views):
            continue
        if quote_sentence(view, material) and material.wording.goes_on_reporting(view.unit.tokens):
            kind = "gendered" if material.wording.tells_sex(view.unit.tokens) else "plain"
            yield Subject(view, {}, view.source, kind)


def _speaks_alone(views: tuple[View, ...]) -> bool:
    """Whether every claim of the sentence is of one source that is certain, and that only the evidence names."""
    source = views[0].source
    if source is None or not source.is_resolved or not source.name:
        return False
    last = source.name.split()[-1]
    is_named = last in views[0].evidence.text and last not in views[0].unit.span.of(views[0].text)
    return is_named and all(
        view.attribution is not None and view.source == source and len(view.attribution.chain) == 1 and view.is_certain
        for view in views
    )


def _is_clear_pronoun(view: View, mention: Span) -> bool:
    """Whether a pronoun stands for the source that means nobody else in the same sentence: 'He has left, he said'."""
    words = [token for token in view.unit.tokens if mention.covers(token.span)]
    if len(words) != 1 or words[0].tag not in _PRONOUNS:
        return False
    word = words[0].text.lower()
    if word == "sie" and re.search(r"\bsie\b", view.text[view.sentence.start : view.unit.span.start]):
        return False  # 'Ahlers sagte, sie solle gehen. Daraufhin will sie …': one of two, or several
    same = [token for token in view.unit.tokens if token.text.lower() == word]
    starts = {span.start for span in view.claim.content}
    return all(token is words[0] or token.span.start in starts for token in same)
