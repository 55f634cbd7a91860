"""What a run notes in its folder: `batch.jsonl`, a line for each article, only ever added to.

The first line holds the options. A line that was torn when the run was killed is taken away; its article is done
again. This file refuses to know how banks are made.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO, TypeVar

from filelock import FileLock, Timeout

from quizgen.batch.task import Plan
from quizgen.output import make_folder
from quizgen.problems import Problem, Refused

JOURNAL = "batch.jsonl"
_LOCK = ".quizgen/batch.lock"
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Record:
    """What became of one article."""

    article: str
    """Its key in the corpus."""
    bank: str
    """The bank's id, also that of a bank that could not be made; empty where nothing could be read."""
    sha256: str
    """Of the article's bytes."""
    questions: int = 0
    problem: str = ""
    """The code of the first reason why there is no bank."""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Journal:
    """The records of a folder by the articles' keys, the latest of each, and the file they stand in."""

    records: dict[str, Record]
    stream: BinaryIO

    def keep(self, record: Record) -> None:
        """Adds a line; it is in the system's hands then, so that a kill can't take it back."""
        self.records[record.article] = record
        _write_line(self.stream, asdict(record))


@contextmanager
def open_journal(folder: Path, plan: Plan) -> Iterator[Journal]:
    """The journal of a folder that nobody else may use meanwhile.

    Errors: `Refused`, BATCH-001 where somebody does, BATCH-002 where it was begun with another plan, BATCH-008 for a
    line that is none of ours, codes OUTPUT-0xx.
    """
    make_folder((folder / _LOCK).parent)
    path = folder / JOURNAL
    try:
        with FileLock(folder / _LOCK, timeout=0), path.open("a+b") as stream:
            _heal(stream)
            yield Journal(_read(stream, path, plan), stream)
    except Timeout:
        raise Refused(Problem("BATCH-001", str(folder))) from None
    except PermissionError:
        raise Refused(Problem("OUTPUT-003", str(path), details={"folder": str(folder)})) from None


def _heal(stream: BinaryIO) -> None:
    """Takes away what stands behind the last whole line."""
    end = stream.seek(0, os.SEEK_END)
    kept = end
    while kept:
        start = max(0, kept - 65_536)
        stream.seek(start)
        if (found := stream.read(kept - start).rfind(b"\n")) >= 0:
            kept = start + found + 1
            break
        kept = start
    if kept < end:
        stream.truncate(kept)


def _read(stream: BinaryIO, path: Path, plan: Plan) -> dict[str, Record]:
    stream.seek(0)
    if not (first := stream.readline()):
        _write_line(stream, asdict(plan))
        return {}
    before = _parse(Plan, first, path, 1)
    records = (_parse(Record, line, path, number) for number, line in enumerate(stream, 2))
    if before != plan:
        raise Refused(Problem("BATCH-002", str(path.parent), details={"before": _say(before), "now": _say(plan)}))
    return {record.article: record for record in records}


def _parse(kind: type[_T], line: bytes, path: Path, number: int) -> _T:
    try:
        return kind(**json.loads(line))
    except (ValueError, TypeError):
        raise Refused(Problem("BATCH-008", str(path), number)) from None


def _say(plan: Plan) -> str:
    return " ".join(filter(None, (plan.options, f"--language {plan.language}" if plan.language else ""))) or "–"


def _write_line(stream: BinaryIO, told: dict[str, object]) -> None:
    stream.write(json.dumps(told, ensure_ascii=False).encode(errors="replace") + b"\n")
    stream.flush()
