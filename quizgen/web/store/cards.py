"""Questions that went wrong once and are asked again on later days, by pupil.

This file refuses to know when that is best: `quizgen.web.repetition` does.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, select

from quizgen.model import Language
from quizgen.web.store.tables import card


@dataclass(frozen=True, slots=True)
class Card:
    """A question to be asked again, as the bank asks it then."""

    bank_id: str
    language: Language
    question_id: str
    due_at: datetime
    memory: Mapping[str, Any]
    """How well it is known, in the scheduler's own terms."""
    before: Mapping[str, Any] = field(default_factory=dict)
    """The same before a wrong answer that may still be made good; empty for none."""
    response: str = ""
    """The latest answer; empty before the first repetition."""


def find_card(db: Connection, pupil_id: str, bank_id: str, language: str, question_id: str) -> Card | None:
    """The pupil's card for a question; None if it never went wrong."""
    row = db.execute(select(card).where(*_is(pupil_id, bank_id, language, question_id))).first()
    return _read(row) if row else None


def find_cards(db: Connection, pupil_id: str) -> tuple[Card, ...]:
    """All of a pupil, the longest due first."""
    query = select(card).where(card.c.pupil_id == pupil_id).order_by(card.c.due_at, card.c.bank_id, card.c.question_id)
    return tuple(_read(row) for row in db.execute(query))


def keep_card(db: Connection, pupil_id: str, kept: Card) -> None:
    """Keep a card, in place of the one for the same question."""
    db.execute(delete(card).where(*_is(pupil_id, kept.bank_id, kept.language, kept.question_id)))
    state = {"memory": kept.memory, "before": kept.before, "response": kept.response}
    row = {"pupil_id": pupil_id, "bank_id": kept.bank_id, "language": kept.language, "question_id": kept.question_id}
    db.execute(card.insert().values(**row, state=state, due_at=kept.due_at))


def _is(pupil_id: str, bank_id: str, language: str, question_id: str) -> tuple[ColumnElement[bool], ...]:
    of_bank = (card.c.bank_id == bank_id, card.c.language == language)
    return (card.c.pupil_id == pupil_id, *of_bank, card.c.question_id == question_id)


def _read(row: Any) -> Card:
    return Card(row.bank_id, row.language, row.question_id, row.due_at, **row.state)
