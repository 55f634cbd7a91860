"""What a class has learned, told by the answers: as they were asked, or with the bank of today."""

import csv
import io
import re
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.interface import words
from quizgen.model import Bank
from quizgen.web.store import Assignment, Mode
from tests.web.asking import text_of
from tests.web.conftest import on_both_databases
from tests.web.results.classes import make_class
from tests.web.teacher.lessons import ORCHARD, give_quiz, take_quiz
from tests.web.teacher.test_live import OPEN, rows_of


@pytest.fixture
def given(app: Flask, teacher: FlaskClient) -> Assignment:
    return give_quiz(app)


def fill(app: Flask, given: Assignment, size: int = 24) -> None:
    """A whole class that answered all kinds of questions."""
    for pupil in make_class(size):
        answers = {id: "|".join(dict.fromkeys([one.first, one.latest])) for id, one in pupil.given.items()}
        take_quiz(app, given, pupil.alias, {id: answer for id, answer in answers.items() if answer})


def table(client: FlaskClient, given: Assignment, query: str = "") -> list[list[str]]:
    return rows_of(client.get(f"/teach/classes/{given.id}/results{query}").text)


def rows_of_file(client: FlaskClient, given: Assignment, name: str) -> list[list[str]]:
    response = client.get(f"/teach/classes/{given.id}/results/{name}")
    assert (response.status_code, response.mimetype) == (200, "text/csv")
    return list(csv.reader(io.StringIO(response.data.decode("utf-8-sig"), newline="")))


def edit_bank(folder: str, old: str, new: str) -> None:
    file = folder / "orchard-en.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def with_other_key() -> Bank:
    """The bank as it was before somebody mended the key of its first question."""
    first = ORCHARD.questions[0]
    options = tuple(replace(option, is_right=option.text == "Amir Doyle") for option in first.options)
    return replace(ORCHARD, questions=(replace(first, options=options), *ORCHARD.questions[1:]))


@on_both_databases
def test_the_matrix_has_points_shares_and_every_cell(app: Flask, teacher: FlaskClient, given: Assignment) -> None:
    take_quiz(app, given, "Otter", {"f001": "1", "f002": "2", "f003": "2", "f009": "No."})
    take_quiz(app, given, "Heron", {"f001": "2"})
    none = "no answer yet"
    assert table(teacher, given) == [
        ["Heron", "0", "0%", "1 of 9", "wrong", *[none] * 8],
        ["Otter", "2 (2.5)", "25%", "4 of 9", "right", "right", "partly right: 0.5", *[none] * 5, OPEN],
    ]
    page = text_of(teacher.get(f"/teach/classes/{given.id}/results"))
    assert "2 pupils. 1 of 8 points on average, 1 in the middle (median)." in page
    assert "Right answers 50% 100% 0% – – – – – –" in page


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_whole_class_is_shown_in_both_languages(
    app: Flask, teacher: FlaskClient, given: Assignment, language: str
) -> None:
    fill(app, given)
    teacher.get(f"/?lang={language}")
    said = words(language)
    page = text_of(teacher.get(f"/teach/classes/{given.id}/results"))
    assert all(said[key] in page for key in ("results_chart_questions", "results_chart_skills", "class_points_mean"))
    questions = text_of(teacher.get(f"/teach/classes/{given.id}/results/questions"))
    assert questions.count(said["class_edit"]) == len(ORCHARD.questions)
    assert said["results_chart_answers"] in questions


def test_each_question_leads_to_its_editor_and_a_wrong_spelling_is_counted(
    app: Flask, teacher: FlaskClient, given: Assignment
) -> None:
    for number in range(9):
        take_quiz(app, given, f"Otter {number}", {"f006": "a dozen" if number < 5 else "eleven"})
    page = teacher.get(f"/teach/classes/{given.id}/results/questions").text
    item = page[page.index('id="q6"') : page.index('id="q7"')]
    assert f'href="/teach/banks/{ORCHARD.id}/f006"' in item
    assert teacher.get(f"/teach/banks/{ORCHARD.id}/f006").status_code == 200
    assert re.search(r"a dozen</span>.*?5 of 9", item, re.S)
    assert words("en")["class_spelling"] in item


