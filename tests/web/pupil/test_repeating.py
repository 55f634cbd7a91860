"""What went wrong comes again, from all quizzes, and each pupil has their own."""

import re
from datetime import timedelta
from html import escape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from quizgen.web.store import Mode
from tests.web.asking import answer, hidden, text_of
from tests.web.clock import Clock
from tests.web.conftest import on_both_databases
from tests.web.pupil.conftest import Give, InClass
from tests.web.test_formats import MATCHING, ORDERING, RIGHT, WRONG
from tests.web.test_pages import KEY_WORDS

DAY = timedelta(days=1)
ORCHARD = "/quiz/orchard-en"


def due(client: FlaskClient) -> list[str]:
    """Where the questions are that are due today."""
    page = client.get("/repeat").text.split("Later")[0]
    return list(dict.fromkeys(re.findall(r'href="(/repeat/[^"]*)"', page)))


def repeat(client: FlaskClient, url: str, response: str | list[str]) -> str:
    form = hidden(client.get(f"{url}?again=1").text) | {"response": response}
    return text_of(client.post(url, data=form, follow_redirects=True))


def test_a_question_that_went_wrong_is_due_on_the_next_day(pupil: FlaskClient, clock: Clock) -> None:
    answer(pupil, 1, "1")
    answer(pupil, 1, "2")
    answer(pupil, 2, "September 2022")
    answer(pupil, 1, "1", "/quiz/bibliothek-de")
    assert due(pupil) == []
    assert "There is nothing to repeat today." in text_of(pupil.get("/repeat"))
    clock.move(DAY)
    assert sorted(due(pupil)) == ["/repeat/bibliothek-de/de/q001", "/repeat/library-en/en/q001"]
    assert "2 questions to repeat today" in text_of(pupil.get("/"))


@on_both_databases
def test_repeating_is_like_practice_and_tells_the_next_day(pupil: FlaskClient, clock: Clock) -> None:
    answer(pupil, 1, "1")
    clock.move(DAY)
    (url,) = due(pupil)
    page = pupil.get(url).text
    assert [words for words in KEY_WORDS if escape(words, quote=False) in page] == []
    wrong = repeat(pupil, url, "3")
    assert "Not right yet They are the ones who fear it." in wrong
    assert "This question comes again on 4 March 2026." in wrong and "Try again" in wrong
    made_good = repeat(pupil, url, "2")
    assert "Right! Yes, the denial is hers." in made_good and "Done for today" in made_good
    assert due(pupil) == []
    assert "Right!" in text_of(pupil.get(url)), "reload changes nothing"


@pytest.mark.parametrize("number", WRONG)
def test_every_format_can_be_repeated(pupil: FlaskClient, clock: Clock, number: int) -> None:
    answer(pupil, number, WRONG[number], ORCHARD)
    clock.move(DAY)
    (url,) = due(pupil)
    if number in (MATCHING, ORDERING):
        assert "Something is still missing" in repeat(pupil, url, ["1"])
    assert "Right!" in repeat(pupil, url, RIGHT[number])


def test_an_open_question_is_never_wrong_and_never_comes_again(pupil: FlaskClient, clock: Clock) -> None:
    answer(pupil, 9, RIGHT[9], ORCHARD)
    clock.move(DAY)
    assert due(pupil) == []


def test_in_a_test_nothing_is_collected_before_it_is_handed_in(in_class: InClass, give: Give, clock: Clock) -> None:
    client, quiz = in_class(give(Mode.TEST))
    answer(client, 1, "2", quiz)
    answer(client, 3, WRONG[3], quiz)
    answer(client, 3, RIGHT[3], quiz)
    clock.move(DAY)
    assert due(client) == [], "it would tell what is wrong"
    client.post(f"{quiz}/hand-in")
    clock.move(DAY)
    assert due(client) == ["/repeat/orchard-en/en/f001"]


def test_a_question_that_is_no_longer_in_a_bank_is_left_out(pupil: FlaskClient, clock: Clock, folder: Path) -> None:
    answer(pupil, 1, "1")
    clock.move(DAY)
    (url,) = due(pupil)
    (folder / "library-en.yaml").unlink()
    assert due(pupil) == []
    assert pupil.get(url).status_code == 404


def test_nobody_repeats_for_another(pupil: FlaskClient, neighbour: FlaskClient, clock: Clock) -> None:
    answer(pupil, 1, "1")
    answer(neighbour, 1, "2")
    clock.move(DAY)
    (url,) = due(pupil)
    assert due(neighbour) == []
    for client in (neighbour, neighbour.application.test_client()):
        assert client.get(url).status_code == 404
        assert client.post(url, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 404
