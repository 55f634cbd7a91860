"""What every format is: a name, the end of its file names, and a function from bank to file.

This file refuses to know which formats there are: `__init__.py` lists them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from types import MappingProxyType
from typing import Protocol

from quizgen.interface import words
from quizgen.model import Bank, Language
from quizgen.problems import Problem

NO_TIMES: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Export:
    """A whole file, and what of the bank it could not hold."""

    content: bytes
    losses: tuple[Problem, ...] = ()
    """Warnings (EXPORT-1xx), one for each question that was left out, and for each part that was lost or cut."""


class Render(Protocol):
    """Makes a whole file of a bank's published questions; the same arguments give the same bytes.

    `changed` is since when each question reads as it does, by its id, in seconds since 1970 (not known: 0, or left
    out); a format that keeps no times ignores it.
    """

    def __call__(self, bank: Bank, changed: Mapping[str, int] = NO_TIMES) -> Export:
        """The file's content; raises `Refused` for a bank that does not fit."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that a bank can be written as."""

    name: str
    """What is typed after `--to`: 'anki'."""
    ending: str
    """The end of the file name, with its dot: '.apkg'."""
    render: Render
    needs: str = ""
    """The optional package without which nothing comes of it."""

    @property
    def is_there(self) -> bool:
        """Whether this installation can write it."""
        return not self.needs or find_spec(self.needs) is not None

    def description(self, language: Language) -> str:
        """What the file is good for, in one line."""
        return words(language)[f"{self.name}_description"]
