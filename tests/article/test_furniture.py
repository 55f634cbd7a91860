import re
import time

import pytest

from quizgen.article.furniture import FURNITURE, drop_furniture, find_furniture

from .cases import Case, each_case

PATTERNS = [(kind, *pattern) for kind, patterns in FURNITURE.items() for pattern in patterns]
SENTENCE = "Der Stadtrat stimmte am Dienstag zu."


@each_case("furniture.txt")
def test_paragraph_is_prose_or_furniture(case: Case) -> None:
    prose, told = drop_furniture([case.text])
    fate = "stays" if prose == [case.text] else "gone"
    assert [fate, *(f"{key}: {words}" for key, words in sorted(told.items()))] == case.expected


@pytest.mark.parametrize(("kind", "pattern", "example"), PATTERNS)
def test_each_pattern_is_needed_for_its_example(kind: str, pattern: str, example: str) -> None:
    others = [other for _, other, _ in PATTERNS if other != pattern]
    assert re.fullmatch(pattern, example)
    assert not any(re.fullmatch(other, example) for other in others), "another pattern takes this line already"


def test_source_between_sentences_is_a_pictures_and_tells_nothing_about_the_article() -> None:
    assert drop_furniture([SENTENCE, "Quelle: Statista", SENTENCE]) == ([SENTENCE] * 2, {})


def test_first_source_around_the_sentences_counts() -> None:
    lines = ["Ein Titel", "Von Anna Muster", SENTENCE, "Quelle: dpa", "Quelle: AFP"]
    assert drop_furniture(lines)[1] == {"author": "Anna Muster", "publisher": "dpa"}


def test_long_paragraph_is_prose_whatever_it_ends_with() -> None:
    assert find_furniture(f"{SENTENCE} " * 12 + "Foto: dpa") is None


@pytest.mark.parametrize("piece", ["Foto: ", "A ", "dpa/", "a.", "Anna Muster, ", "(", "share ", "abonnieren "])
def test_hostile_lines_are_decided_at_once(piece: str) -> None:
    start = time.perf_counter()
    for label in ("", "Foto: ", "Quelle: ", "Von "):
        find_furniture((label + piece * 400)[:395] + " !ß")
    assert time.perf_counter() - start < 1
