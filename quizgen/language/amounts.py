"""Numbers with scale and unit among the words of a sentence, as one value: 'rund 1,8 Milliarden Euro', '$1.8bn'."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from quizgen.language.dates import is_year
from quizgen.language.lexicon import read_lexicon
from quizgen.language.numbers import Numbers
from quizgen.model import Language, Limit, Token

Tokens = Sequence[Token]

_SMALL = 16


@dataclass(frozen=True, slots=True)
class AmountPhrase:
    """Token positions of the words for an amount, half open, and what they tell."""

    start: int
    end: int
    value: Decimal
    unit: tuple[int, int] = (0, 0)
    """Positions of what is counted, half open."""
    upper: Decimal | None = None
    limit: Limit = Limit.EXACT


class Amounts:
    """The words of a language around numbers, and how they make one value."""

    def __init__(self, language: Language) -> None:
        lexicon = read_lexicon(language, "amounts")
        self._numbers = Numbers(language)
        self.small = tuple(word for word, value in self._numbers.words.items() if 2 <= value <= _SMALL)
        """Number words from two to sixteen, in order."""
        self.scales = {word: Decimal(int(float(value))) for word, value in lexicon["scales"].items()}
        self._sign_scales = {word: Decimal(int(float(value))) for word, value in lexicon["sign_scales"].items()}
        self._lists: Mapping[str, frozenset[str]] = {
            name: frozenset(words) for name, words in lexicon.items() if isinstance(words, list)
        }
        self._units = {tuple(unit.split()) for unit in (*lexicon["percent"], *lexicon["measures"])}
        self._limits = {
            tuple(words.split()): Limit(limit) for limit, phrases in lexicon["limits"].items() for words in phrases
        }

    def is_scale(self, word: str) -> bool:
        """'Millionen', 'bn', the 'm' of '$3m'."""
        return word in self.scales or word in self._sign_scales

    def is_in(self, name: str, word: str) -> bool:
        """Whether `word` is in a list of `amounts.yaml`."""
        return word in self._lists[name]

    def limit_before(self, tokens: Tokens, i: int) -> tuple[int, Limit]:
        """Where the words begin that bound the number at `i`, and how they do: 'at least', 'rund'."""
        for length in (3, 2, 1):
            words = tuple(token.text.lower() for token in tokens[max(0, i - length) : i])
            if len(words) == length and words in self._limits:
                return i - length, self._limits[words]
        return i, Limit.EXACT

    def find(self, tokens: Tokens, taken: frozenset[int] = frozenset()) -> Iterator[AmountPhrase]:
        """The amounts among `tokens`, in order; positions in `taken` belong to dates and times."""
        i = 0
        while i < len(tokens):
            phrase = None if i in taken else self._range(tokens, i) or self._at(tokens, i)
            if phrase is None:
                i += 1
                continue
            if not taken & set(range(phrase.start, phrase.end)) and self._is_sound(tokens, phrase, i):
                yield phrase
            i = phrase.end

    def _range(self, tokens: Tokens, i: int) -> AmountPhrase | None:
        """'zehn bis zwölf Busse', 'between $5 and $10 million', '20-30 percent'."""
        lower = self._at(tokens, i)
        if lower is None or lower.upper is not None or lower.end >= len(tokens):
            return lower
        is_between = i > 0 and self.is_in("between", tokens[i - 1].text.lower())
        joint = tokens[lower.end].text
        if not self.is_in("and" if is_between else "to", joint):
            return None
        if i and self.is_in("change", tokens[i - 1].text.lower()):
            return None
        upper = self._at(tokens, lower.end + 1)
        if upper is None or upper.upper is not None:
            return None
        if lower.unit != (0, 0) and _words(tokens, lower.unit) != _words(tokens, upper.unit):
            return None
        value = lower.value if self._scale_of(tokens, lower) != 1 else lower.value * self._scale_of(tokens, upper)
        if value >= upper.value:
            return None
        start = i - 1 if is_between else lower.start
        return replace(upper, start=start, value=value, upper=upper.value, limit=Limit.EXACT)

    def _scale_of(self, tokens: Tokens, phrase: AmountPhrase) -> Decimal:
        scale = Decimal(1)
        for token in tokens[phrase.start : phrase.end]:
            scale *= self.scales.get(token.text, Decimal(1))
        return scale

    def _at(self, tokens: Tokens, i: int) -> AmountPhrase | None:
        """The amount whose number or currency sign stands at `i`."""
        if i >= len(tokens):
            return None
        sign = self.is_in("signs", tokens[i].text)
        first = i + 1 if sign else i
        read = self._numbers.read(tokens, first)
        if read is None:
            return None
        value, upper, end = read
        while end < len(tokens) and (scale := self._scale(tokens[end], has_sign=sign)):
            value, upper, end = value * scale, upper and upper * scale, end + 1
            value, end = self._added(tokens, value, scale, end)
        start, limit = self.limit_before(tokens, i)
        unit = (i, i + 1) if sign else self._unit(tokens, end)
        return AmountPhrase(start, max(end, unit[1]), value, unit, upper, limit)

    def _added(self, tokens: Tokens, value: Decimal, scale: Decimal, end: int) -> tuple[Decimal, int]:
        """'two hundred | and fifty': what is added to a hundred or thousand, and where it ends."""
        if scale > 1000 or end + 1 >= len(tokens) or not self.is_in("and", tokens[end].text):
            return value, end
        more = self._numbers.value_of_word(tokens[end + 1].text.lower())
        return (value + more, end + 2) if more is not None and more < scale else (value, end)

    def _scale(self, token: Token, *, has_sign: bool) -> Decimal | None:
        return self.scales.get(token.text) or (self._sign_scales.get(token.text) if has_sign else None)

    def _unit(self, tokens: Tokens, i: int) -> tuple[int, int]:
        """'Prozent', 'per cent', 'US-Dollar', 'km/h', 'neue Busse': what stands behind the number."""
        for length in (3, 2, 1):
            if tuple(token.text for token in tokens[i : i + length]) in self._units:
                return i, i + length
        if i < len(tokens) and (self.is_in("signs", tokens[i].text) or self.is_currency(tokens[i])):
            return i, i + 1
        return self.counted(tokens, i)

    def is_currency(self, token: Token) -> bool:
        """'Euro', 'US-Dollar', 'pounds'."""
        return self.is_in("currencies", token.lemma.lower()) or self.is_in("currencies", token.text.rpartition("-")[2])

    def is_unit_or_label(self, tokens: Tokens, i: int) -> bool:
        """'Euro', 'Halle' of 'Halle 3': words with a capital that are no names."""
        is_numbered = i + 1 < len(tokens) and tokens[i + 1].text[0].isdecimal()
        return self.is_currency(tokens[i]) or (is_numbered and self.is_in("labels", tokens[i].text))

    def counted(self, tokens: Tokens, i: int) -> tuple[int, int]:
        """The noun that is counted with its adjectives: 'Starlink devices', 'neue Busse'; (0, 0) if there is none."""
        end = i
        while end < len(tokens) and self.is_in("attribute_tags", tokens[end].tag):
            end += 1
        if end >= len(tokens) or not self.is_in("counted_tags", tokens[end].tag):
            return 0, 0
        while end + 1 < len(tokens) and self.is_in("compound_tags", tokens[end + 1].tag):  # 'firearms licences'
            end += 1
        return i, end + 1

    def _is_sound(self, tokens: Tokens, phrase: AmountPhrase, number: int) -> bool:
        """Whether it counts something, and names or numbers nothing: 'Halle 3', '§ 130', 'Meier (45)'."""
        before = tokens[phrase.start - 1] if phrase.start else None
        if self._is_ratio(tokens, number) or self._is_ratio(tokens, number - 2):
            return False
        if before is not None and self._is_named(tokens, phrase, before, number):
            return False
        if phrase.unit != (0, 0):
            return True
        word = tokens[number].text
        if phrase.end > number + 1:  # '100 million'
            return True
        is_number = not (word.isdecimal() and (len(word) > 4 or is_year(word))) and not _is_one(tokens, phrase, number)
        stands_alone = before is None or (before.text != "(" and not self.is_in("not_behind_tags", before.tag))
        return is_number and stands_alone and not self._goes_on(tokens, phrase.end)

    def _goes_on(self, tokens: Tokens, i: int) -> bool:
        """Whether a number without a unit would lose its other half: '12 | , 15 und 18', '3 | . Runde'."""
        if i >= len(tokens):
            return False
        mark_inside = tokens[i].text in (".", ",", ")", ":") and i + 1 < len(tokens)
        return mark_inside or tokens[i].text[0].isdecimal() or self.is_in("not_before_tags", tokens[i].tag)

    def _is_named(self, tokens: Tokens, phrase: AmountPhrase, before: Token, number: int) -> bool:
        word = tokens[number].text
        is_code = self.is_in("labels", before.text) and phrase.start == number
        is_part = before.text[-1].isdecimal() or before.text in ("+", "/", ":", "#")
        is_model = before.tag == "NP0" and word.isdecimal() and phrase.end == phrase.unit[1] == number + 2
        is_article = _is_one(tokens, phrase, number) and not self._is_measured(tokens, phrase)
        return is_code or is_part or is_model or is_article or self.is_in("vague", before.text.lower())

    def _is_ratio(self, tokens: Tokens, i: int) -> bool:
        """Whether the number at `i` and the one behind its joint are a share: 'one | in five'."""
        if not 0 <= i < len(tokens) - 2 or not self.is_in("ratio", tokens[i + 1].text):
            return False
        numbers = self._numbers.read(tokens, i), self._numbers.read(tokens, i + 2)
        return all(number is not None for number in numbers) and not is_year(tokens[i + 2].text)

    def _is_measured(self, tokens: Tokens, phrase: AmountPhrase) -> bool:
        unit = tokens[phrase.unit[0] : phrase.unit[1]]
        return bool(unit) and (self.is_currency(unit[0]) or tuple(t.text for t in unit) in self._units)


def _is_one(tokens: Tokens, phrase: AmountPhrase, number: int) -> bool:
    """'one man': more article than number."""
    return phrase.value == 1 and tokens[number].text.isalpha()


def _words(tokens: Tokens, place: tuple[int, int]) -> tuple[str, ...]:
    return tuple(token.text for token in tokens[place[0] : place[1]])


@cache
def read_amounts(language: Language) -> Amounts:
    """The words around numbers of `language`."""
    return Amounts(language)
