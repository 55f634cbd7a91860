"""A resume code, shown in the minutes after it was made and never again.

The store keeps only its digest; until it is noted down, the code itself waits in the browser.
"""

from datetime import timedelta

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from quizgen.web.cookies import read_cookie, set_cookie
from quizgen.web.pupil.blueprint import pages
from quizgen.web.pupil.codes import try_class_code
from quizgen.web.site import render_page

COOKIE = "quizgen_code"
_SHOWN_FOR = timedelta(minutes=10)


def show_code_once(response: Response, code: str) -> Response:
    """The same response, to `pages.show_code`, which shows this code for some minutes."""
    set_cookie(response, COOKIE, code, _SHOWN_FOR)
    return response


@pages.get("/me/code")
def show_code() -> str | Response:
    """The code to note down, and the way to the class that was just joined (`?code=`)."""
    resume_code = read_cookie(COOKIE)
    assignment = try_class_code(request.args.get("code", ""))
    if not resume_code:
        return redirect(url_for(".start", code=assignment.code) if assignment else url_for(".show_list"), 303)
    return render_page("resume-code.html", resume_code=resume_code, assignment=assignment)
