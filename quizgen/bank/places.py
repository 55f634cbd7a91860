"""Where the values of a bank's file stand: the lines of a key or of a list's entry, and the comments among them.

This file refuses to know what keys mean, and to change anything.
"""

import re
from dataclasses import dataclass
from typing import Any

from quizgen.bank.lines import Block, find_dash
from quizgen.strict_yaml import Document, KeyPath

_COMMENT = re.compile(r"(?:(?<=\S)[ \t]+|^[ \t]*)#.*")
_BLOCK_HEAD = re.compile(r"[|>][-+1-9]*")


@dataclass(frozen=True, slots=True)
class Places:
    """A file that was read, with its lines."""

    document: Document
    lines: tuple[str, ...]

    def value(self, path: KeyPath) -> Any:
        """What stands at the path."""
        value = self.document.data
        for key in path:
            value = value[key]
        return value

    def is_bare(self, path: KeyPath) -> bool:
        """Whether the list or the keys there are written without brackets."""
        line, column = self.document.marks[path]
        before, value = self.lines[line - 1][: column - 1], self.lines[line - 1][column - 1 :]
        return not before.strip(" -") and not value.startswith(("{", "["))

    def column(self, path: KeyPath) -> int:
        """Of the key or the dash at the end of the path, counted from 0; a dash needs a list without brackets."""
        if isinstance(path[-1], int):
            return self.document.marks[path[:-1]][1] - 1
        return self.document.key_marks[path][1] - 1

    def block(self, path: KeyPath) -> Block:
        """From the line of the key or the dash to the line where the value ends, without empty lines behind it."""
        if isinstance(path[-1], int):
            start = find_dash(self.lines, self.document.marks[path][0] - 1, self.column(path))
        else:
            start = self.document.key_marks[path][0] - 1
        line, column = self.document.ends[path]
        end = line if column > 1 else line - 1
        while end > start + 1 and not self.lines[end - 1].strip():
            end -= 1
        return Block(start, end)

    def words(self, block: Block) -> str:
        """Lines as they are, with `\\n` as their end."""
        return "".join(line.rstrip("\r\n") + "\n" for line in self.lines[block.start : block.end])

    def comments(self, path: KeyPath) -> list[str]:
        """Those on the lines of a key or an entry, each with the white space before it."""
        block = self.block(path)
        lines = self.words(block).splitlines()
        for place in self.document.ends:
            if place[: len(path)] == path and isinstance(self.value(place), str):
                self._blot_out(place, lines, block.start)
        return [found[0] for line in lines if (found := _COMMENT.search(line))]

    def _blot_out(self, path: KeyPath, lines: list[str], first: int) -> None:
        """Writes dots over a text in `lines`, that of the file from line `first` on, since it may have a `#` in it."""
        (start, left), (end, right) = self.document.marks[path], self.document.ends[path]
        head = _BLOCK_HEAD.match(self.lines[start - 1], left - 1)
        for number in range(start, min(end, first + len(lines)) + 1):
            line = lines[number - 1 - first]
            begin = left - 1 if number == start else 0
            stop = right - 1 if number == end else len(line)
            stop = head.end() if head and number == start else stop
            lines[number - 1 - first] = line[:begin] + "." * (stop - begin) + line[stop:]
