"""A teacher who is logged in, and one who runs the site."""

from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.web.jobline import JobLine
from quizgen.web.site import Site
from quizgen.web.store import Role, add_teacher, start_session
from quizgen.web.teacher.blueprint import COOKIE
from tests.web.conftest import new_pupil
from tests.web.test_findings import Worker

NO_PASSWORD = "-"
"""A hash of nothing: whoever needs no password to be checked should not wait until one is hashed."""


def log_in(app: Flask, name: str, role: Role = Role.TEACHER) -> FlaskClient:
    """The browser of somebody new who is logged in."""
    site: Site = app.extensions["quizgen"]
    with site.database.writing() as db:
        token = start_session(db, add_teacher(db, name, NO_PASSWORD, role, site.now()).id, site.now())
    client = new_pupil(app)
    client.set_cookie(COOKIE, token)
    return client


@pytest.fixture
def teacher(app: Flask) -> FlaskClient:
    return log_in(app, "Ms Winter")


@pytest.fixture
def colleague(app: Flask) -> FlaskClient:
    return log_in(app, "Mr Sommer")


@pytest.fixture
def admin(app: Flask) -> FlaskClient:
    return log_in(app, "The office", Role.ADMIN)


@pytest.fixture
def idle(app: Flask) -> Worker:
    """In place of a process that finds claims: it notes what it is asked, and finds nothing."""
    worker = Worker(fails=True)
    app.extensions["quizgen"] = replace(app.extensions["quizgen"], jobs=JobLine(worker))
    return worker
