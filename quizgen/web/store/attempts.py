"""Attempts and what pupils did in them, row by row; nothing that was acknowledged is ever changed.

A form carries how many answers its page had seen and a number used once (nonce): sent twice, it counts once; from a
page that has fallen behind, it is refused with what was answered meanwhile, and both stay known. This file refuses to
know what is right.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, bindparam, func, select

from quizgen.model import Language
from quizgen.web.store.prepared import Prepared
from quizgen.web.store.secrets import make_id
from quizgen.web.store.tables import attempt, step

WHOLE = ""
"""In place of a question's id: of the attempt as a whole."""


class Kind(StrEnum):
    """What a row tells."""

    ANSWER = "answer"
    DRAFT = "draft"
    """Typed, and not sent yet."""
    AGAIN = "again"
    """The pupil wants to be asked once more."""
    HINT = "hint"
    FINISH = "finish"
    """Handed in: of the attempt as a whole."""
    ERASED = "erased"
    """A teacher took a typed answer away, for a name in it, say."""


_COUNTED = (Kind.ANSWER, Kind.AGAIN, Kind.ERASED)
"""Rows by which a page falls behind."""
_ROW = (step.c.attempt_id, step.c.question_id, step.c.kind, step.c.response)
_OF_ATTEMPT = Prepared(select(*_ROW).where(step.c.attempt_id == bindparam("attempt_id")).order_by(step.c.seq))


@dataclass(frozen=True, slots=True)
class Attempt:
    """A pupil's way through one quiz."""

    id: str
    pupil_id: str
    assignment_id: str
    """Empty for a quiz of the open list."""
    bank_id: str
    language: Language
    round: int
    """Counted from 1; who starts again begins the next."""
    edition_id: str
    question_ids: tuple[str, ...]
    """What is asked, in this order."""
    started_at: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """What a pupil answered to one question; an empty `latest` asks for another answer."""

    first: str = ""
    latest: str = ""
    draft: str = ""
    """Typed after the latest answer, and not sent yet."""
    seen: int = 0
    """Rows so far by which a page falls behind."""
    tries: int = 0
    hints: int = 0


Answers = Mapping[str, Answer]
"""By question id."""


@dataclass(frozen=True, slots=True)
class Clash:
    """The page had fallen behind: this is what was answered meanwhile. Nothing was kept."""

    latest: str


def start_attempt(
    db: Connection,
    pupil_id: str,
    bank_id: str,
    language: Language,
    edition_id: str,
    question_ids: Sequence[str],
    at: datetime,
    assignment_id: str = "",
) -> Attempt:
    """The pupil's next round of a quiz."""
    before = find_attempt(db, pupil_id, bank_id, language, assignment_id)
    new = Attempt(
        make_id(),
        pupil_id,
        assignment_id,
        bank_id,
        language,
        before.round + 1 if before else 1,
        edition_id,
        tuple(question_ids),
        at,
    )
    db.execute(
        attempt.insert().values(
            id=new.id,
            pupil_id=pupil_id,
            assignment_id=assignment_id or None,
            bank_id=bank_id,
            language=language,
            round=new.round,
            edition_id=edition_id,
            question_ids=list(question_ids),
            started_at=at,
        )
    )
    return new


def find_attempt(
    db: Connection, pupil_id: str, bank_id: str, language: Language | None = None, assignment_id: str = ""
) -> Attempt | None:
    """The pupil's latest round, in whichever language if none is given; None before the first."""
    columns = attempt.c
    of_class = columns.assignment_id == assignment_id if assignment_id else columns.assignment_id.is_(None)
    query = select(attempt).where(columns.pupil_id == pupil_id, columns.bank_id == bank_id, of_class)
    if language:
        query = query.where(columns.language == language)
    row = db.execute(query.order_by(columns.round.desc(), columns.started_at.desc())).first()
    return read_attempt(row._mapping) if row else None


def find_attempts(db: Connection, *, assignment_id: str = "", pupil_id: str = "") -> tuple[Attempt, ...]:
    """All attempts of a class's quiz, or of a pupil, oldest first."""
    columns = attempt.c
    of = columns.assignment_id == assignment_id if assignment_id else columns.pupil_id == pupil_id
    return tuple(
        read_attempt(row._mapping)
        for row in db.execute(select(attempt).where(of).order_by(columns.started_at, columns.round))
    )


