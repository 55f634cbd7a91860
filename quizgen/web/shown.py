"""A question in, what a pupil sees of it before answering out.

Matches and texts are shuffled by the question's id and their own wording: alike for every pupil and after every
reload, with nothing stored. This file refuses to know about responses.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from quizgen.model import Gap, Question, QuestionType, Span

_WORD = re.compile(r"\w(?:[^\s–—]*\w)?")
"""Without the marks around it, so that „denied,“ is denied."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence, what stands between it and the next one, and whether it is meant."""

    text: str
    behind: str
    is_right: bool


def show_matches(question: Question) -> tuple[str, ...]:
    """What the items of a matching question may belong to: every match once, shuffled."""
    return _shuffle(question, {pair.match for pair in question.pairs})


def show_texts(question: Question) -> tuple[str, ...]:
    """The texts to be put in order, shuffled, and never in the right order."""
    texts = _shuffle(question, question.order)
    return texts if texts != question.order else texts[1:] + texts[:1]


def show_words(gap: Gap) -> tuple[str, tuple[Word, ...]]:
    """A sentence as the marks in front of its first word and its words, so that they can be pointed at.

    A word that is partly among the gap's words is right; how the sentence is cut doesn't depend on the gap.
    """
    sentence = gap.sentence
    meant = Span(len(gap.before), len(gap.before + gap.words))
    spans = [Span(*found.span()) for found in _WORD.finditer(sentence)]
    starts = [*(span.start for span in spans), len(sentence)]
    words = (
        Word(span.of(sentence), sentence[span.end : next_start], span.overlaps(meant))
        for span, next_start in zip(spans, starts[1:], strict=True)
    )
    return sentence[: starts[0]], tuple(words)


def make_version(question: Question) -> str:
    """A short sign of what a pupil sees before answering; it stays when only feedback or key are edited."""
    seen = (
        question.type.value,
        question.prompt,
        [option.text for option in question.options],
        [pair.item for pair in question.pairs],
        show_matches(question),
        show_texts(question),
        _show_sentence(question),
    )
    return sha256(repr(seen).encode()).hexdigest()[:12]


def _show_sentence(question: Question) -> tuple[str, ...]:
    if question.gap is None:
        return ()
    is_cloze = question.type is QuestionType.CLOZE
    return (question.gap.before, question.gap.after) if is_cloze else (question.gap.sentence,)


def _shuffle(question: Question, texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(texts, key=lambda text: sha256(f"{question.id}\0{text}".encode()).digest()))
