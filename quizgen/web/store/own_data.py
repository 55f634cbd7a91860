"""Everything that the store holds of one pupil, for that pupil. This file refuses to know how it is shown."""

from typing import Any

from sqlalchemy import Connection, select

from quizgen.web.store.assignments import find_assignment
from quizgen.web.store.attempts import Attempt, find_attempts
from quizgen.web.store.cards import find_cards
from quizgen.web.store.editions import read_edition
from quizgen.web.store.tables import pupil, step


def read_own_data(db: Connection, pupil_id: str) -> dict[str, Any]:
    """Alias, every attempt with every step, every card; values are texts, numbers, lists and mappings of them."""
    row = db.execute(select(pupil.c.alias, pupil.c.created_at).where(pupil.c.id == pupil_id)).one()
    cards = [
        {
            "quiz": card.bank_id,
            "language": card.language,
            "question": card.question_id,
            "due_at": card.due_at.isoformat(),
            "memory": card.memory,
            "latest": card.response,
        }
        for card in find_cards(db, pupil_id)
    ]
    attempts = [_read_attempt(db, one) for one in find_attempts(db, pupil_id=pupil_id)]
    return {"alias": row.alias, "known_since": row.created_at.isoformat(), "attempts": attempts, "to_repeat": cards}


def _read_attempt(db: Connection, attempt: Attempt) -> dict[str, Any]:
    bank = read_edition(db, attempt.edition_id)
    given = find_assignment(db, id=attempt.assignment_id) if attempt.assignment_id else None
    prompts = {question.id: question.prompt for question in bank.questions}
    rows = db.execute(select(step).where(step.c.attempt_id == attempt.id).order_by(step.c.at, step.c.seq))
    return {
        "quiz": bank.title,
        "class": given.name if given else "",
        "language": attempt.language,
        "round": attempt.round,
        "started_at": attempt.started_at.isoformat(),
        "questions": {id: prompts[id] for id in attempt.question_ids},
        "steps": [
            {"question": row.question_id, "what": row.kind, "response": row.response, "at": row.at.isoformat()}
            for row in rows
        ],
    }