def keep_step(
    db: Connection,
    attempt_id: str,
    question_id: str,
    kind: Kind,
    response: str,
    *,
    nonce: str,
    seen: int | None,
    at: datetime,
) -> Clash | None:
    """Add a row, or say that the page which saw `seen` rows has fallen behind; None for `seen` never does."""
    # On PostgreSQL other rows of this attempt wait here; SQLite has one writer anyway.
    db.execute(select(attempt.c.id).where(attempt.c.id == attempt_id).with_for_update())
    if db.execute(select(step.c.seq).where(step.c.attempt_id == attempt_id, step.c.nonce == nonce)).first():
        return None
    of = (step.c.attempt_id == attempt_id, step.c.question_id == question_id)
    now = _read_answers(db, *of).get(question_id, Answer())
    if seen is not None and seen != now.seen:
        return Clash(now.latest)
    last = db.execute(select(func.max(step.c.seq)).where(*of)).scalar_one() or 0
    row = {"attempt_id": attempt_id, "question_id": question_id, "seq": last + 1, "kind": kind.value}
    db.execute(step.insert().values(**row, nonce=nonce, response=response, at=at))
    return None


def read_answers(db: Connection, attempt_id: str) -> Answers:
    """How each question of the attempt stands; those without a row are left out."""
    found = _gather(_OF_ATTEMPT.read(db, attempt_id=attempt_id))
    return found.get(attempt_id, {})


def read_all_answers(db: Connection, assignment_id: str) -> Mapping[str, Answers]:
    """How each question of each attempt of a class stands, by the attempt's id; those without a row are left out."""
    of_class = attempt.c.assignment_id == assignment_id
    return _gather(db.execute(select(*_ROW).join(attempt).where(of_class).order_by(step.c.seq)))


def read_times(db: Connection, attempt_id: str) -> Mapping[str, datetime]:
    """When each question was last answered."""
    of = (step.c.attempt_id == attempt_id, step.c.kind == Kind.ANSWER.value)
    rows = db.execute(select(step.c.question_id, step.c.at).where(*of).order_by(step.c.seq))
    return {row.question_id: row.at for row in rows}


def is_finished(answers: Answers) -> bool:
    """Whether the attempt was handed in."""
    return WHOLE in answers


def _read_answers(db: Connection, *of: ColumnElement[bool]) -> Mapping[str, Answer]:
    found = _gather(db.execute(select(*_ROW).where(*of).order_by(step.c.seq)))
    return next(iter(found.values()), {})


def _gather(rows: Iterable[Sequence[str]]) -> dict[str, dict[str, Answer]]:
    """The answers in rows of attempt, question, kind and response, by attempt and question."""
    found: dict[str, dict[str, Answer]] = {}
    for attempt_id, question_id, kind, response in rows:
        answers = found.setdefault(attempt_id, {})
        answers[question_id] = _after(answers.get(question_id, Answer()), Kind(kind), response)
    return found


def _after(answer: Answer, kind: Kind, response: str) -> Answer:
    """How a question stands after one row more."""
    answer = replace(answer, seen=answer.seen + (kind in _COUNTED))
    match kind:
        case Kind.ANSWER:
            first = answer.first or response
            return replace(answer, first=first, latest=response, draft="", tries=answer.tries + 1)
        case Kind.DRAFT:
            return replace(answer, draft=response)
        case Kind.AGAIN:
            return replace(answer, latest="", draft="")
        case Kind.ERASED:
            return Answer(seen=answer.seen, tries=answer.tries, hints=answer.hints)
        case Kind.HINT:
            return replace(answer, hints=answer.hints + 1)
        case Kind.FINISH:
            return answer


def read_attempt(row: RowMapping | dict[str, Any]) -> Attempt:
    """The attempt in a row of its table."""
    values = dict(row)
    ids = tuple(values.pop("question_ids"))
    return Attempt(**values | {"question_ids": ids, "assignment_id": values["assignment_id"] or ""})
