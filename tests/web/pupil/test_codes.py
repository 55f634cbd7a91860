"""Codes can't be found by trying, and whoever is in a class isn't stopped by others who try."""

from random import Random

import pytest
from flask import Flask

from tests.promises import Tries
from tests.web.clock import Clock
from tests.web.conftest import new_pupil
from tests.web.pupil.conftest import HOUR, Give

WRONG = "AAAAAAA"
LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"


@pytest.mark.holds("join-codes")
@pytest.mark.parametrize("place", ["/join?code=", "/join/", "/class/%s/", "/class/%s/1"])
def test_of_guessed_class_codes_twenty_a_minute_are_looked_at(
    app: Flask, give: Give, clock: Clock, place: str, tries: Tries
) -> None:
    guesser, given = new_pupil(app), give()
    url = place if "%s" in place else f"{place}%s"
    chance = Random(7)
    guesses = ("".join(chance.choices(LETTERS, k=7)) for _ in tries)
    statuses = [guesser.get(url % one, follow_redirects=True).status_code for one in guesses]
    assert 429 in statuses[:21] and set(statuses[20:]) == {429}
    told = guesser.get(url % given.code)
    assert told.status_code == 429 and int(told.headers["Retry-After"]) <= 60  # else they could go on


def test_guessed_resume_codes_are_counted_too(app: Flask) -> None:
    guesser = new_pupil(app)
    statuses = [guesser.post("/resume", data={"code": WRONG}).status_code for _ in range(22)]
    assert statuses == [422] * 20 + [429] * 2


def test_a_class_at_work_is_not_stopped_by_one_of_them_who_guesses(
    app: Flask, give: Give, in_class, clock: Clock
) -> None:
    given = give()
    classmate, quiz = in_class(given)
    guesser = new_pupil(app)
    while guesser.get(f"/join/{WRONG}", follow_redirects=True).status_code != 429:
        pass
    assert classmate.get(f"{quiz}/1").status_code == 200
    assert new_pupil(app).get(f"{quiz}/1").status_code == 429
    clock.move(HOUR)
    assert new_pupil(app).get(f"/join/{given.code}").status_code == 200


def test_right_codes_cost_nothing_however_many_come_from_one_school(app: Flask, give: Give) -> None:
    given = give()
    assert {new_pupil(app).get(f"/join/{given.code}").status_code for _ in range(30)} == {200}
