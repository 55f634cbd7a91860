"""While a class answers its teacher sees who is in and how far; the wall is told nothing that a test must not tell."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event

from quizgen.interface import words
from quizgen.web import make_app
from quizgen.web.store import Assignment, Database, Kind, Mode, find_attempts, keep_step, read_answers
from tests.web.asking import text_of
from tests.web.conftest import on_both_databases
from tests.web.teacher.lessons import give_quiz, site_of, take_quiz

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
OPEN = "for comparing, not marked"
LONG = dict.fromkeys(["f001", "f002"], "1")


def rows_of(page: str) -> list[list[str]]:
    """What each row of the table says, cell by cell, with the signs left to the eye."""
    body = page[page.index("<tbody>") : page.index("</tbody>")]
    rows = (re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S) for row in re.findall(r"<tr>.*?</tr>", body, re.S))
    seen = [[re.sub(r'<span aria-hidden="true">.*?</span>', "", cell) for cell in row] for row in rows]
    return [[" ".join(re.sub(r"<[^>]*>", " ", cell).split()) for cell in row] for row in seen]


def live(client: FlaskClient, assignment: Assignment, part: str = "") -> str:
    return client.get(f"/teach/classes/{assignment.id}/live{part}").text


@pytest.fixture
def clock() -> list[datetime]:
    """The site's time; a test moves it."""
    return [NOON]


@pytest.fixture
def app(folder: Path, database: Database, clock: list[datetime]) -> Flask:
    app = make_app(folder, database, now=lambda: clock[0])
    app.testing = True
    return app


@on_both_databases
def test_the_live_view_tells_who_is_in_how_far_and_what_is_right(app: Flask, teacher: FlaskClient) -> None:
    given = give_quiz(app)
    take_quiz(app, given, "Otter", {"f001": "1", "f002": "1", "f003": "2", "f009": "No."}, is_finished=True)
    take_quiz(app, given, "Heron", {"f001": "2|1"})
    take_quiz(app, given, "Crane", {})
    none = ["no answer yet"]
    assert rows_of(live(teacher, given)) == [
        ["Crane", "0 of 9", "0", "12:00", *none * 9],
        ["Heron", "1 of 9", "1", "12:00", "right", *none * 8],
        ["Otter", "4 of 9", "1", "Handed in", "right", "wrong", "partly right: 0.5", *none * 5, OPEN],
    ]
    assert "3 pupils, 1 has handed in." in text_of(teacher.get(f"/teach/classes/{given.id}/live"))


def test_of_a_test_the_live_view_tells_only_that_there_are_answers(app: Flask, teacher: FlaskClient) -> None:
    given = give_quiz(app, mode=Mode.TEST)
    take_quiz(app, given, "Otter", {"f001": "1", "f002": "1"}, is_finished=True)
    for part in ("", "/now"):
        page = live(teacher, given, part)
        assert rows_of(page) == [["Otter", "2 of 9", "Handed in", *["answered"] * 2, *["no answer yet"] * 7]]
        assert not {"right", "wrong"} & set(re.findall(r"\w+", page[page.index("<table") : page.index("</table>")]))


def test_who_has_not_been_heard_of_for_a_minute_is_said_to_be_quiet(
    app: Flask, teacher: FlaskClient, clock: list[datetime]
) -> None:
    given = give_quiz(app)
    take_quiz(app, given, "Otter", LONG)
    take_quiz(app, given, "Heron", LONG, at=NOON - timedelta(minutes=2))
    take_quiz(app, given, "Crane", LONG, at=NOON - timedelta(minutes=2), is_finished=True)
    assert [row[3] for row in rows_of(live(teacher, given))] == ["Handed in", "11:58 (quiet)", "12:00"]
    clock[0] += timedelta(minutes=2)
    assert [row[3] for row in rows_of(live(teacher, given))] == ["Handed in", "11:58 (quiet)", "12:00 (quiet)"]


def test_who_starts_again_is_shown_in_the_new_round(app: Flask, teacher: FlaskClient) -> None:
    given = give_quiz(app)
    first = take_quiz(app, given, "Otter", LONG, at=NOON - timedelta(minutes=5))
    take_quiz(app, given, "Otter", {"f003": "2 4"}, pupil_id=first.pupil_id)
    assert [row[:3] for row in rows_of(live(teacher, given))] == [["Otter", "1 of 9", "1"]]


