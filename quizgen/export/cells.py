"""Rows of texts in, a CSV file out that holds these texts and no formula.

What a spreadsheet would take for a formula gets an apostrophe in front. This file refuses to know what the cells mean.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping

from quizgen.export.text import make_plain
from quizgen.model import Language

_SEPARATORS: Mapping[Language, str] = {"de": ";", "en": ","}
"""What a spreadsheet program expects in a CSV file: where a comma stands in numbers, it can't part cells."""
_FORMULA = re.compile(r"'*(?:\s*[=+\-@]|[\t\r\n])")
"""The beginning of a formula; with apostrophes in front too, so that taking one away always undoes the other."""


def render_spreadsheet(rows: Iterable[Iterable[str]], language: Language) -> bytes:
    """A table for Excel and LibreOffice: a byte order mark, or umlauts break; rows end as RFC 4180 has it."""
    return b"\xef\xbb\xbf" + render_rows(rows, _SEPARATORS[language], "\r\n")


def render_rows(rows: Iterable[Iterable[str]], separator: str, line_end: str) -> bytes:
    """UTF-8 without a mark."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=separator, lineterminator=line_end)
    writer.writerows(map(_make_cell, row) for row in rows)
    return buffer.getvalue().encode()


def _make_cell(text: str) -> str:
    plain = make_plain(text)
    return f"'{plain}" if _FORMULA.match(plain) else plain
