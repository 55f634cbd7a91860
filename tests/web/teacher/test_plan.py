"""What a teacher adds to a module is typed into a form, and stands in the bank's file; nobody's words are lost."""

from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient

from quizgen.bank import read_bank
from quizgen.model import ModulePlan
from tests.web.asking import text_of
from tests.web.teacher.forms import changed_lines, send, sheet_of
from tests.web.teacher.test_module import BANK, Worker, find, worker

__all__ = ["worker"]
PLAN = f"{BANK}/module/plan"


def plan_of(folder: Path) -> ModulePlan:
    return read_bank(folder / "library-en.yaml").module


def test_what_is_typed_stands_in_the_file_and_in_the_module(
    app: Flask, teacher: FlaskClient, worker: Worker, folder: Path
) -> None:
    before = (folder / "library-en.yaml").read_text(encoding="utf-8")
    page = teacher.get(PLAN)
    meaning = "a body that is paid for by the state: the BBC, say"
    typed = {"subject": "Politics", "minutes": "45", "word": ["quango", "", ""], "meaning": [meaning, "", ""]}
    assert send(teacher, page, careful="Tom is here.", **typed).headers["Location"] == f"{BANK}/module"
    assert plan_of(folder) == ModulePlan("Politics", "", 45, {"quango": meaning}, "Tom is here.")
    assert changed_lines(before, (folder / "library-en.yaml").read_text(encoding="utf-8")) == [
        "+ module:",
        "+   subject: Politics",
        "+   minutes: 45",
        "+   words:",
        "+     - word: quango",
        "+       meaning: 'a body that is paid for by the state: the BBC, say'",
        "+   careful: Tom is here.",
    ]
    find(app, worker)
    module = teacher.get(f"{BANK}/module")
    assert meaning in module.text and PLAN in module.text
    page = teacher.get(PLAN)
    empty = [""] * len(sheet_of(page.text)[1]["word"])
    send(teacher, page, subject="", minutes="", careful="", meaning=empty)
    assert plan_of(folder) == ModulePlan(meanings={"quango": ""}), "a word of the teacher's own keeps its line"
    send(teacher, teacher.get(PLAN), word=empty, meaning=empty)
    assert (folder / "library-en.yaml").read_text(encoding="utf-8") == before


def test_the_words_that_the_module_explains_are_there_and_only_those_with_a_meaning_are_kept(
    app: Flask, teacher: FlaskClient, worker: Worker, folder: Path
) -> None:
    find(app, worker)
    page = teacher.get(PLAN)
    offered = sheet_of(page.text)[1]["offered"]
    assert len(offered) > 2 and sheet_of(page.text)[1]["word"] == [*offered, "", "", ""]
    send(teacher, page, meaning=["", "that one", *[""] * (len(offered) + 1)])
    assert plan_of(folder).meanings == {offered[1]: "that one"}


def test_a_form_that_is_sent_as_it_was_opened_changes_nothing(teacher: FlaskClient, folder: Path) -> None:
    send(teacher, teacher.get(PLAN), subject="Politics", word=["a", "b", ""], meaning=["one", "", ""])
    before = (folder / "library-en.yaml").read_bytes()
    assert send(teacher, teacher.get(PLAN)).status_code == 303
    assert (folder / "library-en.yaml").read_bytes() == before


def test_who_comes_second_sees_both_versions_and_decides(
    teacher: FlaskClient, colleague: FlaskClient, folder: Path
) -> None:
    mine, theirs = teacher.get(PLAN), colleague.get(PLAN)
    send(colleague, theirs, subject="History", careful="Nothing.")
    answer = send(teacher, mine, subject="Politics")
    assert answer.status_code == 409 and plan_of(folder).subject == "History"
    assert "Politics" in text_of(answer) and "History" in text_of(answer)
    assert send(teacher, answer).status_code == 303
    assert plan_of(folder) == ModulePlan("Politics")


def test_rows_are_added_and_what_is_wrong_is_told_beside_what_was_typed(teacher: FlaskClient, folder: Path) -> None:
    page = send(teacher, teacher.get(PLAN), "more", word=["a", "b", "c"], meaning=["one", "two", "three"])
    assert sheet_of(page.text)[1]["word"] == ["a", "b", "c", "", "", ""]
    twice = send(teacher, page, word=["a", "a", "c", "", "", ""])
    assert twice.status_code == 422 and "is there twice" in text_of(twice)
    nameless = send(teacher, page, word=["a", "", "c", "", "", ""])
    assert nameless.status_code == 422 and sheet_of(nameless.text)[1]["meaning"][1] == "two"
    assert plan_of(folder) == ModulePlan()
