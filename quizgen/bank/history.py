"""Earlier versions of a bank, kept in `.history/` beside it: a bank file goes in, its versions come out.

A version is what stood in the file before it was written over, so hand edits are in it too; its time is the file's
own. This file refuses to know what is in a bank.
"""

import re
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from quizgen.output import alone_in, make_folder, write_file
from quizgen.problems import Problem, Refused

MOST_VERSIONS = 50
_NAME = re.compile(r"(\d{4,})_(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)\.yaml")
_TIME = "%Y-%m-%dT%H-%M-%SZ"


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier version; numbers count up from 1 and are not used again."""

    number: int
    written_at: datetime
    """When the bank was last written in this form, in UTC."""
    path: Path


def history_folder(bank: Path) -> Path:
    """Where what was once in the bank at this path is kept; the folder need not be there."""
    return bank.parent / ".history" / bank.stem


def find_versions(bank: Path) -> tuple[Version, ...]:
    """The versions of the bank at this path that are still kept, the oldest first."""
    folder = history_folder(bank)
    names = ((path, _NAME.fullmatch(path.name)) for path in (folder.iterdir() if folder.is_dir() else ()))
    versions = (Version(int(name[1]), _read_time(name[2]), path) for path, name in names if name)
    return tuple(sorted(versions, key=lambda version: version.number))


def replace_bank(bank: Path, content: bytes, expected: bytes | None = None) -> None:
    """Puts `content` at the path, whole or not at all; what stood there becomes a version.

    `expected` is what the new content was made from: if the file says something else by now, somebody saved it
    meanwhile and nothing is written. Errors: `Refused`, codes OUTPUT-0xx.
    """
    with alone_in(bank.parent):
        before = _read(bank)
        if expected is not None and before != expected:
            raise Refused(Problem("OUTPUT-005", str(bank)))
        if before == content:
            return
        if before is not None:
            _keep(bank, before)
        write_file(bank, content)


def keep_place(folder: Path, name: str, taken: Collection[str] = ()) -> Path:
    """The path for a new bank: `name.yaml`, or `name-2.yaml` … where a bank is or was, or the name is `taken`.

    Two who ask at once get different ones: a place is marked as taken by its folder for earlier versions. Errors:
    `Refused`, codes OUTPUT-0xx.
    """
    names = (f"{name}-{number}" if number > 1 else name for number in count(1))
    paths = (folder / f"{free}.yaml" for free in names if free not in taken)
    return next(path for path in paths if not path.exists() and make_folder(history_folder(path)))


def find_version(bank: Path, number: int) -> Version:
    """The version with this number. Errors: `Refused` (EDIT-003) where it isn't kept."""
    versions = find_versions(bank)
    if found := [version for version in versions if version.number == number]:
        return found[0]
    known = ", ".join(str(version.number) for version in versions) or "–"
    raise Refused(Problem("EDIT-003", str(bank), details={"number": number, "known": known}))


def restore_bank(bank: Path, number: int) -> None:
    """Puts a version back; what stands there now becomes a version itself, so this can be undone.

    Errors: `Refused`, EDIT-003 where there is no such version, codes OUTPUT-0xx.
    """
    version = find_version(bank, number)
    content = _read(version.path)
    if content is None:
        raise Refused(Problem("YAML-001", str(version.path)))
    replace_bank(bank, content)


def _keep(bank: Path, content: bytes) -> None:
    """Adds a version and drops the oldest ones that are too many."""
    versions = find_versions(bank)
    if versions and _read(versions[-1].path) == content:
        return  # an earlier try to write over it came no further
    number = versions[-1].number + 1 if versions else 1
    written_at = datetime.fromtimestamp(int(bank.stat().st_mtime), UTC)
    folder = history_folder(bank)
    make_folder(folder)
    write_file(folder / f"{number:04}_{written_at.strftime(_TIME)}.yaml", content)
    for old in versions[: max(0, len(versions) + 1 - MOST_VERSIONS)]:
        with suppress(OSError):
            old.path.unlink()


def _read(path: Path) -> bytes | None:
    """The file's content; None where there is no file. Errors: `Refused`, YAML-003."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError as error:
        raise Refused(Problem("YAML-003", str(path), details={"reason": error.strerror or str(error)})) from None


def _read_time(name: str) -> datetime:
    return datetime.strptime(name, _TIME).replace(tzinfo=UTC)
