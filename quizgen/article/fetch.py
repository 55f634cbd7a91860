"""The only file that uses the network: a web address becomes the bytes of a page.

It runs for a person at their own machine and may go where their browser may. It refuses other schemes than
http and https, also after a redirect, and to wait or to read without end.
"""

import string
import time
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from quizgen.problems import Problem, Refused

TIMEOUT_S = 15
MAX_REDIRECTS = 5

_CHUNK_BYTES = 65_536
_TEXT_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown")
_HEADERS = {"User-Agent": "quizgen", "Accept": ", ".join(_TEXT_TYPES)}


@dataclass(frozen=True, slots=True)
class Page:
    """What a server sent; `url` is the address after redirects."""

    data: bytes
    url: str
    is_html: bool


def fetch_page(url: str, max_bytes: int) -> Page:
    """The page at `url`. Errors: `Refused` for its scheme, kind, size or slowness, or the server's no."""
    _check_scheme(url)
    deadline = time.monotonic() + TIMEOUT_S
    try:
        with build_opener(_Redirects).open(
            Request(_ascii(url), headers=_HEADERS), timeout=TIMEOUT_S
        ) as response:
            kind = response.headers.get_content_type()
            if kind not in _TEXT_TYPES:
                raise Refused(Problem("ARTICLE-021", url, details={"kind": kind}))
            return Page(_read(response, url, max_bytes, deadline), response.url, kind in _TEXT_TYPES[:2])
    except HTTPError as error:
        error.close()
        raise Refused(Problem("ARTICLE-020", url, details={"status": error.code})) from None
    except (OSError, HTTPException, ValueError) as error:
        raise Refused(_unreachable(error, url)) from None


def _read(response: HTTPResponse, url: str, max_bytes: int, deadline: float) -> bytes:
    data = b""
    while chunk := response.read1(_CHUNK_BYTES):
        data += chunk
        if len(data) > max_bytes:
            raise Refused(Problem("ARTICLE-005", url, details={"megabytes": max_bytes // 1_000_000}))
        if time.monotonic() > deadline:
            raise TimeoutError
    return data


class _Redirects(HTTPRedirectHandler):
    """Follows a few redirects, to web pages only."""

    max_redirections = MAX_REDIRECTS

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        _check_scheme(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _check_scheme(url: str) -> None:
    scheme = url.partition("://")[0].lower()
    if scheme not in ("http", "https"):
        raise Refused(Problem("ARTICLE-017", url, details={"scheme": scheme}))


def _ascii(url: str) -> str:
    """The address as it is sent: `münchen.example/straße` in punycode and percent signs."""
    parts = urlsplit(url)
    host = parts.netloc.encode("idna").decode("ascii")
    return quote(parts._replace(netloc=host).geturl(), safe=string.punctuation)


def _unreachable(error: Any, url: str) -> Problem:
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, TimeoutError):
        return Problem("ARTICLE-019", url, details={"seconds": TIMEOUT_S})
    words = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
    return Problem("ARTICLE-018", url, details={"reason": words})
