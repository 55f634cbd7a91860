"""A site with its own copy of tests/cases/web/banks, and pupils whose browsers have no screen."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from secrets import token_hex

import psycopg
import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.web import make_app
from quizgen.web.store import Database, open_database
from tests.web.databases import postgresql_server, sqlite_address

CASES = Path(__file__).parent.parent / "cases" / "web"


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """A server's address with a gap for the database's `{name}`."""
    # A socket's path must be short.
    with tempfile.TemporaryDirectory(prefix="pg") as folder, postgresql_server(Path(folder)) as address:
        yield address


KINDS = ("sqlite", "postgresql")


@pytest.fixture
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], str]:
    """The address of another empty database of a kind."""

    def make(kind: str) -> str:
        name = f"quizgen_{token_hex(4)}"
        if kind == "sqlite":
            return sqlite_address(tmp_path / name)
        server = request.getfixturevalue("postgresql")
        with psycopg.connect(server.format(name="postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return str(server.format(name=name))

    return make


@pytest.fixture(params=KINDS)
def database_address(request: pytest.FixtureRequest, empty_database: Callable[[str], str]) -> str:
    """An empty database, once of each kind."""
    return empty_database(request.param)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CASES / "banks", tmp_path / "banks"))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = open_database(sqlite_address(tmp_path))
    yield database
    database.close()


@pytest.fixture
def app(folder: Path, database: Database) -> Flask:
    app = make_app(folder, database)
    app.testing = True
    return app


@pytest.fixture
def pupil(app: Flask) -> FlaskClient:
    return new_pupil(app)


@pytest.fixture
def neighbour(app: Flask) -> FlaskClient:
    """Somebody else in the class."""
    return new_pupil(app)


def new_pupil(app: Flask) -> FlaskClient:
    """A browser on a machine of its own: it sends what browsers send along with a form of this site."""
    client = app.test_client()
    client.environ_base |= {"HTTP_SEC_FETCH_SITE": "same-origin", "HTTP_ACCEPT_LANGUAGE": "en-GB,en;q=0.9"}
    return client
