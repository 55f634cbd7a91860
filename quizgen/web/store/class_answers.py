"""Everything a class did in one quiz, read at once; what a teacher may take away from it.

Reading costs four queries, however many pupils and questions there are. This file refuses to know what is right.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, delete, func, select, update

from quizgen.web.store.attempts import Answers, Attempt, Kind, find_attempts, keep_step, read_all_answers
from quizgen.web.store.pupils import delete_pupil
from quizgen.web.store.secrets import make_token
from quizgen.web.store.tables import attempt, pupil, step


@dataclass(frozen=True, slots=True)
class ClassAttempt:
    """One round of one pupil of the class."""

    attempt: Attempt
    alias: str
    answers: Answers
    seen_at: datetime
    """The last sign of life: of the last row, else of the beginning."""


def read_class_answers(db: Connection, assignment_id: str) -> tuple[ClassAttempt, ...]:
    """All rounds of all pupils, oldest first."""
    of_class = attempt.c.assignment_id == assignment_id
    attempts = find_attempts(db, assignment_id=assignment_id)
    latest = select(step.c.attempt_id, func.max(step.c.at)).join(attempt).where(of_class).group_by(step.c.attempt_id)
    seen: dict[str, datetime] = _read_pairs(db, latest)
    answers = read_all_answers(db, assignment_id)
    named = select(pupil.c.id, pupil.c.alias).join(attempt).where(of_class)
    aliases: dict[str, str] = _read_pairs(db, named)
    return tuple(
        ClassAttempt(one, aliases[one.pupil_id], answers.get(one.id, {}), seen.get(one.id, one.started_at))
        for one in attempts
        if one.pupil_id in aliases  # on PostgreSQL somebody may have been taken out meanwhile
    )


def count_pupils(db: Connection) -> Mapping[str, int]:
    """How many pupils have begun, by the assignment's id; 0 for one that nobody has begun."""
    of_pupils = func.count(attempt.c.pupil_id.distinct())
    query = select(attempt.c.assignment_id, of_pupils).where(attempt.c.assignment_id.is_not(None))
    return defaultdict(int, _read_pairs(db, query.group_by(attempt.c.assignment_id)))


def remove_from_class(db: Connection, assignment_id: str, pupil_id: str) -> None:
    """All that a pupil did in this class; the pupil too, alias and browsers, if there is nothing of them elsewhere."""
    of_pupil = attempt.c.pupil_id == pupil_id
    removed = db.execute(delete(attempt).where(of_pupil, attempt.c.assignment_id == assignment_id))
    if removed.rowcount and not db.execute(select(attempt.c.id).where(of_pupil)).first():
        delete_pupil(db, pupil_id)


def erase_answer(db: Connection, attempt_id: str, question_id: str, at: datetime) -> None:
    """Blank what was typed, in every row, and note that it was; how often the pupil tried stays known."""
    of = (step.c.attempt_id == attempt_id, step.c.question_id == question_id)
    keep_step(db, attempt_id, question_id, Kind.ERASED, "", nonce=make_token(), seen=None, at=at)
    db.execute(update(step).where(*of).values(response=""))


def _read_pairs(db: Connection, query: Select[Any]) -> dict[str, Any]:
    return {row[0]: row[1] for row in db.execute(query)}
