"""Earlier versions of a bank, and a disk that fails at any step of writing one."""

import errno
import os
import pathlib
import shutil
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from time import time
from typing import Any
from unittest import mock

import pytest

from quizgen.bank import find_version, find_versions, keep_place, replace_bank, restore_bank
from quizgen.bank.history import MOST_VERSIONS
from quizgen.output import drop_leftovers
from quizgen.problems import Refused
from tests.promises import Tries

KILLED = 9


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "lamps.yaml"
    replace_bank(path, b"first")
    return path


def contents(bank: Path) -> list[bytes]:
    return [version.path.read_bytes() for version in find_versions(bank)]


def test_what_is_written_over_becomes_a_version_with_its_own_time(bank: Path) -> None:
    at = datetime(2025, 3, 4, 7, 40, tzinfo=UTC)
    os.utime(bank, (at.timestamp(), at.timestamp()))
    replace_bank(bank, b"second")
    (version,) = find_versions(bank)
    assert (version.number, version.written_at, version.path.read_bytes()) == (1, at, b"first")
    assert bank.read_bytes() == b"second"


def test_hand_edits_between_two_commands_are_kept_too(bank: Path) -> None:
    replace_bank(bank, b"second")
    bank.write_bytes(b"edited by hand")
    replace_bank(bank, b"third")
    assert contents(bank) == [b"first", b"edited by hand"]


def test_writing_what_is_there_already_makes_no_version(bank: Path) -> None:
    replace_bank(bank, b"first")
    assert find_versions(bank) == ()


def test_the_last_fifty_are_kept_and_numbers_go_on(bank: Path) -> None:
    for number in range(60):
        replace_bank(bank, b"%d" % number)
    numbers = [version.number for version in find_versions(bank)]
    assert numbers == list(range(60 - MOST_VERSIONS + 1, 61))
    assert find_version(bank, 60).path.read_bytes() == b"58"


def test_a_version_comes_back_and_that_can_be_undone(bank: Path) -> None:
    replace_bank(bank, b"second")
    restore_bank(bank, 1)
    assert bank.read_bytes() == b"first"
    restore_bank(bank, 2)
    assert bank.read_bytes() == b"second"


def test_a_deleted_bank_can_be_restored(bank: Path) -> None:
    replace_bank(bank, b"second")
    bank.unlink()
    restore_bank(bank, 1)
    assert bank.read_bytes() == b"first"


def test_a_version_that_is_not_kept_is_refused_with_those_that_are(bank: Path) -> None:
    replace_bank(bank, b"second")
    with pytest.raises(Refused, match=r"EDIT-003.* version 7 .*: 1\."):
        restore_bank(bank, 7)


def test_a_file_that_somebody_saved_meanwhile_is_left_alone(bank: Path) -> None:
    bank.write_bytes(b"saved in an editor")
    with pytest.raises(Refused, match="OUTPUT-005"):
        replace_bank(bank, b"second", expected=b"first")
    assert bank.read_bytes() == b"saved in an editor"
    assert find_versions(bank) == ()


def test_two_banks_in_one_folder_have_versions_of_their_own(bank: Path) -> None:
    other = bank.with_name("roofs.yaml")
    replace_bank(other, b"roofs")
    replace_bank(bank, b"second")
    assert (contents(bank), contents(other)) == ([b"first"], [])


def test_strange_files_among_the_versions_are_passed_over(bank: Path) -> None:
    replace_bank(bank, b"second")
    (find_version(bank, 1).path.parent / "notes.txt").write_text("mine")
    replace_bank(bank, b"third")
    assert contents(bank) == [b"first", b"second"]


class Disk:
    """Counts what is asked of the disk and fails at one step, half of the bytes written if it was a write."""

    def __init__(self, failing: int) -> None:
        self.failing = failing
        self.steps: list[str] = []

    def step(self, name: str, before_failing: Callable[[], object] = lambda: None) -> None:
        self.steps.append(name)
        if len(self.steps) == self.failing:
            before_failing()
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def watched(self, owner: Any, name: str) -> Any:
        real = getattr(owner, name)

        def watch(*arguments: Any, **named: Any) -> Any:
            self.step(name)
            result = real(*arguments, **named)
            return WatchedFile(result, self) if name == "open" and owner is pathlib.Path else result

        return mock.patch.object(owner, name, watch)

    @contextmanager
    def in_use(self) -> Iterator[None]:
        calls = [(pathlib.Path, name) for name in ("open", "replace", "mkdir", "unlink", "read_bytes")]
        calls += [(os, "fsync"), (os, "open"), (shutil, "copymode")]  # type: ignore[list-item]
        patches = [self.watched(*call) for call in calls]
        for patch in patches:
            patch.start()
        try:
            yield
        finally:
            for patch in patches:
                patch.stop()


