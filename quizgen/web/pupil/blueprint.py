"""What all pages of the pupils share: their routes, who is asking, and what is said when something fails.

A quiz has the same pages on the open list (`/quiz/<bank_id>/`) and in a class (`/class/<code>/`). This file refuses to
know what the pages show.
"""

from collections.abc import Callable
from datetime import timedelta
from secrets import token_urlsafe
from typing import TypeVar

from flask import Blueprint, Flask, make_response, request
from flask.typing import ResponseReturnValue
from sqlalchemy import Connection
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from quizgen.web.cookies import read_cookie, set_cookie
from quizgen.web.interface_language import switch_language
from quizgen.web.site import render_page
from quizgen.web.store import UNAVAILABLE, Pupil, find_pupil

COOKIE = "quizgen"
_KNOWN_FOR = timedelta(days=180)
"""A browser that isn't used for so long no longer knows its pupil: as long as a class's answers are kept."""
RETRY_S = 10
"""After how many seconds to try again when the store can't be reached."""

View = TypeVar("View", bound=Callable[..., ResponseReturnValue])

pages = Blueprint("pages", __name__)
pages.before_app_request(lambda: switch_language(request))


def page_of_a_quiz(rule: str, method: str = "GET") -> Callable[[View], View]:
    """A page of every quiz; its view gets `bank_id` or `code` by name, which also make the addresses of its pages."""

    def register(view: View) -> View:
        for place in ("/quiz/<bank_id>/", "/class/<code>/"):
            pages.add_url_rule(f"{place}{rule}", view_func=view, methods=[method])
        return view

    return register


def this_pupil(db: Connection) -> Pupil | None:
    """Whose browser this is; None until they have sent something."""
    token = read_token()
    return find_pupil(db, token) if token else None


def read_token() -> str:
    """By which the browser is known; '' until they have sent something."""
    return read_cookie(COOKIE)


def remember(response: Response, token: str) -> Response:
    """The same, and the browser knows its pupil from now on; no token: it does already."""
    if token:
        set_cookie(response, COOKIE, token, _KNOWN_FOR)
    return response


def read_nonce() -> str:
    """What the form carries so that it counts once; a form without one counts each time."""
    return request.form.get("nonce", "")[:64] or make_nonce()


def make_nonce() -> str:
    """A form's own number."""
    return token_urlsafe(9)


@pages.app_context_processor
def offer_nonce() -> dict[str, object]:
    """For every form in a template."""
    return {"make_nonce": make_nonce}


@pages.app_errorhandler(HTTPException)
def show_error(error: HTTPException) -> tuple[str, int] | Response:
    """A page for every refusal, in the visitor's language."""
    if error.response:
        return error.response  # type: ignore[return-value]
    return render_page("error.html", code=error.code), error.code or 500


def show_unavailable(error: Exception) -> Response:
    """Nothing was kept; what the form held is in the page, to be sent once more."""
    page = make_response(render_page("unavailable.html", retry_s=RETRY_S), 503)
    page.headers["Retry-After"] = str(RETRY_S)
    return page


def tell_when_unavailable(app: Flask) -> None:
    """Whatever page it was: a store that can't be reached is said to be so."""
    for error in UNAVAILABLE:
        app.register_error_handler(error, show_unavailable)
