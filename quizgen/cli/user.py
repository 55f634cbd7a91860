"""`quizgen user`: the accounts of the site's teachers, for whoever sits at the server.

While the site runs on SQLite its store is open already, and these commands are refused; the site's own pages do the
same. This file refuses to know how passwords are kept.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.database import database_option, place_database
from quizgen.cli.terminal import OUT, refuses, say, told
from quizgen.problems import Problem, Refused

if TYPE_CHECKING:  # Flask and SQLAlchemy are slow to import, and most commands need neither
    from quizgen.web.store import Database, Teacher

_name = click.argument("name")
_folder = click.argument(
    "folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="[DIR]"
)


@click.group()
def user() -> None:
    """The accounts of teachers. DIR is the folder that quizgen serve is given.

    A new password is asked for, or read from standard input: one line.
    """


@user.command()
@_name
@click.option("--admin", is_flag=True, help="May add and remove other accounts.")
@_folder
@database_option
@refuses
def add(name: str, admin: bool, folder: Path | None, database: str | None) -> None:
    """Make an account for NAME."""
    from quizgen.web.store import Role, add_teacher, make_password_hash

    with _opened(folder, database) as store:
        password_hash = make_password_hash(_ask_for_password(), name)
        with store.writing() as db:
            role = Role.ADMIN if admin else Role.TEACHER
            added = add_teacher(db, name, password_hash, role, datetime.now(UTC))
        say("user_added", name=added.name)


@user.command("list")
@_folder
@database_option
@refuses
def list_(folder: Path | None, database: str | None) -> None:
    """Print every account and what it may do."""
    from quizgen.web.store import find_teachers

    with _opened(folder, database) as store, store.reading() as db:
        for teacher in find_teachers(db):
            OUT.print(f"{teacher.name}   {told(f'user_is_{teacher.role}')}", markup=False)


@user.command()
@_name
@_folder
@database_option
@refuses
def password(name: str, folder: Path | None, database: str | None) -> None:
    """Give NAME another password; all their sessions end."""
    from quizgen.web.store import make_password_hash, set_password

    with _opened(folder, database) as store:
        teacher = _find(store, name)
        password_hash = make_password_hash(_ask_for_password(), teacher.name)
        with store.writing() as db:
            set_password(db, teacher.id, password_hash)
        say("user_password_set", name=teacher.name)


@user.command()
@_name
@click.option("--yes", is_flag=True, help="Don't ask.")
@_folder
@database_option
@refuses
def remove(name: str, yes: bool, folder: Path | None, database: str | None) -> None:
    """Remove NAME with all their classes and the answers in them; banks stay."""
    from quizgen.web.store import delete_teacher

    with _opened(folder, database) as store:
        teacher = _find(store, name)
        if not yes:
            click.confirm(told("user_remove_ask", name=teacher.name), abort=True)
        with store.writing() as db:
            delete_teacher(db, teacher.id)
        say("user_removed", name=teacher.name)


@contextmanager
def _opened(folder: Path | None, database: str | None) -> Iterator["Database"]:
    from quizgen.web.store import open_database

    with open_database(database or place_database(folder)) as store:
        yield store


def _find(store: "Database", name: str) -> "Teacher":
    from quizgen.web.store import read_password_hash

    with store.reading() as db:
        teacher, _ = read_password_hash(db, name)
    if teacher is None:
        raise Refused(Problem("ACCOUNT-005", details={"name": name}))
    return teacher


def _ask_for_password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    prompt, again = told("user_password_ask"), told("user_password_again")
    return str(click.prompt(prompt, hide_input=True, confirmation_prompt=again))
