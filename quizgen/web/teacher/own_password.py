"""A teacher's own password. This file refuses to know how passwords are kept and checked."""

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from quizgen.problems import Problem, Refused
from quizgen.web.site import render_page, this_site
from quizgen.web.store import make_password_hash, set_password
from quizgen.web.teacher.blueprint import teaching, this_teacher
from quizgen.web.teacher.passwords import begin_session, check_password


@teaching.get("/password")
def show_password() -> str:
    """The form; after the change, that it is done."""
    return _ask()


@teaching.post("/password")
def change_password() -> Response | tuple[str, int]:
    """Another password for whoever knows the old one; they stay logged in here and nowhere else."""
    me = this_teacher()
    try:
        if check_password(me.name, request.form.get("old", "")) is None:
            raise Refused(Problem("ACCOUNT-008"))
        password_hash = make_password_hash(request.form.get("new", ""), me.name)
    except Refused as refused:
        return _ask(*refused.problems), 422
    response = redirect(url_for(".show_password", done=1), 303)
    with this_site().database.writing() as db:
        set_password(db, me.id, password_hash)
        begin_session(db, response, me, password_hash)
    return response


def _ask(*problems: Problem) -> str:
    return render_page("teacher/own_password.html", problems=problems, is_done="done" in request.args)