class Killing(Disk):
    """The program ends at that step, as if it were killed."""

    def step(self, name: str, before_failing: Callable[[], object] = lambda: None) -> None:
        with suppress(OSError):
            super().step(name, before_failing)
            return
        os._exit(KILLED)


def replace_until_killed(failing: int, bank: Path, content: bytes) -> bool:
    """In a process of its own; whether it was killed."""
    child = os.fork()
    if not child:
        try:
            with Killing(failing).in_use():
                replace_bank(bank, content)
            os._exit(0)
        finally:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == KILLED


class WatchedFile:
    """An open file whose writes the disk can refuse half-way."""

    def __init__(self, file: Any, disk: Disk) -> None:
        self.file, self.disk = file, disk

    def __enter__(self) -> "WatchedFile":
        return self

    def __exit__(self, *error: object) -> None:
        self.file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)

    def write(self, data: bytes) -> int:
        self.disk.step("write", lambda: self.file.write(data[: len(data) // 2]))
        return int(self.file.write(data))


OLD, NEW = b"old " * 10_000, b"new " * 10_000


@pytest.fixture(scope="module")
def old_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With a bank that has so many versions that old ones are dropped."""
    folder = tmp_path_factory.mktemp("old")
    for number in range(MOST_VERSIONS + 2):
        replace_bank(folder / "lamps.yaml", b"%d" % number)
    (folder / "lamps.yaml").write_bytes(OLD)
    return folder


@pytest.mark.holds("killed-writer")
@pytest.mark.skipif(sys.platform == "win32", reason="Windows can't fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")  # the child does nothing else
def test_a_program_that_is_killed_at_any_step_leaves_the_old_file_or_the_new_one(
    old_folder: Path, tmp_path: Path, tries: Tries
) -> None:
    seen = set()
    for failing in count(1):
        folder = Path(shutil.copytree(old_folder, tmp_path / str(failing)))
        bank = folder / "lamps.yaml"
        if not replace_until_killed(failing, bank, NEW):
            break
        tries.add()
        seen.add(bank.read_bytes())
        drop_leftovers(folder, before=time() + 1)
        assert {path.name for path in folder.iterdir()} == {"lamps.yaml", ".history"}
        assert all(version.path.read_bytes() in (OLD, b"%d" % (version.number - 1)) for version in find_versions(bank))
        replace_bank(bank, b"saved later")  # nothing stands in the way
        assert bank.read_bytes() == b"saved later"
    assert seen == {OLD, NEW}
    assert bank.read_bytes() == NEW


@pytest.mark.holds("failing-disk")
def test_a_disk_that_fails_at_any_step_leaves_the_old_file_or_the_new_one(
    old_folder: Path, tmp_path: Path, tries: Tries
) -> None:
    steps: list[str] = []
    outcomes: list[bytes] = []
    for failing in range(1, 100):
        folder = Path(shutil.copytree(old_folder, tmp_path / str(failing)))
        bank = folder / "lamps.yaml"
        disk = Disk(failing)
        is_refused = False
        with disk.in_use():
            try:
                replace_bank(bank, NEW)
            except Refused as refused:
                is_refused = True
                assert all(problem.sentence("de") for problem in refused.problems)
        steps = disk.steps
        outcomes.append(bank.read_bytes())
        assert outcomes[-1] == (OLD if is_refused else NEW)
        assert {path.name for path in folder.iterdir()} == {"lamps.yaml", ".history"}
        versions = find_versions(bank)
        assert all(version.path.read_bytes() in (OLD, b"%d" % (version.number - 1)) for version in versions)
        assert is_refused or versions[-1].path.read_bytes() == OLD
        if failing > len(steps):
            break
        tries.add()
    assert set(steps) == {"open", "write", "replace", "mkdir", "unlink", "read_bytes", "fsync", "copymode"}
    assert outcomes.count(OLD) > 8 and outcomes[-1] == NEW


def test_a_new_bank_gets_a_place_where_no_bank_is_or_was(bank: Path) -> None:
    replace_bank(bank, b"second")
    bank.unlink()  # its cards and results still hang on its name
    (bank.parent / "lamps-2.yaml").touch()
    assert keep_place(bank.parent, "lamps").name == "lamps-3.yaml"
    assert keep_place(bank.parent, "lanterns").name == "lanterns.yaml"


def test_two_who_ask_for_a_place_at_once_get_different_ones(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as teachers:
        places = list(teachers.map(lambda _: keep_place(tmp_path, "lamps"), range(40)))
    assert len(set(places)) == 40
