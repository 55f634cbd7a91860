"""The only file that uses the network: a web address becomes the bytes of a page.

It runs for a person at their own machine and may go where their browser may. It refuses other schemes than
http and https, also after a redirect, and to wait or to read without end.
"""

import string
import time
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse, IncompleteRead
from typing import Any, cast
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from quizgen.problems import Problem, Refused

TIMEOUT_S = 15.0
MAX_REDIRECTS = 5

_CHUNK_BYTES = 65_536
_PAGE_TYPES = ("text/html", "application/xhtml+xml")
_TEXT_TYPES = ("text/plain", "text/markdown")
_HEADERS = {"User-Agent": "quizgen", "Accept": ", ".join(_PAGE_TYPES + _TEXT_TYPES)}


@dataclass(frozen=True, slots=True)
class Page:
    """What a server sent; `url` is the address after redirects."""

    data: bytes
    url: str
    is_html: bool


def fetch_page(url: str, max_bytes: int) -> Page:
    """The page at `url`. Errors: `Refused` for its scheme, kind, size or slowness, or the server's no."""
    deadline = time.monotonic() + TIMEOUT_S
    try:
        with _open(url, deadline) as response:
            kind = response.headers.get_content_type()
            if kind not in _PAGE_TYPES + _TEXT_TYPES:
                raise Refused(Problem("ARTICLE-021", url, details={"kind": kind}))
            return Page(_read(response, url, max_bytes, deadline), response.url, kind in _PAGE_TYPES)
    except (OSError, HTTPException, ValueError) as error:
        raise Refused(_unreachable(error, url)) from None


class _NoRedirects(HTTPRedirectHandler):
    """Leaves redirects to `_open`, which checks where they lead."""

    def redirect_request(self, *_: object) -> None:
        return None


def _open(url: str, deadline: float) -> HTTPResponse:
    """The server's answer at the end of all redirects."""
    opener = build_opener(_NoRedirects)
    target, redirects = url, 0
    while True:
        scheme = urlsplit(target).scheme
        if scheme not in ("http", "https"):
            raise Refused(Problem("ARTICLE-017", url, details={"scheme": scheme}))
        request = Request(_ascii(target), headers=_HEADERS)
        try:
            return cast(HTTPResponse, opener.open(request, timeout=max(deadline - time.monotonic(), 0.01)))
        except HTTPError as answer:
            with answer:
                location = answer.headers["Location"] if answer.code in (301, 302, 303, 307, 308) else None
                if not location or redirects == MAX_REDIRECTS:
                    raise Refused(Problem("ARTICLE-020", url, details={"status": answer.code})) from None
                target, redirects = urljoin(target, location), redirects + 1


def _read(response: HTTPResponse, url: str, max_bytes: int, deadline: float) -> bytes:
    data = bytearray()
    while chunk := response.read1(_CHUNK_BYTES):
        data += chunk
        if len(data) > max_bytes:
            raise Refused(Problem("ARTICLE-005", url, details={"megabytes": max_bytes // 1_000_000}))
        if time.monotonic() > deadline:
            raise TimeoutError
    if response.length:  # bytes that were announced and never came
        raise IncompleteRead(bytes(data), response.length)
    return bytes(data)


def _ascii(url: str) -> str:
    """The address as it is sent: `münchen.example/straße` in punycode and percent signs."""
    parts = urlsplit(url)
    host = parts.netloc.encode("idna").decode("ascii")
    return quote(parts._replace(netloc=host).geturl(), safe=string.punctuation)


def _unreachable(error: Any, url: str) -> Problem:
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, TimeoutError):
        return Problem("ARTICLE-019", url, details={"seconds": round(TIMEOUT_S)})
    words = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
    return Problem("ARTICLE-018", url, details={"reason": words})
