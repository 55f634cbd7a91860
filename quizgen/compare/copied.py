"""What stands in two articles word for word: sentences and quotations.

This file refuses to say who copied whom, or whether both have it from a third.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.language.quotations import find_quotations
from quizgen.model import Analysis, Span

_WORD = re.compile(r"\w+")
_SHORTEST_QUOTATION = 5
_SHORTEST_SENTENCE = 10
"""Words: shorter ones may be alike by chance."""


@dataclass(frozen=True, slots=True)
class Copied:
    """Where the same words stand in each article."""

    one: Span
    other: Span


def find_copied(one: Analysis, other: Analysis) -> tuple[Copied, ...]:
    """The same words in both, in the order of the first; a quotation inside such a sentence isn't told again."""
    texts = one.article.text, other.article.text
    others: dict[str, Span] = {}
    for span in _stretches(other):
        others.setdefault(_key(span, texts[1]), span)
    found: dict[str, Copied] = {}
    for span in sorted(_stretches(one), key=lambda span: (span.start, -span.end)):
        key = _key(span, texts[0])
        if key in others and not any(copied.one.covers(span) for copied in found.values()):
            found.setdefault(key, Copied(span, others[key]))
    return tuple(found.values())


def _stretches(analysis: Analysis) -> Iterator[Span]:
    text = analysis.article.text
    for sentence in analysis.sentences:
        if _count(sentence.span, text) >= _SHORTEST_SENTENCE:
            yield sentence.span
    for quotation in find_quotations(text, analysis.article.paragraphs):
        if _count(quotation, text) >= _SHORTEST_QUOTATION:
            yield quotation


def _count(span: Span, text: str) -> int:
    return len(_WORD.findall(span.of(text)))


def _key(span: Span, text: str) -> str:
    return " ".join(_WORD.findall(span.of(text).lower()))
