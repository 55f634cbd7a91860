"""The pages of `sheet.py` as PDF files that screen readers can follow (PDF/UA-1).

WeasyPrint is an optional part of quizgen and takes seconds to load, so it is imported when a PDF is asked for.
This file refuses to fetch anything: the pages need nothing else.
"""

from typing import NoReturn

from quizgen.export.format import Export
from quizgen.export.sheet import make_key, make_sheet
from quizgen.model import Bank
from quizgen.problems import Problem, Refused


def render_sheet(bank: Bank, changed: int = 0) -> Export:
    """The pupils' sheet. Errors: `Refused` (EXPORT-021) without WeasyPrint or the Pango it needs."""
    return Export(_make_pdf(make_sheet(bank)))


def render_key(bank: Bank, changed: int = 0) -> Export:
    """The teachers' key. Errors: as for `render_sheet`."""
    return Export(_make_pdf(make_key(bank)))


def _make_pdf(page: str) -> bytes:
    try:
        from weasyprint import HTML
    except (ImportError, OSError) as error:  # OSError: WeasyPrint is there, Pango is not
        reason = str(error).partition("\n")[0]
        raise Refused(Problem("EXPORT-021", details={"reason": reason})) from None
    content: bytes = HTML(string=page, url_fetcher=_refuse_address).write_pdf(pdf_variant="pdf/ua-1")
    return content


def _refuse_address(address: str, *_: object, **__: object) -> NoReturn:
    raise ValueError(f"a sheet needs no other file: {address}")
