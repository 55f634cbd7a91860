"""A question in, what a pupil sees of it before answering out.

Matches and texts come shuffled, alike for every pupil and after every reload, with nothing stored. This file refuses
to know about responses.
"""

import re
from dataclasses import dataclass
from hashlib import sha256

from quizgen.model import Gap, Question, QuestionType, Span
from quizgen.shuffle import shuffled_matches, shuffled_order

_WORD = re.compile(r"\w(?:[^\s–—]*\w)?")
"""Without the marks around it, so that „denied,“ is denied."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence, what stands between it and the next one, and whether it is meant."""

    text: str
    behind: str
    is_right: bool


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
        shuffled_matches(question),
        shuffled_order(question),
        _show_sentence(question),
    )
    return sha256(repr(seen).encode()).hexdigest()[:12]


def _show_sentence(question: Question) -> tuple[str, ...]:
    if question.gap is None:
        return ()
    is_cloze = question.type is QuestionType.CLOZE
    return (question.gap.before, question.gap.after) if is_cloze else (question.gap.sentence,)
