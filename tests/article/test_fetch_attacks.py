"""Addresses by which a stranger would make the site open the school's own network, and none of which may reach it.

The canaries listen on this machine; every address that is not of the public server leads to them.
"""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import quote, unquote

import pytest

from quizgen.article import Reach
from quizgen.article.fetch import Limits, Page, fetch_page
from quizgen.problems import Problem, Refused

from .internet import DEAD, PUBLIC, Internet, make_internet, serving

pytestmark = pytest.mark.holds("addresses")
QUICK = Limits(connect_s=0.2, read_s=0.2, total_s=2.0)
PRIVATE_NAMES = {
    "localhost": "127.0.0.1",
    "localhost.localdomain": "127.0.0.1",
    "ip6-localhost": "::1",
    "printer": "192.168.0.17",
    "intranet.school.example": "10.0.0.5",
    "127.0.0.1.nip.io": "127.0.0.1",
    "7f000001.nip.io": "127.0.0.1",
    "localtest.me": "127.0.0.1",
    "metadata.google.internal": "169.254.169.254",
    "six.example": "::1",
    "mapped.example": "::ffff:127.0.0.1",
    "translated.example": "64:ff9b::7f00:1",
    "shared.example": "100.64.0.1",
    "unset.example": "0.0.0.0",
}
NAMES = {
    "public.example": [[PUBLIC]],
    "dead.example": [[DEAD]],
    "flips.example": [[PUBLIC], ["127.0.0.1"]],
    "mixed.example": [[PUBLIC, "127.0.0.1", "::1"]],
    "mixed-the-other-way.example": [["127.0.0.1", PUBLIC]],
    "mixed-dead.example": [[DEAD, "127.0.0.1"]],
    **{name: [[address]] for name, address in PRIVATE_NAMES.items()},
}

IPV4 = """
    127.0.0.1 127.1 127.0.1 127.127.127.127 127.255.255.254 2130706433 0x7f000001 0x7f.0.0.1 0x7f.1 0X7F.0X0.0X0.0X1
    0177.0.0.1 0177.1 017700000001 00000177.0.0.1 127.0.0.1. 0.0.0.0 0 0x0 00
    10.0.0.1 10.1 0xa000001 012.0.0.1 167772161 172.16.0.1 172.31.255.255 192.168.0.1 192.168.257 0xc0a80001 3232235521
    169.254.169.254 169.254.43518 2852039166 0xa9fea9fe 0251.0376.0251.0376 0xa9.254.0251.0xfe
    100.64.0.1 100.100.100.200 100.127.255.254 192.0.0.1 192.0.0.192 192.0.2.1 198.18.0.1 198.51.100.1 203.0.113.1
    192.88.99.1 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255
""".split()
IPV6 = """
    ::1 0:0:0:0:0:0:0:1 0000:0000:0000:0000:0000:0000:0000:0001 :: ::ffff:127.0.0.1 ::ffff:7f00:1 ::FFFF:10.0.0.1
    ::ffff:169.254.169.254 ::ffff:100.64.0.1 ::ffff:0:127.0.0.1 ::127.0.0.1 ::7f00:1 64:ff9b::127.0.0.1
    64:ff9b::a9fe:a9fe 64:ff9b:1::7f00:1 2002:7f00:1:: 2002:a9fe:a9fe:: 2002:c0a8:1::1 2001:0:53aa:64c:0:7f:80ff:fffe
    fe80::1 fe80::1%25lo fc00::1 fd00:ec2::254 fec0::1 ff02::1 2001:db8::1 100::1 5f00::1 3fff::1 2001:20::1
""".split()
IDN = [
    "127。0。0。1",
    "127．0．0．1",
    "１２７.０.０.１",
    "⑯⑨。②⑤④。⑯⑨。②⑤④",
    "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
    "ｌｏｃａｌｈｏｓｔ",
    "loc\u00adalhost",
]
AT = [
    "http://public.example@127.0.0.1/",
    "http://public.example:80@127.0.0.1/",
    "http://public.example:secret@[::1]/",
    "http://public.example%2F@127.0.0.1/",
    "http://public.example%00@127.0.0.1/",
    "https://@127.0.0.1/",
    "http://127.0.0.1#@public.example/",
    "http://127.0.0.1?@public.example/",
    "http://127.0.0.1/@public.example/",
    "http://public.example&@127.0.0.1#@public.example/",
]
PORTS = [
    *(f"http://public.example:{port}/" for port in (21, 22, 25, 81, 3306, 6379, 8000, 8080, 11211, 65535)),
    *(f"http://{host}:{port}/" for host in ("127.0.0.1", "[::1]") for port in (80, 443, 8080)),
    "https://public.example:22/",
    "http://127.0.0.1:11211:80/",
    "http://public.example:80:22/",
]
OTHER_SCHEMES = [
    "file:///etc/passwd", "FILE:///etc/passwd", "file://127.0.0.1/etc/passwd", "gopher://127.0.0.1:70/_GET", "data:,a",
    "ftp://127.0.0.1/a", "data:text/html,<p>a</p>", "dict://127.0.0.1:2628/d", "ldap://127.0.0.1/", "jar:http://a!/b",
    "sftp://127.0.0.1/", "tftp://127.0.0.1/a", "javascript:alert(1)", "url:file:///etc/passwd", "//127.0.0.1/", "",
    "/etc/passwd", "127.0.0.1", "blob:http://127.0.0.1/", "view-source:http://127.0.0.1/", "ws://127.0.0.1/",
]  # fmt: skip
BROKEN = ["http://", "http:///127.0.0.1/", "http:127.0.0.1", "http:/127.0.0.1/", "http://[::1/", "http://[::1]x/",
          "http://127.0.0.1%2f/", "http://127.0.0.1\\@public.example:22/", "http://.../"]  # fmt: skip
