"""An article and the evidence of several questions in, its paragraphs cut into runs that are marked or not out.

This file refuses to know how a page looks.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from quizgen.model import Article, Question, Span


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a paragraph."""

    text: str
    is_marked: bool
    begins: tuple[str, ...] = ()
    """Ids of the questions whose evidence begins here."""


def mark_article(article: Article, questions: Iterable[Question]) -> tuple[tuple[Run, ...], ...]:
    """The runs of each paragraph; together they are its words."""
    asked = [(q.id, Span(q.evidence.start, q.evidence.end)) for q in questions if q.evidence.end > q.evidence.start]
    return tuple(_mark_paragraph(article.text, paragraph, asked) for paragraph in article.paragraphs)


def _mark_paragraph(text: str, paragraph: Span, asked: Iterable[tuple[str, Span]]) -> tuple[Run, ...]:
    here = [(id, span) for id, span in asked if span.start < paragraph.end and paragraph.start < span.end]
    cuts = {cut for _, span in here for cut in (span.start, span.end) if paragraph.start < cut < paragraph.end}
    bounds = [paragraph.start, *sorted(cuts), paragraph.end]
    return tuple(
        Run(
            text[start:end],
            is_marked=any(span.start <= start < span.end for _, span in here),
            begins=tuple(id for id, span in here if span.start == start),
        )
        for start, end in pairwise(bounds)
    )
