"""Rows of cells in, the `.xlsx` file out that looks like Kahoot's own template.

This file refuses to let a text be a formula, and to know what a question is.
"""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from quizgen.export.archive import make_archive

HEADER_ROW = 8
_TITLES = (
    *("Question", "Answer 1", "Answer 2", "Answer 3", "Answer 4"),
    *("Time limit (sec)", "Correct answer(s)"),
)
_FIRST_COLUMN = 2
_WIDTHS = {"B": 60, **dict.fromkeys("CDEF", 30), "G": 16, "H": 16}
_LONG_AGO = datetime(1980, 1, 1, tzinfo=UTC)
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def make_sheet(rows: Sequence[Sequence[str | int]]) -> bytes:
    """Each row has one cell for each title of the template; an empty text leaves its cell out."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "Kahoot"
    _write_row(sheet, HEADER_ROW, _TITLES)
    for cell in sheet[HEADER_ROW]:
        cell.font = Font(bold=True)
    for number, row in enumerate(rows, HEADER_ROW + 1):
        _write_row(sheet, number, row)
    for column, width in _WIDTHS.items():
        sheet.column_dimensions[column].width = width
    return _save(workbook)


def _write_row(sheet: Worksheet, number: int, values: Sequence[str | int]) -> None:
    for column, value in enumerate(values, _FIRST_COLUMN):
        if value == "":
            continue
        # Spreadsheets read "_x0041_" as "A", unless its first line is written so itself.
        shown = _ESCAPE.sub("_x005F_", value) if isinstance(value, str) else value
        cell = sheet.cell(number, column, shown)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if isinstance(value, str):
            # What begins with "=" would be a formula, what looks like "#N/A" an error.
            cell.data_type = "s"


def _save(workbook: Workbook) -> bytes:
    """The workbook's file without the time of its making."""
    buffer = io.BytesIO()
    workbook.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    properties = DocumentProperties(creator="quizgen", created=_LONG_AGO, modified=_LONG_AGO)
    return make_archive(files | {ARC_CORE: tostring(properties.to_tree())})
