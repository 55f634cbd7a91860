"""A corpus becomes a folder of banks: which articles are still to be done, who does them, and what is kept.

The run alone writes, one bank after another, each whole or not at all and none over another; the note that it is done
comes after. So a run that was killed goes on where it was: the few banks that it had no time to note are made again,
and found there. This file refuses to know where the workers are.
"""

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import current_thread, main_thread

from quizgen.bank import choose_schema, keep_schema
from quizgen.batch.corpus import ENDINGS, Document, Unread
from quizgen.batch.journal import Journal, Record, open_journal
from quizgen.batch.pool import Workers
from quizgen.batch.task import Answer, Failed, Plan, Task
from quizgen.names import make_id
from quizgen.output import write_file
from quizgen.problems import Problem

_FINAL = ("ARTICLE-", "YAML-", "QUIZ-001", "QUIZ-002")
"""Problems that lie in the words: the same words have them again."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an article, in this run or (`is_new` false) in an earlier one."""

    record: Record
    problems: tuple[Problem, ...] = ()
    is_new: bool = True


def run_batch(
    corpus: Iterable[Document | Unread],
    folder: Path,
    plan: Plan,
    workers: Workers,
    hear: Callable[[Outcome], object],
) -> None:
    """Makes the banks that are not there yet in `folder`, which is made too; `hear` is told of every article.

    Errors: `Refused` as for `open_journal`, for the workers, and where nothing can be written (OUTPUT-0xx): then it
    makes no sense to go on, and what was made stays.
    """
    with open_journal(folder, plan) as journal:
        keep_schema(folder)
        for task, answer in workers(_choose_tasks(corpus, folder, plan, journal, hear)):
            with _undisturbed():
                outcome = _keep(folder, task, answer)
                journal.keep(outcome.record)
                hear(outcome)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl+C waits until the block is done, so that a bank that is written is noted and counted too."""
    if current_thread() is not main_thread():  # Ctrl+C goes to the main one
        yield
        return
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        signal.raise_signal(signal.SIGINT)


def _choose_tasks(
    corpus: Iterable[Document | Unread], folder: Path, plan: Plan, journal: Journal, hear: Callable[[Outcome], object]
) -> Iterator[Task]:
    schema = choose_schema(folder)
    banks = {record.bank for record in journal.records.values()}
    seen: set[str] = set()
    for document in corpus:
        if document.key in seen:
            hear(Outcome(Record(document.key, "", "", 0, "BATCH-007"), (_twice(document),)))
            continue
        seen.add(document.key)
        before = journal.records.get(document.key)
        if isinstance(document, Unread):
            outcome = Outcome(Record(document.key, "", "", 0, document.problems[0].code), document.problems)
            if before is None:
                journal.keep(outcome.record)
            hear(outcome)
            continue
        digest = sha256(document.data).hexdigest()
        if before and _is_done(before, digest, folder):
            hear(Outcome(before, is_new=False))
            continue
        bank = before.bank if before and before.bank else _choose_name(document.key, banks)
        banks.add(bank)
        yield Task(document.key, bank, document.file, document.data, digest, plan, schema)


def _twice(document: Document | Unread) -> Problem:
    file = document.file if isinstance(document, Document) else document.problems[0].file
    return Problem("BATCH-007", file, details={"article": document.key})


def _is_done(record: Record, digest: str, folder: Path) -> bool:
    if record.problem:
        return record.sha256 == digest and record.problem.startswith(_FINAL)
    return record.sha256 == digest and (folder / f"{record.bank}.yaml").is_file()


def _choose_name(key: str, taken: set[str]) -> str:
    """The bank's id: as `quizgen generate` would name it, with its folders before it; no two articles get the same."""
    stem, ending = os.path.splitext(key)  # noqa: PTH122  an `id` is no path
    name = make_id(stem if ending.lower() in ENDINGS else key, "article")
    sign = sha256(key.encode(errors="replace")).hexdigest()
    names = (name, *(f"{name[:most].strip('-')}-{sign[: 58 - most]}" for most in (50, 20)))
    return next(free for free in names if free not in taken)


def _keep(folder: Path, task: Task, answer: Answer) -> Outcome:
    """Writes the bank, and says what is to be noted of it."""
    path = folder / f"{task.bank}.yaml"
    seconds = round(answer.seconds, 3)
    problems = answer.problems if isinstance(answer, Failed) else ()
    if not isinstance(answer, Failed):
        if not path.exists():
            write_file(path, answer.text)
        elif path.read_bytes() != answer.text:
            problems = (Problem("BATCH-004", task.file, details={"bank": str(path)}),)
    if problems:
        return Outcome(Record(task.key, task.bank, task.digest, 0, problems[0].code, seconds), problems)
    questions = 0 if isinstance(answer, Failed) else answer.questions
    return Outcome(Record(task.key, task.bank, task.digest, questions, "", seconds))
