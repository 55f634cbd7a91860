"""What is in a question's form, shown as pupils will see it. Nothing is saved."""

from flask import abort, request

from quizgen.bank import Editable, Fields, add_question, edit_question, read_editable
from quizgen.model import Question
from quizgen.web.site import render_page
from quizgen.web.step import Step
from quizgen.web.teacher.blueprint import teaching
from quizgen.web.teacher.desk import Desk, open_question, read_opened
from quizgen.web.teacher.form import read_fields
from quizgen.web.teacher.review import make_cards


@teaching.post("/banks/<bank_id>/preview")
def preview(bank_id: str) -> str:
    """The question with its key. Errors: `Refused` with what is wrong with it."""
    desk = open_question(bank_id, request.form.get("id", "")) or abort(404)
    typed = read_fields(request.form, read_opened().base, desk.bank.article)
    editable, question = _try(desk, typed)
    (card,) = make_cards(editable, [question])
    return render_page(
        "teacher/preview.html",
        question.language,
        bank=editable.bank,
        question=question,
        step=Step(1, question),
        card=card,
        notice="",
    )


def _try(desk: Desk, typed: Fields) -> tuple[Editable, Question]:
    """The bank and the question as they would be."""
    if desk.id:
        text, id = edit_question(desk.editable, desk.id, typed), desk.id
    else:
        text, id = add_question(desk.editable, desk.type, typed, language=desk.language)
    editable = read_editable(text, desk.editable.file, desk.language)
    return editable, editable.find([id])[0]
