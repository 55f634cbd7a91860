"""Who shows a name and a password is let in, and nobody else learns who is known here."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.web.site import Site
from quizgen.web.store import Role, add_teacher, make_password_hash, teachers
from tests.web.conftest import new_pupil

NAME, PASSWORD = "Jo Winter", "four words in a row"


@pytest.fixture
def visitor(app: Flask, monkeypatch: pytest.MonkeyPatch) -> FlaskClient:
    """A browser in front of a site with one account, whose password is quickly hashed."""
    monkeypatch.setattr(teachers, "_METHOD", "scrypt:2:1:1")
    teachers._nobodys_hash.cache_clear()
    site: Site = app.extensions["quizgen"]
    with site.database.writing() as db:
        add_teacher(db, NAME, make_password_hash(PASSWORD), Role.TEACHER, site.now())
    return new_pupil(app)


def show(client: FlaskClient, name: str = NAME, password: str = PASSWORD, **more: str):
    return client.post("/login", data={"name": name, "password": password, **more})


def test_name_and_password_open_the_page_that_was_asked_for(visitor: FlaskClient) -> None:
    asked = visitor.get("/teach/classes?kept=yes")
    assert asked.status_code == 303 and asked.location.startswith("/login?next=")
    assert show(visitor, " jo  WINTER ", next="/teach/classes?kept=yes").location == "/teach/classes?kept=yes"
    assert visitor.get("/teach/").status_code != 303
