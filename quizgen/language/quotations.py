"""Where quotation marks open and close, and sentences with their longer quotations folded to one token.

The grammar of both languages reads folded sentences: „…“, sagte X is then a word, a comma, a verb and a name,
however many sentences were quoted.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from quizgen.model import Analysis, Sentence, Span, Token

QUOTATION = "QUOTATION"
"""Tag of a folded quotation."""

_CLOSERS = {"„": '“”"', "“": '”"', "»": "«", "«": "»", '"': '"', "”": "”"}
_FOLDED_WORDS = 4
"""A quotation of so many words, or one that ends like a sentence, is folded; „roten Linien“ stays in its phrase."""


_BEFORE_SPEECH = ("", "\n", ".", "!", "?", ":", ",")
_AFTER_SPEECH = ("", "\n", ",", ".", "!", "?")


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
        goes_on = following is not None and text[following.start] in _CLOSERS
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
    mark = text[position]
    if mark not in _CLOSERS:
        return False
    before = text[position - 1] if position else " "
    after = text[position + 1] if position + 1 < len(text) else " "
    return not after.isspace() and (before.isspace() or before in "([–—-:,…/‚'" or mark == "„")


def _closing(text: str, position: int, limit: int) -> int | None:
    """End of the quotation that opens at `position`; inner quotations of the same marks are stepped over."""
    closers = _CLOSERS[text[position]]
    for i in range(position + 1, limit):
        if text[i] in closers and not (text[i] == '"' and text[i - 1].isspace()):
            return i + 1
    return None


def fold_quotations(analysis: Analysis) -> tuple[Unit, ...]:
    """All sentences of the article as units."""
    article = analysis.article
    folded = [
        quotation
        for quotation in find_quotations(article.text, article.paragraphs)
        if _is_folded(quotation, article.text)
    ]
    return tuple(_units(analysis.sentences, folded))


def _is_folded(quotation: Span, text: str) -> bool:
    inside = quotation.of(text)[1:-1].rstrip()
    if len(inside.split()) >= _FOLDED_WORDS or inside.endswith((".", "!", "?", "…")):
        return True
    before, after = text[: quotation.start].rstrip(" ")[-1:], text[quotation.end : quotation.end + 1]
    return before in _BEFORE_SPEECH and after in _AFTER_SPEECH  # '„Ich male nachts“, sagte er.'


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


def find_quoted(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Places of the quotations among the tokens of a unit, folded or not, marks included."""
    i = 0
    while i < len(tokens):
        end = i + 1 if tokens[i].tag == QUOTATION else _closed_at(tokens, i)
        if end is not None:
            yield i, end
        i = end or i + 1


def _closed_at(tokens: Sequence[Token], start: int) -> int | None:
    """Behind the mark that closes the quotation of a few words that opens at `start`."""
    closers = _CLOSERS.get(tokens[start].text)
    if closers is None:
        return None
    limit = min(start + 2 + _FOLDED_WORDS, len(tokens))
    return next((i + 1 for i in range(start + 2, limit) if tokens[i].text in closers), None)


def _folded(tokens: list[Token], around: Callable[[int], Span | None]) -> Iterator[Token]:
    done = None
    for token in tokens:
        inside = around(token.span.start)
        if inside is None:
            yield token
        elif inside != done:
            yield Token(QUOTATION, inside, QUOTATION, QUOTATION)
            done = inside
