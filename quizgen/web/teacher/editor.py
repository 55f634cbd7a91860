"""A question's form, filled in, goes into the bank's file, or comes back beside what others saved meanwhile.

Whatever happens, what was typed comes back. This file refuses to know lines and YAML.
"""

from dataclasses import replace

from flask import abort, request
from werkzeug.wrappers import Response

from quizgen.bank import Conflict, Editable, Fields, add_question, change_bank, save_question
from quizgen.interface import words
from quizgen.model import QuestionType, Status
from quizgen.problems import Refused
from quizgen.web.site import render_page, visitors_language
from quizgen.web.teacher.bank_file import find_path, read_bank_here, today
from quizgen.web.teacher.blueprint import teaching, this_teacher
from quizgen.web.teacher.desk import (
    Desk,
    Opened,
    asked_language,
    asked_show,
    find_errors,
    open_fields,
    open_question,
    read_opened,
    render_desk,
)
from quizgen.web.teacher.form import FEWEST, add_rows, find_differences, read_fields
from quizgen.web.teacher.review import go_to_review


@teaching.get("/banks/<bank_id>/add")
def show_add(bank_id: str) -> str:
    """The types of questions; with `?type=` the empty form of one."""
    desk = open_question(bank_id, "")
    if desk is None:
        bank = read_bank_here(bank_id).bank
        return render_page("teacher/add.html", bank.language, bank=bank, types=tuple(QuestionType), show=asked_show())
    return render_desk(desk, add_rows(desk.type, Fields(), FEWEST), Opened())


@teaching.post("/banks/<bank_id>/add")
def add(bank_id: str) -> Response | tuple[str, int]:
    """Add the question of the form, or show it again."""
    desk = open_question(bank_id, "") or abort(404)
    typed = read_fields(request.form, Fields(), desk.bank.article)
    if again := _show_again(desk, typed, Opened()):
        return again

    def change(editable: Editable) -> tuple[str, str]:
        return add_question(editable, desk.type, _with_status(typed), today(), this_teacher().name, desk.language)

    try:
        id = change_bank(find_path(bank_id), change)
    except Refused as refused:
        return render_desk(desk, typed, Opened(), find_errors(refused.problems)), 422
    return go_to_review(bank_id, asked_show(), id, is_next=False)


@teaching.get("/banks/<bank_id>/<question_id>")
def show_question(bank_id: str, question_id: str) -> str:
    """The form of a question, in the language `?in=` if it speaks that."""
    desk = open_question(bank_id, question_id)
    if desk is None or not desk.id:
        abort(404)
    opened = open_fields(desk)
    return render_desk(desk, opened.base, opened)


@teaching.post("/banks/<bank_id>/<question_id>")
def save(bank_id: str, question_id: str) -> Response | tuple[str, int]:
    """Save the question of the form, or show it again: with what is wrong, or beside what others saved meanwhile."""
    desk, opened = open_question(bank_id, question_id) or abort(404), read_opened()
    typed = read_fields(request.form, opened.base, desk.bank.article)
    if again := _show_again(desk, typed, opened):
        return again
    path, by = find_path(bank_id), this_teacher().name
    try:
        conflict = save_question(
            path, question_id, opened.sign, _with_status(typed), today(), by, language=asked_language()
        )
    except Refused as refused:
        return render_desk(desk, typed, opened, find_errors(refused.problems)), 422
    if conflict:
        return _show_conflict(desk, typed, opened, conflict), 409
    is_judged = request.form.get("do") == "approve"
    return go_to_review(bank_id, asked_show(), question_id, is_next=is_judged)


def _show_again(desk: Desk, typed: Fields, opened: Opened) -> tuple[str, int] | None:
    """The form with more rows, or with what the file's check can't tell; None if all is well so far."""
    if request.form.get("do") == "more":
        return render_desk(desk, add_rows(desk.type, typed), opened), 200
    if typed.evidence.strip() and not typed.paragraph:
        unknown = words(visitors_language(desk.bank.language))["edit_evidence_unknown"]
        return render_desk(desk, typed, opened, {"evidence": [unknown]}), 422
    return None


def _show_conflict(desk: Desk, typed: Fields, opened: Opened, conflict: Conflict) -> str:
    if not conflict.lines:
        return render_desk(replace(desk, id=""), typed, Opened(), is_gone=True)
    differences = find_differences(desk.type, (typed, conflict.theirs, opened.base))
    return render_desk(desk, typed, Opened(conflict.theirs, conflict.sign), differences=tuple(differences))


def _with_status(typed: Fields) -> Fields:
    return replace(typed, status=Status.APPROVED) if request.form.get("do") == "approve" else typed
