"""A bank in, a file for another program out; one entry in `FORMATS` per kind of file.

The command line and the site list the same formats because both read `FORMATS`. This file refuses to know
what is inside a format: each has a module of its own.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from quizgen.export import aiken, anki, gift, h5p, moodle_xml, qti
from quizgen.export.format import Export, Format, Render
from quizgen.model import Bank
from quizgen.output import write_file
from quizgen.problems import Problem, Refused

__all__ = ["FORMATS", "Export", "Format", "Render", "export_bank"]


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        entry.name: entry
        for entry in (
            Format("anki", ".apkg", anki.render),
            Format("moodle-xml", ".xml", moodle_xml.render),
            Format("gift", ".txt", gift.render),
            Format("aiken", ".txt", aiken.render),
            Format("h5p", ".h5p", h5p.render),
            Format("qti", ".zip", qti.render),
        )
    }
)


def export_bank(bank: Bank, format_name: str, path: Path, changed: int = 0) -> tuple[Problem, ...]:
    """Write the published questions of `bank` to `path` as `format_name`, and return what that could not hold.

    `changed` as for `Render`, best the bank file's own time. Raises `Refused` for an unknown format, a bank without
    published questions or one that can't be exported, or a place that can't be written.
    """
    if format_name not in FORMATS:
        raise Refused(Problem("EXPORT-001", details={"name": format_name, "names": ", ".join(FORMATS)}))
    if not bank.published:
        raise Refused(Problem("EXPORT-004", details={"id": bank.id}))
    export = FORMATS[format_name].render(bank, changed)
    write_file(path, export.content)
    return export.losses
