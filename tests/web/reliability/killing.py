"""The kill test: a site dies at random moments while a class is answering; what it acknowledged must be there."""

import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random
from threading import Event

from sqlalchemy import make_url, select

from quizgen.web.store import Database, Kind
from quizgen.web.store.tables import step
from tests.web.gunicorn import find_port
from tests.web.reliability.school import (
    ANSWERS_A_QUIZ,
    Pupil,
    Sent,
    answer_until,
    copy_banks,
    make_school,
    patiently,
    wait_for,
)
from tests.web.reliability.servers import Start

PUPILS = 40
ANSWERS = 40
"""Acknowledged in one life of the site, at most about so many."""
_LAST_S = 0.1
"""And then it lives so much longer at most, so that it dies in the midst of anything."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found in the end."""

    kills: int
    acknowledged: int
    lost: int
    """Acknowledged, and not in the store, or as another answer."""
    twice: int
    """Rows too many."""
    refused: tuple[str, ...]
    """Pages that pupils got instead of an acknowledgement."""
    damage: tuple[str, ...]
    """What SQLite says of its file."""
    ready_s: tuple[float, ...]
    """From each start to the first page."""
    seconds: float


def kill_often(address: str, kills: int, start: Start, *, answers: int = ANSWERS, seed: int = 0) -> Outcome:
    """Run the test on an empty store; `answers` is how many are acknowledged in one life of the site at most."""
    begun, chance, stopped = time.monotonic(), Random(seed), Event()
    school = make_school(address, PUPILS, quizzes=1 + kills * answers // (PUPILS * ANSWERS_A_QUIZ))
    with tempfile.TemporaryDirectory() as home, ThreadPoolExecutor(PUPILS) as threads:
        place = (copy_banks(Path(home) / "banks"), address, find_port())
        answering = [threads.submit(answer_until, pupil, place[2], stopped) for pupil in school]
        try:
            ready_s = [_live_once(start, place, school, chance, answers) for _ in range(kills)]
        finally:
            stopped.set()
            kill = start(*place)
            failures = [one.exception() for one in answering]
            kill()
    for failure in filter(None, failures):
        raise failure
    return _judge(address, school, tuple(ready_s), time.monotonic() - begun)


def _live_once(
    start: Start, place: tuple[Path, str, int], school: Sequence[Pupil], chance: Random, answers: int
) -> float:
    """One life of a site; how long it took until it was ready."""
    begun = time.monotonic()
    kill = start(*place)
    try:
        wait_for(place[2])
        ready_s = time.monotonic() - begun
        goal = _count(school) + chance.randint(1, answers)
        for _ in patiently():
            if _count(school) >= goal:
                break
        time.sleep(chance.uniform(0, _LAST_S))
    finally:
        kill()
    return ready_s


def _count(school: Sequence[Pupil]) -> int:
    return sum(len(pupil.acknowledged) for pupil in school)


def _judge(address: str, school: Sequence[Pupil], ready_s: tuple[float, ...], seconds: float) -> Outcome:
    acknowledged, lost, twice = count_kept(address, school)
    return Outcome(
        kills=len(ready_s),
        acknowledged=acknowledged,
        lost=lost,
        twice=twice,
        refused=tuple(page for pupil in school for page in pupil.refused),
        damage=find_damage(address),
        ready_s=ready_s,
        seconds=seconds,
    )


def count_kept(address: str, school: Sequence[Pupil]) -> tuple[int, int, int]:
    """How many answers were acknowledged, how many of them are not in the store, and rows too many there."""
    kept, acknowledged = read_answers(address), Counter(sent for pupil in school for sent in pupil.acknowledged)
    return acknowledged.total(), (acknowledged - kept).total(), (kept - acknowledged).total()


def read_answers(address: str) -> Counter[Sent]:
    """All that is in a store."""
    with Database(address, only_reads=True) as database, database.reading() as db:
        query = select(step.c.nonce, step.c.response).where(step.c.kind == Kind.ANSWER.value)
        # The site puts a number behind what the form sent, because one form may add several rows.
        return Counter(Sent(nonce.partition(" ")[0], response) for nonce, response in db.execute(query))


def find_damage(address: str) -> tuple[str, ...]:
    """What SQLite says of its file, if it says anything else than ok."""
    if make_url(address).get_backend_name() != "sqlite":
        return ()
    with sqlite3.connect(make_url(address).database or "") as connection:
        said = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        said += [str(row) for row in connection.execute("PRAGMA foreign_key_check")]
    connection.close()
    return tuple(one for one in said if one != "ok")
