"""The same work on a Dask cluster: tasks go in, answers come out as they are ready.

The scheduler gives a dead worker's tasks to another one; a task over which worker after worker dies is given up.
This file refuses to know what a task is.
"""

import logging
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from itertools import islice
from typing import Any

from quizgen.batch.pool import Workers
from quizgen.batch.task import Answer, Failed, Task, do_task
from quizgen.problems import Problem, Refused

_AHEAD = 3
_PATIENCE_S = 15


@contextmanager
def work_on_cluster(address: str) -> Iterator[Workers]:
    """The workers of the scheduler at this address (`tcp://host:8786` or `host:8786`), as many as join it.

    Errors: `Refused`, BATCH-009 without Dask, BATCH-010 where nobody answers; while they work BATCH-011 where the
    cluster is gone, BATCH-012 where its workers can't do this.
    """
    try:
        from distributed import Client
        from distributed.comm import CommClosedError
    except ImportError:
        raise Refused(Problem("BATCH-009")) from None
    try:
        client = Client(address, timeout=_PATIENCE_S, set_as_default=False)
    except (OSError, ValueError) as error:
        reason = str(error) or type(error).__name__
        raise Refused(Problem("BATCH-010", details={"address": address, "reason": reason})) from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what they report is told as a problem
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)
    with client:
        try:
            yield lambda tasks: _work(iter(tasks), client)
        except (CommClosedError, CancelledError, TimeoutError) as error:
            raise _gone(error) from None


def _work(tasks: Iterator[Task], client: Any) -> Iterator[tuple[Task, Answer]]:
    from distributed import as_completed

    under_way: dict[Any, Task] = {}
    ready = as_completed(loop=client.loop)

    def fill() -> None:
        room = _AHEAD * max(1, _count_threads(client)) - len(under_way)
        for task in islice(tasks, max(0, room)):
            future = client.submit(do_task, task, pure=False)
            under_way[future] = task
            ready.add(future)

    fill()
    for future in ready:
        task = under_way.pop(future)
        yield task, _result(future, task)
        fill()


def _count_threads(client: Any) -> int:
    try:
        return sum(client.nthreads().values())
    except OSError as error:  # a scheduler that has gone is asked again until the client's time is over
        raise _gone(error) from None


def _gone(error: BaseException) -> Refused:
    return Refused(Problem("BATCH-011", details={"reason": type(error).__name__}))


def _result(future: Any, task: Task) -> Answer:
    from distributed import KilledWorker
    from distributed.comm import CommClosedError

    try:
        answer: Answer = future.result()
    except KilledWorker:
        return Failed((Problem("BATCH-003", task.file),))
    except (CommClosedError, CancelledError, TimeoutError):  # the cluster, not the work
        raise
    except Exception as error:  # whatever the article is, `do_task` raises nothing but for a wrong set-up
        raise Refused(Problem("BATCH-012", details={"reason": f"{type(error).__name__}: {error}"})) from None
    return answer
