"""What was acknowledged is there, once, whatever windows, devices and the store do."""

import sqlite3
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.exc import OperationalError
from werkzeug.test import TestResponse

from quizgen.web.store import Database, find_attempts, find_pupil
from tests.web.asking import QUIZ, answer, form_of, hidden, text_of
from tests.web.conftest import new_pupil, on_both_databases
from tests.web.pupil.conftest import Give, InClass

TYPED = f"{QUIZ}/2"
"""A question that is answered by typing."""


def send(client: FlaskClient, form: dict[str, str], response: str, url: str = TYPED) -> TestResponse:
    return client.post(url, data=form | {"response": response})


def draft(client: FlaskClient, form: dict[str, str], response: str, nonce: str, url: str = TYPED) -> int:
    """Send a draft as the script does: with a nonce of its own."""
    return client.post(f"{url}/draft", data=form | {"response": response, "nonce": nonce}).status_code


def shown(client: FlaskClient, url: str = TYPED) -> str:
    """What stands in the field of the form."""
    return client.get(f"{url}?again=1").text.split('id="response"')[1].split('value="')[1].split('"')[0]


def edit(folder: Path, *changes: tuple[str, str]) -> Path:
    """Change the bank as a teacher would."""
    path = folder / "library-en.yaml"
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    return path


def kinds(client: FlaskClient, database: Database) -> list[str]:
    """What the store holds of a pupil."""
    token = client.get_cookie("quizgen").value
    with database.reading() as db:
        assert find_pupil(db, token)
        return [row[0] for row in db.exec_driver_sql("SELECT kind FROM step ORDER BY question_id, seq").all()]


def test_nobody_is_known_before_they_have_sent_something(pupil: FlaskClient, database: Database) -> None:
    for url in ("/", f"{QUIZ}/1", f"{QUIZ}/result", f"{QUIZ}/article"):
        assert "Set-Cookie" not in pupil.get(url).headers
    with database.reading() as db:
        assert db.exec_driver_sql("SELECT * FROM pupil").all() == []


@on_both_databases
def test_the_same_form_sent_twice_counts_once(pupil: FlaskClient, database: Database) -> None:
    answer(pupil, 1, "1")
    form = form_of(pupil, TYPED)
    assert [send(pupil, form, "May").status_code for _ in range(2)] == [303, 303]
    assert kinds(pupil, database) == ["answer", "answer"]


@on_both_databases
def test_a_second_window_that_has_fallen_behind_shows_both_answers_and_can_send_its_own(pupil: FlaskClient) -> None:
    there, here = form_of(pupil, TYPED), form_of(pupil, TYPED)
    send(pupil, there, "May 2020")
    page = send(pupil, here, "September 2022")
    assert page.status_code == 409
    assert "Answered there May 2020 Answered here September 2022" in text_of(page)
    assert 'value="September 2022"' in page.text
    assert "Send this one all the same" in text_of(page)
    assert "Not right yet" in text_of(pupil.get(TYPED)), "nothing was kept of it"
    assert send(pupil, hidden(page.text), "September 2022").status_code == 303
    assert "Right!" in text_of(pupil.get(TYPED))


def test_the_same_answer_from_a_second_window_is_no_matter(pupil: FlaskClient) -> None:
    there, here = form_of(pupil, TYPED), form_of(pupil, TYPED)
    send(pupil, there, "May 2020")
    assert send(pupil, here, "May 2020").status_code == 303


def test_options_that_were_chosen_stay_chosen_in_a_window_that_has_fallen_behind(pupil: FlaskClient) -> None:
    there, here = form_of(pupil, f"{QUIZ}/1"), form_of(pupil, f"{QUIZ}/1")
    send(pupil, there, "1", f"{QUIZ}/1")
    page = send(pupil, here, "2", f"{QUIZ}/1")
    assert 'value="2" required checked' in page.text
    assert "Answered there Tom Reed, the treasurer Answered here Mayor Ada Brook" in text_of(page)


