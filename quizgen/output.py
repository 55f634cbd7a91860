"""Files are written whole or not at all: a path and its new content go in, nothing comes out.

The content goes to a temporary file in the same folder, which then takes the old file's place in one step.
This file refuses to know what is written.
"""

import errno
import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from quizgen.problems import Problem, Refused

if sys.platform != "win32":
    from fcntl import LOCK_EX, flock


def write_file(path: Path, content: str | bytes) -> None:
    """Puts `content` (text as UTF-8) at `path`; after a failure the old file, or none, is there as before.

    Errors: `Refused` with OUTPUT-001 to 004 where the folder is missing, the path is a folder, nothing may be
    written there, or the disk refuses.
    """
    with writing_file(path) as stream:
        stream.write(content.encode("utf-8") if isinstance(content, str) else content)


@contextmanager
def writing_file(path: Path) -> Iterator[BinaryIO]:
    """The same for what is too large to be held at once: what the block writes is there when it is left whole."""
    target = path.resolve()  # a link keeps pointing to its file
    try:
        if target.is_dir():
            raise IsADirectoryError
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError
        with _replacing(target) as stream:
            yield stream
    except OSError as error:
        raise Refused(_problem(error, path)) from None


def make_folder(path: Path) -> bool:
    """Makes the folder and those around it, unless it is there; whether it is new, which only one of two is told.

    Errors: `Refused`, codes as for `write_file`.
    """
    try:
        path.mkdir(parents=True)
    except OSError as error:
        if os.path.isdir(path):  # noqa: PTH112  Path.is_dir raises where the folder may not be looked into
            return False
        raise Refused(_problem(error, path)) from None
    return True


_ALONE = Lock()


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """For who reads a file and then writes it: others who ask for the same wait.

    In this process they always do, in others where the system can lock a folder (Windows and some network disks
    can't).
    """
    with _ALONE, ExitStack() as open_files:
        if sys.platform != "win32":
            with suppress(OSError):
                descriptor = os.open(folder, os.O_RDONLY)
                open_files.callback(os.close, descriptor)
                flock(descriptor, LOCK_EX)
        yield


@contextmanager
def _replacing(target: Path) -> Iterator[BinaryIO]:
    # A name of our own instead of tempfile's: the file then gets the permissions every new file gets here.
    temporary = target.with_name(f".quizgen-{secrets.token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def drop_leftovers(folder: Path, before: float) -> None:
    """Removes what programs that were killed while they wrote left in `folder` and the folders in it.

    That is, what was begun before this moment, in seconds as `time.time` has them: a file that is still being written
    is younger. What can't be removed stays.
    """
    for path in folder.rglob(".quizgen-*.tmp"):
        with suppress(OSError):
            if path.stat().st_mtime < before:
                path.unlink()


def move_file(source: Path, target: Path) -> None:
    """Another name on the same disk, also in a folder that is not there yet. Errors: as for `write_file`."""
    make_folder(target.parent)
    try:
        source.rename(target)
    except OSError as error:
        raise Refused(_problem(error, target)) from None


def _sync_folder(folder: Path) -> None:
    """Makes the new name survive a power cut, where the system can (Windows and some network disks can't)."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _problem(error: OSError, path: Path) -> Problem:
    folder = str(path.parent)
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return Problem("OUTPUT-001", str(path), details={"folder": folder})
        case IsADirectoryError():
            return Problem("OUTPUT-002", str(path))
        case PermissionError() | OSError(errno=errno.EROFS):
            return Problem("OUTPUT-003", str(path), details={"folder": folder})
    return Problem("OUTPUT-004", str(path), details={"reason": error.strerror or str(error)})
