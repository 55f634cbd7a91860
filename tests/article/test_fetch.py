"""A real server on this machine; no page is fetched from anywhere else."""

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from quizgen.article import Reach, read_article
from quizgen.article.fetch import Limits, fetch_page
from quizgen.problems import Refused

from .cases import FOLDER

PAGE = (FOLDER / "page.html").read_bytes()
TEXT = "Der Stadtrat stimmte am Dienstag zu.".encode("utf-16")


class _Pages(BaseHTTPRequestHandler):
    """Each path is a page or a way to go wrong."""

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path.startswith("/to/"):
            self._send(302, "text/html", b"", location=path.removeprefix("/to/"))
        elif path == "/loop":
            self._send(302, "text/html", b"", location="/loop")
        elif path == "/short":
            self._send(200, "text/plain", b"Der Rat", length=100)
        elif path == "/as-before":
            self._send(304, "text/html", b"")
        elif path == "/gone":
            self._send(404, "text/html", PAGE)
        elif path == "/picture":
            self._send(200, "image/png", b"\x89PNG")
        elif path == "/endless":
            self._send(200, "text/plain", b"Der Rat stimmte zu. " * 300_000)
        elif path == "/text":
            self._send(200, "text/plain; charset=utf-16", TEXT)
        elif path == "/stra%C3%9Fe":
            self._send(200, "text/html", PAGE)
        else:
            self._send(500, "text/html", b"")

    def _send(self, status: int, kind: str, body: bytes, location: str = "", length: int = -1) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body) if length < 0 else length))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self._write(body)

    def _write(self, body: bytes) -> None:
        with suppress(OSError):  # the reader has had enough
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("no_proxy", "*")
        with ThreadingHTTPServer(("127.0.0.1", 0), _Pages) as pages:
            threading.Thread(target=pages.serve_forever, daemon=True).start()
            yield f"http://127.0.0.1:{pages.server_port}"
            pages.shutdown()


def problem_of(url: str) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refused) as refused:
        read_article(url)
    (problem,) = refused.value.problems
    assert problem.sentence("de") and problem.sentence("en")
    return problem.code, problem.details


def test_page_becomes_an_article_also_with_an_umlaut_in_its_address(server: str) -> None:
    article = read_article(f"{server}/straße")
    assert (article.title, article.language) == ("Stadtrat stimmt für Radweg", "de")
    assert article.url == f"{server}/lokal/radweg-1.html"  # the canonical link, relative to the address
    assert len(article.paragraphs) == 6


def test_text_has_the_address_after_redirects_and_the_host_as_publisher(server: str) -> None:
    article = read_article(f"{server}/to//text")
    assert article.text == "Der Stadtrat stimmte am Dienstag zu."
    assert (article.url, article.publisher) == (f"{server}/text", "127.0.0.1")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.org/a", "gopher://example.org", "://a"])
def test_only_web_addresses_are_fetched(url: str) -> None:
    assert problem_of(url) == ("ARTICLE-017", {"scheme": url.partition("://")[0]})


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/a"])
def test_redirect_leads_to_web_pages_only(server: str, target: str) -> None:
    assert problem_of(f"{server}/to/{target}") == ("ARTICLE-017", {"scheme": target.partition(":")[0]})


@pytest.mark.parametrize(("path", "status"), [("gone", 404), ("broken", 500), ("loop", 302), ("as-before", 304)])
def test_servers_refusal_is_told_with_its_status(server: str, path: str, status: int) -> None:
    assert problem_of(f"{server}/{path}") == ("ARTICLE-020", {"status": status})


def test_what_is_no_page_is_refused(server: str) -> None:
    assert problem_of(f"{server}/picture") == ("ARTICLE-021", {"kind": "image/png"})


def test_page_over_five_megabytes_is_refused(server: str) -> None:
    assert problem_of(f"{server}/endless") == ("ARTICLE-005", {"megabytes": 5})


@pytest.mark.parametrize("limits", [Limits(total_s=0.5), Limits(read_s=0.5)])
def test_server_that_never_answers_is_left_in_time(limits: Limits, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(Refused, match="ARTICLE-019"):
        fetch_page(f"http://127.0.0.1:{silent.getsockname()[1]}/", Reach.ANYWHERE, limits)


def test_page_that_breaks_off_is_refused(server: str) -> None:
    assert problem_of(f"{server}/short")[0] == "ARTICLE-018"


def test_address_nobody_listens_at_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert problem_of(f"http://127.0.0.1:{port}/") == ("ARTICLE-018", {"reason": "Connection refused"})


@pytest.mark.parametrize("url", ["http://", "http://[", "http://a:b/", "http://a b/", "http://" + "ä" * 70])
def test_broken_address_is_refused(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")
    assert problem_of(url)[0] == "ARTICLE-018"