@pytest.mark.parametrize("broken", [{"seen": "x"}, {"seen": ""}, {"seen": "99"}, {"nonce": "", "seen": "-5"}])
def test_a_form_that_no_page_sent_replaces_no_answer(pupil: FlaskClient, broken: dict[str, str]) -> None:
    answer(pupil, 2, "September 2022")
    assert send(pupil, form_of(pupil, TYPED) | broken, "May").status_code == 409
    assert "Right!" in text_of(pupil.get(TYPED))


# Moodle tests its quiz with these nine cases of saving by itself (question/engine/tests); here they are for our store.


@pytest.mark.holds("drafts")
@on_both_databases
def test_a_draft_is_in_the_field_after_reload_and_on_another_device(app: Flask, in_class: InClass, give: Give) -> None:
    given = give()
    client, quiz = in_class(given)
    assert draft(client, form_of(client, f"{quiz}/7"), "20", "one", f"{quiz}/7") == 204
    phone = new_pupil(app)
    phone.set_cookie("quizgen", client.get_cookie("quizgen").value)
    assert shown(client, f"{quiz}/7") == shown(phone, f"{quiz}/7") == "20"
    assert 'name="response"' in client.get(f"{quiz}/7").text, "a draft is no answer"


@pytest.mark.holds("drafts")
def test_of_several_drafts_the_last_counts_and_an_empty_one_takes_them_away(pupil: FlaskClient) -> None:
    answer(pupil, 2, "May 2020")
    form = form_of(pupil, TYPED)
    for nonce, text in enumerate(["June", "June 2", "June 2", ""]):
        assert draft(pupil, form, text, str(nonce)) == 204
        assert shown(pupil) == (text or "May 2020")


@pytest.mark.holds("drafts")
@pytest.mark.parametrize("text", ["September 2022", "September"])
def test_an_answer_takes_the_place_of_the_draft(pupil: FlaskClient, text: str) -> None:
    form = form_of(pupil, TYPED)
    draft(pupil, form, "September", "one")
    assert send(pupil, form, text).status_code == 303
    assert shown(pupil) == text


@pytest.mark.holds("drafts")
def test_a_draft_that_comes_after_the_answer_of_its_page_changes_nothing(pupil: FlaskClient) -> None:
    form = form_of(pupil, TYPED)
    send(pupil, form, "September 2022")
    assert draft(pupil, form, "Septem", "late") == 409
    assert shown(pupil) == "September 2022"


@pytest.mark.holds("drafts")
def test_a_draft_of_two_windows_at_once_is_that_of_the_last_and_neither_fails(pupil: FlaskClient) -> None:
    one, other = form_of(pupil, TYPED), form_of(pupil, TYPED)
    for form, text in [(one, "here"), (other, "there"), (one, "here again")]:
        assert draft(pupil, form, text, text) == 204
    assert shown(pupil) == "here again"
    assert send(pupil, other, "there").status_code == 303


@pytest.mark.holds("drafts")
def test_a_draft_with_a_number_that_no_page_had_is_ignored(pupil: FlaskClient) -> None:
    answer(pupil, 2, "May 2020")
    assert draft(pupil, form_of(pupil, TYPED) | {"seen": "7"}, "x", "a") == 409
    assert shown(pupil) == "May 2020"


def test_a_draft_of_what_is_chosen_is_not_kept(pupil: FlaskClient) -> None:
    assert draft(pupil, form_of(pupil, f"{QUIZ}/1"), "1", "a", f"{QUIZ}/1") == 409


def test_a_draft_begins_the_attempt_and_the_page_it_came_from_can_still_answer(pupil: FlaskClient) -> None:
    form = form_of(pupil, TYPED)
    assert draft(pupil, form, "Sept", "a") == 204
    assert send(pupil, form, "September 2022").status_code == 303
    assert "1 of 5 answered" in text_of(pupil.get("/"))


