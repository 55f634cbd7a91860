"""A file from anywhere in, a backup whose every byte was looked at out, or a refusal.

Nothing is unpacked and nothing is trusted: names, sizes and digests are checked while it is read. This file refuses to
know where its contents go.
"""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from quizgen.problems import Problem, Refused
from quizgen.strict_yaml import MAX_BYTES
from quizgen.web.backup.contents import BANKS, FORMAT, MANIFEST, TABLES, Manifest, Member, is_bank_file, read_manifest
from quizgen.web.store.migrate import is_known

MOST_MEMBERS = 200_000
MOST_BYTES = 50_000_000_000
MOST_RATIO = 100
"""Unpacked to packed; real rows, full of random ids, come to about 5."""
MOST_LINE_BYTES = 64_000_000
MOST_MANIFEST_BYTES = 100_000_000
_AT_ONCE = 1 << 20
"""Bytes."""
_BROKEN = (BadZipFile, zlib.error, EOFError, ValueError, RuntimeError, NotImplementedError)
"""What reading a damaged zip raises."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that may be restored."""

    manifest: Manifest
    archive: ZipFile

    def read_tables(self) -> dict[str, Iterator[bytes]]:
        """The rows of each table as lines."""
        names = (member.name for member in self.manifest.tables)
        return {name.removeprefix(TABLES).removesuffix(".jsonl"): self._read_lines(name) for name in names}

    def read_banks(self) -> Iterator[tuple[str, bytes]]:
        """The files of the banks' folder, by their path below it."""
        for member in self.manifest.banks:
            yield member.name.removeprefix(BANKS), self.archive.read(member.name)

    def _read_lines(self, name: str) -> Iterator[bytes]:
        with self.archive.open(name) as stream:
            while line := stream.readline(MOST_LINE_BYTES):
                yield line


@contextmanager
def opening_backup(file: Path) -> Iterator[Backup]:
    """The backup in `file`. Errors: `Refused`, BACKUP-001 to BACKUP-005, YAML-001 and -003 for a file out of reach."""
    try:
        with file.open("rb") as stream, _open_zip(stream, file) as archive:
            manifest = _read_manifest(archive, file)
            _check_names(archive, manifest, file)
            for member in manifest.members:
                _check_content(archive, member, file)
            yield Backup(manifest, archive)
    except FileNotFoundError:
        raise Refused(Problem("YAML-001", str(file))) from None


def _open_zip(stream: BinaryIO, file: Path) -> ZipFile:
    try:
        return ZipFile(stream)
    except _BROKEN:
        raise Refused(Problem("BACKUP-001", str(file))) from None


def _read_manifest(archive: ZipFile, file: Path) -> Manifest:
    try:
        with archive.open(MANIFEST) as stream:
            manifest = read_manifest(stream.read(MOST_MANIFEST_BYTES))
    except (KeyError, *_BROKEN):
        raise Refused(Problem("BACKUP-001", str(file))) from None
    if manifest.format > FORMAT or not is_known(manifest.revision):
        raise Refused(Problem("BACKUP-003", str(file)))
    return manifest


def _check_names(archive: ZipFile, manifest: Manifest, file: Path) -> None:
    """Each file of the zip is in the manifest once and the reverse, may be in a backup, and is no bomb."""
    found = [info for info in archive.infolist() if info.filename != MANIFEST]
    if len(found) > MOST_MEMBERS or sum(info.file_size for info in found) > MOST_BYTES:
        raise _refuse("BACKUP-005", file, found[-1].filename)
    told = {member.name: member.bytes for member in manifest.members}
    for info in found:
        if not _is_allowed(info):
            raise _refuse("BACKUP-005", file, info.filename)
        if told.pop(info.filename, None) != info.file_size:
            raise _refuse("BACKUP-002", file, info.filename)
    for name in told:
        raise _refuse("BACKUP-002", file, name)


def _is_allowed(info: ZipInfo) -> bool:
    if info.file_size > MOST_RATIO * info.compress_size + _AT_ONCE:
        return False
    if info.filename.startswith(BANKS):
        return is_bank_file(info.filename.removeprefix(BANKS)) and info.file_size <= MAX_BYTES
    folder, _, name = info.filename.partition("/")
    return f"{folder}/" == TABLES and name.endswith(".jsonl") and "/" not in name


def _check_content(archive: ZipFile, member: Member, file: Path) -> None:
    digest = sha256()
    try:
        with archive.open(member.name) as stream:
            while content := stream.read(_AT_ONCE):
                digest.update(content)
    except _BROKEN:
        raise _refuse("BACKUP-002", file, member.name) from None
    if digest.hexdigest() != member.sha256:
        raise _refuse("BACKUP-002", file, member.name)


def _refuse(code: str, file: Path, member: str) -> Refused:
    return Refused(Problem(code, str(file), details={"member": member}))
