"""A site with its own copy of tests/cases/web/banks, and pupils whose browsers have no screen."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.web import make_app
from quizgen.web.store import Database, open_database
from tests.conftest import KINDS
from tests.web.databases import add_database, sqlite_address

CASES = Path(__file__).parent.parent / "cases" / "web"
on_both_databases = pytest.mark.parametrize("database", KINDS, indirect=True)
"""For a page that is tried with its store in PostgreSQL too."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CASES / "banks", tmp_path / "banks"))


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables and nothing in them: to copy it is quicker than to make it step by step."""
    folder = tmp_path_factory.mktemp("tables")
    open_database(sqlite_address(folder)).close()
    return folder / "quizgen.db"


@pytest.fixture
def database(request: pytest.FixtureRequest, tmp_path: Path, tables: Path) -> Iterator[Database]:
    kind = getattr(request, "param", "sqlite")
    shutil.copy(tables, tmp_path)
    address = sqlite_address(tmp_path) if kind == "sqlite" else add_database(request.getfixturevalue("postgresql"))
    database = open_database(address)
    yield database
    database.close()


@pytest.fixture
def app(folder: Path, database: Database) -> Flask:
    app = make_app(folder, database)
    app.testing = True
    return app


@pytest.fixture
def no_banks(tmp_path: Path) -> Path:
    folder = tmp_path / "none"
    folder.mkdir()
    return folder


@pytest.fixture
def empty_site(no_banks: Path, database: Database, monkeypatch: pytest.MonkeyPatch) -> Flask:
    """Without banks and people; it hashes no password."""
    monkeypatch.setattr("quizgen.web.entry.check_password", lambda *_: None)
    monkeypatch.setattr("quizgen.web.teacher.people.make_password_hash", lambda *_: "-")
    app = make_app(no_banks, database)
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
