"""A typed code in, whose it is out: the only place where codes are tried, so that guesses can be counted.

This file refuses to know what becomes of who is let in.
"""

from sqlalchemy import Connection

from quizgen.web.pupil.blueprint import this_pupil
from quizgen.web.site import this_site
from quizgen.web.store import (
    Assignment,
    Welcome,
    find_assignment,
    find_attempts,
    resume_pupil,
    take_back_failures,
)
from quizgen.web.throttle import Kind, count_guess, find_wait


def try_class_code(code: str) -> Assignment | None:
    """The class's quiz with this code; None for a code that nothing has.

    Whoever guessed too often has to wait (`TooManyRequests`), but nobody who is in the class already.
    """
    if not code:
        return None
    with this_site().database.reading() as db:
        found = find_assignment(db, code=code)
        if found and (not find_wait(db, Kind.CODE) or _is_in(db, found)):
            return found
    with this_site().database.writing() as db:
        count_guess(db, Kind.CODE)
    return None


def try_resume_code(code: str) -> Welcome | None:
    """The pupil with this code, known in this browser from now on; None for a code that nobody has.

    Whoever guessed too often has to wait (`TooManyRequests`).
    """
    with this_site().database.writing() as db:
        failures = count_guess(db, Kind.CODE)
        welcome = resume_pupil(db, code, this_site().now())
        if welcome:
            take_back_failures(db, failures)
        return welcome


def _is_in(db: Connection, assignment: Assignment) -> bool:
    pupil = this_pupil(db)
    return pupil is not None and any(one.assignment_id == assignment.id for one in find_attempts(db, pupil_id=pupil.id))