def test_a_question_that_behaves_badly_is_flagged_in_a_sentence(
    app: Flask, teacher: FlaskClient, given: Assignment
) -> None:
    good = {"f002": "2", "f006": "11", "f007": "2009"}
    for number in range(12):
        strong = number < 6
        take_quiz(
            app, given, f"Otter {number:02}", {"f001": "2" if strong else "1"} | (good if strong else {"f002": "1"})
        )
    page = text_of(teacher.get(f"/teach/classes/{given.id}/results/questions"))
    assert "Is the key right? “Amir Doyle” (6 times) drew the stronger ones" in page


def test_both_tables_can_be_had_as_files_that_hold_no_formula(
    app: Flask, teacher: FlaskClient, given: Assignment
) -> None:
    take_quiz(app, given, "=1+1", {"f001": "1", "f009": "+49 call me"})
    head, row = rows_of_file(teacher, given, "pupils.csv")
    assert head[:2] == ["Alias", "Points"] and head[6].startswith("1. ")
    assert (row[0], row[1], row[6], row[-1]) == ("'=1+1", "1", "1", "'+49 call me")
    items = rows_of_file(teacher, given, "questions.csv")
    assert len(items) == 1 + len(ORCHARD.published)
    header = teacher.get(f"/teach/classes/{given.id}/results/pupils.csv").headers["Content-Disposition"]
    assert re.search(rf"attachment; filename={ORCHARD.id}-9b-\d{{4}}-\d\d-\d\d-pupils\.csv", header)


def test_a_class_with_an_odd_name_still_gets_a_file(app: Flask, teacher: FlaskClient) -> None:
    given = give_quiz(app, name='Kurs 9/b "Änne"\\..')
    take_quiz(app, given, "Otter", {"f001": "1"})
    rows_of_file(teacher, given, "pupils.csv")
    header = teacher.get(f"/teach/classes/{given.id}/results/pupils.csv").headers["Content-Disposition"]
    assert "/" not in header.replace("UTF-8''", "")


def test_marks_are_those_of_the_bank_as_it_was_asked_until_the_teacher_wants_todays(
    app: Flask, teacher: FlaskClient, given: Assignment
) -> None:
    take_quiz(app, given, "Otter", {"f001": "1"}, bank=with_other_key())
    assert table(teacher, given)[0][:5] == ["Otter", "0", "0%", "1 of 9", "wrong"]
    page = text_of(teacher.get(f"/teach/classes/{given.id}/results"))
    assert "1 question has been changed in the bank since." in page
    assert table(teacher, given, "?marked=today")[0][:5] == ["Otter", "1", "12%", "1 of 9", "right"]
    for rest in ("results", "results/questions"):
        today = text_of(teacher.get(f"/teach/classes/{given.id}/{rest}?marked=today"))
        assert words("en")["class_marked_today"] in today
    assert rows_of_file(teacher, given, "pupils.csv")[1][1] == "0"
    assert rows_of_file(teacher, given, "pupils.csv?marked=today")[1][1] == "1"


def test_a_bank_that_is_as_it_was_has_nothing_to_mark_anew(app: Flask, teacher: FlaskClient, given: Assignment) -> None:
    take_quiz(app, given, "Otter", {"f001": "1"})
    assert "marked=today" not in teacher.get(f"/teach/classes/{given.id}/results").text


def test_a_spelling_accepted_in_the_bank_counts_with_todays_marks(
    app: Flask, teacher: FlaskClient, given: Assignment, folder: str
) -> None:
    take_quiz(app, given, "Otter", {"f007": "long ago"})
    edit_bank(folder, "accept: [the year 2009]", "accept: [the year 2009, long ago]")
    assert [row[1] for row in table(teacher, given)] == ["0"]
    assert [row[1] for row in table(teacher, given, "?marked=today")] == ["1"]


def test_pupils_with_another_wording_are_marked_by_theirs_and_counted(
    app: Flask, teacher: FlaskClient, given: Assignment
) -> None:
    take_quiz(app, given, "Early", {"f001": "2"}, bank=with_other_key())
    for alias in ("Late", "Later"):
        take_quiz(app, given, alias, {"f001": "2"})
    assert [(row[0], row[4]) for row in table(teacher, given)] == [
        ("Early", "right"),
        ("Late", "wrong"),
        ("Later", "wrong"),
    ]
    page = text_of(teacher.get(f"/teach/classes/{given.id}/results/questions"))
    assert "1 pupil was asked another wording of this question" in page


