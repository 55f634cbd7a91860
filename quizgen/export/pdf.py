"""The pages of `sheet.py` as PDF files. This file refuses to know how a page gets on paper: `quizgen/paper.py` does."""

from quizgen.export.format import Export
from quizgen.export.sheet import make_key, make_sheet
from quizgen.model import Bank
from quizgen.paper import print_page


def render_sheet(bank: Bank, changed: object = None) -> Export:
    """The pupils' sheet; signs that no font here has are told. Errors: `Refused` (EXPORT-021) without WeasyPrint."""
    return _print(make_sheet(bank))


def render_key(bank: Bank, changed: object = None) -> Export:
    """The teachers' key; losses and errors as for `render_sheet`."""
    return _print(make_key(bank))


def _print(page: str) -> Export:
    printed = print_page(page)
    return Export(printed.content, printed.losses)
