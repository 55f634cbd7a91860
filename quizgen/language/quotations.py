"""Where quotation marks open and close, and sentences with their longer quotations folded to one token.

The grammar of both languages reads folded sentences: „…“, sagte X is then a word, a comma, a verb and a name,
however many sentences were quoted.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from quizgen.model import Analysis, Sentence, Span, Token

QUOTATION = "QUOTATION"
"""Tag of a folded quotation; its lemma is the mark it ends with: “It is safe,” has a comma."""

_CLOSERS = {
    "„": ("“", "”", '"'),
    "“": ("”", '"'),
    "»": ("«",),
    "«": ("»",),
    '"': ('"', "”"),
    "”": ("”",),
    "''": ("''",),
}
_FOLDED_WORDS = 4
"""A quotation of so many words, or one that ends like a sentence, is folded; „roten Linien“ stays in its phrase."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One or more sentences that a quotation holds together, quotations folded."""

    tokens: tuple[Token, ...]
    paragraph: int

    @property
    def span(self) -> Span:
        """From the first token to the last."""
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)


def find_quotations(text: str, paragraphs: tuple[Span, ...]) -> tuple[Span, ...]:
    """The outermost quotations with their marks, in order.

    A mark that is never closed costs nothing but itself, unless the next paragraph goes on with an opening
    mark: then the quotation runs to the end of its own paragraph.
    """
    found: list[Span] = []
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        goes_on = following is not None and _mark(text, following.start) in _CLOSERS
        found.extend(_in_paragraph(text, paragraph, goes_on))
    return tuple(found)


def _in_paragraph(text: str, paragraph: Span, goes_on: bool) -> Iterator[Span]:
    position = paragraph.start
    while position < paragraph.end:
        if not _opens(text, position):
            position += 1
            continue
        end = _closing(text, position, paragraph.end)
        if end is None and goes_on:
            end = paragraph.end
        if end is None or not any(character.isalnum() for character in text[position:end]):
            position += 1
            continue
        yield Span(position, end)
        position = end


def _opens(text: str, position: int) -> bool:
    mark = _mark(text, position)
    if mark not in _CLOSERS:
        return False
    before = text[position - 1] if position else " "
    after = text[position + len(mark) : position + len(mark) + 1] or " "
    return not after.isspace() and (before.isspace() or before in "([–—-:,…/‚'" or mark == "„")


def _closing(text: str, position: int, limit: int) -> int | None:
    """End of the quotation that opens at `position`; inner quotations of the same marks are stepped over."""
    opening = _mark(text, position)
    for i in range(position + len(opening), limit):
        mark = _mark(text, i)
        if mark in _CLOSERS[opening] and not (mark == '"' and _stands_free(text, i)):
            return i + len(mark)
    return None


def _mark(text: str, position: int) -> str:
    """The character at `position`, or the two that some agencies write for a quotation mark: ''So,'' he said."""
    return "''" if text.startswith("''", position) else text[position]


def _stands_free(text: str, position: int) -> bool:
    """Whether a straight mark follows a blank; one behind an inner quotation closes: “'Well done,' "."""
    return text[position - 1].isspace() and text[position - 2] not in "'’"


def fold_quotations(analysis: Analysis) -> tuple[Unit, ...]:
    """All sentences of the article as units."""
    article = analysis.article
    folded = [
        quotation
        for quotation in find_quotations(article.text, article.paragraphs)
        if _is_folded(quotation.of(article.text))
    ]
    return tuple(_units(analysis.sentences, folded))


def _is_folded(quotation: str) -> bool:
    inside = quotation[1:-1].strip("'").rstrip()
    return len(inside.split()) >= _FOLDED_WORDS or inside.endswith((".", "!", "?", "…"))


def _units(sentences: tuple[Sentence, ...], quotations: list[Span]) -> Iterator[Unit]:
    starts = [quotation.start for quotation in quotations]

    def around(position: int) -> Span | None:
        """The quotation that is open at `position`."""
        number = bisect_right(starts, position) - 1
        return quotations[number] if number >= 0 and position < quotations[number].end else None

    pending: list[Token] = []
    for sentence in sentences:
        pending.extend(sentence.tokens)
        if around(sentence.span.end) is None:
            yield Unit(tuple(_folded(pending, around)), sentence.paragraph)
            pending = []
    if pending:
        yield Unit(tuple(_folded(pending, around)), sentences[-1].paragraph)


def _folded(tokens: list[Token], around: Callable[[int], Span | None]) -> Iterator[Token]:
    for inside, group in groupby(tokens, lambda token: around(token.span.start)):
        if inside is None:
            yield from group
        else:
            yield Token(QUOTATION, inside, QUOTATION, _last_mark(list(group)))


def _last_mark(quoted: list[Token]) -> str:
    """The mark before the closing one: ',' of '“It is safe,”'; empty for a word."""
    last = quoted[-2].text if len(quoted) > 1 else ""
    return "" if last[:1].isalnum() else last