def test_a_bank_that_is_gone_leaves_the_results(
    app: Flask, teacher: FlaskClient, given: Assignment, folder: str
) -> None:
    pupil = take_quiz(app, given, "Otter", {"f001": "1"})
    (folder / "orchard-en.yaml").unlink()
    assert table(teacher, given)[0][:2] == ["Otter", "1"]
    for page in ("", "/code", "/live", "/results/questions", "/results/questions.csv", f"/pupils/{pupil.pupil_id}"):
        response = teacher.get(f"/teach/classes/{given.id}{page}")
        assert response.status_code == 200 and "/teach/banks/orchard-en/f" not in response.text, page


def test_a_question_taken_out_of_the_bank_stays_in_the_results(
    app: Flask, teacher: FlaskClient, given: Assignment, folder: str
) -> None:
    take_quiz(app, given, "Otter", {"f001": "1"})
    edit_bank(folder, "  - id: f001\n", "  - id: f001\n    status: rejected\n")
    assert table(teacher, given, "?marked=today")[0][4] == "right"


@on_both_databases
def test_of_several_rounds_the_fullest_counts_and_all_are_shown(
    app: Flask, teacher: FlaskClient, given: Assignment
) -> None:
    first = take_quiz(app, given, "Otter", {"f001": "1", "f002": "2"})
    take_quiz(app, given, "Otter", {"f001": "2"}, pupil_id=first.pupil_id)
    assert table(teacher, given)[0][:4] == ["Otter", "2", "25%", "2 of 9"]
    page = text_of(teacher.get(f"/teach/classes/{given.id}/pupils/{first.pupil_id}"))
    assert "Round 2 0 of 8 points." in page
    assert "Round 1 (this one counts) 2 of 8 points." in page


def test_a_round_that_was_handed_in_counts_before_a_fuller_one(
    app: Flask, teacher: FlaskClient, given: Assignment
) -> None:
    first = take_quiz(app, given, "Otter", {"f001": "1"}, is_finished=True)
    take_quiz(app, given, "Otter", {"f001": "2", "f002": "1"}, pupil_id=first.pupil_id)
    assert table(teacher, given)[0][1] == "1"


def test_questions_are_judged_by_first_rounds(app: Flask, teacher: FlaskClient, given: Assignment) -> None:
    first = take_quiz(app, given, "Otter", {"f001": "2"})
    take_quiz(app, given, "Otter", {"f001": "1", "f002": "2"}, pupil_id=first.pupil_id)
    page = text_of(teacher.get(f"/teach/classes/{given.id}/results/questions"))
    assert "0 of 1 right at once" in page


def test_one_pupils_page_has_every_answer_with_what_is_right(
    app: Flask, teacher: FlaskClient, given: Assignment
) -> None:
    pupil = take_quiz(app, given, "Otter", {"f001": "2", "f007": "2008", "f009": "<b>No.</b>"}, is_finished=True)
    response = teacher.get(f"/teach/classes/{given.id}/pupils/{pupil.pupil_id}")
    page = text_of(response)
    assert "0 of 8 points." in page and "Handed in." in page
    assert "Amir Doyle Right answer Nora Webb" in page
    assert "&lt;b&gt;No.&lt;/b&gt;" in response.text and "<b>No." not in response.text
    numbers = [int(number) for number in re.findall(r'class="nth">(\d+)\.', response.text)]
    assert numbers == list(range(1, 10)), "in the order of the class's questions, however they were shuffled"
    assert response.text.count(">Blank this answer<") == 2, "what was chosen holds no name"


def test_only_some_of_the_questions_make_a_whole_quiz(app: Flask, teacher: FlaskClient, pupil: FlaskClient) -> None:
    given = give_quiz(app, question_count=3, mode=Mode.TEST)
    joined = pupil.get(f"/join/{given.code}").text
    alias = re.search(r'name="alias" value="([^"]+)"', joined)[1]
    pupil.post(f"/join/{given.code}", data={"alias": alias})
    (row,) = table(teacher, given)
    assert (row[0], row[3], len(row)) == (alias, "0 of 3", 7)
