"""How hard a text is to read: counted, not felt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.article import read_article_bytes
from quizgen.language import analyse
from quizgen.model import Language
from quizgen.module.reading_level import Ease, ReadingLevel, count_syllables, find_reading_level


def level(text: str, language: Language) -> ReadingLevel:
    found = find_reading_level(analyse(read_article_bytes(text.encode(), "a.txt", language=language)))
    assert found
    return found


def test_words_and_sentences_are_those_that_a_reader_counts() -> None:
    found = level("Der Rat tagt am 18. März 2025. Er stimmt ab, sagt die Bürgermeisterin.", "de")
    assert (found.words, found.sentences) == (11, 2)


def test_lix_is_words_a_sentence_and_long_words_of_a_hundred() -> None:
    # 10 words in 2 sentences; 'kitchen', 'weather', 'kindness' are longer than six letters
    assert level("The cat sat in the kitchen. Weather and kindness helped.", "en").lix == round(10 / 2 + 100 * 3 / 10)


def test_a_childrens_text_is_easier_than_a_law() -> None:
    child = "Ada hat einen Hund. Der Hund ist rot. Er isst Brot. Ada lacht. Sie ruft ihn."
    law = (
        "Die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung regelt abschließend die "
        "Zuständigkeiten der nachgeordneten Landesbehörden hinsichtlich der Genehmigungserfordernisse."
    )
    assert level(child, "de").ease is Ease.VERY_EASY
    assert level(law, "de").ease is Ease.VERY_HARD
    assert level(child, "de").flesch > level(law, "de").flesch + 50


@pytest.mark.parametrize(
    ("lix", "ease"), [(29, "very-easy"), (30, "easy"), (45, "middle"), (59, "hard"), (60, "very-hard")]
)
def test_each_figure_has_a_word(lix: int, ease: str) -> None:
    assert ReadingLevel(100, 10, lix, 50).ease == ease


@pytest.mark.parametrize(
    ("word", "language", "syllables"),
    [("Bürgermeisterin", "de", 5), ("Rat", "de", 1), ("newspaper", "en", 3), ("strength", "en", 1)],
)
def test_syllables(word: str, language: Language, syllables: int) -> None:
    assert count_syllables(word, language) == syllables


@given(st.text(max_size=200))
def test_no_text_is_too_odd_to_be_counted(text: str) -> None:
    article = read_article_bytes(b"Ein Satz steht hier.", "a.txt", language="de")
    assert find_reading_level(analyse(article))
    assert count_syllables(text, "de") >= 1
