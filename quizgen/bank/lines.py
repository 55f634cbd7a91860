"""Which lines of a bank's file belong to which question, so that one can be changed and no other byte is.

A question's lines run from the comment directly above its dash to its last line; an indented comment below it
belongs to it too. Empty lines, and comments with an empty line behind them, belong to nobody. This file refuses to
know what a question says.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from quizgen.problems import Problem, Refused
from quizgen.strict_yaml import Document

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_DOCUMENT_END = re.compile(r"(?:\.\.\.|---)\s*(?:#.*)?")


@dataclass(frozen=True, slots=True)
class Block:
    """The lines [start, end) of a question, a key or an entry, counted from 0."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Edit:
    """Other lines for a block; with `start` = `end`, new lines in front of that line."""

    block: Block
    words: str
    """Whole lines with `\\n` as their end."""


@dataclass(frozen=True, slots=True)
class BankLines:
    """A bank's file line by line, each with its line end, and where its questions stand."""

    lines: tuple[str, ...]
    questions: tuple[Block, ...]
    end: int
    """Where further keys at the top can be added."""
    indent: int
    """Blanks in front of each question's dash."""

    def words_of(self, block: Block) -> str:
        """A question's lines, the dash in the first column and `\\n` for every line end."""
        margin = " " * self.indent
        lines = (line.rstrip("\r\n") for line in self.lines[block.start : block.end])
        return "".join(f"{line.removeprefix(margin)}\n" for line in lines)

    def indented(self, words: str) -> str:
        """A new question's lines, dash in the first column, with the margin of this file."""
        margin = " " * self.indent
        return "".join(line if line == "\n" else margin + line for line in words.splitlines(keepends=True))

    def edit(self, edits: Iterable[Edit]) -> str:
        """The file after these edits, in its own kind of line ends; every other byte is as it was.

        Of new lines for one place, those that come first in `edits` stand first.
        """
        line_end = "\r\n" if self.lines[0].endswith("\r\n") else "\n"
        lines = list(self.lines)
        for edit in sorted(edits, key=lambda edit: (edit.block.start, edit.block.end))[::-1]:
            if edit.block.start and not lines[edit.block.start - 1].endswith(("\n", "\r")):
                lines[edit.block.start - 1] += line_end
            lines[edit.block.start : edit.block.end] = [edit.words.replace("\n", line_end)]
        return "".join(lines)


def find_lines(text: str, document: Document, file: str) -> BankLines:
    """The lines of the sound bank in `text`, from which `document` was read.

    Errors: `Refused` (EDIT-001) where the questions stand in brackets instead of on lines of their own.
    """
    lines = tuple(_LINE.findall(text))
    line, column = document.place(("questions",))
    if not lines[line - 1].startswith("-", column - 1) or lines[line - 1][: column - 1].strip():
        raise Refused(Problem("EDIT-001", file, line, column))
    keys = sorted(line - 1 for path, (line, _) in document.key_marks.items() if len(path) == 1)
    end = next((n for n in range(keys[-1], len(lines)) if _DOCUMENT_END.match(lines[n])), len(lines))
    return BankLines(
        lines,
        questions=_find_questions(lines, document, [*keys, end]),
        end=_step_back(lines, keys[-1], end, -1),
        indent=column - 1,
    )


def _find_questions(lines: tuple[str, ...], document: Document, bounds: list[int]) -> tuple[Block, ...]:
    """The lines of each question; `bounds` are those where keys at the top begin, and the last line's end."""
    indent = document.place(("questions",))[1] - 1
    count = len(document.data["questions"])
    dashes = [find_dash(lines, document.place(("questions", number))[0] - 1, indent) for number in range(count)]
    after = next(bound for bound in bounds if bound > dashes[-1])
    blocks = []
    free = document.key_marks["questions",][0]
    for dash, bound in zip(dashes, [*dashes[1:], after], strict=True):
        start = dash
        while start > free and lines[start - 1].lstrip().startswith("#"):
            start -= 1
        free = _step_back(lines, dash, bound, indent)
        blocks.append(Block(start, free))
    return tuple(blocks)


def find_dash(lines: tuple[str, ...], line: int, indent: int) -> int:
    """The line of the dash that belongs to the entry whose content begins in `line`."""
    return next(n for n in range(line, -1, -1) if lines[n].startswith("-", indent) and not lines[n][:indent].strip())


def _step_back(lines: tuple[str, ...], first: int, bound: int, indent: int) -> int:
    """The end of what begins in line `first`: before the empty lines and little indented comments above `bound`."""
    end = bound
    while end > first + 1 and _is_nothing(lines[end - 1], indent):
        end -= 1
    return end


def _is_nothing(line: str, indent: int) -> bool:
    words = line.strip()
    return not words or (words.startswith("#") and len(line) - len(line.lstrip()) <= indent)
