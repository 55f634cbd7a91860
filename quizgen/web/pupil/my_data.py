"""What is kept of a pupil, in their own hands: to see, to take along, to be forgotten, to be deleted."""

import json

from flask import abort, make_response, redirect, url_for
from werkzeug.wrappers import Response

from quizgen.web.cookies import drop_cookie, read_cookie
from quizgen.web.pupil.blueprint import COOKIE, pages, this_pupil
from quizgen.web.pupil.front import find_class_offers, find_open_offers
from quizgen.web.pupil.resume_code import COOKIE as CODE_COOKIE
from quizgen.web.pupil.resume_code import show_code_once
from quizgen.web.site import render_page, this_site
from quizgen.web.store import (
    delete_pupil,
    drop_unused_editions,
    find_cards,
    forget_browser,
    read_own_data,
    renew_resume_code,
)


@pages.get("/me")
def show_me() -> str:
    """Alias, quizzes, and what can be done with them."""
    with this_site().database.reading() as db:
        pupil = this_pupil(db)
        offers = (*find_class_offers(db, pupil), *find_open_offers(db, pupil)) if pupil else ()
        cards = len(find_cards(db, pupil.id)) if pupil else 0
    return render_page("me.html", pupil=pupil, offers=offers, cards=cards)


@pages.get("/me/data")
def take_data() -> Response:
    """Everything as a JSON file."""
    with this_site().database.reading() as db:
        pupil = this_pupil(db) or abort(404)
        data = read_own_data(db, pupil.id)
    response = make_response(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
    response.content_type = "application/json"
    response.headers.set("Content-Disposition", "attachment", filename="quizgen.json")
    return response


@pages.post("/me/code")
def renew_code() -> Response:
    """Another resume code; the one before is good for nothing any more."""
    with this_site().database.writing() as db:
        pupil = this_pupil(db) or abort(404)
        code = renew_resume_code(db, pupil.id)
    return show_code_once(redirect(url_for(".show_code"), 303), code)


@pages.post("/me/forget")
def forget() -> Response:
    """This browser knows nobody any more; with a resume code everything is found again."""
    with this_site().database.writing() as db:
        forget_browser(db, read_cookie(COOKIE))
    return _leave()


@pages.get("/me/delete")
def confirm_delete() -> str | Response:
    """Ask once more."""
    with this_site().database.reading() as db:
        pupil = this_pupil(db)
    return render_page("delete-me.html", pupil=pupil) if pupil else redirect(url_for(".show_me"), 303)


@pages.post("/me/delete")
def delete_me() -> Response:
    """Nothing of the pupil is left."""
    with this_site().database.writing() as db:
        if pupil := this_pupil(db):
            delete_pupil(db, pupil.id)
            drop_unused_editions(db)
    return _leave()


def _leave() -> Response:
    response = redirect(url_for(".show_me"), 303)
    for name in (COOKIE, CODE_COOKIE):
        drop_cookie(response, name)
    # Copies of what was typed and not acknowledged; browsers do so over https only.
    response.headers["Clear-Site-Data"] = '"storage"'
    return response