REFUSED = [
    *(f"http://{host}/" for host in (*IPV4, *IDN, *PRIVATE_NAMES)),
    *(f"http://[{host}]/" for host in IPV6),
    *(f"https://{host}/" for host in ("127.0.0.1", "[::1]", "169.254.169.254", "localhost", "10.0.0.1")),
    *("http://LOCALHOST/", "http://localhost./", "HTTP://127.0.0.1/", "\thttp://127.0.0.1/", "http://127.0.0.1\n/"),
    *AT,
    *PORTS,
    *BROKEN,
    "http://mixed-the-other-way.example/",
    "http://mixed-dead.example/",
]


class Pages(BaseHTTPRequestHandler):
    """`/hop/3/TARGET` redirects three times before it leads to the target; all else is a page."""

    seen: list[dict[str, str]] = []  # noqa: RUF012 - what browsers would call the log of this server

    def do_GET(self) -> None:
        self.seen.append({name.lower(): value for name, value in self.headers.items()})
        if self.path.startswith("/hop/"):
            left, _, target = self.path.removeprefix("/hop/").partition("/")
            self.send_response((301, 302, 303, 307, 308)[int(left) % 5])
            self.send_header("Location", f"/hop/{int(left) - 1}/{target}" if int(left) > 1 else unquote(target))
            self.send_header("Set-Cookie", "pupil=17")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.wfile.write(b"public")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with serving(Pages) as server:
        yield server.server_port


@pytest.fixture
def internet(port: int) -> Iterator[Internet]:
    Pages.seen.clear()
    with make_internet(NAMES, {(PUBLIC, place): ("127.0.0.1", port) for place in (80, 443)}) as made:
        yield made


def problem_of(url: str, limits: Limits = QUICK) -> Problem:
    with pytest.raises(Refused) as refused:
        fetch_page(url, Reach.PUBLIC, limits)
    (problem,) = refused.value.problems
    return problem


def assert_untouched(internet: Internet) -> None:
    assert internet.strays == []
    assert internet.find_touched() == []


def test_there_are_enough_addresses_to_prove_something() -> None:
    assert len({*REFUSED, *OTHER_SCHEMES}) >= 150


@pytest.mark.parametrize("url", REFUSED)
def test_no_address_leads_into_the_network_of_the_school(url: str, internet: Internet) -> None:
    problem = problem_of(url)
    assert (problem.code, problem.details) == ("ARTICLE-022", {})  # in the same words, whatever the reason
    assert_untouched(internet)


