"""What an archive may be: a folder, a file of JSON lines, a list of files."""

import json
from pathlib import Path

import pytest

from quizgen.article import read_article_bytes
from quizgen.batch import count_articles, read_corpus
from quizgen.batch.corpus import Document, Unread
from quizgen.problems import Refused
from tests.batch.archive import write_article


def keys(corpus: Path) -> list[str]:
    found = [document.key for document in read_corpus(corpus)]
    assert count_articles(corpus) == len(found)
    return found


def test_a_folder_gives_its_articles_in_one_order_and_nothing_else(tmp_path: Path) -> None:
    for name in ("b.txt", "a/late.md", "a/early.HTML", "photo.jpg", ".hidden.txt", ".git/x.txt", "bank.yaml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("words", encoding="utf-8")
    assert keys(tmp_path) == ["b.txt", "a/early.HTML", "a/late.md"]


def test_a_list_names_files_beside_it_and_a_missing_one_is_told(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("words", encoding="utf-8")
    corpus = tmp_path / "list"
    corpus.write_text("one.txt\n\ngone.txt\n", encoding="utf-8")
    assert keys(corpus) == ["one.txt", "gone.txt"]
    first, second = read_corpus(corpus)
    assert isinstance(first, Document) and isinstance(second, Unread)
    assert second.problems[0].code == "ARTICLE-002"


def test_json_lines_tell_an_article_as_its_file_would(tmp_path: Path) -> None:
    told = {
        "id": "n1", "text": write_article(1), "title": 'Bridge "Old": closed', "published": "2024-05-06",
        "language": "en", "tags": ["ours"], "author": None,
    }  # fmt: skip
    corpus = tmp_path / "news.jsonl"
    corpus.write_text(json.dumps(told) + "\n", encoding="utf-8")
    (document,) = read_corpus(corpus)
    assert isinstance(document, Document)
    article = read_article_bytes(document.data, document.file)
    assert (article.title, article.published, article.author) == (told["title"], "2024-05-06", "")
    assert article.paragraph_texts == tuple(write_article(1).split("\n\n"))


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "x"}', '{"id": 7, "text": "words"}', "[" * 100_000, '"\\ud800"'])
def test_a_line_that_is_no_document_is_told_with_its_number_and_the_next_is_read(tmp_path: Path, line: str) -> None:
    corpus = tmp_path / "news.jsonl"
    corpus.write_text(f'{line}\n{{"id": "good", "text": "words"}}\n', encoding="utf-8")
    bad, good = read_corpus(corpus)
    assert isinstance(bad, Unread) and isinstance(good, Document)
    assert bad.problems[0].render().startswith(f"{corpus}:1:1: QUIZ-004")


def test_an_article_is_not_taken_for_a_list(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(write_article(1), encoding="utf-8")
    for corpus in (article, tmp_path / "nothing"):
        with pytest.raises(Refused, match="BATCH-006"):
            count_articles(corpus)
