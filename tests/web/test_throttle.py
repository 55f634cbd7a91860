"""Whoever guesses has to wait; the class and the teacher beside them don't."""

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Connection, select
from werkzeug.exceptions import TooManyRequests

from quizgen.web.site import Site
from quizgen.web.store import Role, add_teacher, make_password_hash, teachers
from quizgen.web.store.tables import metadata
from quizgen.web.throttle import LIMITS, Kind, count_guess
from tests.promises import Tries
from tests.web.asking import text_of
from tests.web.clock import Clock
from tests.web.conftest import new_pupil

NAME, PASSWORD = "Jo Winter", "four words in a row"
SCHOOL, HOME = "203.0.113.7", "198.51.100.9"


@pytest.fixture
def clock(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Clock:
    monkeypatch.setattr(teachers, "_METHOD", "scrypt:1024:1:1")
    site: Site = app.extensions["quizgen"]
    with site.database.writing() as db:
        add_teacher(db, NAME, make_password_hash(PASSWORD, NAME), Role.TEACHER, site.now())
    return Clock(app)


def at(app: Flask, place: str) -> FlaskClient:
    client = new_pupil(app)
    client.environ_base["REMOTE_ADDR"] = place
    return client


def log_in(client: FlaskClient, name: str = NAME, password: str = PASSWORD) -> int:
    return client.post("/login", data={"name": name, "password": password}).status_code


def guess(app: Flask, kind: Kind, *guesses: tuple[str, str]) -> list[int]:
    """For each guess from a place for an account the seconds to wait; 0: it was looked at."""
    site: Site = app.extensions["quizgen"]
    with site.database.writing() as db:
        return [_guess(app, db, kind, place, account) for place, account in guesses]


def _guess(app: Flask, db: Connection, kind: Kind, place: str, account: str) -> int:
    with app.test_request_context(environ_base={"REMOTE_ADDR": place}):
        try:
            count_guess(db, kind, account)
        except TooManyRequests as refused:
            return refused.retry_after
    return 0


@pytest.mark.holds("passwords")
def test_ten_wrong_passwords_for_an_account_and_the_next_is_not_looked_at(
    app: Flask, clock: Clock, tries: Tries
) -> None:
    stranger = at(app, HOME)
    statuses = [log_in(stranger, password=f"guess {number}") for number in tries]
    assert statuses == [422] * 10 + [429] * (tries.made - 10)
    clock.move(timedelta(minutes=2))
    told = stranger.post("/login", data={"name": NAME, "password": PASSWORD})
    assert (told.status_code, told.headers["Retry-After"]) == (429, "180")
    assert "It goes on in 3 minutes" in text_of(told)
    assert log_in(at(app, SCHOOL)) == 429  # it is the account that is guessed
    clock.move(timedelta(minutes=3, seconds=1))
    assert log_in(stranger) == 303


def test_nobody_keeps_a_teacher_out_of_the_browser_where_they_logged_in_before(app: Flask, clock: Clock) -> None:
    teacher, pupil = at(app, SCHOOL), at(app, SCHOOL)
    assert log_in(teacher) == 303
    teacher.post("/logout")
    clock.move(timedelta(days=3))
    while log_in(pupil, password="a guess") != 429:
        pass
    assert log_in(teacher) == 303
    assert [log_in(teacher, password="a guess") for _ in range(11)] == [422] * 10 + [429]


def test_many_who_log_in_rightly_at_one_school_are_never_stopped(app: Flask, clock: Clock) -> None:
    assert {log_in(at(app, SCHOOL)) for _ in range(55)} == {303}


def test_a_place_that_guesses_many_names_has_to_wait_and_others_do_not(app: Flask, clock: Clock) -> None:
    waits = guess(app, Kind.PASSWORD, *((HOME, f"name {n}") for n in range(51)))
    assert waits == [0] * 50 + [300]
    assert guess(app, Kind.PASSWORD, (SCHOOL, "name 1")) == [0]
    assert guess(app, Kind.CODE, (HOME, "")) == [0]


def test_guesses_from_everywhere_are_stopped_together(
    app: Flask, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    account, place, site = LIMITS[Kind.PASSWORD]
    assert site.most == 1000
    monkeypatch.setitem(LIMITS, Kind.PASSWORD, (account, place, replace(site, most=100)))
    waits = guess(app, Kind.PASSWORD, *((f"10.0.0.{n}", f"name {n}") for n in range(101)))
    assert waits == [0] * 100 + [300]


@pytest.mark.holds("counted-codes")
def test_of_many_guesses_at_codes_twenty_a_minute_are_looked_at(app: Flask, clock: Clock, tries: Tries) -> None:
    waits = guess(app, Kind.CODE, *((SCHOOL, "") for _ in tries))
    assert waits == [0] * 20 + [60] * (tries.made - 20)
    clock.move(timedelta(seconds=59))
    assert guess(app, Kind.CODE, (SCHOOL, "")) == [1]
    clock.move(timedelta(seconds=1))
    assert guess(app, Kind.CODE, (SCHOOL, "")) == [0]


def test_a_network_of_the_newer_kind_is_one_place(app: Flask, clock: Clock) -> None:
    waits = guess(app, Kind.CODE, *((f"2001:db8:1:2:{n:x}::1", "") for n in range(21)))
    assert waits == [0] * 20 + [60]
    assert guess(app, Kind.CODE, ("2001:db8:1:3::1", "")) == [0]


def test_a_clock_that_is_set_back_makes_nobody_wait_longer(app: Flask, clock: Clock) -> None:
    guess(app, Kind.CODE, *[(SCHOOL, "")] * 21)
    clock.move(timedelta(hours=-2))
    assert guess(app, Kind.CODE, (SCHOOL, "")) == [0]


def test_no_name_no_address_and_after_a_while_nothing_is_kept(app: Flask, clock: Clock) -> None:
    log_in(at(app, HOME), "Somebody Curious", "a guess")
    assert len(rows(app, "failure")) == 3
    kept = "\n".join(str(row) for table in metadata.tables for row in rows(app, table))
    assert "Curious" not in kept and "curious" not in kept and HOME not in kept and "a guess" not in kept
    clock.move(timedelta(minutes=6))
    guess(app, Kind.CODE, (SCHOOL, ""))
    assert len(rows(app, "failure")) == 1


def rows(app: Flask, table: str) -> list[object]:
    site: Site = app.extensions["quizgen"]
    with site.database.reading() as db:
        return list(db.execute(select(metadata.tables[table])))
