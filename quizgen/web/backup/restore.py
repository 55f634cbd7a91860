"""A backup in, its rows in the store and its banks in the folder out: all of it, or all as it was before.

This file refuses to know what is in the rows and banks.
"""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from quizgen.output import make_folder, move_file, write_file, writing_file
from quizgen.problems import Problem, Refused
from quizgen.web.backup.check import Backup, opening_backup
from quizgen.web.backup.contents import Manifest, find_bank_files
from quizgen.web.backup.write import write_backup
from quizgen.web.store import Database
from quizgen.web.store.rows import has_rows, replace_rows

Moves = list[tuple[Path, Path]]
"""From where to where."""


def restore_backup(
    file: Path, database: Database, folder: Path, *, aside: Path | None = None, at: datetime
) -> Manifest:
    """Put the backup in `file` in place of all that is in the store and in the banks' folder.

    Where there is anything yet, it is refused (BACKUP-004) unless `aside` tells into which file that is to be backed up
    first; `at` is the moment this file then names. Errors: `Refused`, codes BACKUP-0xx and OUTPUT-0xx.
    """
    with opening_backup(file) as backup:
        make_folder(folder)
        if _is_in_use(database, folder):
            if aside is None:
                raise Refused(Problem("BACKUP-004", str(file)))
            with writing_file(aside) as stream:
                write_backup(database, folder, stream, at)
        _restore(backup, database, folder)
        return backup.manifest


def _is_in_use(database: Database, folder: Path) -> bool:
    with database.reading() as db:
        return has_rows(db) or bool(find_bank_files(folder))


def _restore(backup: Backup, database: Database, folder: Path) -> None:
    with _preparing(backup, folder) as moves, ExitStack() as undo:
        with database.writing() as db:
            replace_rows(db, backup.manifest.revision, backup.read_tables())
            for source, target in moves:
                move_file(source, target)
                undo.callback(move_file, target, source)
        undo.pop_all()


@contextmanager
def _preparing(backup: Backup, folder: Path) -> Iterator[Moves]:
    """The new banks in a hidden folder, and which moves make room for them and put them into place."""
    hidden = folder / f".restoring-{secrets.token_hex(8)}"
    old, new = hidden / "old", hidden / "new"
    try:
        moves = [(folder / name, old / name) for name in find_bank_files(folder)]
        for name, content in backup.read_banks():
            make_folder((new / name).parent)
            write_file(new / name, content)
            moves.append((new / name, folder / name))
        yield moves
    finally:
        shutil.rmtree(hidden, ignore_errors=True)
