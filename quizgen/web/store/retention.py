"""What nobody needs any more is deleted: a moment in, how many rows went out.

What a pupil did goes when the days that the teacher set have passed since the quiz closed or, where it has no end,
since the pupil last did something; on the open list after half a year. With the last of it goes the pupil. This file
refuses to know when it is called.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, exists, func, select

from quizgen.web.store.assignments import Assignment, find_assignments
from quizgen.web.store.editions import drop_unused_editions
from quizgen.web.store.tables import assignment, attempt, failure, job, metadata, pupil, session, step
from quizgen.web.store.teachers import IDLE

KEEP_OPEN_LIST = timedelta(days=180)
LONGEST_OPEN = timedelta(days=366)
"""A quiz that closes in some far year is treated as one without an end, after so long."""
KEEP_JOBS = timedelta(days=30)
_KEEP_NEW_PUPILS = timedelta(days=1)
"""Time enough to begin a quiz."""
_KEEP_FAILURES = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Purged:
    """How many went."""

    attempts: int
    pupils: int
    rows: int
    """Of all tables."""


def purge(db: Connection, at: datetime) -> Purged:
    """Delete what is too old at that moment."""
    before = _count(db)
    for quiz in find_assignments(db):
        _delete_quiz(db, quiz, at)
    _delete(db, attempt, attempt.c.assignment_id.is_(None), _is_untouched(at - KEEP_OPEN_LIST))
    has_attempt = exists().where(attempt.c.pupil_id == pupil.c.id)
    _delete(db, pupil, ~has_attempt, pupil.c.created_at < at - _KEEP_NEW_PUPILS)
    drop_unused_editions(db)
    _delete(db, failure, failure.c.at < at - _KEEP_FAILURES)
    _delete(db, session, session.c.seen_at < at - IDLE)
    _delete(db, job, job.c.seen_at < at - KEEP_JOBS)
    after = _count(db)
    gone = {name: number - after[name] for name, number in before.items()}
    return Purged(gone["attempt"], gone["pupil"], sum(gone.values()))


def _delete_quiz(db: Connection, quiz: Assignment, at: datetime) -> None:
    """What pupils did in a class's quiz; with the last of it a quiz that has closed, so that its code is free again."""
    keep = timedelta(days=quiz.keep_days)
    if quiz.closes_at and quiz.closes_at < at - keep:
        _delete(db, assignment, assignment.c.id == quiz.id)
    else:
        since = at - keep - (LONGEST_OPEN if quiz.closes_at else timedelta())
        _delete(db, attempt, attempt.c.assignment_id == quiz.id, _is_untouched(since))


def _is_untouched(since: datetime) -> ColumnElement[bool]:
    """Whether the pupil has done nothing in the attempt since then."""
    touched = exists().where(step.c.attempt_id == attempt.c.id, step.c.at >= since)
    return and_(attempt.c.started_at < since, ~touched)


def _delete(db: Connection, table: Table, *where: ColumnElement[bool]) -> None:
    # First held, then looked at once more: an answer may have come in this very moment (on PostgreSQL).
    db.execute(select(table).where(*where).with_for_update())
    db.execute(delete(table).where(*where))


def _count(db: Connection) -> dict[str, int]:
    queries = {table.name: select(func.count()).select_from(table) for table in metadata.sorted_tables}
    return {name: db.execute(query).scalar_one() for name, query in queries.items()}
