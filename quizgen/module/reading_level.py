"""Words and sentences in; how hard a text is to read, by counting alone, out.

Counting knows nothing of what a reader knows: the figures compare texts, they don't judge them. Syllables are those
of the hyphenation patterns in Pyphen. This file refuses to know grades and school forms.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from pyphen import Pyphen

from quizgen.model import Analysis, Language

_LONG = 6
"""Letters; a word with more counts as long."""
_STEPS = (30, 40, 50, 60)
_FLESCH = {"en": (206.835, 1.015, 84.6), "de": (180.0, 1.0, 58.5)}
"""Constant, weight of words a sentence, weight of syllables a word: Flesch 1948, for German Amstad 1978."""


class Ease(StrEnum):
    """What a LIX stands for, after Björnsson's examples (1968): novels, newspapers, specialist books."""

    VERY_EASY = "very-easy"
    EASY = "easy"
    MIDDLE = "middle"
    HARD = "hard"
    VERY_HARD = "very-hard"


@dataclass(frozen=True, slots=True)
class ReadingLevel:
    """Figures of a text."""

    words: int
    sentences: int
    lix: int
    """Words a sentence plus long words of a hundred; 20 is very easy, 60 very hard."""
    flesch: int
    """Flesch's reading ease, for German with Amstad's constants; 100 is very easy, 0 very hard."""

    @property
    def ease(self) -> Ease:
        """In a word."""
        return list(Ease)[sum(self.lix >= step for step in _STEPS)]


def find_reading_level(analysis: Analysis) -> ReadingLevel | None:
    """The figures of an article; None where it has no word."""
    texts = [token.text for sentence in analysis.sentences for token in sentence.tokens if _is_word(token.text)]
    if not texts:
        return None
    language = analysis.article.language
    words, sentences = len(texts), len(analysis.sentences)
    long_words = sum(len(text) > _LONG for text in texts)
    syllables = sum(count_syllables(text, language) for text in texts)
    constant, by_sentence, by_word = _FLESCH[language]
    return ReadingLevel(
        words=words,
        sentences=sentences,
        lix=round(words / sentences + 100 * long_words / words),
        flesch=round(constant - by_sentence * words / sentences - by_word * syllables / words),
    )


def count_syllables(word: str, language: Language) -> int:
    """'Bür-ger-meis-te-rin': 5. At least one; patterns may miss a syllable of one letter ('Abend': 1)."""
    return len(_patterns(language).positions(word)) + 1


def _is_word(text: str) -> bool:
    return any(sign.isalpha() for sign in text)


@cache
def _patterns(language: Language) -> Pyphen:
    return Pyphen(lang={"de": "de_DE", "en": "en_US"}[language], left=1, right=1)
