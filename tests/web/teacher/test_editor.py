"""A question is edited on a page, and only its lines change; whatever happens, nobody's words are lost."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from quizgen.bank import find_versions, read_bank
from quizgen.model import Pair, QuestionType, Status
from tests.web.asking import text_of
from tests.web.teacher.forms import changed_lines, send, sheet_of

LIBRARY, ORCHARD = "/teach/banks/library-en", "/teach/banks/orchard-en"


def question(folder: Path, id: str, bank: str = "library-en"):
    return next(q for q in read_bank(folder / f"{bank}.yaml").questions if q.id == id)


@pytest.mark.parametrize("bank", ["library-en", "orchard-en"])
def test_a_form_that_is_sent_as_it_was_opened_changes_nothing(teacher: FlaskClient, folder: Path, bank: str) -> None:
    path = folder / f"{bank}.yaml"
    before = path.read_bytes()
    types = set()
    for asked in read_bank(path).questions:
        types.add(asked.type)
        url = f"/teach/banks/{bank}/{asked.id}"
        assert send(teacher, teacher.get(url)).status_code == 303
    assert path.read_bytes() == before
    assert bank == "library-en" or types == set(QuestionType)


def test_an_edit_touches_only_the_lines_of_its_question(teacher: FlaskClient, folder: Path) -> None:
    path = folder / "library-en.yaml"
    path.write_text(path.read_text().replace("  - id: q002", "  # ask this last\n  - id: q002"))
    before = path.read_text()
    page = teacher.get(f"{LIBRARY}/q001?show=approved")
    texts = sheet_of(page.text)[1]["option"]
    response = send(teacher, page, option=["the treasurer: Tom Reed", *texts[1:]], level="2")
    assert response.headers["Location"] == f"{LIBRARY}/?show=approved#q001"
    assert changed_lines(before, path.read_text()) == [
        "-       - wrong: Tom Reed, the treasurer",
        "+       - wrong: 'the treasurer: Tom Reed'",
        "+     level: 2",
    ]


def test_an_edit_can_approve(teacher: FlaskClient, folder: Path) -> None:
    response = send(teacher, teacher.get(f"{LIBRARY}/q002?show=draft"), "approve", prompt="When did it begin?")
    assert response.headers["Location"] == f"{LIBRARY}/?show=draft#q003"
    saved = question(folder, "q002")
    assert (saved.prompt, saved.status, saved.reviewed_by) == ("When did it begin?", Status.APPROVED, "Ms Winter")


def test_rows_are_added_emptied_and_put_in_order(teacher: FlaskClient, folder: Path) -> None:
    page = send(teacher, teacher.get(f"{ORCHARD}/f003"), "more", prompt="Who, by name?")
    typed = sheet_of(page.text)[1]
    assert typed["prompt"] == ["Who, by name?"] and len(typed["option"]) == 7 and typed["right"] == ["2", "4"]
    send(teacher, page, option=["", *typed["option"][1:4], "the parish", "", ""], feedback=["", *typed["feedback"][1:]])
    options = question(folder, "f003", "orchard-en").options
    assert [option.text for option in options] == ["Nora Webb", "the builder", "Amir Doyle", "the parish"]
    assert [option.is_right for option in options] == [True, False, True, False]

    texts = question(folder, "f005", "orchard-en").order
    send(teacher, teacher.get(f"{ORCHARD}/f005"), place=["1", "3", "2", "4"])
    assert question(folder, "f005", "orchard-en").order == (texts[0], texts[2], texts[1], texts[3])


def test_lines_are_entries_and_a_gap_moves(teacher: FlaskClient, folder: Path) -> None:
    send(teacher, teacher.get(f"{LIBRARY}/q002"), accept="09/2022\r\n\r\nSept. 2022\r\n")
    assert question(folder, "q002").accept == ("09/2022", "Sept. 2022")
    send(teacher, teacher.get(f"{ORCHARD}/f008"), sentence="Nora [[Webb]] denied that a buyer had been found.")
    gap = question(folder, "f008", "orchard-en").gap
    assert gap and gap.words == "Webb"


def test_what_is_wrong_is_told_at_its_field_and_what_was_typed_comes_back(teacher: FlaskClient, folder: Path) -> None:
    before = (folder / "library-en.yaml").read_bytes()
    response = send(teacher, teacher.get(f"{LIBRARY}/q003"), option=["Only <this>", ""], feedback=["", ""], right="1")
    assert response.status_code == 422
    typed = sheet_of(response.text)[1]
    assert typed["option"] == ["Only <this>", ""] and typed["right"] == ["1"]
    error = response.text.partition('id="options-error">')[2].partition("</p>")[0]
    assert "has two options" in error
    assert (folder / "library-en.yaml").read_bytes() == before
    assert "is missing or empty" in text_of(send(teacher, teacher.get(f"{LIBRARY}/q003"), prompt="  "))


def test_evidence_is_found_in_the_article_wherever_it_stands(teacher: FlaskClient, folder: Path) -> None:
    sentence = "Brook  denied that anyone would be forced\nto work on Sundays."
    assert send(teacher, teacher.get(f"{LIBRARY}/q002"), evidence=sentence).status_code == 303
    assert question(folder, "q002").evidence.paragraph == 5
    response = send(teacher, teacher.get(f"{LIBRARY}/q002"), evidence="Brook confirmed it.")
    assert response.status_code == 422 and "No paragraph of the article has these words" in response.text
    assert sheet_of(response.text)[1]["evidence"] == ["Brook confirmed it."]
    assert send(teacher, teacher.get(f"{LIBRARY}/q002"), evidence="").status_code == 303
    assert question(folder, "q002").evidence.paragraph == 0


def test_two_teachers_at_different_questions_both_save(
    teacher: FlaskClient, colleague: FlaskClient, folder: Path
) -> None:
    mine, theirs = teacher.get(f"{LIBRARY}/q001"), colleague.get(f"{LIBRARY}/q002")
    assert send(teacher, mine, prompt="Mine?").status_code == 303
    assert send(colleague, theirs, prompt="Theirs?").status_code == 303
    assert (question(folder, "q001").prompt, question(folder, "q002").prompt) == ("Mine?", "Theirs?")


def test_the_second_at_one_question_sees_all_three_versions_and_decides(
    teacher: FlaskClient, colleague: FlaskClient, folder: Path
) -> None:
    mine, theirs = teacher.get(f"{LIBRARY}/q002"), colleague.get(f"{LIBRARY}/q002")
    send(colleague, theirs, prompt="In which month?", answer="in September 2022")
    page = send(teacher, mine, prompt="In which year?")
    assert page.status_code == 409
    told = text_of(page)
    first = "Your version In which year? Saved now In which month? When you began When did the trial in Ashby begin?"
    assert first in told
    assert "Your version September 2022 Saved now in September 2022 When you began September 2022" in told
    assert sheet_of(page.text)[1]["prompt"] == ["In which year?"]
    assert question(folder, "q002").prompt == "In which month?"

    assert send(teacher, page).status_code == 303
    assert question(folder, "q002").prompt == "In which year?"
    assert "In which month?" in find_versions(folder / "library-en.yaml")[-1].path.read_text()


def test_a_third_who_saves_meanwhile_is_not_written_over_either(
    teacher: FlaskClient, colleague: FlaskClient, folder: Path
) -> None:
    mine = teacher.get(f"{LIBRARY}/q002")
    send(colleague, colleague.get(f"{LIBRARY}/q002"), prompt="Second?")
    page = send(teacher, mine, prompt="First?")
    path = folder / "library-en.yaml"
    path.write_text(path.read_text().replace("Second?", "Third, in an editor?"))
    page = send(teacher, page)
    assert page.status_code == 409
    assert "Your version First? Saved now Third, in an editor? When you began Second?" in text_of(page)


def test_a_question_that_was_taken_out_meanwhile_can_be_added_again(teacher: FlaskClient, folder: Path) -> None:
    page = teacher.get(f"{LIBRARY}/q006")
    path = folder / "library-en.yaml"
    text = path.read_text()
    path.write_text(text[: text.index("  - id: q006")])
    page = send(teacher, page, prompt="Who is <she>?")
    assert page.status_code == 409 and "was taken out meanwhile" in text_of(page)
    assert sheet_of(page.text)[1]["prompt"] == ["Who is <she>?"]
    assert send(teacher, page).status_code == 303
    added = read_bank(path).questions[-1]
    assert (added.prompt, added.answer, added.type) == ("Who is <she>?", "the spokeswoman", QuestionType.SHORT)


def test_words_come_back_even_if_the_file_was_broken_meanwhile(teacher: FlaskClient, folder: Path) -> None:
    page = teacher.get(f"{LIBRARY}/q002")
    path = folder / "library-en.yaml"
    path.write_text(path.read_text().replace("questions:", "questoins:"))
    response = send(teacher, page, prompt="A long thought that nobody wants to type again?")
    assert response.status_code == 422
    assert "library-en.yaml:" in response.text and "A long thought that nobody wants" in response.text


def test_a_bank_that_may_not_be_written_says_so_and_keeps_what_was_typed(
    teacher: FlaskClient, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = teacher.get(f"{LIBRARY}/q002")
    monkeypatch.setattr("os.access", lambda *_: False)  # the tests may run as root, who may do anything
    response = send(teacher, page, prompt="In vain?")
    assert response.status_code == 422 and "read-only" in text_of(response) and str(folder) not in response.text
    assert sheet_of(response.text)[1]["prompt"] == ["In vain?"]


FILLED: dict[str, dict[str, str | list[str]]] = {
    "choice": {"option": ["Ada", "Tom", "", ""], "feedback": ["", "No.", "", ""], "right": "1"},
    "true-false": {"option": ["yes", "no"], "right": "2"},
    "several": {"option": ["Ada", "Tom", "Kim", ""], "right": ["1", "3"]},
    "matching": {"item": ["safe", "a risk", "", ""], "match": ["Ada", "Tom", "", ""]},
    "ordering": {"text": ["second", "first", "", ""], "place": ["2", "1", "3", "4"]},
    "short": {"answer": "in May", "accept": "May\nMay 2025"},
    "cloze": {"sentence": "It closed [[in May]]."},
    "mark": {"sentence": "She [[denied]] it."},
    "open": {"answer": "Perhaps.", "criteria": "I give a reason."},
}


@pytest.mark.parametrize("type", QuestionType)
def test_a_question_of_each_type_is_added_by_hand(teacher: FlaskClient, folder: Path, type: QuestionType) -> None:
    path = folder / "library-en.yaml"
    before = path.read_text()
    page = teacher.get(f"{LIBRARY}/add?type={type}")
    assert send(teacher, page, prompt="").status_code == 422
    response = send(teacher, page, "approve", prompt="What?", **FILLED[type])
    assert response.status_code == 303, text_of(response)
    added = read_bank(path).questions[-1]
    assert response.headers["Location"].endswith(f"#{added.id}")
    assert (added.type, added.prompt, added.status, added.reviewed_by) == (type, "What?", Status.APPROVED, "Ms Winter")
    assert path.read_text().startswith(before)
    match type:
        case "matching":
            assert added.pairs == (Pair("safe", "Ada"), Pair("a risk", "Tom"))
        case "ordering":
            assert added.order == ("first", "second")
        case "several":
            assert [option.is_right for option in added.options] == [True, False, True]


def test_a_preview_shows_what_pupils_will_see_and_saves_nothing(teacher: FlaskClient, folder: Path) -> None:
    before = (folder / "orchard-en.yaml").read_bytes()
    for number in range(1, 10):
        _, typed = sheet_of(teacher.get(f"{ORCHARD}/f00{number}").text)
        page = teacher.post(f"{ORCHARD}/preview", data=typed | {"prompt": ["As pupils <see> it?"]})
        assert page.status_code == 200 and "As pupils &lt;see&gt; it?" in page.text and "After answering" in page.text
    typed = {"type": ["short"], "prompt": ["New?"], "answer": ["yes"]}
    assert "New?" in teacher.post(f"{ORCHARD}/preview", data=typed).text
    wrong = teacher.post(f"{ORCHARD}/preview", data=typed | {"answer": [""]})
    assert wrong.status_code == 422 and "New?" in wrong.text
    assert (folder / "orchard-en.yaml").read_bytes() == before


def test_a_question_in_two_languages_is_edited_in_one(teacher: FlaskClient, folder: Path) -> None:
    path = folder / "library-en.yaml"
    path.write_text(path.read_text().replace("ask: Who is she?", "ask:\n      en: Who is she?\n      de: Wer ist sie?"))
    page = teacher.get(f"{LIBRARY}/q006?in=de")
    assert sheet_of(page.text)[1]["prompt"] == ["Wer ist sie?"] and 'lang="de"' in page.text
    before = path.read_text()
    assert send(teacher, page, prompt="Wer spricht da?").status_code == 303
    assert changed_lines(before, path.read_text()) == ["-       de: Wer ist sie?", "+       de: Wer spricht da?"]


def test_a_form_without_what_a_browser_would_send_along_loses_nothing(teacher: FlaskClient, folder: Path) -> None:
    before = (folder / "library-en.yaml").read_bytes()
    response = teacher.post(f"{LIBRARY}/q001", data={"prompt": "Who?", "base": "[", "sign": ""})
    assert response.status_code == 409
    assert sheet_of(response.text)[1]["prompt"] == ["Who?"]
    assert teacher.post(f"{LIBRARY}/q777", data={"prompt": "Who?"}).status_code == 404
    assert (folder / "library-en.yaml").read_bytes() == before
