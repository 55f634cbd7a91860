"""Who shows a name and a password is let in, and nobody else learns who is known here."""

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from quizgen.web.site import Site
from quizgen.web.store import Role, add_teacher, find_teachers, make_password_hash, make_setup_code, teachers
from quizgen.web.teacher.blueprint import COOKIE
from tests.web.asking import text_of
from tests.web.clock import Clock
from tests.web.conftest import new_pupil

NAME, PASSWORD = "Jo Winter", "four words in a row"
WRONG = "Name and password don't go together"
PAGE = "/teach/password"


@pytest.fixture(autouse=True)
def passwords_are_hashed_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(teachers, "_METHOD", "scrypt:1024:1:1")
    teachers._nobodys_hash.cache_clear()


@pytest.fixture
def visitor(app: Flask) -> FlaskClient:
    """A browser in front of a site with one account."""
    site: Site = app.extensions["quizgen"]
    with site.database.writing() as db:
        add_teacher(db, NAME, make_password_hash(PASSWORD, NAME), Role.TEACHER, site.now())
    return new_pupil(app)


def show(client: FlaskClient, name: str = NAME, password: str = PASSWORD, **more: str) -> TestResponse:
    return client.post("/login", data={"name": name, "password": password, **more})


def token(client: FlaskClient) -> str:
    return client.get_cookie(COOKIE).value


def is_in(app: Flask, token: str) -> bool:
    """Whether somebody who copied this token is let in."""
    thief = new_pupil(app)
    thief.set_cookie(COOKIE, token)
    return thief.get(PAGE).status_code == 200


def test_name_and_password_open_the_page_that_was_asked_for(visitor: FlaskClient) -> None:
    asked = visitor.get(f"{PAGE}?done=1")
    assert (asked.status_code, asked.location) == (303, "/login?next=/teach/password?done%3D1")
    assert show(visitor, " jo  WINTER ", next=f"{PAGE}?done=1").location == f"{PAGE}?done=1"
    assert "Your new password holds" in visitor.get(f"{PAGE}?done=1").text


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/teach/", "//evil.example/teach/", "/\\evil.example", "/teach/\r\nX: y", "", "/"]
)
def test_the_login_leads_to_the_teachers_pages_only(visitor: FlaskClient, elsewhere: str) -> None:
    assert show(visitor, next=elsewhere).location == "/teach/"


def test_a_wrong_name_reads_as_a_wrong_password_and_takes_as_much_work(
    visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked = []
    monkeypatch.setattr(teachers, "check_password_hash", lambda kept, typed: checked.append(kept[:15]))
    told = [text_of(show(visitor, name, "a guess")).replace(name, "") for name in (NAME, "Nobody Here")]
    assert told[0] == told[1] and WRONG in told[0]
    assert checked == ["scrypt:1024:1:1"] * 2


@pytest.mark.parametrize("name", ["Jo\x00Winter", "\ud800", "x" * 10_000])
def test_whatever_is_typed_as_a_name_is_no_error(visitor: FlaskClient, name: str) -> None:
    assert show(visitor, name.encode("utf-8", "surrogatepass"), "a guess").status_code == 422


def test_the_empty_hash_of_an_unknown_name_fits_no_password(visitor: FlaskClient) -> None:
    assert show(visitor, "Nobody Here", "").status_code == 422


@pytest.mark.holds("copied-cookies")
def test_a_token_from_before_the_login_is_good_for_nothing_after_it(app: Flask, visitor: FlaskClient) -> None:
    visitor.set_cookie(COOKIE, "chosen by somebody else")
    show(visitor)
    first = token(visitor)
    assert not is_in(app, "chosen by somebody else") and is_in(app, first)
    show(visitor)
    assert not is_in(app, first) and is_in(app, token(visitor))


@pytest.mark.holds("copied-cookies")
def test_logging_out_ends_the_session_for_copies_too(app: Flask, visitor: FlaskClient) -> None:
    show(visitor)
    copied = token(visitor)
    visitor.post("/logout")
    assert visitor.get_cookie(COOKIE) is None
    assert not is_in(app, copied)


@pytest.mark.holds("copied-cookies")
def test_another_password_ends_all_other_sessions_and_needs_the_present_one(app: Flask, visitor: FlaskClient) -> None:
    elsewhere = new_pupil(app)
    show(elsewhere)
    show(visitor)
    copied = [token(elsewhere), token(visitor)]
    change = {"old": "a guess", "new": "entirely different"}
    assert "not your present password" in visitor.post(PAGE, data=change).text
    assert all(is_in(app, one) for one in copied)
    assert "too short" in visitor.post(PAGE, data={"old": PASSWORD, "new": "short"}).text
    assert "first that others would try" in visitor.post(PAGE, data={"old": PASSWORD, "new": "jo-Winter-24"}).text

    done = visitor.post(PAGE, data=change | {"old": PASSWORD}, follow_redirects=True)
    assert "Your new password holds" in text_of(done)
    assert not any(is_in(app, one) for one in copied)
    assert show(elsewhere).status_code == 422
    assert show(elsewhere, password="entirely different").status_code == 303


def test_a_session_that_nobody_used_for_a_night_has_ended(app: Flask, visitor: FlaskClient) -> None:
    clock = Clock(app)
    show(visitor)
    clock.move(timedelta(hours=11))
    assert visitor.get(PAGE).status_code == 200
    clock.move(timedelta(hours=11))
    assert visitor.get(PAGE).status_code == 200
    clock.move(timedelta(hours=13))
    assert visitor.get(PAGE).status_code == 303


def test_over_https_cookies_belong_to_this_very_host(visitor: FlaskClient) -> None:
    form = {"name": NAME, "password": PASSWORD}
    cookies = visitor.post("/login", data=form, base_url="https://localhost").headers.getlist("Set-Cookie")
    assert {cookie.split("=")[0] for cookie in cookies} == {"__Host-quizgen_teacher", "__Host-quizgen_known"}
    for cookie in cookies:
        assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))
        assert "Domain" not in cookie
    assert visitor.get(PAGE, base_url="https://localhost").status_code == 200


def test_the_first_account_needs_the_code_from_the_terminal_and_runs_the_site(app: Flask) -> None:
    site: Site = app.extensions["quizgen"]
    browser = new_pupil(app)
    assert browser.get("/teach/password", follow_redirects=True).request.path == "/setup"
    form = {"name": NAME, "password": PASSWORD}
    assert browser.post("/setup", data=form | {"code": ""}).status_code == 422  # there is no code yet
    with site.database.writing() as db:
        before, code = make_setup_code(db), make_setup_code(db)
    for wrong in ("", "AAAA-AAAA", before):
        assert "This is not the code" in browser.post("/setup", data=form | {"code": wrong}).text
    assert code in browser.get(f"/setup?code={code}").text
    short = browser.post("/setup", data=form | {"code": code, "password": "short"})
    assert "too short" in short.text and code in short.text
    assert "first that others would try" in browser.post("/setup", data=form | {"code": code, "password": NAME}).text

    assert browser.post("/setup", data=form | {"code": code.lower()}).location == "/teach/"
    with site.database.writing() as db:
        assert [(one.name, one.role) for one in find_teachers(db)] == [(NAME, Role.ADMIN)]
        assert make_setup_code(db) == ""
    assert browser.get("/teach/people").status_code == 200
    assert new_pupil(app).post("/setup", data=form | {"code": code, "name": "Snatcher"}).location == "/login"
    assert new_pupil(app).get(f"/setup?code={code}").location == "/login"
