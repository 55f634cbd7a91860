"""Question banks of other programs in, quizgen's own questions out; one entry in `FORMATS` per kind of file.

This file refuses to know what is inside a format: each has a module of its own.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from quizgen.imports.aiken import is_aiken, read_aiken
from quizgen.imports.gather import Imported, gather
from quizgen.imports.gift import is_gift, read_gift
from quizgen.imports.item import Item
from quizgen.imports.moodle_xml import read_moodle_xml
from quizgen.imports.source import read_source
from quizgen.imports.table import is_table, read_table
from quizgen.imports.xml_tree import is_xml
from quizgen.model import Language
from quizgen.problems import Problem, Refused

__all__ = ["FORMATS", "Format", "Imported", "Read", "import_questions"]


class Read(Protocol):
    """Finds the questions in a whole file, lazily and in its order."""

    def __call__(self, text: str, language: Language) -> Iterator[Item]:
        """What the text holds; `language` is that of the questions. Raises `Refused`, without naming the file."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that questions can be taken from."""

    name: str
    """What is typed after `--from`: 'gift'."""
    endings: tuple[str, ...]
    """What the names of such files usually end with, if nothing else does."""
    is_clear: Callable[[str], bool]
    """Whether a text can be nothing else."""
    read: Read


# In the order in which contents are looked at: braces may stand in the texts of every other format.
FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        entry.name: entry
        for entry in (
            Format("moodle-xml", (".xml",), is_xml, read_moodle_xml),
            Format("table", (".csv", ".tsv"), is_table, read_table),
            Format("aiken", (".aiken",), is_aiken, read_aiken),
            Format("gift", (".gift",), is_gift, read_gift),
        )
    }
)


def import_questions(path: Path, language: Language, format_name: str = "") -> Imported:
    """The questions in a file, in `language`, and a report of what was not taken over.

    Without `format_name` the format is found out: what the content shows counts more than the file's ending.
    Errors: `Refused`, codes IMPORT-0xx.
    """
    if format_name and format_name not in FORMATS:
        raise Refused(Problem("IMPORT-008", details={"name": format_name, "names": ", ".join(FORMATS)}))
    file = str(path)
    text = read_source(path)
    format = FORMATS[format_name] if format_name else _find_format(text, path)
    try:
        return gather(format.read(text, language), file)
    except Refused as refused:
        raise Refused(*(replace(problem, file=file) for problem in refused.problems)) from None


def _find_format(text: str, path: Path) -> Format:
    for format in FORMATS.values():
        if format.is_clear(text):
            return format
    for format in FORMATS.values():
        if path.name.lower().endswith(format.endings):
            return format
    raise Refused(Problem("IMPORT-009", str(path), 1, 1, {"names": ", ".join(FORMATS)}))
