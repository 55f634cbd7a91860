"""A bank in, a file for another program out; one entry in `FORMATS` per kind of file.

The command line and the site list the same formats because both read `FORMATS`. This file refuses to know
what is inside a format: each has a module of its own.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from quizgen.bank import Edition, find_edition, find_times, keep_edition, read_bank_text
from quizgen.export import aiken, anki, gift, h5p, json_file, kahoot, moodle_xml, pdf, qti, sheet, table
from quizgen.export.format import NO_TIMES, Export, Format, Render
from quizgen.model import Bank, Language
from quizgen.output import write_file
from quizgen.problems import Problem, Refused

__all__ = [
    "FORMATS",
    "Export",
    "Format",
    "Render",
    "export_bank",
    "export_bank_file",
    "make_deck",
    "make_export",
    "render_export",
]


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
    export = render_export(bank, _find_format(format_name), changed)
    write_file(path, export.content)
    return export.losses


def _find_format(name: str) -> Format:
    if name not in FORMATS:
        raise Refused(Problem("EXPORT-001", details={"name": name, "names": ", ".join(FORMATS)}))
    return FORMATS[name]


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
    edition, export = make_export(bank, format_name, language)
    write_file(path, export.content)
    try:
        keep_edition(bank, edition)
    except Refused:
        return (*export.losses, Problem("EXPORT-150", str(bank), details={"folder": str(bank.parent)}))
    return export.losses


def make_export(bank: Path, format_name: str, language: Language | None = None) -> tuple[Edition, Export]:
    """What `export_bank_file` writes, and the edition that is to be kept when somebody gets it. Errors: as there."""
    edition = find_edition(bank)
    times = tuple(sorted(edition.changed.items()))
    return edition, _render_once(edition.text, str(bank), times, _find_format(format_name), language)


@lru_cache(maxsize=4)
def _render_once(
    text: str, file: str, times: tuple[tuple[str, int], ...], format: Format, language: Language | None
) -> Export:
    """So that whoever reads what is lost and then takes the file doesn't wait twice."""
    return render_export(read_bank_text(text, file, language), format, dict(times))


def make_deck(asked: Bank, bank: Path | None, today: Bank | None) -> bytes:
    """An Anki deck of a bank as it was asked once; `bank` is where it stands as it reads `today`, if it still does."""
    times = find_times(bank, today, asked) if bank and today else NO_TIMES
    return render_export(asked, FORMATS["anki"], times).content