@pytest.mark.parametrize("url", OTHER_SCHEMES)
def test_nothing_but_web_addresses_is_opened(url: str, internet: Internet) -> None:
    assert problem_of(url).code == "ARTICLE-017"
    assert_untouched(internet)
    assert internet.lookups == []


@pytest.mark.parametrize("target", ["http://127.0.0.1/", "http://[::1]/", "//169.254.169.254/latest", "http://localhost/",
                                    "http://public.example:22/", "http://dead.example/"])  # fmt: skip
@pytest.mark.parametrize("hops", [1, 2, 3, 4])
def test_no_redirect_leads_there_either(hops: int, target: str, internet: Internet) -> None:
    problem = problem_of(f"http://public.example/hop/{hops}/{quote(target, safe='')}")
    assert problem.code == ("ARTICLE-022" if hops <= QUICK.redirects else "ARTICLE-020")
    assert_untouched(internet)


@pytest.mark.parametrize("target", ["file:///etc/passwd", "gopher://127.0.0.1/", "ftp://127.0.0.1/"])
def test_no_redirect_leads_out_of_the_web(target: str, internet: Internet) -> None:
    assert problem_of(f"http://public.example/hop/1/{quote(target, safe='')}").code == "ARTICLE-017"
    assert_untouched(internet)


def test_three_redirects_are_followed_and_no_fourth(internet: Internet) -> None:
    target = quote("http://public.example/there", safe="")
    page = fetch_page(f"http://public.example/hop/3/{target}", Reach.PUBLIC, QUICK)
    assert page == Page(b"public", "http://public.example/there", is_html=False)
    assert problem_of(f"http://public.example/hop/4/{target}").code == "ARTICLE-020"


def test_a_name_is_looked_up_once_and_its_first_answer_holds(internet: Internet) -> None:
    assert fetch_page("http://flips.example/", Reach.PUBLIC, QUICK).data == b"public"
    assert internet.lookups == ["flips.example"]
    assert problem_of("http://flips.example/").code == "ARTICLE-022"
    assert_untouched(internet)


def test_a_redirect_to_the_same_name_is_looked_at_anew(internet: Internet) -> None:
    assert problem_of("http://flips.example/hop/1/http%3A%2F%2Fflips.example%2F").code == "ARTICLE-022"
    assert len(Pages.seen) == 1
    assert_untouched(internet)


def test_of_several_addresses_none_but_the_public_one_is_used(internet: Internet) -> None:
    assert fetch_page("http://mixed.example/", Reach.PUBLIC, QUICK).data == b"public"
    assert_untouched(internet)


def test_a_public_page_is_fetched_by_both_ports_of_the_web(internet: Internet) -> None:
    for url in (
        "http://public.example",
        "http://public.example:80/",
        "http://public.example:443/a",
        f"http://{PUBLIC}/",
    ):
        assert fetch_page(url, Reach.PUBLIC, QUICK).data == b"public"


def test_a_page_is_told_who_asks_and_nothing_else(internet: Internet, monkeypatch: Any, tmp_path: Any) -> None:
    (tmp_path / "netrc").write_text("default login kim password secret\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    for reach in Reach:
        fetch_page("http://kim:secret@public.example/hop/2/http%3A%2F%2Fpublic.example%2F", reach, QUICK)
    assert len(Pages.seen) == 6
    for headers in Pages.seen:
        assert headers["user-agent"] == "quizgen"
        assert set(headers) == {"host", "user-agent", "accept", "accept-encoding", "connection"}


def test_no_proxy_is_asked_to_go_where_the_site_may_not(internet: Internet, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:3128")
    assert fetch_page("http://public.example/", Reach.PUBLIC, QUICK).data == b"public"
    assert_untouched(internet)


def test_a_person_at_their_own_machine_reaches_what_the_site_may_not(internet: Internet) -> None:
    """So the canaries do sing: without this, untouched ones prove nothing."""
    reachable = [*IPV4[:5], *PRIVATE_NAMES, "127.0.0.1:8080"]
    for host in reachable:
        with pytest.raises(Refused):
            fetch_page(f"http://{host}/", Reach.ANYWHERE, Limits(read_s=0.01))
    assert len(internet.strays) == len(reachable)
    assert len(internet.find_touched()) == len(internet.canaries)
