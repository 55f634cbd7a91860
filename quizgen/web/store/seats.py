"""A pupil's place in a class, found with one query, since each page of a class begins with it.

This file refuses to know who may see what.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from quizgen.web.store.assignments import Assignment, read_assignment
from quizgen.web.store.attempts import Attempt, read_attempt
from quizgen.web.store.prepared import Prepared
from quizgen.web.store.pupils import Pupil
from quizgen.web.store.secrets import digest, read_code
from quizgen.web.store.tables import assignment, attempt, pupil, pupil_token

_LATEST = Prepared(
    select(assignment, attempt, pupil.c.alias)
    .join(attempt, attempt.c.assignment_id == assignment.c.id)
    .join(pupil, pupil.c.id == attempt.c.pupil_id)
    .join(pupil_token, pupil_token.c.pupil_id == pupil.c.id)
    .where(assignment.c.code == bindparam("code"), pupil_token.c.token_hash == bindparam("token_hash"))
    .order_by(attempt.c.round.desc(), attempt.c.started_at.desc())
    .limit(1)
)
_OF_CLASS, _OF_ATTEMPT = assignment.c.keys(), attempt.c.keys()


@dataclass(frozen=True, slots=True)
class Seat:
    """A pupil who has joined a class, with the latest round."""

    assignment: Assignment
    pupil: Pupil
    attempt: Attempt


def find_seat(db: Connection, token: str, code: str) -> Seat | None:
    """That of the browser with this token in the class with this code, however that was typed; None without one."""
    rows = _LATEST.read(db, code=read_code(code), token_hash=digest(token))
    if not rows:
        return None
    *values, alias = rows[0]
    count = len(_OF_CLASS)
    of_class = dict(zip(_OF_CLASS, values[:count], strict=True))
    of_attempt = dict(zip(_OF_ATTEMPT, values[count:], strict=True))
    return Seat(read_assignment(of_class), Pupil(of_attempt["pupil_id"], alias), read_attempt(of_attempt))
