"""Which words a teacher may want to explain before the class reads."""

from pathlib import Path

import pytest

from quizgen.article import read_article, read_article_bytes
from quizgen.claims import find_claims
from quizgen.language import analyse
from quizgen.model import Language
from quizgen.module.vocabulary import MOST_WORDS, HardWord, Why, find_hard_words
from quizgen.shipped import QUESTION_BANKS

SAMPLES = sorted((QUESTION_BANKS / "articles").rglob("*.txt"))


def words(text: str, language: Language) -> dict[str, Why]:
    analysis = analyse(read_article_bytes(text.encode(), "a.txt", language=language))
    return {hard.word: hard.why for hard in find_hard_words(analysis, find_claims(analysis))}


def test_an_office_that_speaks_is_worth_explaining() -> None:
    assert words("Die Kommunalaufsicht teilte mit, dass sie den Verkauf prüft.", "de") == {
        "Kommunalaufsicht": Why.OFFICE
    }


def test_a_word_of_saying_that_does_more_than_say_is_worth_explaining() -> None:
    found = words("Der Bürgermeister räumte ein, dass der Brief angekommen war. Er sagte, das tue ihm leid.", "de")
    assert found["einräumen"] is Why.SAYING
    assert "sagen" not in found


def test_a_rare_word_is_worth_explaining_and_a_common_one_is_not() -> None:
    found = words("The council postponed the arbitration. The people went home.", "en")
    assert found["arbitration"] is Why.RARE
    assert not {"people", "home", "council"} & set(found)


def test_names_are_never_explained() -> None:
    found = words("Ines Kallweit lebt in Mühlgrund. Kallweit berichtete, die Klasse habe gerechnet.", "de")
    assert not {"Ines", "Kallweit", "Mühlgrund"} & set(found)


def study(path: Path) -> tuple[str, tuple[HardWord, ...]]:
    analysis = analyse(read_article(str(path)))
    return analysis.article.text, find_hard_words(analysis, find_claims(analysis))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_each_sample_article_has_five_to_eight_words_in_the_order_of_the_text(path: Path) -> None:
    text, found = study(path)
    assert 5 <= len(found) <= MOST_WORDS
    assert [hard.span for hard in found] == sorted(hard.span for hard in found)
    assert len({hard.word.lower() for hard in found}) == len(found)
    assert all(hard.span.of(text).strip() for hard in found)
