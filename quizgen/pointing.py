"""A sentence with words to point at in, all its words out; nothing here knows where they are shown."""

import re
from dataclasses import dataclass

from quizgen.model import Gap, Span

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
