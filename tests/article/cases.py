"""Reads the files of tests/cases/article: a line `== why`, an input, and lines `-> what must come out`."""

from dataclasses import dataclass
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "cases" / "article"


@dataclass(frozen=True)
class Case:
    """`expected` are the lines after '->', `title` the one after '=>'."""

    why: str
    text: str
    expected: list[str]
    title: str


def each_case(name: str) -> pytest.MarkDecorator:
    """Runs a test on every case of a file; a failure names the file and the case's line."""
    lines = (FOLDER / name).read_text(encoding="utf-8").split("\n")
    starts = [number for number, line in enumerate(lines) if line.startswith("== ")]
    ends = [*starts[1:], len(lines)]
    cases = [_read_case(lines[start:end]) for start, end in zip(starts, ends, strict=True)]
    ids = [f"{name}:{start + 1}" for start in starts]
    return pytest.mark.parametrize("case", cases, ids=ids)


def _read_case(lines: list[str]) -> Case:
    expected = [line[2:].strip() for line in lines if line.startswith("->")]
    titles = [line[2:].strip() for line in lines if line.startswith("=>")]
    text = "\n".join(line for line in lines[1:] if not line.startswith(("->", "=>")))
    return Case(lines[0][3:], text.rstrip("\n"), expected, "".join(titles))
