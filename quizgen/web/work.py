"""A job goes to a process of its own; its progress comes back and at last what was made, or why nothing was.

A process that dies or dawdles is a problem like others. This file refuses to know what the worker does, and to keep
anything: who waits for the job keeps its state.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer
from typing import IO, cast

from quizgen.job import Job, Outcome, Progress, Said, read_said, render_job, say_failed
from quizgen.problems import Problem

COMMAND = (sys.executable, "-m", "quizgen", "work")
_CODE = Path(__file__).parents[2]
LIMIT_S = 300
"""So long a process beside the site may take for one thing."""
_LAST = 19
"""The lowest priority."""
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}  # each more costs memory before it does anything
_KILLED = -9


def run_job(job: Job, *, tell: Callable[[Progress], object], limit_s: float) -> Outcome:
    """Waits until the job is done or has failed, at most `limit_s` seconds; `tell` hears how far it is.

    Problems of the process itself have codes WORK-0xx; why it died stands in the log of the site. If `tell` raises,
    the process ends and the exception goes on: that is how a job is called off.
    """
    end = time.monotonic() + limit_s
    try:
        worker = start_worker(COMMAND)
    except OSError as error:
        return say_failed(Problem("WORK-004", details={"reason": error.strerror or str(error)}))
    with _ending(worker, limit_s):
        for said in _listen(worker, job):
            if not isinstance(said, Progress):
                return said
            tell(said)
        return say_failed(_find_problem(worker.wait(), limit_s, is_late=time.monotonic() >= end))


def start_worker(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """A process with pipes that leaves the processor to the pupils, and does not hear the site's Ctrl+C.

    It stays in the site's session: Linux shares the processor out among sessions first, and only within one of them
    does it ask who gives way.
    """
    worker = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=_CODE,  # `-m` looks there first, and nothing that lies among the banks is ever imported
        env={**os.environ, **_ONE_THREAD},
        process_group=0,
        creationflags=getattr(subprocess, "IDLE_PRIORITY_CLASS", 0),  # Windows
    )
    if sys.platform != "win32":
        _give_way(worker.pid)
    return worker


def _give_way(process: int) -> None:
    """From now on it gets what of the processor nobody else in its session wants, as far as the system knows that."""
    with suppress(OSError):  # it is gone already
        os.setpriority(os.PRIO_PROCESS, process, _LAST)
        if hasattr(os, "SCHED_IDLE"):  # Linux
            os.sched_setscheduler(process, os.SCHED_IDLE, os.sched_param(0))


def end_worker(worker: subprocess.Popen[bytes]) -> None:
    """It is gone afterwards, whatever it was doing."""
    worker.kill()
    with suppress(OSError):  # what it never read
        cast(IO[bytes], worker.stdin).close()
    cast(IO[bytes], worker.stdout).close()
    worker.wait()


@contextmanager
def _ending(worker: subprocess.Popen[bytes], limit_s: float) -> Iterator[None]:
    """Whatever happens inside, the worker is gone afterwards, and after `limit_s` seconds at the latest."""
    timer = Timer(limit_s, worker.kill)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        end_worker(worker)  # it has said its last word, or nobody listens any more


def _listen(worker: subprocess.Popen[bytes], job: Job) -> Iterator[Said]:
    """All it says; its standard input stays open, since with that it would end."""
    stdin, stdout = cast(IO[bytes], worker.stdin), cast(IO[bytes], worker.stdout)
    with suppress(OSError):  # it died before it had read the job
        stdin.write(render_job(job))
        stdin.flush()
    for line in stdout:
        try:
            yield read_said(line)
        except (ValueError, KeyError, TypeError):  # killed in the middle of a line
            return


def _find_problem(code: int, limit_s: float, *, is_late: bool) -> Problem:
    """Why a worker ended with this code, before it said what came of the job."""
    if is_late:
        return Problem("WORK-001", details={"seconds": round(limit_s)})
    return Problem("WORK-002" if code == _KILLED else "WORK-003")
