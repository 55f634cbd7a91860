"""Numbers in digits and words: '15.000', '1,8' and 'zweiundzwanzig' in German, '15,000', '1.8' and 'twenty-two'."""

import re
from collections.abc import Sequence
from decimal import Decimal

from quizgen.language.de import numbers as de_numbers
from quizgen.language.en import numbers as en_numbers
from quizgen.language.lexicon import read_lexicon
from quizgen.model import Language, Token

_COMPOSERS = {"de": de_numbers.value_of_word, "en": en_numbers.value_of_word}
_SWISS = "['’]"
"""Swiss papers write 640'000."""
_GROUP = re.compile(r"\d{3}")


class Numbers:
    """How a language writes numbers."""

    def __init__(self, language: Language) -> None:
        lexicon = read_lexicon(language, "amounts")
        self.words = {word: int(value) for word, value in lexicon["numbers"].items()}
        self._compose = _COMPOSERS[language]
        self.tags = frozenset(lexicon["number_tags"])
        self._halves = frozenset(lexicon["half"])
        self.indefinite = self._halves | frozenset(lexicon["one"])
        self._scales = frozenset(lexicon["scales"])
        self._decimal, self._group = lexicon["marks"]["decimal"], lexicon["marks"]["group"]
        group, point = re.escape(self._group), re.escape(self._decimal)
        plain = rf"(?:0|[1-9]\d*)(?:{point}\d+)?|[1-9]\d{{0,2}}(?:(?:{group}|{_SWISS})\d{{3}})+(?:{point}\d+)?"
        self._digits = re.compile(plain)
        self._range = re.compile(rf"({plain})[-–]({plain})")

    def value_of(self, word: str) -> Decimal | None:
        """The number that `word` writes in digits; None for '14.15' in German, '0421', '3:1'."""
        if not self._digits.fullmatch(word):
            return None
        return Decimal(re.sub(_SWISS, "", word).replace(self._group, "").replace(self._decimal, "."))

    def is_number(self, token: Token) -> bool:
        """Whether `token` may begin a number: '15', 'zwölf', 'a' of 'a dozen', 'half'."""
        return token.text[0].isdecimal() or token.tag in self.tags or token.text.lower() in self.indefinite

    def read(self, tokens: Sequence[Token], i: int) -> tuple[Decimal, Decimal | None, int] | None:
        """Number at `i`, the upper number of '10-15', and the position behind; None if none stands there."""
        if i >= len(tokens) or not self.is_number(tokens[i]):
            return None
        return self._read_digits(tokens, i) if tokens[i].text[0].isdecimal() else self._read_words(tokens, i)

    def _read_digits(self, tokens: Sequence[Token], i: int) -> tuple[Decimal, Decimal | None, int] | None:
        text = tokens[i].text
        if match := self._range.fullmatch(text):
            lower, upper = self.value_of(match[1]), self.value_of(match[2])
            return (lower, upper, i + 1) if lower is not None and upper is not None and lower < upper else None
        value = self.value_of(text)
        if value is None:
            return None
        end = i + 1
        while len(text) <= 3 and text.isdecimal() and end < len(tokens) and _GROUP.fullmatch(tokens[end].text):
            value, end = value * 1000 + int(tokens[end].text), end + 1  # 15 000
        return value, None, end

    def _read_words(self, tokens: Sequence[Token], i: int) -> tuple[Decimal, Decimal | None, int] | None:
        """'zweiundzwanzig', 'a dozen', 'half a million', 'eine halbe Million'."""
        text = tokens[i].text.lower()
        end = i
        while end < len(tokens) and tokens[end].text.lower() in self.indefinite:
            end += 1
        if i < end < len(tokens) and tokens[end].text in self._scales:
            has_half = any(token.text.lower() in self._halves for token in tokens[i:end])
            return Decimal("0.5") if has_half else Decimal(1), None, end
        value = self.value_of_word(text) if tokens[i].tag in self.tags else None
        return (value, None, i + 1) if value is not None else None

    def value_of_word(self, word: str) -> Decimal | None:
        """The number that a word names: 'zwölf', 'zweieinhalb', 'dreihundertfünfzig', 'twenty-five'."""
        return self._compose(word, self.words)
