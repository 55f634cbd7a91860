"""A name and a password in, a session out; the way out again; and the very first account.

This file refuses to know what the teachers' pages do.
"""

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from quizgen.problems import Problem, Refused
from quizgen.web.cookies import drop_cookie, read_cookie
from quizgen.web.site import render_page, this_site
from quizgen.web.store import (
    Role,
    add_teacher,
    end_session,
    end_setup,
    has_teachers,
    is_setup_code,
    make_password_hash,
    read_password_hash,
    take_back_failures,
)
from quizgen.web.teacher import teaching
from quizgen.web.teacher.blueprint import COOKIE
from quizgen.web.teacher.passwords import begin_session, check_password
from quizgen.web.throttle import Kind, count_guess

_START = f"{teaching.url_prefix}/"

entry = Blueprint("entry", __name__)


@entry.get("/login")
def show_login() -> Response | str:
    """The form; to the first account's page where there is no account yet."""
    return _ask() if _has_teachers() else redirect(url_for(".show_setup"), 303)


@entry.post("/login")
def log_in() -> Response | tuple[str, int]:
    """To the page that was asked for, or the form once more, without a word about which of the two is wrong."""
    name = request.form.get("name", "")
    proof = check_password(name, request.form.get("password", ""))
    with this_site().database.writing() as db:
        # The password may have been changed while it was checked.
        if proof is None or read_password_hash(db, name) != proof:
            return _ask(Problem("ACCOUNT-006")), 422
        response = redirect(_read_next(), 303)
        begin_session(db, response, *proof)
    return response


@entry.post("/logout")
def log_out() -> Response:
    """The session ends here, on the server, whoever copied its cookie."""
    with this_site().database.writing() as db:
        end_session(db, read_cookie(COOKIE))
    response = redirect(url_for("pages.show_list"), 303)
    drop_cookie(response, COOKIE)
    return response


@entry.get("/setup")
def show_setup() -> Response | str:
    """The form for the first account, filled in with the code of the link; to the login once there is an account."""
    return redirect(url_for(".show_login"), 303) if _has_teachers() else _ask_for_the_first()


@entry.post("/setup")
def set_up() -> Response | tuple[str, int]:
    """Make the first account for whoever has the code; it runs the site."""
    if _has_teachers():
        return redirect(url_for(".show_login"), 303)
    code, name = request.form.get("code", ""), request.form.get("name", "")
    try:
        _check_code(code)
        password_hash = make_password_hash(request.form.get("password", ""), name)
        with this_site().database.writing() as db:
            if not is_setup_code(db, code):  # somebody else was quicker
                return redirect(url_for(".show_login"), 303)
            teacher = add_teacher(db, name, password_hash, Role.ADMIN, this_site().now())
            end_setup(db)
            response = redirect(_START, 303)
            begin_session(db, response, teacher, password_hash)
    except Refused as refused:
        return _ask_for_the_first(*refused.problems), 422
    return response


def _check_code(code: str) -> None:
    with this_site().database.writing() as db:
        failures = count_guess(db, Kind.CODE)
        is_right = is_setup_code(db, code)
        if is_right:
            take_back_failures(db, failures)
    if not is_right:
        raise Refused(Problem("ACCOUNT-007"))


def _has_teachers() -> bool:
    with this_site().database.reading() as db:
        return has_teachers(db)


def _ask(*problems: Problem) -> str:
    return render_page("teacher/login.html", problems=problems, next=_read_next(), name=request.form.get("name", ""))


def _ask_for_the_first(*problems: Problem) -> str:
    code, name = (request.values.get(field, "") for field in ("code", "name"))
    return render_page("teacher/setup.html", problems=problems, code=code, name=name)


def _read_next() -> str:
    """Where to go after the login: only to pages of the teachers, or other sites could send their visitors by us."""
    asked = request.values.get("next", "")
    return asked if asked.startswith(_START) and asked.isprintable() else _START
