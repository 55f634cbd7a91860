"""An HTML page in, a PDF file that screen readers can follow (PDF/UA-1) out.

WeasyPrint is an optional part of quizgen and takes seconds to load, so it is imported when a PDF is asked for.
This file refuses to fetch anything: the pages need nothing else.
"""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from threading import get_ident

from quizgen.problems import Problem, Refused

_LOGGER = logging.getLogger("weasyprint")
_SIGNS_TOLD = 10


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF file, and what of the page it can't show."""

    content: bytes
    losses: tuple[Problem, ...]


def can_print() -> bool:
    """Whether WeasyPrint is installed; without Pango beside it, it refuses all the same."""
    return find_spec("weasyprint") is not None


def print_page(page: str) -> Paper:
    """The page on A4; signs that no font here has are told. Errors: `Refused` (EXPORT-021) without WeasyPrint."""
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError) as error:  # OSError: WeasyPrint is there, Pango is not
        reason = str(error).partition("\n")[0]
        raise Refused(Problem("EXPORT-021", details={"reason": reason})) from None
    with _listening() as listener:
        content = HTML(string=page, url_fetcher=URLFetcher(allowed_protocols=())).write_pdf(pdf_variant="pdf/ua-1")
    return Paper(content, tuple(_tell_missing(listener.signs)))


class _Listener(logging.Handler):
    """Collects the signs that WeasyPrint finds in no font: it tells nobody but its log."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.signs: dict[str, None] = {}
        self.thread = get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        """Takes the sign out of a record of this thread that is about one."""
        if record.thread == self.thread and ".notdef" in str(record.msg) and isinstance(record.args, tuple):
            self.signs[str(record.args[0])] = None


@contextmanager
def _listening() -> Iterator[_Listener]:
    listener = _Listener()
    _LOGGER.addHandler(listener)
    try:
        yield listener
    finally:
        _LOGGER.removeHandler(listener)


def _tell_missing(signs: Iterable[str]) -> Iterator[Problem]:
    named = [f"{sign} (U+{ord(sign):04X})" for sign in signs]
    if named:
        more = ["…"] if len(named) > _SIGNS_TOLD else []
        yield Problem("EXPORT-126", details={"signs": ", ".join(named[:_SIGNS_TOLD] + more)})
