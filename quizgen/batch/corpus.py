"""A corpus becomes a stream of documents, one at a time: a folder, a file of JSON lines, or a list of files.

However large the corpus is, only the document that is looked at is held. What can't be read takes its place in the
stream as `Unread`. This file refuses to know what an article says and what becomes of it.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from quizgen.article import HEAD_KEYS, read_article_file
from quizgen.problems import Problem, Refused

ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml")
"""Files of a folder that are articles."""


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of an article."""

    key: str
    """By this it is known from run to run: its path in the folder, as the list has it, or its `id`."""
    file: str
    """As problems name it; its ending tells what kind of file it is."""
    data: bytes


@dataclass(frozen=True, slots=True)
class Unread:
    """What stands in the corpus where an article should, and why it is none."""

    key: str
    problems: tuple[Problem, ...]


def read_corpus(corpus: Path) -> Iterator[Document | Unread]:
    """Every document, in the same order each time.

    Errors: `Refused`, BATCH-006 where this is no corpus, ARTICLE-004 where it can't be read.
    """
    try:
        if corpus.is_dir():
            for path in _walk(corpus):
                yield _read_file(path.relative_to(corpus).as_posix(), path)
        elif corpus.suffix.lower() == ".jsonl":
            yield from _read_lines(corpus)
        else:
            for line in _listed(corpus):
                yield _read_file(line, corpus.parent / line)
    except OSError as error:
        raise Refused(Problem("ARTICLE-004", str(corpus), details={"reason": error.strerror or str(error)})) from None


def count_articles(corpus: Path) -> int:
    """How many documents there are, without a look into them. Errors: as for `read_corpus`."""
    if corpus.is_dir():
        return sum(1 for _ in _walk(corpus))
    if not corpus.is_file():
        raise Refused(Problem("BATCH-006", str(corpus)))
    if corpus.suffix.lower() != ".jsonl":
        _check_list(corpus)
        return sum(1 for _ in _listed(corpus))
    with corpus.open("rb") as lines:
        return sum(1 for line in lines if line.strip())


def _walk(folder: Path) -> Iterator[Path]:
    """The articles below a folder, sorted in each; what is hidden is none."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (
            Path(place, name)
            for name in sorted(files)
            if name.lower().endswith(ENDINGS) and not name.startswith(".")
        )  # fmt: skip


def _read_file(key: str, path: Path) -> Document | Unread:
    try:
        return Document(key, str(path), read_article_file(str(path)))
    except Refused as refused:
        return Unread(key, refused.problems)


def _check_list(corpus: Path) -> None:
    """An article that is taken for a list would give as many problems as it has lines."""
    try:
        if all((corpus.parent / line).is_file() for line in islice(_listed(corpus), 1)):
            return
    except (UnicodeDecodeError, OSError, ValueError):
        pass
    raise Refused(Problem("BATCH-006", str(corpus)))


def _listed(corpus: Path) -> Iterator[str]:
    with corpus.open(encoding="utf-8") as lines:
        yield from filter(None, (line.rstrip("\r\n") for line in lines))


def _read_lines(corpus: Path) -> Iterator[Document | Unread]:
    with corpus.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _read_line(line, str(corpus), number)


def _read_line(line: bytes, file: str, number: int) -> Document | Unread:
    try:
        told = json.loads(line)
        if not isinstance(told["id"], str) or not isinstance(told["text"], str):
            raise TypeError("both must be text")
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        problem = Problem("QUIZ-004", file, number, 1, {"reason": str(error)})
        return Unread(f"{Path(file).name}:{number}", (problem,))
    return Document(told["id"], f"{file}:{number}", _as_file(told).encode(errors="replace"))


def _as_file(told: dict[str, Any]) -> str:
    """The article's file that says the same: what is told of the article becomes its head."""
    head = {key: told[key] for key in HEAD_KEYS if isinstance(told.get(key), str) and told[key].strip()}
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items())
    text: str = told["text"]
    return f"---\n{''.join(lines)}---\n{text}" if head else text
