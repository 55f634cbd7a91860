"""Nobody is told that an answer is safe before it is; where it can't be kept, nobody is told that it was."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import psycopg
import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, make_url, select
from werkzeug.test import TestResponse

from quizgen.web import make_app
from quizgen.web.store import Database, open_database
from quizgen.web.store.tables import step
from tests.promises import Tries
from tests.test_output import disk_that_holds
from tests.web.asking import QUIZ, form_of
from tests.web.conftest import new_pupil

QUESTION = f"{QUIZ}/1"
ESSAY = "/quiz/orchard-en/9"


@pytest.fixture
def database(database_address: str) -> Iterator[Database]:
    with open_database(database_address) as database:
        yield database


@pytest.fixture
def outside(database_address: str, database: Database) -> Iterator[Callable[[], int]]:
    """The number of answers that another program finds in the store."""

    def count() -> int:
        with visitor.reading() as db:
            return int(db.execute(select(func.count()).select_from(step)).scalar_one())

    with Database(database_address, only_reads=True) as visitor:
        yield count


@pytest.mark.holds("kept-first")
def test_an_answer_is_in_the_store_before_the_response_begins(
    app: Flask, pupil: FlaskClient, outside: Callable[[], int], tries: Tries
) -> None:
    found: list[tuple[str, int]] = []
    serve = app.wsgi_app

    def watch(environ: dict[str, object], start_response: Callable[..., object]) -> Iterable[bytes]:
        def start(status: str, *more: object) -> object:
            found.append((status, outside()))
            return start_response(status, *more)

        return serve(environ, start)

    app.wsgi_app = watch  # type: ignore[method-assign]
    for number in tries:
        form = form_of(pupil, QUESTION)
        for _ in range(1 + number % 2):  # sometimes twice
            pupil.post(QUESTION, data=form | {"response": str(1 + number % 3)})
    kept = [count for status, count in found if status == "303 SEE OTHER"]
    assert kept == [number + 1 for number in range(tries.made) for _ in range(1 + number % 2)]


def set_up(database: Database, setting: str) -> None:
    with closing(database._writer.raw_connection()) as connection:
        connection.cursor().execute(f"PRAGMA {setting}")


@contextmanager
def locked(database: Database, address: str) -> Iterator[None]:
    """Another program writes, and does not come to an end."""
    set_up(database, "busy_timeout=50")
    with closing(sqlite3.connect(make_url(address).database or "", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@contextmanager
def full(database: Database, address: str) -> Iterator[None]:
    """There is no room on the disk, but for what fits into the last page."""
    set_up(database, "max_page_count=1")  # SQLite takes this for: no more than there are
    yield
    set_up(database, "max_page_count=1000000")


@contextmanager
def full_at_once(database: Database, address: str) -> Iterator[None]:
    """The system refuses to write one byte more."""
    with disk_that_holds(0):
        yield


@contextmanager
def read_only(database: Database, address: str) -> Iterator[None]:
    """The file may not be written."""
    set_up(database, "query_only=ON")
    yield
    set_up(database, "query_only=OFF")


@contextmanager
def gone(database: Database, address: str) -> Iterator[None]:
    """The database server lets nobody in."""
    name = make_url(address).database
    with psycopg.connect(address.replace(f"/{name}?", "/postgres?"), autocommit=True) as other:
        other.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        other.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,))
        yield
        other.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")


TROUBLES = {"sqlite": (locked, full, full_at_once, read_only), "postgresql": (gone,)}


@pytest.mark.holds("no-room")
@pytest.mark.parametrize(
    ("kind", "trouble"),
    [pytest.param(kind, one, id=one.__name__) for kind, some in TROUBLES.items() for one in some],
)
def test_who_cannot_be_served_is_told_so_and_the_same_form_is_kept_later(
    kind: str,
    trouble: Callable[[Database, str], AbstractContextManager[None]],
    empty_database: Callable[[str], str],
    folder: Path,
) -> None:
    address = empty_database(kind)
    with open_database(address) as database:
        pupil = new_pupil(make_app(folder, database))
        assert send(pupil, form_of(pupil, ESSAY), "first").status_code == 303
        kept = ["first"]
        form = form_of(pupil, ESSAY)
        with trouble(database, address):
            while len(kept) < 20 and (told := send(pupil, form, f"{'long ' * 390}{len(kept)}")).status_code == 303:
                kept.append(f"{'long ' * 390}{len(kept)}")
                form = form_of(pupil, ESSAY)
            assert told.status_code == 503 and int(told.headers["Retry-After"]) > 0
        assert answers(database) == kept
        assert send(pupil, form, "the same form").status_code == 303
        assert answers(database) == [*kept, "the same form"]


def send(pupil: FlaskClient, form: dict[str, str], response: str) -> TestResponse:
    return pupil.post(ESSAY, data=form | {"response": response})


def answers(database: Database) -> list[str]:
    with database.reading() as db:
        return list(db.execute(select(step.c.response).order_by(step.c.seq)).scalars())
