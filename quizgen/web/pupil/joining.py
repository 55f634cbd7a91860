"""Into a class by its code, under an alias; back again by a resume code."""

from flask import redirect, request, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from quizgen.web.cookies import read_cookie
from quizgen.web.pupil.aliases import choose_aliases, is_alias
from quizgen.web.pupil.blueprint import COOKIE, pages, remember, this_pupil
from quizgen.web.pupil.codes import try_class_code, try_resume_code
from quizgen.web.pupil.quiz import begin, find_bank, is_too_late, this_class
from quizgen.web.pupil.resume_code import show_code_once
from quizgen.web.site import render_page, this_site, visitors_language
from quizgen.web.store import (
    Assignment,
    Pupil,
    Welcome,
    add_pupil,
    find_aliases,
    find_attempt,
    forget_browser,
    hold_class,
    name_pupil,
    renew_resume_code,
)


@pages.get("/join")
def find_class() -> Response | tuple[str, int]:
    """To the class whose code was typed; the field once more for a code that nothing has."""
    typed = request.args.get("code", "").strip()[:40]
    if found := try_class_code(typed):
        return redirect(url_for(".join", code=found.code), 303)
    return render_page("code.html", typed=typed), 404 if typed else 200


@pages.get("/join/<code>")
def join(code: str) -> str | Response | tuple[str, int]:
    """Go on as who the browser knows, or choose an alias; with `?new` as somebody else."""
    if try_class_code(code) is None:
        return redirect(url_for(".find_class", code=code[:40]), 303)
    assignment = this_class(code)
    with this_site().database.reading() as db:
        pupil, taken = this_pupil(db), find_aliases(db, assignment.id)
        is_in = pupil is not None and _has_joined(db, assignment, pupil)
    if is_too_late(assignment, this_site().now()) and not is_in:
        return render_page("window.html", assignment=assignment, is_early=False), 403
    is_new = "new" in request.args
    known = pupil.alias if pupil and not is_new and (is_in or pupil.alias not in taken) else ""
    aliases = () if known else choose_aliases(visitors_language(), taken)
    return render_page("join.html", assignment=assignment, known=known, aliases=aliases, is_new=is_new)


@pages.post("/join/<code>")
def enter(code: str) -> Response | tuple[str, int]:
    """Join under the alias that was chosen, or go on as who the browser knows."""
    assignment, site = this_class(code), this_site()
    if is_too_late(assignment, site.now()):
        return render_page("window.html", assignment=assignment, is_early=False), 403
    with site.database.writing() as db:
        hold_class(db, assignment.id)
        welcome = _enter(db, assignment, request.form.get("alias", ""), is_new="new" in request.form)
    if welcome is None:
        return redirect(url_for(".join", code=assignment.code, taken=1), 303)
    if not welcome.code:
        return redirect(url_for(".start", code=assignment.code), 303)
    shown = redirect(url_for(".show_code", code=assignment.code), 303)
    return show_code_once(remember(shown, welcome.token), welcome.code)


@pages.get("/resume")
def show_resume() -> str:
    """A field for the resume code."""
    return render_page("resume.html", notice="")


@pages.post("/resume")
def resume() -> Response | tuple[str, int]:
    """The browser knows the pupil with this code from now on."""
    welcome = try_resume_code(request.form.get("code", "")[:40])
    if welcome is None:
        return render_page("resume.html", notice="pupil_resume_wrong"), 422
    return remember(redirect(url_for(".show_list"), 303), welcome.token)


def _enter(db: Connection, assignment: Assignment, alias: str, *, is_new: bool) -> Welcome | None:
    """Who has joined, with a code to note down for whoever has none yet; None if the alias can't be had."""
    pupil = None if is_new else this_pupil(db)
    if pupil and _has_joined(db, assignment, pupil):
        return Welcome(pupil, "")
    taken = find_aliases(db, assignment.id)
    if pupil and pupil.alias and not alias:
        welcome = Welcome(pupil, "") if pupil.alias not in taken else None
    else:
        welcome = _welcome(db, pupil, alias) if is_alias(alias) and alias not in taken else None
    if welcome:
        begin(db, find_bank(assignment.bank_id), welcome.pupil.id, this_site().now(), assignment)
    return welcome


def _welcome(db: Connection, pupil: Pupil | None, alias: str) -> Welcome:
    if pupil and not pupil.alias:
        name_pupil(db, pupil.id, alias)
        return Welcome(pupil, "", renew_resume_code(db, pupil.id))
    forget_browser(db, read_cookie(COOKIE))
    return add_pupil(db, this_site().now(), alias)


def _has_joined(db: Connection, assignment: Assignment, pupil: Pupil) -> bool:
    return find_attempt(db, pupil.id, assignment.bank_id, assignment_id=assignment.id) is not None
