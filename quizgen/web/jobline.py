"""Jobs go to worker processes, a few at once and the others in line; how far they are is kept in the store.

This file refuses to know pages, and what a job is about.
"""

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from threading import BoundedSemaphore, Event, Thread
from typing import Any, Protocol

from filelock import BaseFileLock, FileLock, Timeout

from quizgen.job import Job, Made, NewBank, Outcome, Progress, read_job, render_job, render_said
from quizgen.web.store import Database, JobState, finish_job, set_listed, tell_progress, touch_job
from quizgen.web.work import LIMIT_S, run_job

AT_ONCE = 2
"""On the whole site, however many processes it has: a small machine has two cores, and the pupils need theirs."""
TURNS = ".quizgen/turns"
"""In the folder of banks: a file for each job that may be done at once, locked by the process that does it."""
_TOLD_EVERY_S = 0.5
_SIGN_EVERY_S = 15
_LOOKS_EVERY_S = 0.2


class Run(Protocol):
    """Does a job, as `run_job` says."""

    def __call__(self, job: Job, *, tell: Callable[[Progress], object], limit_s: float) -> Outcome:
        """Waits until it is done or has failed."""


class Unwanted(Exception):
    """Nobody waits for this job any more."""


class JobLine:
    """Where jobs wait for their turn. Safe to use from many threads."""

    def __init__(self, run: Run = run_job, at_once: int = AT_ONCE, turns: Path | None = None) -> None:
        """`turns` is a folder that the processes of a site share; without it each counts for itself."""
        self._run = run
        self._turns = BoundedSemaphore(at_once)
        self._places = [turns / str(number) for number in range(at_once)] if turns else []

    def start(self, database: Database, now: Callable[[], datetime], id: str, job: Job) -> None:
        """Do the job that is kept under `id` as soon as it is its turn; returns at once."""
        Thread(target=self._do, args=(database, now, id, job), daemon=True).start()

    def do(self, job: Job) -> Outcome:
        """Do a job that is kept nowhere, and come back when it is over."""
        return self._take_turn(job, lambda _: None)

    def _take_turn(self, job: Job, tell: Callable[[Progress], object]) -> Outcome:
        with self._turns, _taking_place(self._places):
            tell(Progress(""))
            return self._run(job, tell=tell, limit_s=LIMIT_S)

    def _do(self, database: Database, now: Callable[[], datetime], id: str, job: Job) -> None:
        pace = _Pace()

        def tell(progress: Progress) -> None:
            if pace.is_due(progress.stage):
                with database.writing() as db:
                    if not tell_progress(db, id, progress.stage, progress.done, progress.of, now()):
                        raise Unwanted

        with suppress(Unwanted), _giving_signs(database, now, id):
            came = self._take_turn(job, tell)
            with database.writing() as db:
                state = JobState.DONE if isinstance(came, Made) else JobState.FAILED
                if isinstance(came, Made) and isinstance(job, NewBank):
                    set_listed(db, came.id, False)  # nobody has looked at the questions yet
                finish_job(db, id, state, json.loads(render_said(came)), now())


def make_order(job: Job) -> dict[str, Any]:
    """The job as it is kept."""
    order: dict[str, Any] = json.loads(render_job(job))
    return order


def read_order(order: Mapping[str, Any]) -> Job:
    """The job that was kept so."""
    return read_job(json.dumps(order).encode())


@contextmanager
def _taking_place(places: Sequence[Path]) -> Iterator[None]:
    """Inside, one of these files is locked, by nobody else in any process; the system unlocks it if this one dies.

    Where nothing can be locked (a folder that is read-only, some network disks), nobody waits.
    """
    lock = _find_free(places)
    while places and lock is None:
        time.sleep(_LOOKS_EVERY_S)
        lock = _find_free(places)
    try:
        yield
    finally:
        if lock:
            lock.release()


def _find_free(places: Sequence[Path]) -> BaseFileLock | None:
    """The first place that could be locked; a lock that holds nothing where none can be."""
    for place in places:
        lock = FileLock(place, timeout=0, thread_local=False)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            lock.acquire()
        except Timeout:
            continue
        except (OSError, NotImplementedError):
            pass
        return lock
    return None


class _Pace:
    """Lets through the first word of each stage, and of the others one in a while."""

    def __init__(self) -> None:
        self._stage, self._at = "waiting", 0.0

    def is_due(self, stage: str) -> bool:
        now = time.monotonic()
        if stage == self._stage and now - self._at < _TOLD_EVERY_S:
            return False
        self._stage, self._at = stage, now
        return True


@contextmanager
def _giving_signs(database: Database, now: Callable[[], datetime], id: str) -> Iterator[None]:
    """Inside, the job counts as being worked on, also while it waits or says nothing."""
    is_over = Event()

    def sign() -> None:
        while not is_over.wait(_SIGN_EVERY_S):
            with database.writing() as db:
                touch_job(db, id, now())

    Thread(target=sign, daemon=True).start()
    try:
        yield
    finally:
        is_over.set()
