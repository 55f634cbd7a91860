"""A folder in, the banks in it out, as they are on the disk now.

A bank that can't be read is kept beside the others as a list of problems. This file refuses to know about
pages.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

from quizgen.bank import read_bank
from quizgen.model import Bank
from quizgen.problems import Problem, Refused

Stamp = tuple[int, int]
"""When a file was changed, in nanoseconds, and its size in bytes."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The banks of one moment by their id, and what is wrong with files in the folder."""

    banks: dict[str, Bank]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Reading:
    stamp: Stamp
    bank: Bank | None
    problems: tuple[Problem, ...] = ()


class Library:
    """The banks below `folder`; a file is read again when it was changed. Safe to use from many threads.

    Refused if there is no such folder.
    """

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise Refused(Problem("WEB-003", details={"folder": folder}))
        self._folder = folder
        self._readings: dict[Path, _Reading] = {}
        self._lock = Lock()

    def look(self) -> Shelf:
        """Every `*.yaml` below the folder; of two banks with one id the first by path is served."""
        banks: dict[str, Bank] = {}
        problems: list[Problem] = []
        for path in self._paths():
            reading = self._read(path)
            name = path.relative_to(self._folder).as_posix()
            problems += [replace(problem, file=name) for problem in reading.problems]
            if reading.bank and banks.setdefault(reading.bank.id, reading.bank) is not reading.bank:
                problems.append(Problem("WEB-004", name, details={"id": reading.bank.id}))
        return Shelf(banks, tuple(problems))

    def _paths(self) -> list[Path]:
        # Editors put hidden files beside the one they have open; earlier versions lie in a hidden folder.
        paths = ((path, path.relative_to(self._folder).parts) for path in self._folder.rglob("*.yaml"))
        return sorted(path for path, parts in paths if not any(part.startswith(".") for part in parts))

    def _read(self, path: Path) -> _Reading:
        with self._lock:
            before = self._readings.get(path)
            stamp = _stamp(path)
            if before is None or before.stamp != stamp:
                # A slip in an editor must not throw pupils out of a running quiz: the last good bank stays.
                self._readings[path] = _read(path, stamp, before.bank if before else None)
            return self._readings[path]


def _stamp(path: Path) -> Stamp:
    try:
        stat = path.stat()
    except OSError:
        return (0, 0)
    return (stat.st_mtime_ns, stat.st_size)


def _read(path: Path, stamp: Stamp, last_good: Bank | None) -> _Reading:
    try:
        return _Reading(stamp, read_bank(path))
    except Refused as refused:
        return _Reading(stamp, last_good, refused.problems)
