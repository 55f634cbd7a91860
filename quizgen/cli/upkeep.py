"""What a site needs once in a while: `quizgen backup`, `restore-backup`, `purge`."""

from datetime import datetime
from pathlib import Path

import click

from quizgen.cli.database import database_option, place_database
from quizgen.cli.terminal import refuses, say, working
from quizgen.output import writing_file
from quizgen.shipped import QUESTION_BANKS

# The store is slow to import, and most commands need none.

_file = click.argument("file", type=click.Path(path_type=Path))
_folder = click.argument("folder", required=False, type=click.Path(path_type=Path), metavar="[DIR]")


@click.command()
@_file
@_folder
@database_option
@refuses
def backup(file: Path, folder: Path | None, database: str | None) -> None:
    """Write the whole site into FILE (a zip): answers, accounts, classes, and the banks in DIR.

    The site may be running meanwhile.
    """
    from quizgen.web.backup import write_backup
    from quizgen.web.site import read_clock
    from quizgen.web.store import Database

    with Database(database or place_database(folder), only_reads=True) as store, writing_file(file) as stream:
        Path(stream.name).chmod(0o600)  # password hashes are in it
        with working(str(file)):
            manifest = write_backup(store, folder or QUESTION_BANKS, stream, read_clock())
    say("operate_backup", file=file, rows=sum(one.rows for one in manifest.tables), files=len(manifest.banks))


@click.command("restore-backup")
@_file
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@database_option
@click.option("--force", is_flag=True, help="Take the place of what is there now, which is backed up first.")
@refuses
def restore_backup(file: Path, folder: Path, database: str | None, force: bool) -> None:
    """Bring the site back that FILE holds: banks into DIR, all else into the database. Stop the site first.

    The database may be of another kind than the one that was backed up: SQLite or PostgreSQL.
    """
    from quizgen.web.backup import restore_backup as restore
    from quizgen.web.site import read_clock
    from quizgen.web.store import open_database

    now = read_clock()
    aside = folder / f"before-restore-{now:%Y-%m-%dT%H-%M-%SZ}.zip"
    with open_database(database or place_database(folder)) as store, working(str(file)):
        manifest = restore(file, store, folder, aside=aside if force else None, at=now)
    say("operate_restored", made_at=_say_moment(manifest.made_at), folder=folder)
    if aside.exists():
        say("operate_aside", file=aside)


@click.command()
@_folder
@database_option
@refuses
def purge(folder: Path | None, database: str | None) -> None:
    """Delete what classes did longer ago than their teachers set; a running site does so by itself every day."""
    from quizgen.web.daily import purge_now
    from quizgen.web.site import read_clock
    from quizgen.web.store import open_database

    with open_database(database or place_database(folder)) as store:
        purged = purge_now(store, read_clock())
    say("operate_purged", attempts=purged.attempts, pupils=purged.pupils)


def _say_moment(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"
