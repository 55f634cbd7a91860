"""Into a class without a name, and back again on any device."""

import re
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.web.pupil.aliases import choose_aliases, find_all_aliases, is_alias
from quizgen.web.store import Database, find_aliases
from tests.web.asking import answer, text_of
from tests.web.clock import Clock
from tests.web.conftest import new_pupil, on_both_databases
from tests.web.pupil.conftest import HOUR, NOW, Give, join, offered


def code_in(page: str) -> str:
    return re.search(r'<output id="resume-code">([^<]*)<', page)[1]


@pytest.mark.parametrize("typed", ["{code}", " {code} ", "{lower}", "{dashed}"])
def test_a_code_leads_to_the_class_however_it_is_typed(pupil: FlaskClient, give: Give, typed: str) -> None:
    code = give().code
    typed = typed.format(code=code, lower=code.lower(), dashed=f"{code[:3]}-{code[3:]}")
    page = pupil.get("/join", query_string={"code": typed}, follow_redirects=True)
    assert page.request.path == f"/join/{code}"
    assert "Choose a name" in text_of(page)


@pytest.mark.parametrize("path", ["/join?code=WRONG77", "/join/WRONG77"])
def test_a_wrong_code_is_said_to_be_wrong(pupil: FlaskClient, path: str) -> None:
    page = pupil.get(path, follow_redirects=True)
    assert page.status_code == 404
    assert "There is no code “WRONG77”." in text_of(page)


@on_both_databases
def test_who_joins_gets_an_alias_and_a_code_to_note_down(pupil: FlaskClient, give: Give, database: Database) -> None:
    given = give()
    names = offered(pupil.get(f"/join/{given.code}"))
    assert len(set(names)) == 3
    page = pupil.post(f"/join/{given.code}", data={"alias": names[0]}, follow_redirects=True)
    assert re.fullmatch(r"[A-Z2-8]{4}-[A-Z2-8]{4}", code_in(page.text))
    with database.reading() as db:
        assert find_aliases(db, given.id) == {names[0]}
    page = pupil.get(f"/class/{given.code}/", follow_redirects=True)
    assert page.request.path == f"/class/{given.code}/1"


def test_the_code_is_shown_for_some_minutes_and_kept_nowhere(
    pupil: FlaskClient, give: Give, database: Database, tmp_path: Path
) -> None:
    code = code_in(join(pupil, give()).text)
    assert code_in(pupil.get("/me/code").text) == code
    (cookie,) = [cookie for cookie in pupil._cookies.values() if cookie.key == "quizgen_code"]
    assert cookie.max_age <= 600 and cookie.http_only
    database.close()
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("quizgen.db*"))
    assert code.encode() not in kept and code.replace("-", "").encode() not in kept


def test_the_pages_of_a_class_are_for_those_who_have_joined(pupil: FlaskClient, give: Give) -> None:
    given = give()
    for page in ("", "1", "result", "article"):
        response = pupil.get(f"/class/{given.code}/{page}")
        assert (response.status_code, response.location) == (303, f"/join/{given.code}")
    assert pupil.get("/class/WRONG77/1").status_code == 404


def test_no_name_but_ours_can_be_taken(pupil: FlaskClient, give: Give, database: Database) -> None:
    given = give()
    for alias in ("Anna Schmidt", "", "x" * 500, "<b>"):
        page = pupil.post(f"/join/{given.code}", data={"alias": alias}, follow_redirects=True)
        assert "Choose a name" in text_of(page)
    with database.reading() as db:
        assert find_aliases(db, given.id) == frozenset()


def test_no_name_is_had_twice_in_a_class_but_in_another_it_may_be(app: Flask, give: Give) -> None:
    one, other = give(), give()
    first, second = new_pupil(app), new_pupil(app)
    alias = offered(first.get(f"/join/{one.code}"))[0]
    first.post(f"/join/{one.code}", data={"alias": alias})
    page = second.post(f"/join/{one.code}", data={"alias": alias}, follow_redirects=True)
    assert "Somebody has that name already." in text_of(page)
    page = second.post(f"/join/{other.code}", data={"alias": alias}, follow_redirects=True)
    assert "Write this down" in text_of(page)


def test_who_is_known_goes_on_under_the_same_name_in_the_next_class(app: Flask, give: Give, database: Database) -> None:
    one, other, client = give(), give(), new_pupil(app)
    join(client, one)
    page = client.get(f"/join/{other.code}")
    alias = re.search(r"Go on as ([\w ]+?) I am", text_of(page))[1]
    page = client.post(f"/join/{other.code}", follow_redirects=True)
    assert page.request.path == f"/class/{other.code}/1"
    with database.reading() as db:
        assert find_aliases(db, one.id) == find_aliases(db, other.id) == {alias}
    assert text_of(client.get("/")).count("9b") == 2


