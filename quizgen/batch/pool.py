"""The work on this machine: tasks go in, answers come out as they are ready, a process for each core.

Few tasks are under way at a time, so a million takes no more memory than a hundred. Where a process dies, all tasks
that were under way are done again, one at a time; over which of them it dies once more is known then. This file
refuses to know what a task is.
"""

import os
import signal
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from threading import Thread

from quizgen.batch.task import Answer, Failed, Task, do_task
from quizgen.problems import Problem

Workers = Callable[[Iterable[Task]], Iterator[tuple[Task, Answer]]]
"""Whoever does the tasks: each comes back once with its answer, in any order; few are asked for ahead."""

_AHEAD = 3
"""Tasks a core: one under way, the others wait, so that no core does."""


def work_here(cores: int) -> Workers:
    """Workers in so many processes of this machine."""
    return lambda tasks: _work_all(iter(tasks), cores)


def _work_all(tasks: Iterator[Task], cores: int) -> Iterator[tuple[Task, Answer]]:
    while under_way := (yield from _work(tasks, cores, cores * _AHEAD)):
        alone = iter(under_way)
        while dead := (yield from _work(alone, 1, 1)):
            yield dead[0], Failed((Problem("BATCH-003", dead[0].file),))


def _work(tasks: Iterator[Task], cores: int, most: int) -> Generator[tuple[Task, Answer], None, list[Task]]:
    """Answers until the tasks or a process come to their end; what was under way then is returned."""
    # A new interpreter for each, as on every system: a fork of a process with threads may hang.
    with ProcessPoolExecutor(cores, get_context("spawn"), _begin) as pool:
        under_way: dict[Future[Answer], Task] = {}
        try:
            while True:
                while len(under_way) < most and (task := next(tasks, None)):
                    under_way[_submit(pool, task)] = task
                if not under_way:
                    return []
                done, _ = wait(under_way, return_when=FIRST_COMPLETED)
                for future in done:
                    answer = future.result()
                    yield under_way.pop(future), answer
        except BrokenProcessPool:
            return list(under_way.values())
        finally:
            pool.shutdown(cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, task: Task) -> Future[Answer]:
    """A pool that broke meanwhile says so by the future, so that no task falls between."""
    try:
        return pool.submit(do_task, task)
    except BrokenProcessPool as error:
        future: Future[Answer] = Future()
        future.set_exception(error)
        return future


def _begin() -> None:
    """A worker leaves Ctrl+C to the run, which ends it in order, and doesn't outlive a run that was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := parent_process():
        connection.wait([parent.sentinel])
        os._exit(1)
