"""A question and a response in, right or wrong out.

Short answers forgive what isn't knowledge: case, accents, ß or ss, outer punctuation, an article or a
preposition in front, one slip in a longer word. They never forgive a figure. The words for this are in
`marking.yaml`. This file refuses to know about pages and pupils.
"""

import re
import unicodedata
from collections.abc import Iterable
from itertools import product
from pathlib import Path

from quizgen.model import Language, Option, Question, QuestionType
from quizgen.strict_yaml import read_yaml_file

LONG_WORD = 5
"""Letters from which one slip is forgiven: shorter words with a slip are too often others (Juni, Juli)."""

_DATA = read_yaml_file(Path(__file__).with_suffix(".yaml")).data
NEUTRAL = {language: frozenset(words.split()) for language, words in _DATA["neutral"].items()}
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


def mark(question: Question, response: str) -> bool | None:
    """Whether `response` is right; None for an open question, which no program marks.

    `response` is the number of an option, counted from 1, or what was typed.
    """
    if question.type is QuestionType.OPEN:
        return None
    if question.type is QuestionType.SHORT:
        return any(_is_same_answer(question, response, meant) for meant in (question.answer, *question.accept))
    option = find_option(question, response)
    return option is not None and option.is_right


def find_option(question: Question, response: str) -> Option | None:
    """The option whose number, counted from 1, is `response`; None if there is no such option."""
    return next((option for number, option in enumerate(question.options, 1) if str(number) == response), None)


def _is_same_answer(question: Question, typed: str, meant: str) -> bool:
    neutral, direction = NEUTRAL[question.language], DIRECTION[question.language]
    asked_with = direction.intersection(_spellings(question.prompt, question.language)[0])
    typed_readings = _readings(typed, question.language, (neutral, neutral | asked_with))
    meant_readings = _readings(meant, question.language, (neutral, neutral | direction))
    return typed.strip() == meant.strip() or any(
        _are_same_words(*pair) for pair in product(typed_readings, meant_readings)
    )


def _readings(text: str, language: Language, leads: Iterable[frozenset[str]]) -> set[Words]:
    return {_without_lead(words, lead) for words in _spellings(text, language) for lead in leads} - {()}


def _spellings(text: str, language: Language) -> tuple[Words, Words]:
    """The words of `text` without case and accents, once with ä as a and once with ä as ae."""
    plain = unicodedata.normalize("NFC", text.casefold()).translate(_LETTERS)
    return _split(plain, language), _split(plain.translate(_UMLAUTS), language)


def _split(text: str, language: Language) -> Words:
    letters = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return tuple(_WORD.findall(_THOUSANDS[language].sub("", letters)))


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
