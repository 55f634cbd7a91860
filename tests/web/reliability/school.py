"""A class of pupils who answer over real connections and give up on no answer, whatever becomes of the site."""

import http.client
import itertools
import re
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from threading import Event
from urllib.parse import urlencode

from quizgen.bank import read_bank
from quizgen.web.store import (
    Assignment,
    Mode,
    PasswordHash,
    Role,
    add_assignment,
    add_pupil,
    add_teacher,
    keep_edition,
    open_database,
    start_attempt,
)
from tests.web.conftest import CASES

BANK = CASES / "banks" / "orchard-en.yaml"
CHOSEN, TYPED = 1, (6, 9)
"""The numbers of questions that are answered by choosing one of three, and by typing."""
ANSWERS_A_QUIZ = 40
"""Then the pupil goes on to the next one: no real attempt has thousands of rows."""
PATIENCE_S = 120
_PAUSE_S = 0.02


@dataclass(frozen=True, slots=True)
class Sent:
    """An answer that the site said it has."""

    nonce: str
    response: str


@dataclass(slots=True)
class Pupil:
    """A browser that somebody is in several classes with, and what was acknowledged there."""

    name: str
    token: str
    quizzes: tuple[str, ...]
    acknowledged: list[Sent] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    """What the site said instead, where it neither took an answer nor asked to come again."""


def make_school(address: str, pupils: int, quizzes: int) -> tuple[Pupil, ...]:
    """A store in which so many pupils have joined all of so many quizzes."""
    now, bank = datetime.now(UTC), read_bank(BANK)
    with open_database(address) as database, database.writing() as db:
        teacher = add_teacher(db, "Ms Winter", PasswordHash("-"), Role.TEACHER, now)
        wanted = Assignment("", "", teacher.id, bank.id, "9b", Mode.PRACTICE, now, is_shuffled=False)
        assignments = [add_assignment(db, wanted) for _ in range(quizzes)]
        edition, ids = keep_edition(db, bank), [question.id for question in bank.published]
        found = []
        for number in range(pupils):
            welcome = add_pupil(db, now, f"Pupil {number}")
            for one in assignments:
                start_attempt(db, welcome.pupil.id, bank.id, "en", edition, ids, now, one.id)
            found.append(Pupil(str(number), welcome.token, tuple(f"/class/{one.code}" for one in assignments)))
    return tuple(found)


def answer_until(pupil: Pupil, port: int, stopped: Event) -> None:
    """Answer question by question; each answer is sent again, the same form, until it is acknowledged.

    A page is read once; what its form will carry after the next answer is known, which leaves the site more time to
    take answers.
    """
    chance = Random(pupil.name)
    forms: dict[str, dict[str, str]] = {}
    with closing(Browser(pupil.token, port)) as browser:
        for number in itertools.count():
            if stopped.is_set():
                return
            quiz = pupil.quizzes[number // ANSWERS_A_QUIZ % len(pupil.quizzes)]
            question = chance.choice((CHOSEN, *TYPED))
            response = str(chance.randint(1, 3)) if question == CHOSEN else f"pupil {pupil.name}, answer {number}"
            path = f"{quiz}/{question}"
            form = forms.get(path) or browser.read_form(path)
            _answer(pupil, browser, path, form, response)
            forms[path] = form | {"seen": str(int(form["seen"]) + 1), "nonce": f"{pupil.name}-{number}"}


def _answer(pupil: Pupil, browser: "Browser", path: str, form: dict[str, str], response: str) -> None:
    status, page = browser.insist("POST", path, form | {"response": response})
    if status == http.HTTPStatus.SEE_OTHER:
        pupil.acknowledged.append(Sent(form["nonce"], response))
    else:
        pupil.refused.append(f"{status} {page[:2000]}")


class Browser:
    """One connection after the other to one place."""

    def __init__(self, token: str, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        origin = f"http://127.0.0.1:{port}"
        form = "application/x-www-form-urlencoded"
        self._headers = {"Cookie": f"quizgen={token}", "Origin": origin, "Content-Type": form}

    def read_form(self, path: str) -> dict[str, str]:
        """What the form of a question carries besides the answer."""
        _, page = self.insist("GET", f"{path}?again=1")
        return dict(re.findall(r'<input type="hidden" name="(version|seen|nonce)" value="([^"]*)"', page))

    def insist(self, method: str, path: str, form: dict[str, str] | None = None) -> tuple[int, str]:
        """Ask, the same again, until there is an answer other than 503. Errors: `TimeoutError` after a long while."""
        for _ in patiently():
            with suppress(OSError, http.client.HTTPException):
                self._connection.request(method, path, urlencode(form or {}), self._headers)
                response = self._connection.getresponse()
                page = response.read().decode()
                if response.status != http.HTTPStatus.SERVICE_UNAVAILABLE:
                    return response.status, page
            self._connection.close()
        raise AssertionError

    def close(self) -> None:
        self._connection.close()


def patiently() -> Iterator[None]:
    """Again and again, with short pauses. Errors: `TimeoutError` after a long while."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        yield
        time.sleep(_PAUSE_S)
    raise TimeoutError(f"the site did not answer for {PATIENCE_S} seconds")


def wait_for(port: int) -> None:
    """Until a site answers there."""
    with closing(Browser("", port)) as browser:
        browser.insist("GET", "/resume")


def copy_banks(folder: Path) -> Path:
    """A folder with the bank that is asked."""
    folder.mkdir()
    (folder / BANK.name).write_bytes(BANK.read_bytes())
    return folder
