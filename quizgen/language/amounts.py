"""Numbers with scale and unit among the words of a sentence, as one value: 'rund 1,8 Milliarden Euro', '$1.8bn'."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from quizgen.language.amount_words import NOWHERE, AmountWords, Place, Tokens, read_amount_words, words_at
from quizgen.language.dates import is_year
from quizgen.model import Language, Limit


@dataclass(frozen=True, slots=True)
class AmountPhrase:
    """Token positions of the words for an amount, half open, and what they tell."""

    start: int
    number: int
    """Position of the number or of the currency sign in front of it."""
    end: int
    value: Decimal
    unit: Place = NOWHERE
    """Positions of what is counted."""
    limit: Limit = Limit.EXACT
    upper: Decimal | None = None


def find_amounts(tokens: Tokens, language: Language, taken: frozenset[int]) -> Iterator[AmountPhrase]:
    """The amounts among `tokens`, in order; positions in `taken` belong to dates and times."""
    words = read_amount_words(language)
    end = 0
    for i in words.find_beginnings(tokens):
        single = _amount(tokens, i, words) if i >= end and i not in taken else None
        if single is None:
            continue
        phrase = _range(tokens, single, words) or single
        if taken.isdisjoint(range(phrase.start, phrase.end)) and not _names_something(tokens, phrase, words):
            yield phrase
        end = phrase.end


def _range(tokens: Tokens, lower: AmountPhrase, words: AmountWords) -> AmountPhrase | None:
    """'zehn bis zwölf Busse', 'between $5 and $10 million'; not 'rose from 12 to 15'."""
    if lower.upper is not None or lower.end >= len(tokens):
        return None
    i = lower.number
    before = tokens[i - 1].text.lower() if i else ""
    is_between = words.is_in("between", before)
    if words.is_in("change", before) or not words.is_in("and" if is_between else "to", tokens[lower.end].text):
        return None
    upper = _amount(tokens, lower.end + 1, words)
    if upper is None or upper.upper is not None:
        return None
    if lower.unit != NOWHERE and words_at(tokens, lower.unit) != words_at(tokens, upper.unit):
        return None
    shares_scale = lower.unit[1] <= i + 1 and _scale(tokens, lower, words) == 1  # '2 bis 3 Millionen'
    value = lower.value * (_scale(tokens, upper, words) if shares_scale else 1)
    if value >= upper.value:
        return None
    start, limit = (i - 1, Limit.EXACT) if is_between else (lower.start, lower.limit)
    return replace(upper, start=start, number=i, value=value, limit=limit, upper=upper.value)


def _scale(tokens: Tokens, phrase: AmountPhrase, words: AmountWords) -> Decimal:
    scale = Decimal(1)
    for token in tokens[phrase.number : phrase.end]:
        scale *= words.scale_of(token.text) or 1
    return scale


def _amount(tokens: Tokens, i: int, words: AmountWords) -> AmountPhrase | None:
    """The amount whose number or currency sign stands at `i`."""
    has_sign = i < len(tokens) and words.is_in("signs", tokens[i].text)
    read = words.numbers.read(tokens, i + has_sign)
    if read is None:
        return None
    value, upper, end = read
    while end < len(tokens) and (scale := words.scale_of(tokens[end].text, has_sign=has_sign)):
        value, upper, end = value * scale, upper and upper * scale, end + 1
        value, end = _added(tokens, value, scale, end, words)
    start, limit = words.limit_before(tokens, i)
    unit = (i, i + 1) if has_sign else words.unit_at(tokens, end)
    return AmountPhrase(start, i, max(end, unit[1]), value, unit, limit, upper)


def _added(tokens: Tokens, value: Decimal, scale: Decimal, end: int, words: AmountWords) -> tuple[Decimal, int]:
    """'two hundred | and fifty': the number with what is added to a hundred or thousand, and where it ends."""
    if scale > 1000 or end + 1 >= len(tokens) or not words.is_in("and", tokens[end].text):
        return value, end
    more = words.numbers.value_of_word(tokens[end + 1].text.lower())
    return (value + more, end + 2) if more is not None and more < scale else (value, end)


def _names_something(tokens: Tokens, phrase: AmountPhrase, words: AmountWords) -> bool:
    """Whether the number counts nothing: 'Halle 3', '§ 130', 'Meier (45)', 'einige hundert', 'one in five'."""
    if _is_share(tokens, phrase.number, words) or _is_share(tokens, phrase.number - 2, words):
        return True
    if phrase.start and _is_tied(tokens, phrase, words):
        return True
    if phrase.value == 1 and tokens[phrase.number].text.isalpha() and not words.is_measured(tokens, phrase.unit):
        return True  # 'one man': more article than number
    has_scale = phrase.end > phrase.number + 1  # '100 million'
    return phrase.unit == NOWHERE and not has_scale and not _stands_alone(tokens, phrase, words)


def _is_tied(tokens: Tokens, phrase: AmountPhrase, words: AmountWords) -> bool:
    """'Halle | 3', '+ | 49', 'mehrere | hundert', 'Boeing | 737 pilot': the word in front makes another thing of it."""
    before, number = tokens[phrase.start - 1], tokens[phrase.number]
    if words.is_in("labels", before.text):
        return phrase.start == phrase.number
    if before.text[-1].isdecimal() or words.is_in("vague", before.text.lower()) or before.text in ("+", "/", ":", "#"):
        return True
    return before.tag == "NP0" and number.text.isdecimal() and phrase.end == phrase.unit[1] == phrase.number + 2


def _is_share(tokens: Tokens, i: int, words: AmountWords) -> bool:
    """Whether the number at `i` and the one behind its joint are a share: 'one | in five'."""
    if not 0 <= i < len(tokens) - 2 or not words.is_in("ratio", tokens[i + 1].text):
        return False
    numbers = words.numbers.read(tokens, i), words.numbers.read(tokens, i + 2)
    return all(number is not None for number in numbers) and not is_year(tokens[i + 2].text)


def _stands_alone(tokens: Tokens, phrase: AmountPhrase, words: AmountWords) -> bool:
    """'stieg auf | 15', '14 | stimmten dafür'; not '12 | , 15 und 18', 'die 3 | . Runde', '(45)', 'die 14', '28195'."""
    number = tokens[phrase.number].text
    if number.isdecimal() and (len(number) > 4 or is_year(number)):
        return False
    before = tokens[phrase.start - 1] if phrase.start else None
    if before is not None and (before.text == "(" or words.is_in("not_behind_tags", before.tag)):
        return False
    if phrase.end >= len(tokens):
        return True
    after = tokens[phrase.end]
    mark_inside = after.text in (".", ",", ")", ":") and phrase.end + 1 < len(tokens)
    return not (mark_inside or after.text[0].isdecimal() or words.is_in("not_before_tags", after.tag))
