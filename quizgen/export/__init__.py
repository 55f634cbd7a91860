"""A bank in, a file for another program out; one entry in `FORMATS` per kind of file.

The command line and the site list the same formats because both read `FORMATS`. This file refuses to know
what is inside a format: each has a module of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from quizgen.export import anki
from quizgen.interface import words
from quizgen.model import Bank, Language
from quizgen.output import write_file
from quizgen.problems import Problem, Refused

__all__ = ["FORMATS", "Format", "Render", "export_bank"]


class Render(Protocol):
    """Makes a whole file of a bank; the same arguments give the same bytes.

    `changed` is when the bank was last edited, in seconds since 1970 (0: not known); a format that keeps no
    times ignores it.
    """

    def __call__(self, bank: Bank, changed: int = 0) -> bytes:
        """The file's content; raises `Refused` for a bank that does not fit."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that a bank can be written as."""

    name: str
    """What is typed after `--to`: 'anki'."""
    ending: str
    """The end of the file name, with its dot: '.apkg'."""
    render: Render

    def description(self, language: Language) -> str:
        """What the file is good for, in one line."""
        return words(language)[f"{self.name}_description"]


FORMATS: Mapping[str, Format] = MappingProxyType(
    {entry.name: entry for entry in (Format("anki", ".apkg", anki.render),)}
)


def export_bank(bank: Bank, format_name: str, path: Path, changed: int = 0) -> None:
    """Write `bank` to `path` as `format_name`; `changed` as for `Render`, best the bank file's own time.

    Raises `Refused` for an unknown format, a bank that can't be exported, or a place that can't be written.
    """
    if format_name not in FORMATS:
        raise Refused(Problem("EXPORT-001", details={"name": format_name, "names": ", ".join(FORMATS)}))
    write_file(path, FORMATS[format_name].render(bank, changed))
