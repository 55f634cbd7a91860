"""The bank that a page is about: an id in, its file out, read anew, since somebody may have saved it a moment ago.

This file refuses to know what a page does with it.
"""

from pathlib import Path

from flask import abort

from quizgen.bank import Editable, read_editable_file
from quizgen.model import Language
from quizgen.web.site import this_site


def find_path(bank_id: str) -> Path:
    """The file of the bank with this id, or a page that says there is none."""
    return this_site().library.look().paths.get(bank_id) or abort(404)


def read_bank_here(bank_id: str, language: Language | None = None) -> Editable:
    """The bank as it stands in its file. Errors: as `find_path`, and `Refused` as `read_editable_file`."""
    return read_editable_file(find_path(bank_id), language)


def find_taken() -> tuple[str, ...]:
    """The ids of all banks."""
    return tuple(sorted(this_site().library.look().banks))


def today() -> str:
    """The day as banks note it, where the site is run: 2025-03-04."""
    return this_site().now().astimezone().date().isoformat()
