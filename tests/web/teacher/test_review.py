"""Teachers see their banks and read over the questions: what they judge is in the file, and nothing else is."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from quizgen.bank import find_versions, read_bank
from quizgen.interface import words
from quizgen.model import Language, Status
from quizgen.shipped import TEMPLATES
from quizgen.strict_yaml import read_yaml_file
from quizgen.web.teacher.rule_words import say_rule
from tests.web.asking import text_of
from tests.web.conftest import new_pupil
from tests.web.teacher.forms import changed_lines, forms_of
from tests.web.test_findings import Worker

REVIEW = "/teach/banks/library-en/"


def statuses(folder: Path) -> dict[str, Status]:
    return {question.id: question.status for question in read_bank(folder / "library-en.yaml").questions}


def asked_on(page: str, id: str) -> dict[str, list[str]]:
    """The form by which one question is judged."""
    forms = (fields for action, fields in forms_of(page) if action.endswith("/judge"))
    return next(fields for fields in forms if [value.split()[0] for value in fields["question"]] == [id])


def judge(client: FlaskClient, page: str, id: str, status: str) -> str:
    """Press a button of a question; where the site leads then."""
    response = client.post(f"{REVIEW}judge", data=asked_on(page, id) | {"status": status})
    assert response.status_code == 303
    return str(response.headers["Location"])


def test_the_list_tells_how_far_each_bank_is(teacher: FlaskClient) -> None:
    page = text_of(teacher.get("/teach/"))
    assert "Lindford library may open on Sundays" in page
    assert "4 drafts 1 approved 1 rejected" in page


def test_what_is_wrong_with_a_file_is_told_with_its_line_in_the_teachers_language(
    teacher: FlaskClient, folder: Path
) -> None:
    (folder / "en").mkdir()
    broken = (folder / "library-en.yaml").read_text().replace("type: short", "type: shrot", 1)
    (folder / "en" / "broken.yaml").write_text(broken)
    page = text_of(teacher.get("/teach/?lang=de", follow_redirects=True))
    assert "en/broken.yaml:44:11: BANK-016 `shrot` ist hier nicht möglich: War `short` gemeint?" in page
    assert str(folder) not in page


def test_a_bank_is_taken_off_the_open_list_and_put_back(teacher: FlaskClient, idle: Worker) -> None:
    pupil = new_pupil(teacher.application)
    for wanted, is_there in (("0", False), ("1", True)):
        assert idle.jobs == []
        assert teacher.post("/teach/banks/library-en/listing", data={"open": wanted}).status_code == 303
        assert ("Lindford library" in pupil.get("/").text) is is_there
    idle.wait_for_job()  # who says what is found before the first pupil reads


def test_a_question_is_shown_with_key_evidence_and_reason(teacher: FlaskClient, folder: Path) -> None:
    path = folder / "library-en.yaml"
    path.write_text(path.read_text().replace("skill: content\n", "skill: content\n    rule: en.who.denied\n", 1))
    page = teacher.get(f"{REVIEW}?show=draft")
    text = text_of(page)
    assert "September 2022 Also right: 09/2022" in text
    assert "<mark>A similar trial in the neighbouring town of Ashby" in page.text
    assert 'id="e-q002"' in page.text
    assert "It looks for: denying." in text and "Rule en.who.denied" in text
    assert "Who denied that anyone" not in text  # that one is approved


def test_every_rule_that_ships_says_what_it_looks_for() -> None:
    languages: tuple[Language, ...] = ("de", "en")
    for path in (TEMPLATES / "questions").glob("*/*.yaml"):
        for entry in read_yaml_file(path).data:
            when = entry.get("when") or {}
            for language in languages:
                assert len(say_rule(entry["id"], words(language))) == 1 + len(when), entry["id"]
                named = {
                    f"rule_{condition}_{value}".replace(" ", "_")
                    for condition, wanted in when.items()
                    for value in (wanted if isinstance(wanted, list) else [wanted])
                    if condition != "word"
                }
                assert named <= words(language).keys()
    assert say_rule("xx.no.such", words("en")) == say_rule("../../x", words("en")) == say_rule("", words("en")) == ()


def test_to_approve_takes_one_click_touches_one_question_and_leads_to_the_next_draft(
    teacher: FlaskClient, folder: Path
) -> None:
    path = folder / "library-en.yaml"
    before = path.read_text()
    page = teacher.get(REVIEW).text
    assert judge(teacher, page, "q003", "approved") == f"{REVIEW}?show=draft#q004"
    lines = changed_lines(before, path.read_text())
    assert lines[0] == "+     status: approved"
    assert lines[1].startswith("+     reviewed: ") and lines[1].endswith(", Ms Winter") and len(lines) == 2
    assert judge(teacher, page, "q005", "rejected") == f"{REVIEW}?show=draft#q002"


def test_a_judgement_is_taken_back(teacher: FlaskClient, folder: Path) -> None:
    page = teacher.get(f"{REVIEW}?show=all").text
    assert judge(teacher, page, "q006", "draft") == f"{REVIEW}?show=all#q006"
    assert statuses(folder)["q006"] is Status.DRAFT


def test_all_drafts_that_are_shown_are_approved_at_once(teacher: FlaskClient, folder: Path) -> None:
    page = teacher.get(REVIEW).text
    (all_shown,) = [fields for _, fields in forms_of(page) if len(fields.get("question", ())) > 1]
    response = teacher.post(f"{REVIEW}judge", data=all_shown | {"status": "approved"}, follow_redirects=True)
    assert "All questions are reviewed" in text_of(response)
    assert set(statuses(folder).values()) == {Status.APPROVED, Status.REJECTED}
    assert len(find_versions(folder / "library-en.yaml")) == 1


def test_nobody_approves_what_a_colleague_has_just_changed(teacher: FlaskClient, folder: Path) -> None:
    page = teacher.get(REVIEW).text
    path = folder / "library-en.yaml"
    path.write_text(path.read_text().replace("When did the trial", "In which month did the trial"))
    (all_shown,) = [fields for _, fields in forms_of(page) if len(fields.get("question", ())) > 1]
    response = teacher.post(f"{REVIEW}judge", data=all_shown | {"status": "approved"}, follow_redirects=True)
    assert "Somebody changed something meanwhile" in text_of(response)
    assert "In which month" in response.text
    assert [id for id, status in statuses(folder).items() if status is Status.DRAFT] == ["q002"]


def test_two_teachers_judge_different_questions_of_one_page(
    teacher: FlaskClient, colleague: FlaskClient, folder: Path
) -> None:
    mine, theirs = teacher.get(REVIEW).text, colleague.get(REVIEW).text
    judge(teacher, mine, "q002", "approved")
    judge(colleague, theirs, "q003", "rejected")
    assert (statuses(folder)["q002"], statuses(folder)["q003"]) == (Status.APPROVED, Status.REJECTED)


def test_words_of_a_bank_stay_words(teacher: FlaskClient, folder: Path) -> None:
    path = folder / "library-en.yaml"
    path.write_text(path.read_text().replace("September 2022\n", "<script>alert(1)</script>\n", 1))
    for page in (teacher.get(REVIEW), teacher.get(f"{REVIEW}q002")):
        assert "<script>alert" not in page.text and "&lt;script&gt;alert(1)" in page.text


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"status": "approved", "show": "all"}, 400),
        ({"status": "famous", "show": "all", "question": "q001 x"}, 400),
        ({"status": "approved", "show": "<b>", "question": "q001 x"}, 400),
        ({"status": "approved", "show": "all", "question": "q999 x"}, 303),
    ],
)
def test_a_form_nobody_was_shown_changes_nothing(
    teacher: FlaskClient, folder: Path, form: dict[str, str], status: int
) -> None:
    before = (folder / "library-en.yaml").read_bytes()
    assert teacher.post(f"{REVIEW}judge", data=form).status_code == status
    assert (folder / "library-en.yaml").read_bytes() == before


@pytest.mark.parametrize("place", ["", "q001", "add", "history", "export", "history/3"])
def test_a_bank_that_is_not_there_is_not_found(teacher: FlaskClient, place: str) -> None:
    assert teacher.get(f"/teach/banks/nothing/{place}").status_code == 404


def test_a_bank_that_cannot_be_edited_line_by_line_says_so(teacher: FlaskClient, folder: Path) -> None:
    (folder / "flow.yaml").write_text(
        "{format: 1, id: flow-en, title: Flow, language: en, questions: [{id: q001, type: short, ask: A?, answer: b}]}"
    )
    response = teacher.get("/teach/banks/flow-en/")
    assert response.status_code == 422 and "flow.yaml:1:" in text_of(response) and "EDIT-001" in response.text
