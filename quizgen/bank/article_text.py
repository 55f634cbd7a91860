"""The paragraphs of a bank's article: those in the bank, or those of the text file that it names.

A bank may only name a text file in its own folder or in one beside it, so that a bank from somebody else can't
show what else lies on the disk. This file refuses to judge the text.
"""

import re
from pathlib import Path
from typing import NoReturn

from quizgen.bank.shape import ArticleShape
from quizgen.problems import Problem, Refused
from quizgen.strict_yaml import MAX_BYTES

ENDINGS = (".txt", ".md")
_HEAD = re.compile(r"\A\s*---[^\S\n]*\n.*?\n---[^\S\n]*(?:\n|\Z)", re.DOTALL)
_EMPTY_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")


def read_paragraphs(article: ArticleShape | None, bank: str) -> list[str]:
    """The article's paragraphs, none without an article; `bank` is the path of the bank's file.

    In a text file they are separated by empty lines; a head between two `---` lines is left out. Errors: `Refused`
    with a problem that has no place yet, codes BANK-003 to BANK-007.
    """
    if article is None:
        return []
    if not article.path:
        return article.paragraphs
    text = _HEAD.sub("", _read_text(article.path, Path(bank).parent), count=1)
    paragraphs = [" ".join(block.split()) for block in _EMPTY_LINES.split(text)]
    return list(filter(None, paragraphs)) or _refuse("BANK-005", article.path)


def _read_text(named: str, folder: Path) -> str:
    try:
        path, around = (folder / named).resolve(), folder.resolve().parent
        if Path(named).is_absolute() or not path.is_relative_to(around) or path.suffix not in ENDINGS:
            _refuse("BANK-003", named)
        if not path.is_file():
            _refuse("BANK-004", named)
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        _refuse("BANK-006", named)
    except (OSError, RuntimeError) as error:  # RuntimeError: links that lead in a circle
        _refuse("BANK-007", named, reason=getattr(error, "strerror", None) or str(error))
    if len(data) > MAX_BYTES:
        _refuse("BANK-006", named)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refuse(code: str, named: str, **details: str) -> NoReturn:
    raise Refused(Problem(code, details={"path": named, **details}))
