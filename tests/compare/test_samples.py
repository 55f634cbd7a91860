"""The second articles that ship, each on the event of a sample: complete heads, short, free to copy."""

import re
from pathlib import Path

import py3langid
import pytest

from quizgen.shipped import SAMPLE_ARTICLES
from tests.test_sample_articles import HEAD_FIELDS, parts, text

SECOND = sorted(SAMPLE_ARTICLES.glob("*/compare/*.txt"))

each_article = pytest.mark.parametrize("path", SECOND, ids=lambda path: path.stem)


def test_there_is_a_second_article_in_each_language() -> None:
    assert [path.parent.parent.name for path in SECOND] == ["de", "en"]


@each_article
def test_it_is_on_the_event_of_a_sample(path: Path) -> None:
    [first] = [sample for sample in path.parent.parent.glob("*.txt") if path.stem.startswith(sample.stem)]
    assert parts(first)[0]["title"] != parts(path)[0]["title"]
    assert not set(parts(first)[1]) & set(parts(path)[1])


@each_article
def test_its_head_is_complete_and_it_is_free_to_copy(path: Path) -> None:
    head, _ = parts(path)
    assert list(head) == HEAD_FIELDS
    assert all(value.strip() for value in head.values())
    assert (head["licence"], head["url"]) == ("CC0-1.0", f"https://example.org/{head['language']}/{path.stem}")


@each_article
def test_it_is_short_and_in_the_language_of_its_folder(path: Path) -> None:
    assert 250 <= len(text(path).split()) <= 360
    assert py3langid.classify(text(path))[0] == path.parent.parent.name == parts(path)[0]["language"]


@each_article
def test_quotation_marks_open_and_close_in_the_same_paragraph(path: Path) -> None:
    quotation = {"de": '„[^„“"]+“', "en": '"[^"]+"'}[path.parent.parent.name]
    for paragraph in parts(path)[1]:
        assert paragraph == " ".join(paragraph.split())
        assert not set(re.sub(quotation, "", paragraph)) & set('„“”"')
