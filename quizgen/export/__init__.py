"""A bank in, a file for another program out; one entry in `FORMATS` per kind of file.

The command line and the site list the same formats because both read `FORMATS`. This file refuses to know
what is inside a format: each has a module of its own.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from quizgen.bank import find_edition, keep_edition, read_bank_text
from quizgen.export import aiken, anki, gift, h5p, json_file, kahoot, moodle_xml, pdf, qti, sheet, table
from quizgen.export.format import NO_TIMES, Export, Format, Render
from quizgen.model import Bank, Language
from quizgen.output import write_file
from quizgen.problems import Problem, Refused

__all__ = ["FORMATS", "Export", "Format", "Render", "export_bank", "export_bank_file", "render_export"]


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        entry.name: entry
        for entry in (
            Format("anki", ".apkg", anki.render),
            Format("moodle-xml", ".xml", moodle_xml.render),
            Format("gift", ".txt", gift.render),
            Format("aiken", ".txt", aiken.render),
            Format("csv", ".csv", table.render_csv),
            Format("tsv", ".tsv", table.render_tsv),
            Format("json", ".json", json_file.render),
            Format("h5p", ".h5p", h5p.render),
            Format("qti", ".zip", qti.render),
            Format("kahoot", ".xlsx", kahoot.render),
            Format("print", ".html", sheet.render_sheet),
            Format("print-key", ".html", sheet.render_key),
            Format("pdf", ".pdf", pdf.render_sheet, "weasyprint"),
            Format("pdf-key", ".pdf", pdf.render_key, "weasyprint"),
        )
    }
)


def export_bank(bank: Bank, format_name: str, path: Path, changed: Mapping[str, int] = NO_TIMES) -> tuple[Problem, ...]:
    """Write the published questions of `bank` to `path` as `format_name`, and return what that could not hold.

    `changed` as for `Render`. Raises `Refused` for an unknown format, a bank without published questions or one that
    can't be exported, or a place that can't be written.
    """
    if format_name not in FORMATS:
        raise Refused(Problem("EXPORT-001", details={"name": format_name, "names": ", ".join(FORMATS)}))
    export = render_export(bank, FORMATS[format_name], changed)
    write_file(path, export.content)
    return export.losses


def render_export(bank: Bank, format: Format, changed: Mapping[str, int] = NO_TIMES) -> Export:
    """The published questions of `bank` as a file's content. Errors: as `export_bank`, but for unknown formats."""
    if not bank.published:
        raise Refused(Problem("EXPORT-004", details={"id": bank.id}))
    return format.render(bank, changed)


def export_bank_file(bank: Path, format_name: str, path: Path, language: Language | None = None) -> tuple[Problem, ...]:
    """The same for a bank's file, which says since when each question reads as it does; that is kept beside it.

    The bank is asked in `language` as far as it speaks that. A warning (EXPORT-150) is among what is returned where
    nothing can be kept. Raises `Refused` as `read_bank` and `export_bank`.
    """
    edition = find_edition(bank)
    losses = export_bank(read_bank_text(edition.text, str(bank), language), format_name, path, edition.changed)
    try:
        keep_edition(bank, edition)
    except Refused:
        return (*losses, Problem("EXPORT-150", str(bank), details={"folder": str(bank.parent)}))
    return losses