def test_somebody_else_at_the_same_computer_finds_nothing_of_the_first(app: Flask, give: Give) -> None:
    given, client = give(), new_pupil(app)
    code = code_in(join(client, given).text)
    quiz = f"/class/{given.code}"
    answer(client, 1, "2", quiz)
    assert "Write this down" in text_of(join(client, given, new="1"))
    assert 'type="radio"' in client.get(f"{quiz}/1").text
    client.post("/resume", data={"code": code})
    assert "Not right yet" in text_of(client.get(f"{quiz}/1"))


@on_both_databases
def test_a_resume_code_leads_back_on_another_device(app: Flask, pupil: FlaskClient, give: Give) -> None:
    given = give()
    code = code_in(join(pupil, given).text)
    answer(pupil, 1, "1", f"/class/{given.code}")
    phone = new_pupil(app)
    page = phone.post("/resume", data={"code": code.lower().replace("-", " ")}, follow_redirects=True)
    assert "1 of 9 answered" in text_of(page)
    assert "Right!" in text_of(phone.get(f"/class/{given.code}/1"))
    assert "Right!" in text_of(pupil.get(f"/class/{given.code}/1")), "the first device stays known"


def test_a_wrong_resume_code_is_said_to_be_wrong(pupil: FlaskClient) -> None:
    page = pupil.post("/resume", data={"code": "AAAA-BBBB"})
    assert page.status_code == 422
    assert "We do not know this code." in text_of(page)
    assert "quizgen" not in {cookie.key for cookie in pupil._cookies.values()}


def test_who_came_by_the_open_list_keeps_their_answers_when_they_join(pupil: FlaskClient, give: Give) -> None:
    answer(pupil, 1, "2")
    join(pupil, give())
    page = text_of(pupil.get("/"))
    assert "1 of 5 answered" in page and "9b" in page


def test_a_quiz_that_is_not_open_yet_says_when_it_will_be(pupil: FlaskClient, give: Give, clock: Clock) -> None:
    given = give(opens_at=NOW + HOUR)
    for path in (f"/join/{given.code}", f"/class/{given.code}/1"):
        page = pupil.get(path)
        assert page.status_code == 403
        assert "This quiz begins on Monday, 2 March 2026, 0" in text_of(page)
    german = pupil.get(f"/join/{given.code}", headers={"Accept-Language": "de"})
    assert "Dieses Quiz beginnt am Montag, 2. März 2026, 0" in text_of(german)
    clock.move(HOUR)
    assert len(offered(pupil.get(f"/join/{given.code}"))) == 3


def test_a_quiz_that_is_closed_lets_nobody_in_any_more(pupil: FlaskClient, give: Give, clock: Clock) -> None:
    given = give(closes_at=NOW + HOUR)
    names = offered(pupil.get(f"/join/{given.code}"))
    clock.move(HOUR)
    assert "This quiz ended on" in text_of(pupil.get(f"/join/{given.code}"))
    page = pupil.post(f"/join/{given.code}", data={"alias": names[0]})
    assert page.status_code == 403
    assert pupil.get(f"/class/{given.code}/1").status_code == 303


def test_a_class_can_be_given_a_bank_that_is_not_on_the_open_list(
    pupil: FlaskClient, give: Give, database: Database
) -> None:
    given = give()
    with database.writing() as db:
        db.exec_driver_sql("INSERT INTO listing VALUES ('orchard-en', 0)")
    assert "Write this down" in text_of(join(pupil, given))
    assert "orchard" not in pupil.get("/").text.split("In English")[1]
    assert pupil.get("/quiz/orchard-en/1").status_code == 404


@pytest.mark.parametrize("language", ["de", "en"])
def test_there_are_names_for_a_whole_school_year_and_each_reads_as_it_should(language: str) -> None:
    names = find_all_aliases(language)
    assert len(set(names)) == len(names) > 800
    assert all(re.fullmatch(r"[A-ZÄÖÜ][a-zäöüß]+ [A-ZÄÖÜ][a-zäöüß]+", name) for name in names)
    assert all(map(is_alias, names))


def test_german_names_have_the_ending_of_the_animal() -> None:
    assert {"Blauer Otter", "Blaue Eule", "Blaues Reh"} <= set(find_all_aliases("de"))


def test_when_names_run_out_the_last_ones_are_offered() -> None:
    names = find_all_aliases("en")
    assert choose_aliases("en", frozenset(names[1:])) == (names[0],)
    assert choose_aliases("en", frozenset(names)) == ()
