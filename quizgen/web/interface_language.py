"""A visitor's request in, the language of the interface out, and how dates and times read in it.

The texts themselves are in templates/interface. This file refuses to know the pages.
"""

from datetime import date, datetime
from functools import lru_cache
from typing import get_args
from urllib.parse import urlencode

from babel.dates import format_date, format_time
from flask import Request, redirect
from werkzeug.wrappers import Response

from quizgen.model import Language

LANGUAGES: tuple[Language, ...] = get_args(Language)
FALLBACK: Language = "en"
COOKIE = "quizgen_language"
_LOCALES = {"de": "de", "en": "en_GB"}
"""British English, as in all our texts: the day comes first."""
_YEAR_SECONDS = 365 * 24 * 3600


def choose_language(request: Request, *, fixed: Language | None = None, content: Language | None = None) -> Language:
    """The visitor's choice, else that of whoever started the site, the browser's, the content's."""
    if wanted := _known(request.cookies.get(COOKIE)) or fixed:
        return wanted
    return _known(request.accept_languages.best_match(LANGUAGES)) or content or FALLBACK


def switch_language(request: Request) -> Response | None:
    """For `?lang=de`: the same page once more, with the choice remembered; None for every other request."""
    if request.method != "GET" or not request.query_string:
        return None
    language = _known(request.args.get("lang"))
    if language is None:
        return None
    kept = [(name, value) for name, value in request.args.items(multi=True) if name != "lang"]
    response = redirect(f"{request.path}?{urlencode(kept)}" if kept else request.path, 303)
    response.set_cookie(
        COOKIE, language, max_age=_YEAR_SECONDS, httponly=True, samesite="Lax", secure=request.is_secure
    )
    return response


@lru_cache(256)
def render_date(published: str, language: Language) -> str:
    """'2024-10-25' as '25 October 2024'; what is no such date stays as it is."""
    try:
        day = date.fromisoformat(published)
    except ValueError:
        return published
    return format_date(day, "long", locale=_LOCALES[language])


def render_moment(at: datetime, language: Language) -> str:
    """'Monday, 2 March 2026, 13:05', by the clock of the machine that serves the school."""
    day = format_date(at.astimezone(), "full", locale=_LOCALES[language])
    return f"{day}, {render_time(at, language)}"


def render_time(at: datetime, language: Language) -> str:
    """'13:05', by the same clock."""
    return format_time(at.astimezone(), "short", locale=_LOCALES[language])


def _known(code: str | None) -> Language | None:
    return next((language for language in LANGUAGES if language == code), None)
