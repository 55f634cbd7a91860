"""The sample articles that ship: complete heads, a classroom's length, the right language, free to copy."""

import re
from datetime import date
from pathlib import Path

import py3langid
import pytest

from quizgen.shipped import SAMPLE_ARTICLES
from quizgen.strict_yaml import read_yaml

ARTICLES = sorted(SAMPLE_ARTICLES.glob("*/*.txt"))
NAMES = [f"{path.parent.name}/{path.name}" for path in ARTICLES]
HEAD_FIELDS = ["title", "author", "publisher", "published", "url", "language", "licence"]
FEWEST_WORDS, MOST_WORDS = 350, 700

each_article = pytest.mark.parametrize("path", ARTICLES, ids=NAMES)


def parts(path: Path) -> tuple[dict[str, str], list[str]]:
    """The fields of the article's head and its paragraphs."""
    before, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    assert before == ""
    return read_yaml(head, str(path)).data, body.strip("\n").split("\n\n")


def text(path: Path) -> str:
    return "\n\n".join(parts(path)[1])


def test_samples_are_three_articles_in_each_language() -> None:
    assert [name.partition("/")[0] for name in NAMES] == ["de"] * 3 + ["en"] * 3


@each_article
def test_head_has_every_field_filled_in(path: Path) -> None:
    head, _ = parts(path)
    assert list(head) == HEAD_FIELDS
    assert all(value.strip() for value in head.values())


@each_article
def test_head_gives_a_real_date_and_an_address_that_belongs_to_nobody(path: Path) -> None:
    head, _ = parts(path)
    assert date.fromisoformat(head["published"]).isoformat() == head["published"]
    assert head["url"] == f"https://example.org/{path.parent.name}/{path.stem}"


@each_article
def test_article_is_free_to_copy(path: Path) -> None:
    assert parts(path)[0]["licence"] == "CC0-1.0"


@each_article
def test_article_has_350_to_700_words(path: Path) -> None:
    assert FEWEST_WORDS <= len(text(path).split()) <= MOST_WORDS


@each_article
def test_article_is_written_in_the_language_of_its_head_and_folder(path: Path) -> None:
    assert parts(path)[0]["language"] == path.parent.name
    assert py3langid.classify(text(path))[0] == path.parent.name


@each_article
def test_each_paragraph_is_one_line_without_stray_spaces(path: Path) -> None:
    for paragraph in parts(path)[1]:
        assert paragraph
        assert "\n" not in paragraph
        assert paragraph == " ".join(paragraph.split())


@each_article
def test_quotation_marks_open_and_close_in_the_same_paragraph(path: Path) -> None:
    quotation = {"de": '„[^„“"]+“', "en": '"[^"]+"'}[path.parent.name]
    assert re.search(quotation, text(path))
    for paragraph in parts(path)[1]:
        assert not set(re.sub(quotation, "", paragraph)) & set('„“”"')


@each_article
def test_article_names_a_full_date(path: Path) -> None:
    full_date = {"de": r"\b\d{1,2}\. [A-ZÄ][a-zä]+ 20\d\d\b", "en": r"\b\d{1,2} [A-Z][a-z]+ 20\d\d\b"}
    assert re.search(full_date[path.parent.name], text(path))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "en/musk-putin-contacts.txt",
            "Kremlin spokesman Dmitry Peskov denied regular contact between Musk and Putin.",
        ),
        (
            "en/musk-putin-contacts.txt",
            "According to the newspaper Ukrainska Pravda, Starlink was cut off in Crimea in September 2022.",
        ),
        (
            "de/musk-putin-kontakte.txt",
            "Kremlsprecher Dmitri Peskow bestritt regelmäßige Kontakte zwischen Musk und Putin.",
        ),
        (
            "de/musk-putin-kontakte.txt",
            "Laut der Zeitung Ukrajinska Prawda wurde Starlink im September 2022 auf der Krim abgeschaltet.",
        ),
    ],
)
def test_musk_articles_say_who_denied_contact_and_when_starlink_was_cut_off(name: str, sentence: str) -> None:
    assert sentence in text(SAMPLE_ARTICLES / name)