@on_both_databases
def test_the_bank_may_be_edited_or_deleted_while_thirty_answer_it(app: Flask, folder: Path) -> None:
    pupils = [new_pupil(app) for _ in range(30)]
    for client in pupils:
        answer(client, 1, "2")
    half_way = [form_of(client, TYPED) for client in pupils]
    path = edit(folder, ("answer: September 2022", "answer: May 2020"), ("Mayor Ada Brook\n", "The mayor\n"))
    for client, form in zip(pupils[:15], half_way[:15], strict=True):
        assert send(client, form, "September 2022").status_code == 303
    path.unlink()
    for client, form in zip(pupils[15:], half_way[15:], strict=True):
        assert send(client, form, "September 2022").status_code == 303
    for client in pupils:
        assert "2 of 4 right" in text_of(client.get(f"{QUIZ}/result"))
        assert "Mayor Ada Brook" in text_of(client.get(f"{QUIZ}/1"))
    assert new_pupil(app).get(f"{QUIZ}/1").status_code == 404


def test_who_starts_again_is_asked_with_the_bank_of_today(pupil: FlaskClient, folder: Path, database: Database) -> None:
    answer(pupil, 1, "2")
    edit(folder, ("Who denied that", "Who of them denied that"))
    assert "Who denied that" in text_of(pupil.get(f"{QUIZ}/1"))
    for _ in range(2):  # pressed twice
        pupil.post(f"{QUIZ}/again", data={"round": "1"})
    assert "Who of them denied that" in text_of(pupil.get(f"{QUIZ}/1"))
    with database.reading() as db:
        pupil_id = find_pupil(db, pupil.get_cookie("quizgen").value).id
        assert [attempt.round for attempt in find_attempts(db, pupil_id=pupil_id)] == [1, 2]


def test_an_answer_from_the_round_before_is_asked_for_anew_where_the_question_was_edited(
    pupil: FlaskClient, folder: Path
) -> None:
    answer(pupil, 1, "2")
    form = form_of(pupil, f"{QUIZ}/1")
    edit(folder, ("Tom Reed, the", "Reed, the"))
    pupil.post(f"{QUIZ}/again", data={"round": "1"})
    assert send(pupil, form, "1", f"{QUIZ}/1").status_code == 409


class TestAStoreThatCannotBeReached:
    """An honest page instead of an answer that is not kept."""

    @pytest.fixture
    def fail(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Database, "writing", _full)

    def test_an_answer_is_not_acknowledged_and_waits_in_the_page(self, pupil: FlaskClient, fail: None) -> None:
        form = form_of(pupil, TYPED)
        page = send(pupil, form, "<b>September")
        assert page.status_code == 503
        assert int(page.headers["Retry-After"]) > 0
        assert "&lt;b&gt;September</textarea>" in page.text
        assert hidden(page.text) == form, "sent once more it counts once"
        assert f'action="{TYPED}"' in page.text
        assert "Set-Cookie" not in page.headers

    def test_what_was_chosen_waits_too(self, pupil: FlaskClient, fail: None) -> None:
        page = send(pupil, form_of(pupil, f"{QUIZ}/1"), "2", f"{QUIZ}/1")
        assert page.status_code == 503
        assert '<input type="hidden" name="response" value="2">' in page.text

    def test_a_draft_is_not_acknowledged(self, pupil: FlaskClient, fail: None) -> None:
        assert draft(pupil, form_of(pupil, TYPED), "Sept", "a") == 503


def _full(self: Database) -> object:
    raise OperationalError("INSERT", {}, Exception("database or disk is full"))


def test_a_database_that_somebody_else_holds_is_said_to_be_out_of_reach(
    pupil: FlaskClient, database: Database, tmp_path: Path
) -> None:
    with database.writing() as db:
        db.exec_driver_sql("PRAGMA busy_timeout=0")
    form = form_of(pupil, TYPED)
    with sqlite3.connect(tmp_path / "quizgen.db", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        assert send(pupil, form, "September 2022").status_code == 503
        other.execute("ROLLBACK")
    assert send(pupil, form, "September 2022").status_code == 303
    assert "Right!" in text_of(pupil.get(TYPED))
