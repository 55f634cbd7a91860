"""Who runs the site adds people, gives them passwords and removes them."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.web.site import Site
from quizgen.web.store import Role, Teacher, find_teachers, teachers
from tests.web.asking import text_of
from tests.web.conftest import new_pupil, on_both_databases

PEOPLE = "/teach/people"


@pytest.fixture(autouse=True)
def passwords_are_hashed_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(teachers, "_METHOD", "scrypt:1024:1:1")


def person(app: Flask, name: str) -> Teacher:
    site: Site = app.extensions["quizgen"]
    with site.database.reading() as db:
        return next(one for one in find_teachers(db) if one.name == name)


@on_both_databases
def test_somebody_new_logs_in_with_the_password_that_was_shown_once(app: Flask, admin: FlaskClient) -> None:
    shown = admin.post(PEOPLE, data={"name": "Ms Winter"})
    password = re.search(r'class="secret">([\w-]+)<', shown.text)[1]
    assert "Ms Winter" in text_of(shown) and password not in admin.get(PEOPLE).text
    browser = new_pupil(app)
    assert browser.post("/login", data={"name": "ms winter", "password": password}).status_code == 303
    assert person(app, "Ms Winter").role is Role.TEACHER
    assert browser.get(PEOPLE).status_code == 403
    assert "already" in text_of(admin.post(PEOPLE, data={"name": "MS WINTER"}))


def test_a_new_password_for_whoever_forgot_theirs_ends_their_sessions(
    app: Flask, admin: FlaskClient, teacher: FlaskClient
) -> None:
    url = f"{PEOPLE}/{person(app, 'Ms Winter').id}/password"
    assert "logged out everywhere" in text_of(admin.get(url))
    assert teacher.get("/teach/password").status_code == 200
    shown = admin.post(url)
    assert re.search(r'class="secret">[A-Z2-8]{4}(-[A-Z2-8]{4}){2}<', shown.text)
    assert teacher.get("/teach/password").status_code == 303


def test_the_site_is_run_by_whom_an_admin_lets_and_never_by_nobody(
    app: Flask, admin: FlaskClient, teacher: FlaskClient
) -> None:
    office, winter = person(app, "The office"), person(app, "Ms Winter")
    for form in ("role", "remove"):
        assert "only account" in text_of(admin.post(f"{PEOPLE}/{office.id}/{form}"))
    admin.post(f"{PEOPLE}/{winter.id}/role", data={"role": "admin"})
    assert teacher.get(PEOPLE).status_code == 200
    teacher.post(f"{PEOPLE}/{office.id}/role", data={"role": "teacher"})
    assert admin.get(PEOPLE).status_code == 403  # at once, not only after the next login


@on_both_databases
def test_nobody_is_removed_unasked_and_who_is_removed_is_out_at_once(
    app: Flask, admin: FlaskClient, teacher: FlaskClient
) -> None:
    url = f"{PEOPLE}/{person(app, 'Ms Winter').id}/remove"
    asked = text_of(admin.get(url))
    assert "Remove Ms Winter?" in asked and "0 classes" in asked and "Question banks stay" in asked
    assert teacher.get("/teach/password").status_code == 200
    assert admin.post(url).location == PEOPLE
    assert teacher.get("/teach/password").status_code == 303
    assert admin.post(url).status_code == 404


def test_a_role_nobody_knows_is_the_smaller_one(app: Flask, admin: FlaskClient) -> None:
    admin.post(PEOPLE, data={"name": "Ms Winter", "role": "owner"})
    assert person(app, "Ms Winter").role is Role.TEACHER


def test_a_name_is_shown_as_it_is(admin: FlaskClient) -> None:
    admin.post(PEOPLE, data={"name": "<b>Jo</b>"})
    assert "&lt;b&gt;Jo&lt;/b&gt;" in admin.get(PEOPLE).text
