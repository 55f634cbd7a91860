"""Where quotation marks open and close, and sentences with their longer quotations folded to one token.

The grammar of both languages reads folded sentences: „…“, sagte X is then a word, a comma, a verb and a name,
however many sentences were quoted.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from quizgen.model import Analysis, Sentence, Span, Token
from quizgen.once import once

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
    "‘": ("’",),
    "'": ("'",),
}
_MARKS = re.compile(
    """''|[„“”»«"]"""  # some agencies write two apostrophes: ''So,'' he said
    r"|‘(?=\D)|’(?!\w)"
    r"|(?<![\w'])'(?=(?!em\b|n\b|til\b|tis\b|twas\b|cause\b)[^\W\d])|(?<=[^\s'])'(?![\w'])"
)
"""Single ones as well where they can be no apostrophe of '’90s' or 'it’s'."""
_SINGLE = ("‘", "'")
_OWNER = re.compile(r"s['’] \w")
"""'the ringers’ costs': an apostrophe, if another mark can close the quotation."""
_FOLDED_WORDS = 4
"""A quotation of so many words, or one that ends like a sentence, is folded; „roten Linien“ stays in its phrase."""
_BEFORE_SPEECH = ("", "\n", ".", "!", "?", ":", ",")
_AFTER_SPEECH = ("", "\n", ",", ".", "!", "?")


@dataclass(frozen=True, eq=False)
class Unit:
    """One or more sentences that a quotation holds together, quotations folded; equal only to itself."""

    tokens: tuple[Token, ...]
    paragraph: int

    @once
    def span(self) -> Span:
        """From the first token to the last."""
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)


@lru_cache(maxsize=8)
def find_quotations(text: str, paragraphs: tuple[Span, ...]) -> tuple[Span, ...]:
    """The outermost quotations with their marks, in order.

    A mark that is never closed costs nothing but itself, unless the next paragraph goes on with an opening
    mark: then the quotation runs to the end of its own paragraph.
    """
    found: list[Span] = []
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        goes_on = following is not None and text.startswith(tuple(_CLOSERS), following.start)
        found.extend(_in_paragraph(text, paragraph, goes_on))
    return tuple(found)


def _in_paragraph(text: str, paragraph: Span, goes_on: bool) -> Iterator[Span]:
    marks = tuple(_MARKS.finditer(text, paragraph.start, paragraph.end))
    position = paragraph.start
    for number, mark in enumerate(marks):
        if mark.start() < position or not _opens(text, mark):
            continue
        end = _closing(text, mark[0], marks[number + 1 :])
        if end is None and goes_on:
            end = paragraph.end
        if end is not None and any(character.isalnum() for character in text[mark.start() : end]):
            yield Span(mark.start(), end)
            position = end


def _opens(text: str, mark: re.Match[str]) -> bool:
    if mark[0] not in _CLOSERS:
        return False
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end() : mark.end() + 1] or " "
    return not after.isspace() and (before.isspace() or before in "([–—-:,…/‚'" or mark[0] == "„")


def _closing(text: str, opening: str, marks: Iterable[re.Match[str]]) -> int | None:
    """End of the quotation with that opening mark; inner quotations of the same marks are stepped over."""
    closers = _CLOSERS[opening]
    after_owner: int | None = None
    for mark in marks:
        if opening in _SINGLE and mark[0] == opening and _opens(text, mark):
            break
        if mark[0] in closers and opening in _SINGLE and _OWNER.match(text, mark.start() - 1):
            after_owner = after_owner or mark.end()
        elif _can_close(text, mark, opening):
            return mark.end()
    return after_owner


def _can_close(text: str, mark: re.Match[str], opening: str) -> bool:
    if mark[0] in _CLOSERS[opening]:
        return not (mark[0] == '"' and _stands_free(text, mark.start()))
    return mark[0] == "“" and opening in ("“", '"') and _is_mistyped(text, mark)


