"""The article as it was read: running text and what its head says about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from quizgen.model.span import Span

Language = Literal["de", "en"]

PARAGRAPH_BREAK = "\n\n"


@dataclass(frozen=True)
class Article:
    """A news article; `text` is what every span in the program points into.

    `paragraphs` are spans of `text` in reading order. `published` is an ISO date (`2024-10-25`) or empty;
    what the article does not tell is an empty string. `title` is not part of `text`.
    """

    text: str
    paragraphs: tuple[Span, ...]
    language: Language
    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    licence: str = ""

    def __hash__(self) -> int:
        # The text tells articles apart, and Python keeps the hash of a text: an article is asked for its own often.
        return hash(self.text)

    @cached_property
    def paragraph_texts(self) -> tuple[str, ...]:
        """The paragraphs' words, in order."""
        return tuple(span.of(self.text) for span in self.paragraphs)

    @property
    def has_link(self) -> bool:
        """Whether its address is one that a page may lead to, and no script."""
        return self.url.startswith(("http://", "https://"))

    def paragraph_of(self, span: Span) -> int:
        """The number, counted from 1, of the paragraph in which `span` begins; 0 if in none."""
        for number, paragraph in enumerate(self.paragraphs, 1):
            if paragraph.start <= span.start < paragraph.end:
                return number
        return 0


def join_paragraphs(paragraphs: Sequence[str]) -> tuple[str, tuple[Span, ...]]:
    """Running text with an empty line between paragraphs, and where each paragraph stands in it.

    Empty paragraphs are left out.
    """
    kept = [paragraph.strip() for paragraph in paragraphs if paragraph.strip()]
    spans: list[Span] = []
    start = 0
    for paragraph in kept:
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + len(PARAGRAPH_BREAK)
    return PARAGRAPH_BREAK.join(kept), tuple(spans)
