"""`python -m quizgen.calls`: does what the quiz site calls in a process of its own (`quizgen/web/beside.py`).

In standard input come functions with their arguments, out goes what each returned, or the problems for which it
refused. The end of standard input is that of the site, and of this process too. This file refuses to know what is
called: a function's module is imported when it is called for the first time.
"""

import os
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

from quizgen.memory import limit_memory
from quizgen.problems import Problem, Refused

REST_S = 60
"""Seconds without a call, after which the process ends: it has 50 MB."""

Call = tuple[Callable[..., Any], tuple[Any, ...]]
Answer = tuple[Any, tuple[Problem, ...]]
"""What was returned, or why it was refused."""


def main() -> None:
    """Do one call after the other."""
    limit_memory()
    answers = Connection(os.dup(1), readable=False)
    os.dup2(2, 1)  # whatever a library prints goes to the site's log
    calls: SimpleQueue[Call] = SimpleQueue()
    Thread(target=_hear, args=(calls,), daemon=True).start()
    while True:
        try:
            function, arguments = calls.get(timeout=REST_S)
        except Empty:
            os._exit(0)  # not by `return`, while the other thread has standard input
        answers.send(do(function, arguments))


def _hear(calls: "SimpleQueue[Call]") -> None:
    pipe = Connection(0, writable=False)
    try:
        while True:
            calls.put(pipe.recv())
    except (EOFError, OSError):  # also in the middle of a call
        pass
    except Exception:
        traceback.print_exc()
    os._exit(1)


def do(function: Callable[..., Any], arguments: tuple[Any, ...]) -> Answer:
    """The answer to a call. Whatever else goes wrong ends the process, and its traceback goes to the site's log."""
    try:
        return function(*arguments), ()
    except Refused as refused:
        return None, refused.problems
    except MemoryError:
        return None, (Problem("WORK-005"),)


if __name__ == "__main__":
    main()
