"""What takes long is called in a process beside the site's: a function goes there, what it returns comes back.

While one thread of a process computes, all its others wait for their turn, however many cores there are; so pupils
would wait for a bank of hundreds of questions that is read, and for the deck that is made of it. The process beside
gives way to the site as workers do (`work.py`), which are for what takes minutes. This file refuses to know what is
called.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from threading import BoundedSemaphore, Lock, Timer
from typing import IO, Any, TypeVar, TypeVarTuple, cast

from quizgen.calls import Answer, Call
from quizgen.problems import Problem, Refused
from quizgen.web.work import LIMIT_S, end_worker, start_worker

COMMAND = (sys.executable, "-m", "quizgen.calls")
PATIENCE_S = 10
"""So long somebody waits for what can also be done here."""
MOST_CALLERS = 3
"""So many wait at once; each takes one of the site's few threads."""
SHORT_BYTES = 50_000
"""A bank file of this size is read in 25 ms, which hardly holds up an answer; for a process to begin takes 500."""

_T = TypeVar("_T")
_Arguments = TypeVarTuple("_Arguments")


def is_long(bank: Path) -> bool:
    """Whether the bank in this file is one that holds up others when something is made of it."""
    with suppress(OSError):
        return bank.stat().st_size > SHORT_BYTES
    return False


class Unavailable(Refused):
    """The process can't be had, was ended, or has too little memory for it."""


class Beside:
    """A process that begins with the first call and is there for the next ones. Safe to use from many threads."""

    def __init__(self) -> None:
        self._turn, self._callers = Lock(), BoundedSemaphore(MOST_CALLERS)
        self._worker: subprocess.Popen[bytes] | None = None

    def call(self, function: Callable[[*_Arguments], _T], *arguments: *_Arguments, takes_long: bool = True) -> _T:
        """What the function returns there; it is one that can be imported. What isn't long is done here,
        and on Windows, whose pipes carry no values, everything.

        Errors: `Refused` as it raises that; `Unavailable`, codes WORK-004 to WORK-007, where the process fails or too
        many wait for it. Why it died stands in the log of the site.
        """
        if not takes_long or sys.platform == "win32":
            return function(*arguments)
        return cast(_T, self._call(function, arguments, LIMIT_S))

    def call_or_do(self, function: Callable[[*_Arguments], _T], *arguments: *_Arguments, takes_long: bool = True) -> _T:
        """The same for what must not fail with the process, nor wait for it long: then it is done here."""
        with suppress(Unavailable):
            if takes_long and sys.platform != "win32":
                return cast(_T, self._call(function, arguments, PATIENCE_S))
        return function(*arguments)

    def _call(self, function: Callable[..., object], arguments: tuple[object, ...], limit_s: float) -> object:
        if not self._callers.acquire(blocking=False):
            raise Unavailable(Problem("WORK-007"))
        end = time.monotonic() + limit_s
        try:
            if not self._turn.acquire(timeout=limit_s):
                raise Unavailable(Problem("WORK-007"))
            try:
                returned, problems = self._ask((function, arguments), end - time.monotonic())
            finally:
                self._turn.release()
        finally:
            self._callers.release()
        if any(problem.code == "WORK-005" for problem in problems):
            raise Unavailable(*problems)
        if problems:
            raise Refused(*problems)
        return returned

    def _ask(self, call: Call, limit_s: float) -> Answer:
        kept, worker = self._worker, self._find_worker()
        self._worker = None
        timer = Timer(limit_s, worker.kill)
        timer.start()
        try:
            with _connect(worker.stdin, readable=False) as there, _connect(worker.stdout, writable=False) as back:
                there.send(call)
                answer: Answer = back.recv()
            self._worker = worker  # what one that fails still says would answer another call
            return answer
        except (OSError, EOFError):
            if worker is not kept or not _has_gone_to_rest(worker):
                raise Unavailable(Problem("WORK-006", details={"seconds": round(limit_s)})) from None
        finally:
            timer.cancel()
            if self._worker is not worker:
                end_worker(worker)
        return self._ask(call, limit_s)

    def _find_worker(self) -> subprocess.Popen[bytes]:
        """The one that is there, unless it has gone to rest."""
        if self._worker and self._worker.poll() is None:
            return self._worker
        self.close()
        try:
            return start_worker(COMMAND)
        except OSError as error:
            raise Unavailable(Problem("WORK-004", details={"reason": error.strerror or str(error)})) from None

    def close(self) -> None:
        """End the process; another call begins another one."""
        if self._worker:
            end_worker(self._worker)
            self._worker = None

    __del__ = close


def _has_gone_to_rest(worker: subprocess.Popen[bytes]) -> bool:
    """Whether it ended by itself, just when it was called."""
    with suppress(subprocess.TimeoutExpired):
        return worker.wait(timeout=1) == 0
    return False


def _connect(pipe: IO[bytes] | None, *, readable: bool = True, writable: bool = True) -> "Connection[Any, Any]":
    """For values instead of bytes; the pipe stays open when it is closed."""
    return Connection(os.dup(cast(IO[bytes], pipe).fileno()), readable, writable)
