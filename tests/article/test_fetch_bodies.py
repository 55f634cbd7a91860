"""Servers that send too much, too slowly or nonsense: a page ends at its limits, and so does the memory it takes."""

import gzip
import time
import tracemalloc
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from itertools import repeat

import pytest

from quizgen.article import Reach, read_article_at
from quizgen.article.fetch import Limits, Page, fetch_page
from quizgen.problems import Refused

from .internet import PUBLIC, make_internet, serving

pytestmark = pytest.mark.holds("bodies")
SMALL = Limits(connect_s=0.5, read_s=0.5, total_s=3.0, size=1_000_000)
HASTY = Limits(connect_s=0.5, read_s=0.2, total_s=0.4)
WORDS = b"The council said that the road was closed. "
PAGE = "<html><head><title>Brücke</title></head><body><article><p>Der Rat sagte, die Brücke „bleibt“ zu.</p>"


def pack_zeros(megabytes: int, wbits: int = 31) -> bytes:
    packer = zlib.compressobj(wbits=wbits)
    return b"".join(packer.compress(bytes(1_000_000)) for _ in range(megabytes)) + packer.flush()


BOMB = pack_zeros(100)
GZIP = ("Content-Encoding: gzip",)
CHUNKED = ("Transfer-Encoding: chunked",)
BODIES: dict[str, tuple[Iterable[str], Iterable[bytes]]] = {
    "endless": ((), repeat(WORDS * 1000)),
    "bomb": (GZIP, [BOMB]),
    "bomb-deflate": (["Content-Encoding: deflate"], [pack_zeros(20, wbits=15)]),
    "bomb-twice": (["Content-Encoding: gzip, gzip"], [gzip.compress(BOMB)]),
    "other-packing": (["Content-Encoding: br"], [BOMB]),
    "packed": (["Content-Encoding: GZIP"], [gzip.compress(WORDS)]),
    "packed-and-endless": (GZIP, [gzip.compress(WORDS), *repeat(bytes(100_000), 10_000)]),
    "packed-short": (GZIP, [gzip.compress(WORDS)[:-9]]),
    "packed-wrong": (GZIP, [WORDS]),
    "chunks": (CHUNKED, [b"2b\r\n" + WORDS + b"\r\n0\r\n\r\n"]),
    "chunks-wrong": (CHUNKED, [b"zz\r\n" + WORDS]),
    "chunks-short": (CHUNKED, [b"2b\r\n" + WORDS + b"\r\n"]),
    "many-headers": ([f"H{number}: a" for number in range(10_000)], [WORDS]),
    "one-long-header": (["A: " + "a" * 1_000_000], [WORDS]),
    "two-lengths": (["Content-Length: 3", "Content-Length: 5"], [WORDS]),
    "far-too-long-length": (["Content-Length: 99999999999999999999"], [WORDS]),
    "picture": (["Content-Type: image/svg+xml"], [b"<svg/>"]),
    "unknown-charset": (["Content-Type: text/html; charset=klingon"], [PAGE.encode()]),
    "wrong-charset": (["Content-Type: text/html; charset=utf-16"], [PAGE.encode("cp1252")]),
}


class _Bodies(BaseHTTPRequestHandler):
    """Writes what `BODIES` says, as it is or behind a redirect, and some things drop by drop."""

    def do_GET(self) -> None:
        name = self.path.strip("/")
        with suppress(OSError):  # the reader has had enough
            if name == "no-http":
                self.wfile.write(b"220 mail.example ESMTP\r\n")
            elif name == "silent":
                time.sleep(1)
            elif name == "slow-head":
                self._drip("HTTP/1.1 200 OK\r\nA: ")
            elif name == "slow-body":
                self._drip("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
            elif name.startswith("redirect-with-"):
                self._write("302 Found\r\nLocation: /packed", *BODIES[name.removeprefix("redirect-with-")])
            else:
                self._write("200 OK", *BODIES[name])

    def _write(self, status: str, headers: Iterable[str], body: Iterable[bytes]) -> None:
        self.wfile.write(("\r\n".join([f"HTTP/1.1 {status}", *headers]) + "\r\n\r\n").encode())
        for chunk in body:
            self.wfile.write(chunk)

    def _drip(self, head: str) -> None:
        self.wfile.write(head.encode())
        for _ in range(20):
            time.sleep(0.05)
            self.wfile.write(b"a")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module", params=Reach)
def reach(request: pytest.FixtureRequest) -> Iterator[Reach]:
    """Each way of fetching, with an internet in which it finds the server."""
    with serving(_Bodies) as server:
        place = ("127.0.0.1", server.server_port)
        with make_internet({"server.example": [[PUBLIC]]}, {(PUBLIC, 80): place, place: place}):
            yield request.param


def fetch(name: str, reach: Reach, limits: Limits = SMALL) -> Page:
    return fetch_page(f"http://server.example/{name}", reach, limits)


def code_of(name: str, reach: Reach, limits: Limits = SMALL) -> str:
    with pytest.raises(Refused) as refused:
        fetch(name, reach, limits)
    (problem,) = refused.value.problems
    assert problem.sentence("de") and problem.sentence("en")
    return problem.code


def network(code: str, reach: Reach) -> str:
    """The code of a failure of the network: a stranger is told no reason."""
    return "ARTICLE-022" if reach is Reach.PUBLIC else code


@pytest.mark.parametrize("name", ["endless", "bomb", "bomb-deflate"])
def test_a_page_that_is_too_large_is_left_before_it_fills_the_memory(name: str, reach: Reach) -> None:
    tracemalloc.start()
    try:
        assert code_of(name, reach) == "ARTICLE-005"
        assert tracemalloc.get_traced_memory()[1] < 5 * SMALL.size
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", ["endless", "bomb"])
def test_what_a_redirect_carries_is_not_read(name: str, reach: Reach) -> None:
    tracemalloc.start()
    try:
        assert fetch(f"redirect-with-{name}", reach).data == WORDS
        assert tracemalloc.get_traced_memory()[1] < 5 * SMALL.size
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", ["packed", "packed-and-endless", "chunks"])
def test_packed_pages_and_pages_in_pieces_are_read(name: str, reach: Reach) -> None:
    assert fetch(name, reach).data == WORDS


@pytest.mark.parametrize("name", ["bomb-twice", "other-packing", "picture"])
def test_what_is_no_page_is_refused_unread(name: str, reach: Reach) -> None:
    assert code_of(name, reach) == "ARTICLE-021"


@pytest.mark.parametrize("name", ["slow-head", "slow-body", "silent"])
def test_a_server_that_takes_its_time_is_left(name: str, reach: Reach) -> None:
    assert code_of(name, reach, HASTY) == network("ARTICLE-019", reach)


NONSENSE = """
    packed-short packed-wrong chunks-wrong chunks-short many-headers one-long-header two-lengths far-too-long-length
    no-http
""".split()


@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_is_refused(name: str, reach: Reach) -> None:
    assert code_of(name, reach) == network("ARTICLE-018", reach)


@pytest.mark.parametrize("name", ["unknown-charset", "wrong-charset"])
def test_a_page_is_read_by_its_bytes_whatever_charset_it_claims(name: str, reach: Reach) -> None:
    article = read_article_at(f"http://server.example/{name}", reach)
    assert (article.title, article.text) == ("Brücke", "Der Rat sagte, die Brücke „bleibt“ zu.")
