"""A request in, refused if another site sent it; a response in, the headers that keep a page to itself out.

No tokens: they run out, and a pupil's last answer with them. This file refuses to know what the pages do.
"""

from base64 import b64encode
from hashlib import sha256

from flask import Flask, Request, Response, abort, request
from werkzeug.exceptions import SecurityError

from quizgen.interface import words
from quizgen.web.interface_language import choose_language

POLICY = "Content-Security-Policy"
HEADERS = {
    POLICY: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
    " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}
MAX_FORM_BYTES = 64 * 1024


def protect(app: Flask) -> None:
    """Check every request and complete every response of `app`, also those to errors."""
    app.config["MAX_CONTENT_LENGTH"] = MAX_FORM_BYTES
    app.before_request(_refuse_other_sites)
    app.after_request(_add_headers)
    app.register_error_handler(SecurityError, _refuse_other_names)


def allow_one_style(response: Response, style: str) -> None:
    """For a page that is one file: what stands in its style element, to the letter, and no other style."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    response.headers[POLICY] = HEADERS[POLICY].replace("style-src 'self'", f"style-src 'sha256-{digest}'")


def is_from_here(request: Request) -> bool:
    """Whether the browser says that the request comes from a page of this site.

    Browsers send Sec-Fetch-Site over https and to this machine only, so a class on plain http is judged by
    Origin. A request that says neither is refused.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site in ("same-origin", "none")
    return request.headers.get("Origin") in (f"http://{request.host}", f"https://{request.host}")


def _refuse_other_sites() -> None:
    if request.method not in ("GET", "HEAD", "OPTIONS") and not is_from_here(request):
        abort(403)


def _refuse_other_names(error: SecurityError) -> Response:
    # No page: its links would lead to the name that was made up.
    return Response(words(choose_language(request))["host_unknown"], 400, content_type="text/plain; charset=utf-8")


def _add_headers(response: Response) -> Response:
    # One by one, `setdefault` would look through all of them each time.
    given = {name.lower() for name, _ in response.headers}
    response.headers.extend((name, value) for name, value in HEADERS.items() if name.lower() not in given)
    if request.endpoint != "static":
        # Pages show what a pupil answered, and computers in schools are shared.
        response.headers["Cache-Control"] = "no-store"
    return response
