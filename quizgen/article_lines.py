"""An article in, its lines with their numbers out: those that stand on paper, and that a key names.

Where a line ends is decided here by counting characters, not by whatever program puts the page on paper: fonts and
printers differ, so lines that a browser breaks would have other numbers in each of them, and a key could not name
any. Sheet, PDF and key all show these lines, none breaks them anew (a line too wide for the paper runs on in a
second row without a number). Lines are counted through the whole article, as in schoolbooks. This file refuses to
know how a line looks.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.model import Article, Evidence, Span

MEASURE = 66
"""Most characters of a line; wide ones (Chinese, emoji) count twice, marks on letters not at all. With letters of
11 points it leaves room on A4 for the numbers and for notes in the margin."""

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the printed article: its number, counted from 1, and the characters that stand in it."""

    number: int
    span: Span


def make_lines(article: Article) -> tuple[tuple[Line, ...], ...]:
    """The lines of each paragraph. White space around them is left out, nothing else."""
    spans = [list(_break_paragraph(article.text, paragraph)) for paragraph in article.paragraphs]
    firsts = [1 + sum(map(len, spans[:number])) for number in range(len(spans))]
    return tuple(
        tuple(Line(number, span) for number, span in enumerate(paragraph, first))
        for first, paragraph in zip(firsts, spans, strict=True)
    )


def find_lines(lines: Sequence[Sequence[Line]], evidence: Evidence) -> tuple[int, int] | None:
    """The numbers of the first and the last line in which `evidence` stands; None if it has no place."""
    if evidence.start >= evidence.end:
        return None
    place = Span(evidence.start, evidence.end)
    numbers = [line.number for paragraph in lines for line in paragraph if line.span.overlaps(place)]
    return (numbers[0], numbers[-1]) if numbers else None


def _break_paragraph(text: str, paragraph: Span) -> Iterator[Span]:
    line: Span | None = None
    for piece in _find_pieces(text, paragraph):
        longer = Span(line.start, piece.end) if line else piece
        if line and (_width(longer.of(text)) > MEASURE or "\n" in text[line.end : piece.start]):
            yield line
            longer = piece
        line = longer
    if line:
        yield line


def _find_pieces(text: str, paragraph: Span) -> Iterator[Span]:
    """The words; one that fills more than a line in pieces that don't."""
    for word in _WORD.finditer(text, paragraph.start, paragraph.end):
        start, width = word.start(), 0
        for place in range(word.start(), word.end()):
            width += _width_of_sign(text[place])
            if width > MEASURE and place > start:
                yield Span(start, place)
                start, width = place, _width_of_sign(text[place])
        yield Span(start, word.end())


def _width(text: str) -> int:
    return sum(map(_width_of_sign, text))


def _width_of_sign(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
