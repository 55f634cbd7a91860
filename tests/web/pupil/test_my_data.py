"""What is kept of a pupil is theirs: complete to take along, and gone when they say so."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.web.store import Database, Mode
from quizgen.web.store.tables import metadata
from tests.web.asking import QUIZ, answer, form_of, text_of
from tests.web.conftest import new_pupil, on_both_databases
from tests.web.pupil.conftest import Give, InClass, join
from tests.web.pupil.test_joining import code_in
from tests.web.test_formats import RIGHT


def answer_a_little(client: FlaskClient) -> None:
    answer(client, 1, "1")
    client.post(f"{QUIZ}/2/draft", data=form_of(client, f"{QUIZ}/2") | {"response": "Septem"})
    answer(client, 2, "September 2022")


def test_the_page_says_what_there_is(pupil: FlaskClient, give: Give) -> None:
    assert "This browser knows nobody." in text_of(pupil.get("/me"))
    answer_a_little(pupil)
    assert "You have no name here." in text_of(pupil.get("/me"))
    join(pupil, give())
    words = text_of(pupil.get("/me"))
    assert "9b · 0 of 9 answered" in words and "2 of 5 answered" in words and "Repeat 1 question" in words


@on_both_databases
def test_every_step_is_in_the_file_to_take_along(pupil: FlaskClient) -> None:
    answer_a_little(pupil)
    response = pupil.get("/me/data")
    assert response.content_type == "application/json" and "attachment" in response.headers["Content-Disposition"]
    data = json.loads(response.text)
    (attempt,) = data["attempts"]
    steps = [(step["question"], step["what"], step["response"]) for step in attempt["steps"]]
    assert steps == [("q001", "answer", "1"), ("q002", "draft", "Septem"), ("q002", "answer", "September 2022")]
    assert attempt["questions"]["q002"] == "When did the trial in Ashby begin?"
    assert [card["question"] for card in data["to_repeat"]] == ["q001"]


def test_a_new_code_makes_the_old_one_useless(app: Flask, pupil: FlaskClient, give: Give) -> None:
    old = code_in(join(pupil, give()).text)
    new = code_in(pupil.post("/me/code", follow_redirects=True).text)
    phone = new_pupil(app)
    assert phone.post("/resume", data={"code": old}).status_code == 422
    assert phone.post("/resume", data={"code": new}).status_code == 303


@pytest.mark.holds("copied-cookies")
def test_a_forgotten_browser_knows_nobody_and_its_token_is_worth_nothing(app: Flask, pupil: FlaskClient) -> None:
    answer_a_little(pupil)
    code = code_in(pupil.post("/me/code", follow_redirects=True).text)
    token = pupil.get_cookie("quizgen").value
    response = pupil.post("/me/forget")
    assert response.headers["Clear-Site-Data"] == '"storage"'
    assert pupil.get_cookie("quizgen") is None and pupil.get_cookie("quizgen_code") is None
    thief = new_pupil(app)
    thief.set_cookie("quizgen", token)
    assert "This browser knows nobody." in text_of(thief.get("/me"))
    pupil.post("/resume", data={"code": code})
    assert "2 of 5 answered" in text_of(pupil.get("/"))


@on_both_databases
def test_who_deletes_everything_leaves_nothing_behind_and_touches_nobody_else(
    pupil: FlaskClient, neighbour: FlaskClient, database: Database
) -> None:
    answer_a_little(neighbour)
    before = counts(database)
    answer_a_little(pupil)
    assert "Really delete everything?" in text_of(pupil.get("/me/delete"))
    token = pupil.get_cookie("quizgen").value
    pupil.post("/me/delete")
    assert counts(database) == before
    pupil.set_cookie("quizgen", token)
    assert "This browser knows nobody." in text_of(pupil.get("/me"))
    assert "2 of 5 answered" in text_of(neighbour.get("/"))


def counts(database: Database) -> dict[str, int]:
    with database.reading() as db:
        names = [table.name for table in metadata.sorted_tables if table.name != "setting"]
        return {name: db.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one() for name in names}


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_has_no_data(pupil: FlaskClient, method: str) -> None:
    urls = {"get": ["/me/data"], "post": ["/me/code"]}[method]
    assert [getattr(pupil, method)(url).status_code for url in urls] == [404]
    assert pupil.get("/me/delete").location == "/me"
    assert pupil.post("/me/delete").status_code == pupil.post("/me/forget").status_code == 303


def test_the_footer_leads_to_it_on_every_page(pupil: FlaskClient) -> None:
    for url in ("/", f"{QUIZ}/1", f"{QUIZ}/result", "/repeat", "/nothing"):
        assert '<a href="/me">My data</a>' in pupil.get(url).text


def notes_in(deck: bytes) -> bool:
    with zipfile.ZipFile(BytesIO(deck)) as file:
        return "collection.anki2" in file.namelist()


@pytest.mark.parametrize("most_bytes", [0, 1_000_000], ids=["made beside the site", "made here"])
def test_the_deck_of_a_practice_comes_when_every_question_is_answered(
    pupil: FlaskClient, monkeypatch: pytest.MonkeyPatch, most_bytes: int
) -> None:
    monkeypatch.setattr("quizgen.web.beside.SHORT_BYTES", most_bytes)
    for number in RIGHT:
        assert pupil.get("/quiz/orchard-en/deck").status_code == 303
        answer(pupil, number, RIGHT[number], "/quiz/orchard-en")
    response = pupil.get("/quiz/orchard-en/deck")
    assert "orchard-en.apkg" in response.headers["Content-Disposition"]
    assert notes_in(response.data)
    assert pupil.get("/quiz/orchard-en/deck").data == response.data


def test_the_deck_of_a_test_comes_when_it_is_handed_in_also_of_a_bank_that_is_gone(
    in_class: InClass, give: Give, folder: Path
) -> None:
    client, quiz = in_class(give(Mode.TEST, question_count=3))
    for number in (1, 2, 3):
        answer(client, number, ["1"], quiz)
    assert client.get(f"{quiz}/deck").status_code == 303
    client.post(f"{quiz}/hand-in")
    assert notes_in(client.get(f"{quiz}/deck").data)
    (folder / "orchard-en.yaml").unlink()
    assert notes_in(client.get(f"{quiz}/deck").data)
