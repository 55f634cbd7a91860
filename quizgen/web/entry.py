"""A name and a password in, a session out; and the way out again.

This file refuses to know what the teachers' pages do.
"""

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from quizgen.web.cookies import drop_cookie, read_cookie, set_cookie
from quizgen.web.site import render_page, this_site
from quizgen.web.store import end_session, has_teachers, is_password, read_password_hash, start_session
from quizgen.web.teacher.blueprint import COOKIE, teaching

_START = f"{teaching.url_prefix}/"

entry = Blueprint("entry", __name__)


@entry.get("/login")
def show_login() -> Response | str:
    """The form; to the first account's page where there is no account yet."""
    with this_site().database.reading() as db:
        if not has_teachers(db):
            return redirect(url_for(".show_setup"), 303)
    return _ask()


@entry.post("/login")
def log_in() -> Response | tuple[str, int]:
    """To the page that was asked for, or the form once more, without a word about which of the two is wrong."""
    site = this_site()
    with site.database.reading() as db:
        teacher, password_hash = read_password_hash(db, request.form.get("name", ""))
    if not is_password(password_hash, request.form.get("password", "")) or teacher is None:
        return _ask("entry_wrong"), 422
    with site.database.writing() as db:
        end_session(db, read_cookie(COOKIE))
        token = start_session(db, teacher.id, site.now())
    response = redirect(_read_next(), 303)
    set_cookie(response, COOKIE, token)
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
def show_setup() -> str:
    """How the first account is made."""
    return render_page("teacher/setup.html")


def _ask(notice: str = "") -> str:
    return render_page("teacher/login.html", notice=notice, next=_read_next(), name=request.form.get("name", ""))


def _read_next() -> str:
    """Where to go after the login: only to pages of the teachers, or other sites could send their visitors by us."""
    asked = request.values.get("next", "")
    return asked if asked.startswith(_START) and asked.isprintable() else _START
