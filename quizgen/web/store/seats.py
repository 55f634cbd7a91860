"""A pupil's place in a class, found with one query, since each page of a class begins with it.

This file refuses to know who may see what.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from quizgen.web.store.assignments import Assignment, read_assignment
from quizgen.web.store.attempts import Attempt, read_attempt
from quizgen.web.store.pupils import Pupil
from quizgen.web.store.secrets import digest, read_code
from quizgen.web.store.tables import assignment, attempt, pupil, pupil_token

_LATEST = (
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
    row = db.execute(_LATEST, {"code": read_code(code), "token_hash": digest(token)}).first()
    if row is None:
        return None
    count = len(_OF_CLASS)
    of_class = dict(zip(_OF_CLASS, row[:count], strict=True))
    of_attempt = dict(zip(_OF_ATTEMPT, row[count:-1], strict=True))
    return Seat(read_assignment(of_class), Pupil(of_attempt["pupil_id"], row.alias), read_attempt(of_attempt))
