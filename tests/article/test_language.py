import subprocess
import sys

import pytest

from quizgen.article.language import find_language, find_spoken, language_code


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Stadtrat stimmte am Dienstag zu."),
        ("en", "The council voted on Tuesday."),
        ("fr", "Le maire a dit non."),
        ("nl", "De burgemeester zegt nee tegen het plan."),
        ("da", "Borgmesteren sagde nej til planen."),
        ("ru", "Песков отрицал регулярные контакты."),
        ("zh", "市议会星期二投票通过了这项计划。"),
    ],
)
def test_language_is_told_from_one_sentence(language: str, text: str) -> None:
    assert find_language(text) == language


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "The dog."), ("en", "Elon Musk met Putin."), ("de", "Elon Musk traf Putin in Moskau.")],
)
def test_unclear_text_goes_to_the_likelier_of_our_two(language: str, text: str) -> None:
    assert find_language(text) == language


def test_tags_of_regions_are_understood() -> None:
    assert [find_spoken(tag) for tag in ("de", "DE-at", "en_GB", " en ")] == ["de", "de", "en", "en"]
    assert [find_spoken(tag) for tag in ("fr-CA", "deutsch", "")] == ["", "", ""]


def test_tags_that_name_no_language_are_seen_through() -> None:
    assert [language_code(tag) for tag in ("und", "x-default", "", "mul", "nds")] == ["", "", "", "", "nds"]


def test_detector_is_quiet_and_loaded_only_when_needed() -> None:
    program = (
        "import sys, quizgen.article as article\n"
        "assert not {'py3langid', 'trafilatura'} & set(sys.modules)\n"
        "print(article.read_article_bytes(b'The council voted on Tuesday.', 'a.txt').language)\n"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("en\n", "")
