"""A teacher gives a quiz to a class with one click, runs it, and no colleague ever sees it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import tzset
from urllib.parse import urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from quizgen.interface import words
from quizgen.job import StudyArticle
from quizgen.module import freeze_article
from quizgen.web.addresses import CLASS_ADDRESSES
from quizgen.web.local_time import find_evening, read_local, say_zone, write_local
from quizgen.web.pupil.aliases import choose_aliases
from quizgen.web.store import Assignment, Mode, find_assignments, find_attempts, find_closed, set_listed
from quizgen.web.teacher.blueprint import COOKIE
from quizgen.web.teacher.class_form import ALL, read_wish
from quizgen.web.teacher.link import render_qr
from quizgen.web.teacher.window import MOVES, State, find_state
from tests.web.asking import text_of
from tests.web.conftest import new_pupil, on_both_databases
from tests.web.teacher.lessons import ORCHARD, give_quiz, site_of, take_quiz
from tests.web.test_findings import Worker

pytestmark = pytest.mark.usefixtures("idle")
MORNING = datetime(2026, 3, 2, 6, 40, tzinfo=UTC)
"""7:40 in Berlin."""
NEW = "/teach/classes/new"


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine whose clock is that of a German school."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    tzset()
    yield
    monkeypatch.undo()
    tzset()


def assignment_of(app: Flask) -> Assignment:
    with site_of(app).database.reading() as db:
        (found,) = find_assignments(db)
    return found


def form_of(page: str) -> MultiDict[str, str]:
    """What a browser sends with the form as it comes."""
    fields: MultiDict[str, str] = MultiDict()
    for tag in re.findall(r"<input[^>]*>", page[page.index("<main") :]):
        found = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if found["type"] not in ("radio", "checkbox") or " checked" in tag:
            fields.add(found["name"], found.get("value", ""))
    return fields


def give(client: FlaskClient, **changed: str) -> int:
    form = form_of(client.get(f"{NEW}?bank={ORCHARD.id}").text)
    return client.post(NEW, data=MultiDict({**form.to_dict(), **changed})).status_code


@on_both_databases
def test_the_form_as_it_comes_gives_the_whole_quiz_from_now_until_the_evening(
    app: Flask, teacher: FlaskClient, berlin: None
) -> None:
    now = site_of(app).now()
    assert give(teacher) == 303
    given = assignment_of(app)
    assert (given.bank_id, given.mode, given.question_count, given.is_shuffled) == (ORCHARD.id, Mode.PRACTICE, 0, True)
    assert (given.keep_days, given.opens_at, given.closes_at) == (180, None, find_evening(now))
    assert given.is_open(now)


def test_who_says_what_is_sought_when_the_quiz_is_given_and_not_only_when_a_pupil_reads(
    app: Flask, teacher: FlaskClient, idle: Worker
) -> None:
    assert give(teacher) == 303
    idle.wait_for_job()
    pupil, code = new_pupil(app), assignment_of(app).code
    pupil.post(f"/join/{code}", data={"alias": choose_aliases("en", frozenset())[0]})
    assert pupil.get(f"/class/{code}/module").status_code in (200, 202)
    assert idle.jobs == [StudyArticle(freeze_article(ORCHARD.article))]


def test_the_next_quiz_is_meant_for_the_same_class(app: Flask, teacher: FlaskClient, colleague: FlaskClient) -> None:
    give_quiz(app, "Ms Winter", name="9b")
    give_quiz(app, "Mr Sommer", name="10a")
    assert form_of(teacher.get(f"{NEW}?bank={ORCHARD.id}").text)["name"] == "9b"


def test_what_is_changed_in_the_form_is_kept(app: Flask, teacher: FlaskClient, berlin: None) -> None:
    times = {"opens_at": "2026-03-02T08:00", "closes_at": "2026-03-02T09:30"}
    assert give(teacher, name=" 9b  ", question_count="5", keep_days="30", mode="test", is_shuffled="", **times) == 303
    given = assignment_of(app)
    assert (given.name, given.question_count, given.keep_days, given.is_shuffled) == ("9b", 5, 30, False)
    assert (given.opens_at, given.closes_at) == (MORNING + timedelta(minutes=20), MORNING + timedelta(minutes=110))


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"closes_at": "tomorrow"}, "closes_at"),
        ({"opens_at": "2026-13-02T08:00"}, "opens_at"),
        ({"opens_at": "2126-03-02T08:00+02:00"}, "opens_at"),
        ({"closes_at": "9999-12-31T23:59"}, "closes_at"),
        ({"opens_at": "2126-03-02T08:00"}, "window"),
        ({"question_count": "10"}, "question_count"),
        ({"question_count": "0"}, "question_count"),
        ({"question_count": ""}, "question_count"),
        ({"keep_days": "401"}, "keep_days"),
        ({"keep_days": "-1"}, "keep_days"),
        ({"mode": "oral"}, "mode"),
    ],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_what_cannot_be_used_is_told_and_nothing_is_given(
    app: Flask, teacher: FlaskClient, changed: dict[str, str], fault: str, language: str
) -> None:
    form = form_of(teacher.get(f"{NEW}?bank={ORCHARD.id}").text)
    teacher.get(f"/?lang={language}")
    response = teacher.post(NEW, data={**form.to_dict(), "name": "9b", **changed})
    assert response.status_code == 422
    assert words(language)[f"class_fault_{fault}"].format(days=400) in text_of(response)
    assert 'value="9b"' in response.text, "what was right in the form is still there"
    with site_of(app).database.reading() as db:
        assert find_assignments(db) == ()


def test_every_fault_a_form_can_have_has_words() -> None:
    wish = read_wish({}, Assignment("", "", "", "", "9b", Mode.TEST, MORNING), 3, ALL)
    assert set(wish.faults) == {"mode", "question_count", "keep_days"}
    assert {f"class_fault_{name}" for name in (*wish.faults, "window", "opens_at", "closes_at")} <= set(words("de"))


def test_a_bank_without_approved_questions_leads_to_the_review(app: Flask, teacher: FlaskClient, folder: str) -> None:
    file = folder / "orchard-en.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("publish: all\n", ""), encoding="utf-8")
    page = teacher.get(f"{NEW}?bank={ORCHARD.id}").text
    assert f"/teach/banks/{ORCHARD.id}/" in page and "<form" not in page[page.index("<main") :]
    assert teacher.post(NEW, data={"bank": ORCHARD.id}).status_code == 409
    assert ORCHARD.title not in text_of(teacher.get(NEW))


def test_a_bank_that_does_not_exist_is_no_page(teacher: FlaskClient) -> None:
    assert teacher.get(f"{NEW}?bank=nothing").status_code == 404
    assert teacher.post(NEW, data={"bank": "nothing"}).status_code == 404


@on_both_databases
def test_a_test_takes_the_quiz_off_the_open_list_and_says_so(app: Flask, teacher: FlaskClient) -> None:
    site = site_of(app)
    assert words("en")["class_will_be_unlisted"] in text_of(teacher.get(f"{NEW}?bank={ORCHARD.id}"))
    give(teacher, mode="practice")
    with site.database.reading() as db:
        assert ORCHARD.id not in find_closed(db)
    give(teacher, mode="test")
    with site.database.writing() as db:
        assert ORCHARD.id in find_closed(db)
        given = next(one for one in find_assignments(db) if one.mode is Mode.TEST)
    page = f"/teach/classes/{given.id}"
    assert words("en")["class_is_unlisted"] in text_of(teacher.get(page))
    with site.database.writing() as db:
        set_listed(db, ORCHARD.id, True)
    assert words("en")["class_is_listed"] in text_of(teacher.get(page))


@pytest.mark.parametrize("page", ["", "/code"])
def test_the_class_finds_the_quiz_by_what_is_on_the_wall(
    app: Flask, teacher: FlaskClient, pupil: FlaskClient, page: str
) -> None:
    given = give_quiz(app)
    shown = teacher.get(f"/teach/classes/{given.id}{page}")
    (link,) = set(re.findall(r"http://localhost/\w+/\w+", shown.text))
    assert given.code in text_of(shown)
    assert pupil.get(link).status_code == 200
    assert f'alt="QR code for the link {link}"' in shown.text
    picture = teacher.get(re.search(r'<img class="qr" src="([^"]+)"', shown.text)[1])
    assert (picture.mimetype, picture.data) == ("image/svg+xml", render_qr(link))
    assert b"style" not in picture.data and b"<script" not in picture.data


@pytest.mark.parametrize(
    ("opened", "others", "link"),
    [
        ("http://127.0.0.1:8000", ("http://192.168.1.7:8000/", "http://10.0.0.2:8000/"), "http://192.168.1.7:8000"),
        ("http://localhost:8000", (), "http://localhost:8000"),
        ("http://192.168.1.9:8000", ("http://192.168.1.7:8000/",), "http://192.168.1.9:8000"),
        ("http://quiz.example", (), "http://quiz.example"),
    ],
)
def test_the_link_is_one_that_a_phone_can_open_or_the_teacher_is_warned(
    app: Flask, teacher: FlaskClient, opened: str, others: tuple[str, ...], link: str
) -> None:
    app.extensions[CLASS_ADDRESSES] = others
    given = give_quiz(app)
    teacher.set_cookie(COOKIE, teacher.get_cookie(COOKIE).value, domain=urlsplit(opened).hostname)
    page = text_of(teacher.get(f"/teach/classes/{given.id}", base_url=opened))
    assert f"{link}/join/{given.code}" in page
    assert (words("en")["class_here_only"] in page) == (link == "http://localhost:8000")


def test_a_teacher_ends_opens_and_prolongs_with_one_click(app: Flask, teacher: FlaskClient) -> None:
    given, now = give_quiz(app, closes_at=site_of(app).now() + timedelta(hours=1)), site_of(app).now
    for move, state in (("end", State.ENDED), ("open", State.RUNNING), ("quarter", State.RUNNING)):
        assert teacher.post(f"/teach/classes/{given.id}/window", data={"move": move}).status_code == 303
        assert find_state(assignment_of(app), now()) is state
        assert words("en")[f"class_state_{state}"] in text_of(teacher.get(f"/teach/classes/{given.id}"))
    assert teacher.post(f"/teach/classes/{given.id}/window", data={"move": "nowhere"}).status_code == 400


def test_after_the_end_no_pupil_can_answer_and_after_a_prolongation_all_can(
    app: Flask, teacher: FlaskClient, pupil: FlaskClient
) -> None:
    given = give_quiz(app)
    move = f"/teach/classes/{given.id}/window"
    teacher.post(move, data={"move": "end"})
    assert pupil.get(f"/join/{given.code}").status_code == 403
    teacher.post(move, data={"move": "quarter"})
    assert pupil.get(f"/join/{given.code}").status_code == 200


def test_each_move_reckons_from_what_the_window_is(berlin: None) -> None:
    coming = Assignment("", "", "", "", "9b", Mode.TEST, MORNING, MORNING + timedelta(hours=1), None)
    assert find_state(coming, MORNING) is State.COMING
    opened = MOVES["open"](coming, MORNING)
    assert (opened.opens_at, opened.closes_at) == (MORNING, None)
    assert MOVES["day"](opened, MORNING) == opened, "what has no end needs no more time"
    ended = MOVES["end"](opened, MORNING)
    assert find_state(ended, MORNING) is State.ENDED
    assert MOVES["quarter"](ended, MORNING + timedelta(hours=2)).closes_at == MORNING + timedelta(hours=2, minutes=15)
    again = MOVES["open"](ended, MORNING)
    assert (again.opens_at, again.closes_at) == (MORNING, find_evening(MORNING))
    early = replace(coming, closes_at=MORNING)
    assert find_state(MOVES["open"](early, MORNING), MORNING) is State.RUNNING


def test_name_and_window_can_be_changed_and_the_rest_stays(app: Flask, teacher: FlaskClient) -> None:
    given = give_quiz(app, mode=Mode.TEST, question_count=4, is_shuffled=False)
    page = f"/teach/classes/{given.id}/change"
    form = form_of(teacher.get(page).text).to_dict()
    sent = {**form, "name": "9c", "closes_at": "", "mode": "practice", "question_count": "1", "is_shuffled": "1"}
    assert teacher.post(page, data=sent).status_code == 303
    assert assignment_of(app) == replace(given, name="9c")
    assert teacher.post(page, data={**form, "keep_days": "0"}).status_code == 422
    assert assignment_of(app) == replace(given, name="9c")


@on_both_databases
def test_deleting_asks_first_and_takes_the_answers_along(app: Flask, teacher: FlaskClient) -> None:
    given = give_quiz(app)
    pupil_id = take_quiz(app, given, "Otter", {"f001": "1"}).pupil_id
    page = f"/teach/classes/{given.id}/delete"
    assert "Answers of 1 pupil are lost." in text_of(teacher.get(page))
    assert teacher.post(page).status_code == 303
    assert teacher.get(f"/teach/classes/{given.id}").status_code == 404
    with site_of(app).database.reading() as db:
        assert find_attempts(db, pupil_id=pupil_id) == ()


def test_the_list_has_the_classes_by_state_with_the_number_of_pupils(app: Flask, teacher: FlaskClient) -> None:
    now = site_of(app).now()
    running = give_quiz(app)
    for alias in ("Otter", "Heron"):
        take_quiz(app, running, alias, {})
    give_quiz(app, name="8a", closes_at=now)
    give_quiz(app, name="7c", opens_at=now + timedelta(hours=1))
    groups = re.findall(r'class="group">(.*?)</h2>.*?<h3><a[^>]*>(.*?)</a>', teacher.get("/teach/classes").text, re.S)
    assert groups == [("Running", "9b"), ("To come", "7c"), ("Ended", "8a")]
    assert "2 pupils" in text_of(teacher.get("/teach/classes"))


def routes_of_a_class(app: Flask) -> list[tuple[str, str]]:
    """Every method and address of the teachers that is about one class, found in the site itself."""
    rules = [rule for rule in app.url_map.iter_rules() if "assignment_id" in rule.arguments]
    return [(method, rule.rule) for rule in rules for method in sorted(rule.methods & {"GET", "POST"})]


def test_a_class_is_nobodys_but_its_teachers(app: Flask, teacher: FlaskClient, colleague: FlaskClient) -> None:
    given = give_quiz(app)
    pupil_id = take_quiz(app, given, "Otter", {"f007": "Max"}).pupil_id
    routes = routes_of_a_class(app)
    assert len(routes) >= 17
    for method, rule in routes:
        address = rule.replace("<assignment_id>", given.id).replace("<pupil_id>", pupil_id)
        form = {"move": "end", "question": "f007", "name": "mine", "keep_days": "1"}
        assert colleague.open(address, method=method, data=form).status_code == 404, address
        nothing = rule.replace("<assignment_id>", "nothing").replace("<pupil_id>", pupil_id)
        assert teacher.open(nothing, method=method, data=form).status_code == 404, nothing
    assert assignment_of(app) == given
    assert given.code not in colleague.get("/teach/classes").text
    assert "Max" in teacher.get(f"/teach/classes/{given.id}/pupils/{pupil_id}").text


def test_whoever_runs_the_site_may_delete_a_class_and_sees_nothing_of_it(
    app: Flask, teacher: FlaskClient, admin: FlaskClient
) -> None:
    given = give_quiz(app)
    pupil_id = take_quiz(app, given, "Otter", {"f007": "Max"}).pupil_id
    listed = admin.get("/teach/classes").text
    assert "Ms Winter" in listed and given.code not in listed
    for method, rule in routes_of_a_class(app):
        address = rule.replace("<assignment_id>", given.id).replace("<pupil_id>", pupil_id)
        if not rule.endswith("/delete"):
            assert admin.open(address, method=method, data={"move": "end"}).status_code == 404, address
    asked = admin.get(f"/teach/classes/{given.id}/delete").text
    assert "Ms Winter" in asked and given.code not in asked and "Otter" not in asked
    assert admin.post(f"/teach/classes/{given.id}/delete").status_code == 303
    with site_of(app).database.reading() as db:
        assert find_assignments(db) == ()


def test_local_times_are_those_of_the_machine_and_change_with_summer(berlin: None) -> None:
    winter, summer = read_local("2026-03-02T07:40"), read_local("2026-07-01T07:40")
    assert (winter, summer) == (MORNING, datetime(2026, 7, 1, 5, 40, tzinfo=UTC))
    assert (write_local(MORNING), write_local(None), read_local(" ")) == ("2026-03-02T07:40", "", None)
    assert (say_zone(winter), say_zone(summer)) == ("CET, UTC+01:00", "CEST, UTC+02:00")


def test_the_evening_is_never_just_about_to_end(berlin: None) -> None:
    evening = datetime(2026, 3, 2, 17, 0, tzinfo=UTC)
    assert find_evening(MORNING) == evening
    assert find_evening(evening - timedelta(hours=2)) == evening
    assert find_evening(evening - timedelta(hours=1)) == evening + timedelta(days=1)
