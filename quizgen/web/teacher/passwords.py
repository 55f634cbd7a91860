"""A name and a password in, the account out, and a session for it. Guesses are counted.

This file refuses to know forms and pages.
"""

import hmac
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import BoundedSemaphore

from sqlalchemy import Connection
from werkzeug.exceptions import TooManyRequests
from werkzeug.wrappers import Response

from quizgen.web.cookies import read_cookie, set_cookie
from quizgen.web.site import this_site
from quizgen.web.store import (
    PasswordHash,
    Teacher,
    end_session,
    is_password,
    make_digest,
    read_login,
    read_password_hash,
    start_session,
    take_back_failures,
)
from quizgen.web.teacher.blueprint import COOKIE
from quizgen.web.throttle import Kind, count_guess

KNOWN_COOKIE = "quizgen_known"
"""Says in which browser the password of an account was right before."""
_KNOWN_FOR = timedelta(days=365)
_DOOR = BoundedSemaphore(4)
"""Two are checked, two wait; more would keep the server's other threads from pupils."""
_BUSY_S = 5


def check_password(name: str, password: str) -> tuple[Teacher, PasswordHash] | None:
    """The account and its hash, if that is the password; None if not. Takes as long for a name that nobody has.

    Raises `TooManyRequests` for whoever has to wait.
    """
    site = this_site()
    with _through_the_door():
        with site.database.writing() as db:
            teacher, kept = read_password_hash(db, name)
            kind = Kind.KNOWN if teacher and _is_known(db, teacher, kept) else Kind.PASSWORD
            failures = count_guess(db, kind, account=read_login(name))
        if not is_password(kept, password) or teacher is None:
            return None
        with site.database.writing() as db:
            take_back_failures(db, failures)
        return teacher, kept


def begin_session(db: Connection, response: Response, teacher: Teacher, password_hash: PasswordHash) -> None:
    """The browser that gets `response` is logged in from now on, under a new token."""
    end_session(db, read_cookie(COOKIE))
    set_cookie(response, COOKIE, start_session(db, teacher.id, this_site().now()))
    set_cookie(response, KNOWN_COOKIE, _mark(db, teacher, password_hash), _KNOWN_FOR)


def _is_known(db: Connection, teacher: Teacher, password_hash: PasswordHash) -> bool:
    return hmac.compare_digest(read_cookie(KNOWN_COOKIE).encode(), _mark(db, teacher, password_hash).encode())


def _mark(db: Connection, teacher: Teacher, password_hash: PasswordHash) -> str:
    return make_digest(db, f"{KNOWN_COOKIE} {teacher.id} {password_hash}")


@contextmanager
def _through_the_door() -> Iterator[None]:
    if not _DOOR.acquire(blocking=False):
        raise TooManyRequests(retry_after=_BUSY_S)
    try:
        yield
    finally:
        _DOOR.release()
