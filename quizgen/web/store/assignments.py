"""Quizzes given to a class: code, mode, time window, how many questions."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, select, update

from quizgen.web.store.secrets import make_code, make_id, read_code
from quizgen.web.store.tables import assignment


class Mode(StrEnum):
    """When pupils are told what was right."""

    PRACTICE = "practice"
    """At once, and they may try again."""
    TEST = "test"
    """At the end."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """A quiz that a teacher gave to a class."""

    id: str
    code: str
    teacher_id: str
    bank_id: str
    name: str
    """For whom: '9b'."""
    mode: Mode
    created_at: datetime
    opens_at: datetime | None = None
    """None: at once."""
    closes_at: datetime | None = None
    """None: not before the teacher ends it."""
    question_count: int = 0
    """0: all."""
    is_shuffled: bool = True
    """Whether each pupil gets questions and options in an order of their own."""
    keep_days: int = 180
    """After so many days, all that pupils did in it is deleted."""

    def is_open(self, at: datetime) -> bool:
        """Whether answers are taken at that moment."""
        return (self.opens_at is None or self.opens_at <= at) and (self.closes_at is None or at < self.closes_at)


def add_assignment(db: Connection, wanted: Assignment) -> Assignment:
    """Keep an assignment, with an id and a code of its own in place of empty ones."""
    new = replace(wanted, id=wanted.id or make_id(), code=wanted.code or make_code())
    db.execute(assignment.insert().values(**_row(new)))
    return new


def change_assignment(db: Connection, changed: Assignment) -> None:
    """Keep what the teacher changed: name, window, and so on."""
    db.execute(update(assignment).where(assignment.c.id == changed.id).values(**_row(changed)))


def find_assignment(db: Connection, *, id: str = "", code: str = "") -> Assignment | None:
    """By id or by code, however that was typed; None if there is no such assignment."""
    wanted = assignment.c.id == id if id else assignment.c.code == read_code(code)
    row = db.execute(select(assignment).where(wanted)).first()
    return read_assignment(row._mapping) if row else None


def find_assignments(db: Connection, *, teacher_id: str = "", bank_id: str = "") -> tuple[Assignment, ...]:
    """Those of a teacher, of a bank, or all; the latest first."""
    query = select(assignment).order_by(assignment.c.created_at.desc())
    if teacher_id:
        query = query.where(assignment.c.teacher_id == teacher_id)
    if bank_id:
        query = query.where(assignment.c.bank_id == bank_id)
    return tuple(read_assignment(row._mapping) for row in db.execute(query))


def delete_assignment(db: Connection, id: str) -> None:
    """The assignment, with all that pupils did in it."""
    db.execute(delete(assignment).where(assignment.c.id == id))


def _row(value: Assignment) -> dict[str, object]:
    return asdict(value) | {"mode": value.mode.value, "is_shuffled": int(value.is_shuffled)}


def read_assignment(row: RowMapping | dict[str, Any]) -> Assignment:
    """The assignment in a row of its table."""
    values = dict(row)
    return Assignment(**values | {"mode": Mode(values["mode"]), "is_shuffled": bool(values["is_shuffled"])})
