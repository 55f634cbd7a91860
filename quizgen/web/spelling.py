"""What was typed and what was meant in, whether they are the same answer out.

What isn't knowledge is forgiven: case, accents, ß or ss, outer punctuation, an article or a preposition in
front, a title, how a month is written and on which side of its day, one slip in a longer word. A figure never is. The
words for this are in `spelling.yaml`. This file refuses to know about questions.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import product
from pathlib import Path

from quizgen.language.dates import read_calendar
from quizgen.model import Language
from quizgen.strict_yaml import read_yaml_file

_SHORTEST_MONTH = 3
"""Letters: 'Jan', 'Sept'."""
LONG_WORD = 5
"""Letters from which one slip is forgiven: shorter words with a slip are too often others (Juni, Juli)."""

_DATA = read_yaml_file(Path(__file__).with_suffix(".yaml")).data
NEUTRAL = {language: frozenset(words.split()) for language, words in _DATA["neutral"].items()}
TITLES = {language: frozenset(words.split()) for language, words in _DATA["titles"].items()}
DIRECTION = {language: frozenset(words.split()) for language, words in _DATA["direction"].items()}
NUMBERS = tuple(_DATA["numbers"].split())

Words = tuple[str, ...]

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "−": "-"} | dict.fromkeys("'’‘ʼ`´", "")
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_THOUSANDS: dict[Language, re.Pattern[str]] = {
    "de": re.compile(r"(?<=\d)[. ](?=\d{3}(?!\d))"),
    "en": re.compile(r"(?<=\d)[, ](?=\d{3}(?!\d))"),
}
_WORD = re.compile(r"(?<![\w.])-?\d+(?:[.,:/]\d+)*|\d+|[^\W\d_]+|[%‰€$£¥°]")
"""A figure with its sign, a word, or a mark that carries meaning; all other marks fall away."""
_GAP = re.compile(r"(?<=[^\W\d]) (?=[^\W\d])")


def is_same_answer(typed: str, meant: str, language: Language, *, asked: str) -> bool:
    """Whether `typed` says what is `meant`; `asked` are the words that call for the answer.

    Only prepositions that stand in `asked` may be added to what is meant: "Bis wann …?"
    """
    neutral, direction = NEUTRAL[language], DIRECTION[language]
    if not _have_two_titles(typed, meant, language):
        neutral |= TITLES[language]
    asked_with = direction.intersection(_spellings(asked, language)[0])
    typed_readings = _readings(typed, language, (neutral, neutral | asked_with))
    meant_readings = _readings(meant, language, (neutral, neutral | direction))
    return typed.strip() == meant.strip() or any(
        _are_same_words(*pair) for pair in product(typed_readings, meant_readings)
    )


def _have_two_titles(typed: str, meant: str, language: Language) -> bool:
    """'Herr Lenz' for 'Frau Lenz': a title may be missing, but not be another's."""
    titles = [TITLES[language].intersection(_spellings(text, language)[0][:1]) for text in (typed, meant)]
    return all(titles) and titles[0] != titles[1]


def _readings(text: str, language: Language, leads: Iterable[frozenset[str]]) -> set[Words]:
    spelled = [form for words in _spellings(text, language) for form in (words, _with_whole_dates(words, language))]
    return {_without_lead(words, lead) for words in spelled for lead in leads} - {()}


def _spellings(text: str, language: Language) -> tuple[Words, Words]:
    """The words of `text` without case and accents, once with ä as a and once with ä as ae."""
    plain = unicodedata.normalize("NFC", text.casefold()).translate(_LETTERS)
    return _split(plain, language), _split(plain.translate(_UMLAUTS), language)


def _split(text: str, language: Language) -> Words:
    return tuple(_WORD.findall(_THOUSANDS[language].sub("", _without_accents(text))))


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _with_whole_dates(words: Words, language: Language) -> Words:
    """'Jan. 5' and 'January 5' as '5 january': a month beside a day or a year, in full and behind the day."""
    whole = list(words)
    for i, word in enumerate(words):
        month = _find_month(word, language)
        before, behind = (words[j] if 0 <= j < len(words) else "" for j in (i - 1, i + 1))
        if not month or not (before.isdigit() or behind.isdigit()):
            continue
        is_day_behind = not before.isdigit() and len(behind) <= len("31")
        whole[i : i + 2] = [behind, month] if is_day_behind else [month, *words[i + 1 : i + 2]]
    return tuple(whole)


def _find_month(word: str, language: Language) -> str:
    if len(word) < _SHORTEST_MONTH:
        return ""
    return next((month for month in _months(language) if month.startswith(word)), "")


@cache
def _months(language: Language) -> tuple[str, ...]:
    return tuple(_without_accents(month.casefold()) for month in read_calendar(language).months)


def _without_lead(words: Words, lead: frozenset[str]) -> Words:
    while len(words) > 1 and words[0] in lead:
        words = words[1:]
    return words


def _are_same_words(typed: Words, meant: Words) -> bool:
    if len(typed) == len(meant) and all(map(_is_same_word, typed, meant)):
        return True
    return _GAP.sub("", " ".join(typed)) == _GAP.sub("", " ".join(meant))


def _is_same_word(typed: str, meant: str) -> bool:
    if typed == meant:
        return True
    is_number = typed.startswith(NUMBERS) or meant.startswith(NUMBERS)
    may_slip = len(meant) >= LONG_WORD and meant.isalpha() and not is_number
    return may_slip and _is_one_slip(typed, meant)


def _is_one_slip(typed: str, meant: str) -> bool:
    """One letter too many, too few or wrong, or two neighbours swapped."""
    same = next((i for i, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), min(len(typed), len(meant)))
    a, b = typed[same:], meant[same:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
