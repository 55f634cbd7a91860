"""Pupils: an alias, a resume code and the browsers they are known in; no name, no address, no account."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from quizgen.web.store.secrets import digest, make_id, make_resume_code, make_token, read_code
from quizgen.web.store.tables import assignment, attempt, pupil, pupil_token


@dataclass(frozen=True, slots=True)
class Pupil:
    """Somebody who answers; `alias` is empty for who came by the open list."""

    id: str
    alias: str = ""


@dataclass(frozen=True, slots=True)
class Welcome:
    """A pupil in a browser that didn't know them: `token` goes into its cookie, `code` is shown once."""

    pupil: Pupil
    token: str
    code: str = ""


def add_pupil(db: Connection, at: datetime, alias: str = "") -> Welcome:
    """Somebody new."""
    new, code = Pupil(make_id(), alias), make_resume_code()
    row = {"id": new.id, "alias": alias, "resume_hash": digest(read_code(code)), "created_at": at}
    db.execute(pupil.insert().values(row))
    return Welcome(new, _add_token(db, new.id, at), code)


def find_pupil(db: Connection, token: str) -> Pupil | None:
    """Whose browser this is; None for a token that nobody has."""
    query = select(pupil.c.id, pupil.c.alias).join(pupil_token).where(pupil_token.c.token_hash == digest(token))
    row = db.execute(query).first()
    return Pupil(row.id, row.alias) if row else None


def hold_pupil(db: Connection, pupil_id: str) -> None:
    """Whatever else this pupil sends waits until the transaction ends (on SQLite everybody does so anyway)."""
    db.execute(select(pupil.c.id).where(pupil.c.id == pupil_id).with_for_update())


def find_aliases(db: Connection, assignment_id: str) -> frozenset[str]:
    """Of all who have joined a class."""
    query = select(pupil.c.alias).join(attempt).where(attempt.c.assignment_id == assignment_id)
    return frozenset(db.execute(query).scalars())


def hold_class(db: Connection, assignment_id: str) -> None:
    """Nobody else joins the class until the transaction ends, so that no alias is taken twice."""
    db.execute(select(assignment.c.id).where(assignment.c.id == assignment_id).with_for_update())


def resume_pupil(db: Connection, code: str, at: datetime) -> Welcome | None:
    """The pupil with this resume code, known in one browser more; None for a code that nobody has."""
    row = db.execute(select(pupil.c.id, pupil.c.alias).where(pupil.c.resume_hash == digest(read_code(code)))).first()
    return Welcome(Pupil(row.id, row.alias), _add_token(db, row.id, at)) if row else None


def renew_resume_code(db: Connection, pupil_id: str) -> str:
    """Another resume code, since the last one can't be shown again; that one is good for nothing any more."""
    code = make_resume_code()
    db.execute(update(pupil).where(pupil.c.id == pupil_id).values(resume_hash=digest(read_code(code))))
    return code


def name_pupil(db: Connection, pupil_id: str, alias: str) -> None:
    """Give a pupil from the open list an alias."""
    db.execute(update(pupil).where(pupil.c.id == pupil_id).values(alias=alias))


def forget_browser(db: Connection, token: str) -> None:
    """The browser no longer knows its pupil."""
    db.execute(delete(pupil_token).where(pupil_token.c.token_hash == digest(token)))


def delete_pupil(db: Connection, pupil_id: str) -> None:
    """Everything about a pupil: attempts, answers, tokens."""
    db.execute(delete(pupil).where(pupil.c.id == pupil_id))


def _add_token(db: Connection, pupil_id: str, at: datetime) -> str:
    token = make_token()
    db.execute(pupil_token.insert().values(token_hash=digest(token), pupil_id=pupil_id, created_at=at))
    return token
