"""A folder in, the banks in it out, as they are on the disk now.

A bank that can't be read is kept beside the others as a list of problems. A long one is read in a process of its own,
and of pupils only the one who comes first waits for it. This file refuses to know about pages.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock

from quizgen.bank import read_bank_in_each_language
from quizgen.model import Bank, Language
from quizgen.problems import Problem, Refused
from quizgen.strict_yaml import read_text
from quizgen.web.beside import Beside, is_long

Stamp = tuple[int, int]
"""When a file was changed, in nanoseconds, and its size in bytes."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The banks of one moment by their id, and what is wrong with files in the folder."""

    banks: dict[str, Bank]
    problems: tuple[Problem, ...]
    paths: Mapping[str, Path] = field(default_factory=dict)
    """The file of each bank."""


@dataclass(frozen=True, slots=True)
class _Reading:
    stamp: Stamp
    bank: Bank | None
    """The last one that could be read."""
    translations: Mapping[Language, Bank]
    """The same, asked in each language as far as it speaks that."""
    problems: tuple[Problem, ...] = ()


class Library:
    """The banks below `folder`; a file is read again when it was changed. Safe to use from many threads.

    Refused if there is no such folder.
    """

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise Refused(Problem("WEB-003", details={"folder": folder}))
        self.folder = folder
        self._readings: dict[Path, _Reading] = {}
        self._shelf: Shelf | None = None
        self._beside = Beside()
        self._lock = Lock()

    def look(self) -> Shelf:
        """Every `*.yaml` below the folder; of two banks with one id the first by path is served."""
        with self._lock:
            self._shelf = self._look()
            return self._shelf

    def glance(self) -> Shelf:
        """The same for pupils: while somebody else has a bank read, they go on with what was there before."""
        if self._shelf and self._lock.locked():
            return self._shelf
        return self.look()

    def translate(self, bank: Bank, language: Language) -> Bank:
        """A bank of the shelf, asked in this language as far as it speaks that."""
        readings = [reading for reading in self._readings.values() if reading.bank is bank]
        return readings[0].translations[language] if readings else bank

    def _look(self) -> Shelf:
        banks: dict[str, Bank] = {}
        paths: dict[str, Path] = {}
        problems: list[Problem] = []
        readings = {path: self._read(path) for path in self._paths()}
        for path, reading in readings.items():
            name = path.relative_to(self.folder).as_posix()
            problems += [replace(problem, file=name) for problem in reading.problems]
            bank = reading.bank
            if bank and banks.setdefault(bank.id, bank) is not bank:
                problems.append(Problem("WEB-004", name, details={"id": bank.id}))
            elif bank:
                paths[bank.id] = path
        self._readings = {**self._readings, **readings}
        return Shelf(banks, tuple(problems), paths)

    def _paths(self) -> list[Path]:
        # Editors put hidden files beside the one they have open; earlier versions lie in a hidden folder.
        paths = ((path, path.relative_to(self.folder).parts) for path in self.folder.rglob("*.yaml"))
        return sorted(path for path, parts in paths if not any(part.startswith(".") for part in parts))

    def _read(self, path: Path) -> _Reading:
        before, stamp = self._readings.get(path), _stamp(path)
        if before and before.stamp == stamp:
            return before
        # A slip in an editor must not throw pupils out of a running quiz: the last good bank stays.
        return _read(path, stamp, before, self._beside)


def _stamp(path: Path) -> Stamp:
    try:
        stat = path.stat()
    except OSError:
        return (0, 0)
    return (stat.st_mtime_ns, stat.st_size)


def _read(path: Path, stamp: Stamp, before: _Reading | None, beside: Beside) -> _Reading:
    try:
        text, file = read_text(path), str(path.absolute())
        bank, asked = beside.call_or_do(read_bank_in_each_language, text, file, takes_long=is_long(path))
        # The page marks the title as one in the bank's language.
        titled = {one: replace(same, title=bank.title) for one, same in asked.items()}
        return _Reading(stamp, bank, {one: bank if same == bank else same for one, same in titled.items()})
    except Refused as refused:
        if before is None:
            return _Reading(stamp, None, {}, refused.problems)
        return replace(before, stamp=stamp, problems=refused.problems)
