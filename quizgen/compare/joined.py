"""Two articles become one text, each below a heading of its own, so that every question has its place in it.

Paragraphs are counted through. This file refuses to change a word of either.
"""

from dataclasses import dataclass

from quizgen.interface import Words, words
from quizgen.model import Article, Evidence, Span
from quizgen.model.article import join_paragraphs

LETTERS = ("A", "B")


@dataclass(frozen=True, slots=True)
class Joined:
    """The text of both, and how to find a place of each in it."""

    article: Article
    starts: tuple[int, int]
    """The paragraph before which each article's own begin: its heading."""
    shifts: tuple[int, int]
    """By how many characters each article has moved."""

    def place(self, span: Span, side: int) -> Span:
        """Where a place of article 0 or 1 stands in the joined text."""
        return Span(span.start + self.shifts[side], span.end + self.shifts[side])

    def evidence(self, evidence: Evidence, side: int) -> Evidence:
        """The same sentence in the joined text."""
        place = self.place(Span(evidence.start, evidence.end), side)
        return Evidence(evidence.text, evidence.paragraph + self.starts[side], place.start, place.end)


def join_articles(one: Article, other: Article) -> Joined:
    """Both, article A first. What their heads tell differently stays empty: each heading tells its own."""
    told = words(one.language)
    headings = [_heading(article, letter, told) for article, letter in zip((one, other), LETTERS, strict=True)]
    text, spans = join_paragraphs([headings[0], *one.paragraph_texts, headings[1], *other.paragraph_texts])
    starts = (1, len(one.paragraphs) + 2)
    article = Article(
        text,
        spans,
        one.language,
        title=told["compare_title"].format(title=one.title or other.title or told["compare_untitled"]),
        author=_common(one.author, other.author),
        publisher=_common(one.publisher, other.publisher),
        published=one.published if one.published == other.published else "",
        licence=_common(one.licence, other.licence),
    )
    shifts = (spans[1].start - one.paragraphs[0].start, spans[starts[1]].start - other.paragraphs[0].start)
    return Joined(article, starts, shifts)


def _heading(article: Article, letter: str, told: Words) -> str:
    """'Artikel A: Hotel statt Parkplatz (Landbote, 2025-03-22)'."""
    about = ", ".join(filter(None, (article.publisher, article.published)))
    title = " ".join(article.title.split()) or told["compare_untitled"]
    heading = told["compare_heading"].format(letter=letter, title=title)
    return f"{heading} ({about})" if about else heading


def _common(one: str, other: str) -> str:
    return " / ".join(dict.fromkeys(filter(None, (one, other))))
