"""Decides where sentences end, over tokens that `tokens.py` has cut; syntok decides, quotations are repaired."""

import re
from collections.abc import Iterator, Sequence
from typing import get_args

from syntok.segmenter import segment
from syntok.tokenizer import Token as SyntokToken

from quizgen.language.dates import is_year
from quizgen.language.lexicon import read_lexicon
from quizgen.model import Language, Span

_PLATFORM = ("X", ".")  # '… auf der Plattform X. Mit …': to syntok an initial
# '… at 5 a.m. Another …' is two sentences, '… at 5 a.m. Monday' is one: the next word decides; so of 'Troy, Mich. The'.
_HOURS = ("a.m.", "p.m.")
_CLOSING = frozenset([*'“”"«»)’', "''"])
_AGENCY = r"\((?i:dpa|afp|ap|apa|sda|epd|kna|sid|dts|reuters|pa|upi|xinhua|bloomberg|cnn|tass)(?:[/-]\w+)?\)"
_INITIALS = r"\((?!left|right|rear|links|rechts|oben|unten|noch)[a-z]{2,5}(?:/[a-z]{2,5})?\)"
"""'(mbo)': of an agency nobody has listed, or of who wrote it; not where somebody stands in a picture."""
_DASH = r" ?[-–—](?= )"
_PLACE = r"[A-ZÄÖÜ]{2}[A-ZÄÖÜ .'/-]{2,}"
_TOWN = r"[A-ZÄÖÜ][\w.-]+(?: [A-ZÄÖÜ][\w.-]+){0,2}"
_STARTERS = "|".join(
    word.title() for language in get_args(Language) for word in read_lexicon(language, "tokens")["starters"]
)
_DATELINE = re.compile(
    rf"[A-ZÄÖÜ][^!?:„“”\"»«\n]{{1,60}}?(?:{_AGENCY}(?:{_DASH})?|{_INITIALS}{_DASH})"
    rf"|{_PLACE}(?:, [^-–—\n]{{1,30}})?{_DASH}"
    rf"|{_TOWN}(?:/{_TOWN})? [–—](?= (?:{_STARTERS})\b)"
)
"""'Frankfurt, 14. Mai (Reuters) -', 'MARLOW CREEK —', 'Bad Aussee/Graz –': where, when and for which agency it was
written."""

LONGEST = 400
"""Tokens. What runs on without a full stop is a table or a list; grammar takes time with the square of its length."""


def find_sentences(text: str, tokens: Sequence[Span]) -> tuple[tuple[Span, ...], ...]:
    """`tokens` of one paragraph, grouped into sentences of at most `LONGEST`; no token is lost and none is empty.

    A dateline is a sentence of its own.
    """
    dateline = _DATELINE.match(text, tokens[0].start) if tokens else None
    end = dateline.end() if dateline else 0
    begun = [token for token in tokens if token.end <= end]
    rest = tokens[len(begun) :]
    return tuple(
        tuple(sentence[start : start + LONGEST])
        for sentence in (*([begun] if begun else []), *_repaired(text, list(_cut(text, rest))))
        for start in range(0, len(sentence), LONGEST)
    )


def _cut(text: str, tokens: Sequence[Span]) -> Iterator[list[Span]]:
    rest = iter(tokens)
    for sentence in segment(_syntok_tokens(text, tokens)):
        yield [next(rest) for _ in sentence]
    left = list(rest)
    if left:
        yield left


def _syntok_tokens(text: str, tokens: Sequence[Span]) -> Iterator[SyntokToken]:
    end = tokens[0].start if tokens else 0
    for token in tokens:
        # syntok looks at words; "Dr." must not look to it like the end of a sentence.
        word = token.of(text)
        plain = '"' if word == "''" else word
        yield SyntokToken(text[end : token.start], plain.rstrip(".") or word, token.start)
        end = token.end


def _repaired(text: str, sentences: list[list[Span]]) -> Iterator[list[Span]]:
    """Splits where syntok does not: '… gut.“ Der Verein …', '… auf der Plattform X. Mit …', '… kamen. 2019 war …'."""
    for sentence in _with_their_marks(text, sentences):
        start = 0
        for i in range(1, len(sentence) - 1):
            before, mark = sentence[i - 1].of(text), sentence[i].of(text)
            following = sentence[i + 1].of(text)
            is_apart = sentence[i].end < sentence[i + 1].start
            closes = before in (".", "!", "?") and mark in _CLOSING
            # our tokens keep the full stop of an abbreviation, so a full stop alone ends a sentence
            stops = mark == "." and before.isalpha() and before.islower() and len(before) > 1
            words = read_lexicon("en", "tokens")
            may_stop = mark in _HOURS or (before == "," and mark in words["states"])
            starts = may_stop and sentence[i + 1].of(text).lower() in words["starters"]
            ends = closes or stops or (before, mark) == _PLATFORM or starts
            if is_apart and ((ends and following[0].isupper()) or (stops and is_year(following))):
                yield sentence[start : i + 1]
                start = i + 1
        yield sentence[start:]


def _with_their_marks(text: str, sentences: list[list[Span]]) -> list[list[Span]]:
    """Moves a closing mark back to the sentence it closes: '… from above.' '" The firm …'."""
    mended: list[list[Span]] = []
    for sentence in sentences:
        words = list(sentence)
        while mended and words and words[0].of(text) in _CLOSING and words[0].start == mended[-1][-1].end:
            mended[-1].append(words.pop(0))
        if words:
            mended.append(words)
    return mended
