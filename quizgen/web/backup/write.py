"""A store and a folder of banks in, one file out that holds both as they were at one moment.

The site may be at work meanwhile. Who is logged in and who mistyped a password stays out. This file refuses to know
where the file goes.
"""

from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sqlalchemy import Connection

from quizgen.web.backup.contents import BANKS, MANIFEST, TABLES, Manifest, Member, find_bank_files, render_manifest
from quizgen.web.store import Database
from quizgen.web.store.migrate import check_revision, find_revision
from quizgen.web.store.rows import find_table_names, render_rows

_AT_ONCE = 500
"""Rows; to hand them over one by one takes longer than to compress them."""


def write_backup(database: Database, folder: Path, file: IO[bytes], at: datetime) -> Manifest:
    """Write the zip into `file` and return what is in it; `at` is the moment that it names.

    Errors: `Refused` (STORE-005) for tables of another version, and whatever `file` raises.
    """
    with ZipFile(file, "w") as archive, database.reading() as db:
        check_revision(db)
        members = (*_write_tables(archive, db), *_write_banks(archive, folder))
        manifest = Manifest(at, find_revision(db), members)
        archive.writestr(_info(MANIFEST), render_manifest(manifest))
    return manifest


def _write_tables(archive: ZipFile, db: Connection) -> Iterator[Member]:
    for name in find_table_names():
        yield _write_member(archive, f"{TABLES}{name}.jsonl", render_rows(db, name))


def _write_banks(archive: ZipFile, folder: Path) -> Iterator[Member]:
    for name in find_bank_files(folder):
        try:
            content = (folder / name).read_bytes()
        except FileNotFoundError:  # an old version, dropped meanwhile
            continue
        yield _write_member(archive, f"{BANKS}{name}", iter([content]))


def _write_member(archive: ZipFile, name: str, rows: Iterator[bytes]) -> Member:
    digest, size, number = sha256(), 0, 0
    with archive.open(_info(name), "w", force_zip64=True) as stream:
        while some := list(islice(rows, _AT_ONCE)):
            content = b"".join(some)
            stream.write(content)
            digest.update(content)
            size += len(content)
            number += len(some)
    return Member(name, size, digest.hexdigest(), number if name.startswith(TABLES) else 0)


def _info(name: str) -> ZipInfo:
    """A file without a date, for its owner only: password hashes are in it."""
    info = ZipInfo(name)
    info.compress_type = ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info
