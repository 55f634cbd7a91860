"""A site with a clock of its own, and classes that were given a quiz."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from quizgen.web.store import Assignment, Database, Mode, Role, add_assignment, add_teacher
from tests.web.clock import Clock
from tests.web.conftest import new_pupil

NOW = datetime(2026, 3, 2, 7, 40, tzinfo=UTC)
"""What the clock says first."""
HOUR = timedelta(hours=1)


@pytest.fixture
def clock(app: Flask) -> Clock:
    return Clock(app)


Give = Callable[..., Assignment]


@pytest.fixture
def give(database: Database) -> Give:
    """Give a class the quiz about the orchard; further words are those of `Assignment`."""

    def give(mode: Mode = Mode.PRACTICE, **more: object) -> Assignment:
        with database.writing() as db:
            number = len(db.exec_driver_sql("SELECT id FROM teacher").all())
            teacher = add_teacher(db, f"Ms Winter {number}", "four words in a row", Role.TEACHER, NOW)
            values = {"bank_id": "orchard-en", "is_shuffled": False} | more
            return add_assignment(db, Assignment("", "", teacher.id, name="9b", mode=mode, created_at=NOW, **values))

    return give


def offered(page: TestResponse) -> list[str]:
    """The aliases to choose from."""
    return re.findall(r'name="alias" value="([^"]*)"', page.text)


def join(client: FlaskClient, given: Assignment, **more: str) -> TestResponse:
    """Take the first alias that is offered, and go where the site leads."""
    alias = offered(client.get(f"/join/{given.code}", query_string=more))[0]
    return client.post(f"/join/{given.code}", data={"alias": alias} | more, follow_redirects=True)


InClass = Callable[[Assignment], tuple[FlaskClient, str]]


@pytest.fixture
def in_class(app: Flask) -> InClass:
    """Somebody new who has joined, and where their quiz is."""

    def come(given: Assignment) -> tuple[FlaskClient, str]:
        client = new_pupil(app)
        assert join(client, given).status_code == 200
        return client, f"/class/{given.code}"

    return come
