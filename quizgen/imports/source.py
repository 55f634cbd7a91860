"""A file becomes text, whatever encoding its program chose; the errors are told for question files.

This file refuses to know formats.
"""

from dataclasses import replace
from pathlib import Path

from quizgen.article.decode import read_text
from quizgen.imports.plain import drop_hidden
from quizgen.problems import Problem, Refused
from quizgen.strict_yaml import MAX_BYTES

MAX_LINES = 200_000

_CODES = {"ARTICLE-006": "IMPORT-006", "ARTICLE-007": "IMPORT-007"}


def read_source(path: Path) -> str:
    r"""The text of a file in UTF-8, UTF-16 or Windows-1252, `\n` its only line end, without hidden characters.

    Errors: `Refused`, codes IMPORT-001 to IMPORT-007 and IMPORT-017.
    """
    file = str(path)
    try:
        if path.exists() and not path.is_file():
            raise Refused(Problem("IMPORT-002", file))
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a zero byte in the name
        raise Refused(Problem("IMPORT-001", file)) from None
    except OSError as error:
        raise Refused(Problem("IMPORT-003", file, details={"reason": error.strerror or str(error)})) from None
    if len(content) > MAX_BYTES:
        raise Refused(Problem("IMPORT-004", file, details={"megabytes": MAX_BYTES // 1_000_000}))
    text = _decode(content, file)
    if not text.strip():
        raise Refused(Problem("IMPORT-005", file, 1, 1))
    if text.count("\n") > MAX_LINES:
        raise Refused(Problem("IMPORT-017", file, details={"most": MAX_LINES}))
    return text


def _decode(content: bytes, file: str) -> str:
    try:
        return drop_hidden(read_text(content, file))
    except Refused as refused:
        # The article's own sentences would speak of an article.
        raise Refused(*(replace(problem, code=_CODES[problem.code]) for problem in refused.problems)) from None
