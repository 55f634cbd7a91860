"""Pupils who answer when it is their turn, whether or not the site has come to an end with the others.

Each has a connection that stays open, as browsers keep them. A time is taken from the moment when something was due:
a site that stands still makes all wait that come meanwhile. This file refuses to know what is measured besides.
"""

import asyncio
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from random import Random
from urllib.parse import urlencode

from tests.web.reliability.school import ANSWERS_A_QUIZ, CHOSEN, TYPED, Pupil, Sent

_HIDDEN = re.compile(r'<input type="hidden" name="(version|seen|nonce)" value="([^"]*)"')
_PATIENCE_S = 30


@dataclass(slots=True)
class Times:
    """Seconds that answers and pages took, and what came instead of them."""

    saves_s: list[float] = field(default_factory=list)
    pages_s: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


class Connection:
    """A browser's, to one port of this machine; it is opened when it is needed."""

    def __init__(self, port: int, cookie: str) -> None:
        self._port, self._cookie = port, cookie
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, method: str, path: str, form: Mapping[str, str] | None = None) -> tuple[int, str]:
        """The status and the page. Errors: `OSError` and `TimeoutError` where none comes."""
        async with asyncio.timeout(_PATIENCE_S):
            try:
                return await self._ask(method, path, urlencode(form or {}))
            except asyncio.IncompleteReadError as error:
                self.close()
                raise ConnectionError("the site hung up") from error

    async def _ask(self, method: str, path: str, body: str) -> tuple[int, str]:
        self._streams = self._streams or await asyncio.open_connection("127.0.0.1", self._port)
        reader, writer = self._streams
        origin = f"127.0.0.1:{self._port}"
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: {origin}\r\nOrigin: http://{origin}\r\nCookie: {self._cookie}\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        writer.write(f"{head}{body}".encode())
        told = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        length = re.search(r"(?i)\r\ncontent-length: (\d+)", told)
        page = await reader.readexactly(int(length[1]) if length else 0)
        is_text = "content-type: text" in told.lower()  # to read a deck as one would hold up all who answer
        return int(told.split(" ", 2)[1]), page.decode() if is_text else ""

    def close(self) -> None:
        """Hang up."""
        if self._streams:
            self._streams[1].close()
            self._streams = None


async def answer_for(school: tuple[Pupil, ...], port: int, seconds: float, rate: float, skipped: int = 0) -> Times:
    """All pupils in turn, so many answers a second among them; `skipped` answers of each were given before."""
    times, begin = Times(), time.perf_counter()
    every = len(school) / rate
    await asyncio.gather(
        *(
            _answer_in_turn(pupil, port, begin + every / 2 + number / rate, every, begin + seconds, times, skipped)
            for number, pupil in enumerate(school)
        )
    )
    return times


async def answer_at_once(school: tuple[Pupil, ...], port: int, within: float) -> tuple[Times, float]:
    """Each pupil has a question open and answers it within so many seconds; and how long until the last is kept."""
    times = Times()
    connections = [Connection(port, f"quizgen={pupil.token}") for pupil in school]
    paths = [f"{pupil.quizzes[-1]}/{CHOSEN}" for pupil in school]
    forms = []
    for connection, path in zip(connections, paths, strict=True):
        forms.append(await _open_form(connection, path, time.perf_counter(), times))
    begin = time.perf_counter()
    await asyncio.gather(
        *(
            _save(pupil, connection, path, form, "2", begin + within * number / len(school), times)
            for number, (pupil, connection, path, form) in enumerate(
                zip(school, connections, paths, forms, strict=True)
            )
        )
    )
    took_s = time.perf_counter() - begin
    for connection in connections:
        connection.close()
    return times, took_s


async def _answer_in_turn(
    pupil: Pupil, port: int, first: float, every: float, end: float, times: Times, skipped: int
) -> None:
    """The next question is opened as soon as an answer is kept, and answered when the pupil's turn comes."""
    chance, connection, due = Random(f"{pupil.name} {skipped}"), Connection(port, f"quizgen={pupil.token}"), first
    number = skipped
    while due < end:
        question = chance.choice((CHOSEN, *TYPED))
        path = f"{pupil.quizzes[number // ANSWERS_A_QUIZ % len(pupil.quizzes)]}/{question}"
        form = await _open_form(connection, path, max(time.perf_counter(), due - every / 2), times)
        response = str(chance.randint(1, 3)) if question == CHOSEN else f"pupil {pupil.name}, answer {number}"
        if form:
            await _save(pupil, connection, path, form, response, due, times)
        number, due = number + 1, due + every
    connection.close()


async def _open_form(connection: Connection, path: str, due: float, times: Times) -> dict[str, str]:
    await asyncio.sleep(due - time.perf_counter())
    try:
        status, page = await connection.ask("GET", f"{path}?again=1")
    except OSError as error:
        times.errors.append(f"GET {path}: {error!r}")
        return {}
    times.pages_s.append(time.perf_counter() - due)
    if status != HTTPStatus.OK:
        times.errors.append(f"GET {path}: {status}")
    return dict(_HIDDEN.findall(page))


async def _save(
    pupil: Pupil, connection: Connection, path: str, form: Mapping[str, str], response: str, due: float, times: Times
) -> None:
    await asyncio.sleep(due - time.perf_counter())
    try:
        status, _ = await connection.ask("POST", path, {**form, "response": response})
    except OSError as error:
        times.errors.append(f"POST {path}: {error!r}")
        return
    times.saves_s.append(time.perf_counter() - due)
    if status == HTTPStatus.SEE_OTHER:
        pupil.acknowledged.append(Sent(form["nonce"], response))
    else:
        times.errors.append(f"POST {path}: {status}")
