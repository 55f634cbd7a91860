"""The words of a language around numbers: scales, currencies, units, and what bounds a number."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache

from quizgen.language.lexicon import read_lexicon
from quizgen.language.numbers import Numbers
from quizgen.model import Language, Limit, Token

Tokens = Sequence[Token]
Place = tuple[int, int]

NOWHERE: Place = (0, 0)
_SMALL = 16


class AmountWords:
    """Look-ups in `{de,en}/amounts.yaml`; token positions go in and come out, half open."""

    def __init__(self, language: Language) -> None:
        lexicon = read_lexicon(language, "amounts")
        self.numbers = Numbers(language)
        self.small = tuple(word for word, value in self.numbers.words.items() if 2 <= value <= _SMALL)
        """Number words from two to sixteen, in order."""
        self._scales = {word: Decimal(int(float(value))) for word, value in lexicon["scales"].items()}
        self._sign_scales = {word: Decimal(int(float(value))) for word, value in lexicon["sign_scales"].items()}
        self._lists: Mapping[str, frozenset[str]] = {
            name: frozenset(words) for name, words in lexicon.items() if isinstance(words, list)
        }
        self._units = {tuple(unit.split()) for unit in (*lexicon["percent"], *lexicon["measures"])}
        self._limits = {
            tuple(words.split()): Limit(limit) for limit, phrases in lexicon["limits"].items() for words in phrases
        }

    def is_in(self, name: str, word: str) -> bool:
        """Whether `word` is in a list of `amounts.yaml`."""
        return word in self._lists[name]

    def find_beginnings(self, tokens: Tokens) -> list[int]:
        """Where an amount may begin: at a number or a currency sign."""
        signs, tags, indefinite = self._lists["signs"], self.numbers.tags, self.numbers.indefinite
        return [
            i
            for i, token in enumerate(tokens)
            if token.tag in tags or token.text in signs or token.text[0].isdecimal() or token.text.lower() in indefinite
        ]

    def is_scale(self, word: str) -> bool:
        """'Millionen', 'bn', the 'm' of '$3m'."""
        return word in self._scales or word in self._sign_scales

    def scale_of(self, word: str, *, has_sign: bool = False) -> Decimal | None:
        """1000000 for 'million', behind a currency sign also for 'm'; None for other words."""
        return self._scales.get(word) or (self._sign_scales.get(word) if has_sign else None)

    def is_currency(self, token: Token) -> bool:
        """'Euro', 'US-Dollar', 'pounds'."""
        return self.is_in("currencies", token.lemma.lower()) or self.is_in("currencies", token.text.rpartition("-")[2])

    def is_measured(self, tokens: Tokens, unit: Place) -> bool:
        """Whether the words at `unit` are a currency, a share or a measure."""
        return unit != NOWHERE and (self.is_currency(tokens[unit[0]]) or words_at(tokens, unit) in self._units)

    def is_unit_or_label(self, tokens: Tokens, i: int) -> bool:
        """'Euro', 'Halle' of 'Halle 3': words with a capital that are no names."""
        is_numbered = i + 1 < len(tokens) and tokens[i + 1].text[0].isdecimal()
        return self.is_currency(tokens[i]) or (is_numbered and self.is_in("labels", tokens[i].text))

    def limit_before(self, tokens: Tokens, i: int) -> tuple[int, Limit]:
        """Where the words begin that bound the number at `i`, and how they do: 'at least', 'rund'.

        'ein Auftrag über 5 Millionen' is not more than five millions: behind a noun 'über' is a preposition.
        """
        for length in (3, 2, 1):
            start = i - length
            words = tuple(token.text.lower() for token in tokens[max(0, start) : i])
            if start < 0 or words not in self._limits:
                continue
            if self.is_in("prepositions", words[0]) and start and self.is_in("noun_tags", tokens[start - 1].tag):
                return i, Limit.EXACT
            return start, self._limits[words]
        return i, Limit.EXACT

    def unit_at(self, tokens: Tokens, i: int) -> Place:
        """'Prozent', 'per cent', 'US-Dollar', 'km/h', 'neue Busse': what stands behind the number; or NOWHERE."""
        for length in (3, 2, 1):
            words = words_at(tokens, (i, i + length))
            if words in self._units:
                return i, i + len(words)
        if i < len(tokens) and (self.is_in("signs", tokens[i].text) or self.is_currency(tokens[i])):
            return i, i + 1
        return self._counted(tokens, i)

    def _counted(self, tokens: Tokens, i: int) -> Place:
        """The noun that is counted with its adjectives: 'Starlink devices', 'neue Busse'."""
        end = i
        while end < len(tokens) and self.is_in("attribute_tags", tokens[end].tag):
            end += 1
        if end >= len(tokens) or not self.is_in("counted_tags", tokens[end].tag):
            return NOWHERE
        while end + 1 < len(tokens) and self.is_in("compound_tags", tokens[end + 1].tag):  # 'firearms licences'
            end += 1
        return i, end + 1


def words_at(tokens: Tokens, place: Place) -> tuple[str, ...]:
    """The words at `place`, as written."""
    return tuple(token.text for token in tokens[place[0] : place[1]])


@cache
def read_amount_words(language: Language) -> AmountWords:
    """The words around numbers of `language`."""
    return AmountWords(language)
