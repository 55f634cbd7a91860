"""Jobs that a teacher gave: what was ordered, how far it is, what came of it.

A job whose process gave no sign of life for a while has ended with it; its order is kept and can be given once more.
This file refuses to know what an order says and who does it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, select, update

from quizgen.web.store.secrets import make_id
from quizgen.web.store.tables import job

SILENCE = timedelta(seconds=60)
"""After so long without a sign of life, nobody is at work any more."""


class JobState(StrEnum):
    """How a job stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


_OPEN = (JobState.WAITING, JobState.RUNNING)


@dataclass(frozen=True, slots=True)
class KeptJob:
    """A job of a teacher's."""

    id: str
    teacher_id: str
    order: Mapping[str, Any]
    state: JobState
    stage: str
    """Empty before the first one."""
    done: int
    of: int
    """Of the stage; 0 where nothing is counted."""
    outcome: Mapping[str, Any]
    """Empty before the end."""
    created_at: datetime
    seen_at: datetime

    @property
    def is_open(self) -> bool:
        """Whether its end is still to come."""
        return self.state in _OPEN

    def is_interrupted(self, at: datetime) -> bool:
        """Whether at that moment nobody is at work on it, though it has no end."""
        return self.is_open and at - self.seen_at > SILENCE


def add_job(db: Connection, teacher_id: str, order: Mapping[str, Any], at: datetime) -> str:
    """The id of a new job, which waits."""
    id = make_id()
    row = {"id": id, "teacher_id": teacher_id, "order": dict(order), "state": JobState.WAITING.value}
    db.execute(job.insert().values(**row, stage="", done=0, of=0, outcome={}, created_at=at, seen_at=at))
    return id


def find_job(db: Connection, id: str, teacher_id: str) -> KeptJob | None:
    """A teacher's own job; None for anybody else's."""
    row = db.execute(select(job).where(job.c.id == id, job.c.teacher_id == teacher_id)).first()
    return _read(row._mapping) if row else None


def find_jobs(db: Connection, teacher_id: str, since: datetime) -> tuple[KeptJob, ...]:
    """A teacher's jobs from that moment on, the latest first."""
    query = select(job).where(job.c.teacher_id == teacher_id, job.c.created_at >= since)
    return tuple(_read(row._mapping) for row in db.execute(query.order_by(job.c.created_at.desc())))


def tell_progress(db: Connection, id: str, stage: str, done: int, of: int, at: datetime) -> bool:
    """Note how far a job is; False if it has an end already, and nobody waits for it."""
    row = {"state": JobState.RUNNING.value, "stage": stage, "done": done, "of": of, "seen_at": at}
    return _change_open(db, id, row)


def touch_job(db: Connection, id: str, at: datetime) -> bool:
    """Note that somebody is there for the job. Returns as `tell_progress`."""
    return _change_open(db, id, {"seen_at": at})


def finish_job(db: Connection, id: str, state: JobState, outcome: Mapping[str, Any], at: datetime) -> bool:
    """Note what came of a job, once. Returns as `tell_progress`."""
    return _change_open(db, id, {"state": state.value, "outcome": dict(outcome), "seen_at": at})


def _change_open(db: Connection, id: str, row: Mapping[str, Any]) -> bool:
    is_open = job.c.state.in_([state.value for state in _OPEN])
    return db.execute(update(job).where(job.c.id == id, is_open).values(**row)).rowcount == 1


def _read(row: Any) -> KeptJob:
    values = dict(row)
    return KeptJob(**values | {"state": JobState(values["state"])})
