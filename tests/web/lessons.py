"""A store after some lessons: a row in every table, and names that must not be found elsewhere."""

from datetime import UTC, datetime

from sqlalchemy import Connection, select

from quizgen.model import Bank
from quizgen.web.store import (
    Assignment,
    Attempt,
    Kind,
    Mode,
    add_assignment,
    add_pupil,
    keep_edition,
    keep_step,
    start_attempt,
    start_session,
)
from quizgen.web.store.tables import card, failure, job, listing, metadata, setting, teacher

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
PLANTED = "Only Jule Beispiel would write this"
"""What a pupil typed."""


def add_lesson(db: Connection, bank: Bank, at: datetime = NOON, name: str = "9b") -> Attempt:
    """A teacher's class, in which one pupil answered."""
    db.execute(teacher.insert().values(_teacher(name, at)))
    assignment = add_assignment(db, Assignment("", "", name, bank.id, name, Mode.TEST, at))
    pupil = add_pupil(db, at, "Blue Otter").pupil
    attempt = start_attempt(db, pupil.id, bank.id, "en", keep_edition(db, bank), ["q001"], at, assignment.id)
    keep_step(db, attempt.id, "q001", Kind.ANSWER, PLANTED, nonce=f"one {name}", seen=0, at=at)
    db.execute(card.insert().values(_card(pupil.id, bank.id, at)))
    db.execute(listing.insert().values(bank_id=f"{bank.id} {name}", is_open=1))
    db.execute(setting.insert().values(name=f"colour {name}", value="“blue” \\ \u2028 'x'"))
    db.execute(job.insert().values(_job(name, at)))
    start_session(db, name, at)
    db.execute(failure.insert().values(scope=f"account {name}", at=at))
    return attempt


def rows(db: Connection) -> dict[str, list[tuple[object, ...]]]:
    """All that is in the store, table by table."""
    found = {table.name: [tuple(row) for row in db.execute(select(table))] for table in metadata.sorted_tables}
    return {name: sorted(rows, key=repr) for name, rows in found.items()}


def _teacher(name: str, at: datetime) -> dict[str, object]:
    """To make a real hash takes a moment, on purpose."""
    words = {"name": f"Ms Winter of {name}", "login": f"ms winter of {name}", "role": "teacher"}
    return words | {"id": name, "password_hash": "scrypt:32768:8:3$salt$hash", "created_at": at}


def _card(pupil_id: str, bank_id: str, at: datetime) -> dict[str, object]:
    return {
        "pupil_id": pupil_id,
        "bank_id": bank_id,
        "language": "en",
        "question_id": "q001",
        "state": {"stability": 2.5},
        "due_at": at,
    }


def _job(name: str, at: datetime) -> dict[str, object]:
    words = {"state": "done", "stage": "questions", "order": {"text": "An article."}, "outcome": {"bank": "x"}}
    return words | {"id": name, "teacher_id": name, "done": 1, "of": 1, "created_at": at, "seen_at": at}