def _is_mistyped(text: str, mark: re.Match[str]) -> bool:
    """Whether an opening mark stands where only a closing one can: '“It is unusual,“ he said'."""
    before = text[mark.start() - 1]
    return (before in ",.!?" or before.isalnum()) and text[mark.end() : mark.end() + 1] in ("", " ", "\n")


def _stands_free(text: str, position: int) -> bool:
    """Whether a straight mark follows a blank; one behind an inner quotation closes: “'Well done,' "."""
    return text[position - 1].isspace() and text[position - 2] not in "'’"


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
    inside = quotation.of(text)[1:-1].strip("'").rstrip()
    if len(inside.split()) >= _FOLDED_WORDS or inside.endswith((".", "!", "?", "…")):
        return True
    start = quotation.start
    while start and text[start - 1] == " ":
        start -= 1
    before, after = text[max(0, start - 1) : start], text[quotation.end : quotation.end + 1]
    # '„Ich male nachts“, sagte er', '“I paint,” he said'
    return before in _BEFORE_SPEECH and (after in _AFTER_SPEECH or inside.endswith(","))


def _units(sentences: tuple[Sentence, ...], quotations: list[Span]) -> Iterator[Unit]:
    starts = [quotation.start for quotation in quotations]

    def around(position: int) -> Span | None:
        """The quotation that is open at `position`."""
        number = bisect_right(starts, position) - 1
        return quotations[number] if number >= 0 and position < quotations[number].end else None

    def has_quotation(span: Span) -> bool:
        number = bisect_left(starts, span.end) - 1
        return number >= 0 and quotations[number].end > span.start

    pending: list[Token] = []
    for sentence in sentences:
        if not pending and not has_quotation(sentence.span):
            yield Unit(sentence.tokens, sentence.paragraph)
            continue
        pending.extend(sentence.tokens)
        if around(sentence.span.end) is None:
            yield Unit(tuple(_folded(pending, around)), sentence.paragraph)
            pending = []
    if pending:
        yield Unit(tuple(_folded(pending, around)), sentences[-1].paragraph)


def find_quoted(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Places of the quotations among the tokens of a unit, folded or not, marks included."""
    behind = 0
    for i in [i for i, token in enumerate(tokens) if token.tag == QUOTATION or token.text in _CLOSERS]:
        if i < behind:
            continue
        end = i + 1 if tokens[i].tag == QUOTATION else _closed_at(tokens, i)
        if end is not None:
            yield i, end
            behind = end


def _closed_at(tokens: Sequence[Token], start: int) -> int | None:
    """Behind the mark that closes the quotation of a few words that opens at `start`."""
    closers = _CLOSERS[tokens[start].text]
    if tokens[start].text in _SINGLE and not _stands_before(tokens, start):
        return None
    limit = min(start + 2 + _FOLDED_WORDS, len(tokens))
    return next((i + 1 for i in range(start + 2, limit) if tokens[i].text in closers), None)


def _stands_before(tokens: Sequence[Token], i: int) -> bool:
    """Whether a mark belongs to the word behind it: no apostrophe of 'the ringers’ costs'."""
    is_free = i == 0 or tokens[i - 1].span.end < tokens[i].span.start
    return is_free and i + 1 < len(tokens) and tokens[i].span.end == tokens[i + 1].span.start


def _folded(tokens: list[Token], around: Callable[[int], Span | None]) -> Iterator[Token]:
    for inside, group in groupby(tokens, lambda token: around(token.span.start)):
        if inside is None:
            yield from group
        else:
            yield Token(QUOTATION, inside, QUOTATION, _last_mark(list(group)))


def _last_mark(quoted: list[Token]) -> str:
    """The mark before the closing one: ',' of '“It is safe,”' and of '“It is ‘safe,’”'; empty for a word."""
    marks = [token.text for token in quoted[-3:-1]]
    last = marks[-1] if marks else ""
    if last in ("'", "’") and marks[0] == ",":
        return ","
    return "" if last[:1].isalnum() else last
