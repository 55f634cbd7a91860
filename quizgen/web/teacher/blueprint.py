"""Who may see the teachers' pages: everybody who is logged in, and some pages only who runs the site.

This file refuses to know what the pages do.
"""

from datetime import timedelta

from flask import Blueprint, abort, g, redirect, request, url_for
from werkzeug.wrappers import Response

from quizgen.web.cookies import read_cookie
from quizgen.web.site import this_site
from quizgen.web.store import Role, Teacher, find_session, touch_session

COOKIE = "quizgen_teacher"
_NOTED_EVERY = timedelta(minutes=5)
"""So that not every page a teacher looks at is a write."""

teaching = Blueprint("teaching", __name__, url_prefix="/teach")


def this_teacher() -> Teacher:
    """Who is logged in, on any page of this blueprint."""
    teacher: Teacher = g.teacher
    return teacher


def needs_admin() -> None:
    """Refuse (403) everybody who doesn't run the site."""
    if this_teacher().role is not Role.ADMIN:
        abort(403)


@teaching.before_request
def let_in() -> Response | None:
    """To the login for whoever isn't logged in."""
    site, token = this_site(), read_cookie(COOKIE)
    now = site.now()
    with site.database.reading() as db:
        found = find_session(db, token, now)
    if found is None:
        wanted = request.full_path.removesuffix("?") if request.method == "GET" else None
        return redirect(url_for("entry.show_login", next=wanted), 303)
    g.teacher, seen_at = found
    if now - seen_at > _NOTED_EVERY:
        with site.database.writing() as db:
            touch_session(db, token, now)
    return None


@teaching.context_processor
def name_sections() -> dict[str, object]:
    """The pages that the navigation leads to; none for whoever was refused before the login."""
    is_admin = "teacher" in g and this_teacher().role is Role.ADMIN
    return {"sections": ["show_banks", "show_classes", *(["show_people", "show_backup"] if is_admin else [])]}
