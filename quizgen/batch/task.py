"""One article's work: its bytes go in, its bank as text comes out, in whatever process this is called.

A worker neither reads nor writes a file, so nothing is left behind where one dies, and one on another machine needs
no common disk. This file refuses to know who else is at work.
"""

from dataclasses import dataclass
from threading import Lock
from time import perf_counter

from quizgen import __version__
from quizgen.article import read_article_bytes
from quizgen.bank import render_bank
from quizgen.model import Language
from quizgen.pipeline import make_bank
from quizgen.problems import Problem, Refused
from quizgen.questions import read_options

_ONE_AT_A_TIME = Lock()
"""A Dask worker may have many threads; the tagger is made for one, and Python runs one at a time anyway."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What all banks of a run have in common."""

    options: str = ""
    """Which questions are wanted, as typed behind `quizgen generate`: `--questions 8 --level 2`."""
    language: Language | None = None
    """Of the articles; found out if not given."""


@dataclass(frozen=True, slots=True)
class Task:
    """An article, and the bank that is to be made of it."""

    key: str
    bank: str
    """Its id."""
    file: str
    data: bytes
    digest: str
    """SHA-256 of the data, hexadecimal."""
    plan: Plan
    schema: str
    """Where the bank's schema stands, seen from the bank."""
    version: str = __version__
    """Of the quizgen that asks for it: another one's banks might differ."""


@dataclass(frozen=True, slots=True)
class Made:
    """The bank's file, how many questions are in it, and what it took."""

    text: bytes
    questions: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Failed:
    """Why there is no bank."""

    problems: tuple[Problem, ...]
    seconds: float = 0.0


Answer = Made | Failed


def do_task(task: Task) -> Answer:
    """The bank of one article. No error of its own, so that one article never ends a run.

    Errors: RuntimeError where this is another version of quizgen than the one that asks.
    """
    if task.version != __version__:
        raise RuntimeError(f"quizgen {__version__} instead of {task.version}")
    with _ONE_AT_A_TIME:
        start = perf_counter()
        try:
            text, questions = _make(task)
        except Refused as refused:
            return Failed(refused.problems, perf_counter() - start)
        except MemoryError:
            return Failed((Problem("WORK-002", task.file),), perf_counter() - start)
        except Exception as error:  # a bug of ours; the other articles can't help it
            reason = f"{type(error).__name__}: {error}"
            return Failed((Problem("BATCH-005", task.file, details={"reason": reason}),), perf_counter() - start)
        return Made(text.encode(), questions, perf_counter() - start)


def _make(task: Task) -> tuple[str, int]:
    article = read_article_bytes(task.data, task.file, language=task.plan.language)
    bank = make_bank(article, task.bank, file=task.file, wish=read_options(task.plan.options, task.file))
    return render_bank(bank, task.plan.options, task.schema), len(bank.questions)
