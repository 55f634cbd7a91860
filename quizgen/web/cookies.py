"""Cookies that let somebody in: out of reach for scripts, other sites and, over https, for other hosts.

This file refuses to know whose tokens they hold.
"""

from datetime import timedelta

from flask import request
from werkzeug.wrappers import Response


def read_cookie(name: str) -> str:
    """The token that the visitor's browser sent; '' without one."""
    return request.cookies.get(_full(name), "")


def set_cookie(response: Response, name: str, token: str, lasts: timedelta | None = None) -> None:
    """Give the browser a token; without `lasts` until it is closed."""
    response.set_cookie(
        _full(name), token, max_age=lasts, httponly=True, samesite="Lax", secure=request.is_secure, path="/"
    )


def drop_cookie(response: Response, name: str) -> None:
    """Take the token away again."""
    set_cookie(response, name, "", timedelta())


def _full(name: str) -> str:
    # Browsers take a cookie of this name only from this very host, over https.
    return f"__Host-{name}" if request.is_secure else name