def test_the_page_keeps_itself_up_to_date_with_and_without_javascript(app: Flask, teacher: FlaskClient) -> None:
    given = give_quiz(app)
    take_quiz(app, given, "Otter", LONG)
    page, part = live(teacher, given), live(teacher, given, "/now")
    head = page[: page.index("</head>")]
    assert '<noscript><meta http-equiv="refresh" content="10"></noscript>' in head
    assert re.search(r'<script src="/static/live\.js" defer></script>', head)
    assert f'data-address="/teach/classes/{given.id}/live/now"' in page
    assert "<html" not in part
    assert page[page.index('<p class="window">') : page.index("</table>")] in page
    assert part.strip()[:200] in page, "the part is what the page has in its middle"


@pytest.mark.parametrize("language", ["de", "en"])
def test_nobody_in_the_class_yet_is_told_in_words(app: Flask, teacher: FlaskClient, language: str) -> None:
    given = give_quiz(app)
    teacher.get(f"/?lang={language}")
    for page in ("live", "live/now", "results", "results/questions"):
        response = teacher.get(f"/teach/classes/{given.id}/{page}")
        assert words(language)["class_nobody"] in text_of(response)


@on_both_databases
def test_an_entry_is_taken_out_with_all_its_answers(app: Flask, teacher: FlaskClient) -> None:
    given = give_quiz(app)
    test_entry = take_quiz(app, given, "Test", LONG)
    take_quiz(app, given, "Heron", LONG)
    assert teacher.post(f"/teach/classes/{given.id}/pupils/{test_entry.pupil_id}/remove").status_code == 303
    assert [row[0] for row in rows_of(live(teacher, given))] == ["Heron"]
    assert teacher.get(f"/teach/classes/{given.id}/pupils/{test_entry.pupil_id}").status_code == 404


def test_a_pupil_of_another_class_is_not_taken_out(app: Flask, teacher: FlaskClient, colleague: FlaskClient) -> None:
    given, other = give_quiz(app), give_quiz(app, "Mr Sommer")
    stranger = take_quiz(app, other, "Otter", {"f007": "Max"})
    address = f"/teach/classes/{given.id}/pupils/{stranger.pupil_id}"
    teacher.post(f"{address}/remove")
    teacher.post(f"{address}/erase", data={"question": "f007"})
    with site_of(app).database.reading() as db:
        assert read_answers(db, stranger.id)["f007"].latest == "Max"


@on_both_databases
def test_a_name_in_a_typed_answer_is_blanked_in_every_round(app: Flask, teacher: FlaskClient) -> None:
    given = give_quiz(app)
    first = take_quiz(app, given, "Otter", {"f009": "My cousin Max"}, at=NOON - timedelta(minutes=5))
    second = take_quiz(app, given, "Otter", {"f009": "Max again", "f001": "1"}, pupil_id=first.pupil_id)
    page = f"/teach/classes/{given.id}/pupils/{first.pupil_id}"
    assert teacher.get(page).text.count("Max") == 2
    assert teacher.post(f"{page}/erase", data={"question": "f009"}).status_code == 303
    assert "Max" not in teacher.get(page).text
    with site_of(app).database.reading() as db:
        assert read_answers(db, second.id)["f001"].latest == "1"


def test_only_what_was_typed_can_be_blanked(app: Flask, teacher: FlaskClient) -> None:
    given = give_quiz(app)
    pupil = take_quiz(app, given, "Otter", {"f001": "1"})
    erase = f"/teach/classes/{given.id}/pupils/{pupil.pupil_id}/erase"
    for question in ("f001", "", "nothing"):
        teacher.post(erase, data={"question": question})
    with site_of(app).database.reading() as db:
        assert read_answers(db, pupil.id)["f001"].latest == "1"
        assert read_answers(db, pupil.id).keys() == {"f001"}


def test_a_big_class_is_read_with_as_few_questions_to_the_database_as_a_small_one(
    app: Flask, teacher: FlaskClient
) -> None:
    given = give_quiz(app)
    asked: list[str] = []
    event.listen(site_of(app).database._reader, "before_cursor_execute", lambda *call: asked.append(call[2]))
    counts = []
    for size in (1, 20):
        for number in range(size):
            take_quiz(app, given, f"Otter {size} {number}", LONG)
        asked.clear()
        live(teacher, given, "/now")
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_what_a_pupil_sends_while_the_teacher_looks_is_there_with_the_next_look(
    app: Flask, teacher: FlaskClient, clock: list[datetime]
) -> None:
    given = give_quiz(app)
    attempt = take_quiz(app, given, "Otter", {})
    before = live(teacher, given, "/now")
    with site_of(app).database.writing() as db:
        keep_step(db, attempt.id, "f001", Kind.ANSWER, "1", nonce="now", seen=0, at=NOON)
        assert find_attempts(db, assignment_id=given.id) == (attempt,)
    assert rows_of(before)[0][1:3] == ["0 of 9", "0"]
    assert rows_of(live(teacher, given, "/now"))[0][1:3] == ["1 of 9", "1"]
