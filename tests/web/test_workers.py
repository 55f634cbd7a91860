"""Four processes are one site: whichever of them answers, it knows what the others were told."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from http.cookiejar import Cookie, CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, Request, build_opener

import pytest
from sqlalchemy import update

from quizgen.shipped import SAMPLE_ARTICLES
from quizgen.web.jobline import AT_ONCE
from quizgen.web.store import Database
from quizgen.web.store.tables import job
from tests.web.databases import add_database
from tests.web.gunicorn import WORKERS, Gunicorn, running_gunicorn, wait_until

NAME, PASSWORD = "Ms Winter", "four words in a row"
PAGE = "/teach/password"
OK, SEE_OTHER, WRONG, WAIT = (
    HTTPStatus.OK,
    HTTPStatus.SEE_OTHER,
    HTTPStatus.UNPROCESSABLE_ENTITY,
    HTTPStatus.TOO_MANY_REQUESTS,
)


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


class Visitor:
    """Somebody's browser; each request is a connection of its own."""

    def __init__(self, site: Gunicorn, cookies: Iterable[Cookie] = ()) -> None:
        self._site, self._cookies = site, CookieJar()
        for cookie in cookies:
            self._cookies.set_cookie(cookie)
        self._opener = build_opener(HTTPCookieProcessor(self._cookies), _Stay)

    def copy_cookies(self) -> tuple[Cookie, ...]:
        """What somebody who looked over the shoulder has."""
        return tuple(self._cookies)

    def ask(self, path: str, worker: int | None = None, **form: str) -> tuple[int, str]:
        """Status, and the page or where it leads; asked of one process, or of whichever comes first."""
        if worker is not None:
            with self._site.only(worker):
                return self.ask(path, **form)
        data = urlencode(form).encode() if form else None
        request = Request(self._site.address.rstrip("/") + path, data, {"Sec-Fetch-Site": "same-origin"})
        try:
            with self._opener.open(request, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except HTTPError as told:
            with told:
                return told.code, told.headers.get("Location") or told.read().decode()

    def status(self, path: str, worker: int, **form: str) -> int:
        return self.ask(path, worker, **form)[0]

    def everywhere(self, path: str) -> set[int]:
        """The page's status, asked of every process."""
        return {self.status(path, worker) for worker in self._site.workers}


@pytest.fixture(scope="module")
def database(postgresql: str) -> str:
    return add_database(postgresql)


@pytest.fixture(scope="module")
def banks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("banks")


@pytest.fixture(scope="module")
def site(banks: Path, database: str) -> Iterator[Gunicorn]:
    """The first account is made with the one link that the operator reads in the journal."""
    with running_gunicorn(banks, database) as site:
        link = site.setup_link
        code = link.rpartition("=")[2]
        form = {"code": code, "name": NAME, "password": PASSWORD}
        assert Visitor(site).ask("/setup", site.workers[-1], **form) == (SEE_OTHER, "/teach/")
        yield site


@pytest.fixture
def teacher(site: Gunicorn) -> Visitor:
    """Logged in at the first process."""
    visitor = Visitor(site)
    assert visitor.status("/login", site.workers[0], name=NAME, password=PASSWORD) == SEE_OTHER
    return visitor


def test_who_logs_in_at_one_process_is_in_at_all_and_out_at_all(site: Gunicorn, teacher: Visitor) -> None:
    assert len(set(site.workers)) == WORKERS
    assert teacher.everywhere(PAGE) == {OK}
    thief = Visitor(site, teacher.copy_cookies())
    assert thief.everywhere(PAGE) == {OK}
    assert teacher.status("/logout", site.workers[1], ok="1") == SEE_OTHER
    assert thief.everywhere(PAGE) == {SEE_OTHER}


def test_a_changed_password_ends_the_other_sessions_at_all_processes(site: Gunicorn, teacher: Visitor) -> None:
    elsewhere, new = Visitor(site), "entirely different"
    assert elsewhere.status("/login", site.workers[1], name=NAME, password=PASSWORD) == SEE_OTHER
    assert teacher.status(PAGE, site.workers[2], old=PASSWORD, new=new) == SEE_OTHER
    assert (elsewhere.everywhere(PAGE), teacher.everywhere(PAGE)) == ({SEE_OTHER}, {OK})
    assert teacher.status(PAGE, site.workers[3], old=new, new=PASSWORD) == SEE_OTHER


def test_a_bank_is_made_once_and_all_processes_tell_how_far_it_is(
    site: Gunicorn, teacher: Visitor, banks: Path, database: str
) -> None:
    page = order_bank(site, teacher)
    site.kill(site.workers[0])  # the one that was doing it
    assert teacher.everywhere(page) == {OK}
    assert [path.name for path in banks.glob("*.yaml")] == []
    let_time_pass(database, page)
    with ThreadPoolExecutor(WORKERS) as threads:  # impatient, and every process gets one
        told = list(threads.map(lambda _: teacher.ask(f"{page}/again", ok="1")[1], range(WORKERS)))
    (again,) = {one for one in told if one != page}
    assert teacher.everywhere(f"{again}/progress") == {OK}
    wait_until(lambda: '"is_over":true' in teacher.ask(f"{again}/progress")[1].replace(" ", "").lower())
    wait_until(lambda: teacher.ask(again)[0] == SEE_OTHER)
    (bank,) = banks.glob("*.yaml")
    for worker in site.workers:
        assert teacher.ask(again, worker) == (SEE_OTHER, f"/teach/banks/{bank.stem}/")
    assert teacher.everywhere(f"/teach/banks/{bank.stem}/") == {OK}


def order_bank(site: Gunicorn, teacher: Visitor) -> str:
    """The page of the job; the first process does it."""
    text = (SAMPLE_ARTICLES / "en" / "harbour-road-vote.txt").read_text()
    status, page = teacher.ask("/teach/new", site.workers[0], text=text, questions="3")
    assert status == SEE_OTHER
    return page


def test_all_processes_together_make_two_banks_at_once(site: Gunicorn, teacher: Visitor, banks: Path) -> None:
    before, text = len([*banks.glob("*.yaml")]), (SAMPLE_ARTICLES / "en" / "harbour-road-vote.txt").read_text()
    pages = [teacher.ask("/teach/new", worker, text=text, questions="3")[1] for worker in site.workers]
    most = 0

    def are_all_made() -> bool:
        nonlocal most
        most = max(most, count_jobs(site))
        return len([*banks.glob("*.yaml")]) == before + len(pages)

    wait_until(are_all_made)
    assert most == AT_ONCE


def count_jobs(site: Gunicorn) -> int:
    """Processes that make banks."""
    count = 0
    for path in (path for worker in site.workers for path in Path(f"/proc/{worker}/task").glob("*/children")):
        with suppress(OSError):  # the thread has just ended
            count += len(path.read_text().split())
    return count


def let_time_pass(database: str, page: str) -> None:
    """So much that nobody counts as being at work on it."""
    long_ago = datetime.now(UTC) - timedelta(minutes=2)
    with Database(database) as store, store.writing() as db:
        db.execute(update(job).where(job.c.id == page.rpartition("/")[2]).values(seen_at=long_ago))


def test_ten_wrong_passwords_spread_over_all_processes_are_ten(site: Gunicorn, teacher: Visitor) -> None:
    stranger, workers = Visitor(site), site.workers
    guesses = [
        stranger.status("/login", workers[number % WORKERS], name=NAME, password=f"guess {number}")
        for number in range(10)
    ]
    assert set(guesses) == {WRONG}
    assert {stranger.status("/login", one, name=NAME, password=PASSWORD) for one in workers} == {WAIT}
