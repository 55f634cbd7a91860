"""The only file that uses the network: a web address becomes the bytes of a page.

It refuses other schemes than http and https, also after a redirect, and to wait or to read without end. To people
for whom a site fetches it never says why an address can't be reached: that would map the network for them.
"""

import time
import zlib
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Thread
from typing import TypeVar
from urllib.parse import urljoin, urlsplit

from requests import Response
from urllib3.exceptions import HTTPError

from quizgen.article.reach import Reach, make_session
from quizgen.problems import Problem, Refused

_T = TypeVar("_T")

_CHUNK_BYTES = 65_536
_PAGE_TYPES = ("text/html", "application/xhtml+xml")
_TEXT_TYPES = ("text/plain", "text/markdown")
_HEADERS = {"Accept": ", ".join(_PAGE_TYPES + _TEXT_TYPES), "Accept-Encoding": "gzip"}
_PACKED = ("gzip", "x-gzip", "deflate")
_ANY_HEADER = 32 + zlib.MAX_WBITS
"""For zlib: gzip's or its own."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a page may take and how large it may be."""

    connect_s: float = 3.0
    read_s: float = 5.0
    """Without a single byte."""
    total_s: float = 15.0
    size: int = 5_000_000
    """Bytes, unpacked."""
    redirects: int = 3


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Page:
    """What a server sent; `url` is the address after redirects."""

    data: bytes
    url: str
    is_html: bool


def fetch_page(url: str, reach: Reach, limits: Limits = LIMITS) -> Page:
    """The page at `url`. Errors: `Refused` for its scheme, kind, size or slowness, or the server's no.

    For a public reach every failure of the network is told in the same words.
    """
    start = time.monotonic()
    try:
        return _within(limits.total_s, lambda: _fetch(url, reach, limits))
    except (OSError, HTTPError, ValueError, zlib.error) as error:
        if reach is Reach.PUBLIC:
            raise Refused(Problem("ARTICLE-022", url)) from None
        raise Refused(_unreachable(error, url, time.monotonic() - start)) from None


def _within(seconds: float, work: Callable[[], _T]) -> _T:
    """What `work` returns or raises; TimeoutError if it takes longer, and it goes on alone, unheard.

    A name that is looked up and a head that trickles in can't be interrupted in another way.
    """
    future = Future[_T]()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:
            future.set_exception(error)

    Thread(target=run, daemon=True).start()
    return future.result(seconds)


def _fetch(url: str, reach: Reach, limits: Limits) -> Page:
    target = url
    for _ in range(limits.redirects + 1):
        scheme = urlsplit(target).scheme
        if scheme not in ("http", "https"):
            raise Refused(Problem("ARTICLE-017", url, details={"scheme": scheme}))
        with (
            make_session(reach, (limits.connect_s, limits.read_s)) as session,
            session.get(target, headers=_HEADERS, stream=True) as response,
        ):
            if not response.is_redirect:
                return _read_page(response, url, limits.size)
            target = urljoin(target, _location(response))
    raise Refused(Problem("ARTICLE-020", url, details={"status": response.status_code}))


def _location(response: Response) -> str:
    """Where a redirect leads; http reads all headers as Latin-1, and servers write UTF-8."""
    return response.headers["Location"].encode("latin-1").decode("utf-8", "replace")


def _read_page(response: Response, url: str, size: int) -> Page:
    if response.status_code // 100 != 2:
        raise Refused(Problem("ARTICLE-020", url, details={"status": response.status_code}))
    kind = response.headers.get("Content-Type", _TEXT_TYPES[0]).partition(";")[0].strip().lower()
    packing = response.headers.get("Content-Encoding", "").strip().lower()
    if kind not in _PAGE_TYPES + _TEXT_TYPES:
        raise Refused(Problem("ARTICLE-021", url, details={"kind": kind}))
    if packing not in ("", "identity", *_PACKED):
        raise Refused(Problem("ARTICLE-021", url, details={"kind": packing}))
    data = _read_body(response, packing in _PACKED, url, size)
    return Page(data, response.url, kind in _PAGE_TYPES)


def _read_body(response: Response, is_packed: bool, url: str, size: int) -> bytes:
    """The bytes, unpacked here and not by a library: never more than `size` of them, whatever was packed."""
    data = bytearray()
    packed = zlib.decompressobj(_ANY_HEADER)
    while not packed.eof and (chunk := response.raw.read1(_CHUNK_BYTES, decode_content=False)):
        data += packed.decompress(chunk, size + 1 - len(data)) if is_packed else chunk
        if len(data) > size:
            raise Refused(Problem("ARTICLE-005", url, details={"megabytes": size // 1_000_000}))
    if is_packed and not packed.eof:
        raise zlib.error("incomplete")
    return bytes(data)


def _unreachable(error: BaseException, url: str, seconds: float) -> Problem:
    while (deeper := error.__cause__ or error.__context__) is not None:
        error = deeper
    if isinstance(error, TimeoutError):
        return Problem("ARTICLE-019", url, details={"seconds": max(1, round(seconds))})
    words = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return Problem("ARTICLE-018", url, details={"reason": words})
