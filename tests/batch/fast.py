"""Stand-ins for the work on an article, for tests of who does it: a worker process finds them here."""

import os
from pathlib import Path

from quizgen.batch.task import Answer, Made, Plan, Task


def make_task(key: str, data: bytes = b"") -> Task:
    """An article of which only the name matters."""
    return Task(key, key, key, data, "", Plan(), "")


def answer_at_once(task: Task) -> Answer:
    """The bank is the article."""
    return Made(task.data, 1, 0.0)


def die_of_bombs(task: Task) -> Answer:
    """A `bomb` takes its process with it each time, a `glass` only the first time: its data are a file that tells."""
    if task.key == "bomb":
        os._exit(9)
    if task.key == "glass" and not Path(task.data.decode()).exists():
        Path(task.data.decode()).touch()
        os._exit(9)
    return Made(task.data, 1, 0.0)
