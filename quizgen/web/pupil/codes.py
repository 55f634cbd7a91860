"""A typed code in, whose it is out: the only place where codes are tried, so that guesses can be counted.

This file refuses to know what becomes of who is let in.
"""

from quizgen.web.site import this_site
from quizgen.web.store import Assignment, Welcome, find_assignment, resume_pupil


def try_class_code(code: str) -> Assignment | None:
    """The class's quiz with this code; None for a code that nothing has."""
    with this_site().database.reading() as db:
        return find_assignment(db, code=code) if code else None


def try_resume_code(code: str) -> Welcome | None:
    """The pupil with this code, known in this browser from now on; None for a code that nobody has."""
    site = this_site()
    with site.database.writing() as db:
        return resume_pupil(db, code, site.now())
