"""One class: the code for the wall, and what a teacher changes while pupils answer.

This file refuses to know what pupils did in it.
"""

from flask import Response as FileResponse
from flask import abort, redirect, request, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from quizgen.web.site import render_page, this_site
from quizgen.web.store import (
    Assignment,
    Mode,
    change_assignment,
    count_pupils,
    delete_assignment,
    find_closed,
    find_teachers,
)
from quizgen.web.teacher.blueprint import teaching, this_teacher
from quizgen.web.teacher.class_form import CHANGEABLE, Wish, read_wish
from quizgen.web.teacher.classes import form_values
from quizgen.web.teacher.link import is_for_class, make_link, render_qr
from quizgen.web.teacher.own import find_own, find_own_to_delete
from quizgen.web.teacher.window import MOVES, find_state


@teaching.get("/classes/<assignment_id>")
def show_class(assignment_id: str) -> str:
    """Code, link and QR code, how it stands, and the ways to live view and results."""
    return _render("teacher/class.html", assignment_id)


@teaching.get("/classes/<assignment_id>/code")
def show_code(assignment_id: str) -> str:
    """Nothing but code, link and QR code, as large as the wall allows."""
    return _render("teacher/code.html", assignment_id)


@teaching.get("/classes/<assignment_id>/code.svg")
def show_qr(assignment_id: str) -> FileResponse:
    """The QR code of the link."""
    with this_site().database.reading() as db:
        assignment = find_own(db, assignment_id)
    return FileResponse(render_qr(make_link(assignment.code)), mimetype="image/svg+xml")


@teaching.post("/classes/<assignment_id>/window")
def move_window(assignment_id: str) -> Response:
    """End it, open it again or let it run longer: the button's value says which."""
    site, move = this_site(), MOVES.get(request.form.get("move", "")) or abort(400)
    with site.database.writing() as db:
        change_assignment(db, move(find_own(db, assignment_id), site.now()))
    return redirect(url_for(".show_class", assignment_id=assignment_id), 303)


@teaching.get("/classes/<assignment_id>/change")
def change_class(assignment_id: str) -> str:
    """The form for name, window and how long answers are kept."""
    with this_site().database.reading() as db:
        return _render_change(Wish(find_own(db, assignment_id), ()))


@teaching.post("/classes/<assignment_id>/change")
def keep_class(assignment_id: str) -> Response | tuple[str, int]:
    """Keep what was changed; what all pupils began with (mode, number of questions) stays."""
    with this_site().database.writing() as db:
        wish = read_wish(request.form, find_own(db, assignment_id), 1, CHANGEABLE)
        if wish.faults:
            return _render_change(wish), 422
        change_assignment(db, wish.assignment)
    return redirect(url_for(".show_class", assignment_id=assignment_id), 303)


@teaching.get("/classes/<assignment_id>/delete")
def ask_to_delete(assignment_id: str) -> str:
    """Whether it is meant: the pupils' answers go with it."""
    with this_site().database.reading() as db:
        assignment = find_own_to_delete(db, assignment_id)
        names = {teacher.id: teacher.name for teacher in find_teachers(db)}
        return render_page(
            "teacher/delete-class.html",
            assignment=assignment,
            pupils=count_pupils(db)[assignment_id],
            owner="" if assignment.teacher_id == this_teacher().id else names.get(assignment.teacher_id, ""),
        )


@teaching.post("/classes/<assignment_id>/delete")
def remove_class(assignment_id: str) -> Response:
    """The class and all that pupils did in it."""
    with this_site().database.writing() as db:
        delete_assignment(db, find_own_to_delete(db, assignment_id).id)
    return redirect(url_for(".show_classes"), 303)


def _render(template: str, assignment_id: str) -> str:
    with this_site().database.reading() as db:
        assignment = find_own(db, assignment_id)
        return render_page(template, None, **_find_values(db, assignment))


def _find_values(db: Connection, assignment: Assignment) -> dict[str, object]:
    site, link = this_site(), make_link(assignment.code)
    return {
        "assignment": assignment,
        "bank": site.library.look().banks.get(assignment.bank_id),
        "state": find_state(assignment, site.now()),
        "link": link,
        "is_for_class": is_for_class(link),
        "pupils": count_pupils(db)[assignment.id],
        "is_listed": assignment.mode is Mode.TEST and assignment.bank_id not in find_closed(db),
        **form_values(),
    }


def _render_change(wish: Wish) -> str:
    return render_page("teacher/change-class.html", None, assignment=wish.assignment, wish=wish, **form_values())
