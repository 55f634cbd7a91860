"""Teachers' accounts and their sessions. This file refuses to know cookies and forms."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from threading import BoundedSemaphore
from typing import NewType

from sqlalchemy import Connection, delete, func, select, update
from werkzeug.security import check_password_hash, generate_password_hash

from quizgen.problems import Problem, Refused
from quizgen.web.store.guessable import is_guessable
from quizgen.web.store.secrets import digest, make_id, make_token
from quizgen.web.store.tables import session, teacher

_METHOD = "scrypt:32768:8:3"
"""OWASP's password storage cheat sheet asks for p=3 at N=2^15, r=8; werkzeug's default has p=1."""
SHORTEST_PASSWORD = 8
"""Characters; OWASP ASVS 5, 6.2.1."""
IDLE = timedelta(hours=12)
"""A session nobody used for so long has ended: longer than a school day, shorter than until the next."""

_TURN = BoundedSemaphore(2)
"""Each hash takes 32 MB and a processor: two at once, so that pupils are served meanwhile."""

PasswordHash = NewType("PasswordHash", str)
"""So that no password is kept as it was typed."""


class Role(StrEnum):
    """What an account may do."""

    TEACHER = "teacher"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Teacher:
    """An account."""

    id: str
    name: str
    role: Role


def add_teacher(db: Connection, name: str, password_hash: PasswordHash, role: Role, at: datetime) -> Teacher:
    """A new account. Errors: `Refused`, ACCOUNT-001 and ACCOUNT-002."""
    name = _tidy(name)
    if not name:
        raise Refused(Problem("ACCOUNT-001"))
    if db.execute(select(teacher.c.id).where(teacher.c.login == read_login(name))).first():
        raise Refused(Problem("ACCOUNT-002", details={"name": name}))
    new = Teacher(make_id(), name, role)
    row = {"id": new.id, "name": name, "login": read_login(name), "role": role.value}
    db.execute(teacher.insert().values(**row, password_hash=password_hash, created_at=at))
    return new


def make_password_hash(password: str, name: str) -> PasswordHash:
    """As what the password of whoever has this name is kept; takes a while, so no connection should wait for it.

    Errors: `Refused` for one that is too short (ACCOUNT-003) or soon guessed (ACCOUNT-009).
    """
    if len(password) < SHORTEST_PASSWORD:
        raise Refused(Problem("ACCOUNT-003", details={"length": SHORTEST_PASSWORD}))
    if is_guessable(password, name):
        raise Refused(Problem("ACCOUNT-009"))
    with _TURN:
        return PasswordHash(generate_password_hash(password, method=_METHOD))


def read_password_hash(db: Connection, name: str) -> tuple[Teacher | None, PasswordHash]:
    """The account of that name, and the hash to check the password against; '' for a name that nobody has."""
    row = db.execute(select(teacher).where(teacher.c.login == read_login(name))).first()
    return (_read(row._mapping), row.password_hash) if row else (None, PasswordHash(""))


def is_password(password_hash: PasswordHash, password: str) -> bool:
    """Whether that is the password; takes as long for an empty hash, so that nobody learns which names exist."""
    with _TURN:
        return check_password_hash(password_hash or _nobodys_hash(), password) and bool(password_hash)


def set_password(db: Connection, teacher_id: str, password_hash: PasswordHash) -> None:
    """Another password; all sessions of the account end."""
    db.execute(update(teacher).where(teacher.c.id == teacher_id).values(password_hash=password_hash))
    db.execute(delete(session).where(session.c.teacher_id == teacher_id))


def find_teachers(db: Connection) -> tuple[Teacher, ...]:
    """All accounts by name."""
    return tuple(_read(row._mapping) for row in db.execute(select(teacher).order_by(teacher.c.login)))


def has_teachers(db: Connection) -> bool:
    """Whether anybody can log in."""
    return bool(db.execute(select(func.count()).select_from(teacher)).scalar_one())


def find_teacher(db: Connection, teacher_id: str) -> Teacher | None:
    """The account with this id; None if it is gone."""
    row = db.execute(select(teacher).where(teacher.c.id == teacher_id)).first()
    return _read(row._mapping) if row else None


def set_role(db: Connection, teacher_id: str, role: Role) -> None:
    """What the account may do from now on. Errors: `Refused` (ACCOUNT-004) if nobody were left to run the site."""
    if role is not Role.ADMIN:
        _keep_an_admin(db, teacher_id)
    db.execute(update(teacher).where(teacher.c.id == teacher_id).values(role=role.value))


def delete_teacher(db: Connection, teacher_id: str) -> None:
    """The account with its classes and all that pupils did in them; banks stay where they are.

    Errors: `Refused` (ACCOUNT-004) if nobody were left to run the site.
    """
    _keep_an_admin(db, teacher_id)
    db.execute(delete(teacher).where(teacher.c.id == teacher_id))


def start_session(db: Connection, teacher_id: str, at: datetime) -> str:
    """A token for the cookie of somebody who has just shown their password."""
    token = make_token()
    db.execute(delete(session).where(session.c.seen_at < at - IDLE))
    row = {"token_hash": digest(token), "teacher_id": teacher_id, "created_at": at, "seen_at": at}
    db.execute(session.insert().values(row))
    return token


def find_session(db: Connection, token: str, at: datetime) -> tuple[Teacher, datetime] | None:
    """Whose session this is, and when it was last seen; None if it has ended."""
    query = select(teacher, session.c.seen_at).join(session).where(session.c.token_hash == digest(token))
    row = db.execute(query).first()
    return (_read(row._mapping), row.seen_at) if row and row.seen_at >= at - IDLE else None


def touch_session(db: Connection, token: str, at: datetime) -> None:
    """Note that the session is in use."""
    db.execute(update(session).where(session.c.token_hash == digest(token)).values(seen_at=at))


def end_session(db: Connection, token: str) -> None:
    """Whoever holds this token is nobody any more."""
    db.execute(delete(session).where(session.c.token_hash == digest(token)))


def _keep_an_admin(db: Connection, without: str) -> None:
    # Two admins who remove each other at once: the second waits here and is refused.
    admins = db.execute(select(teacher.c.id).where(teacher.c.role == Role.ADMIN.value).with_for_update())
    if set(admins.scalars()) == {without}:
        raise Refused(Problem("ACCOUNT-004"))


@cache
def _nobodys_hash() -> str:
    return generate_password_hash(make_token(), method=_METHOD)


def read_login(name: str) -> str:
    """A name as it is compared, however it was typed: ' ms  WINTER'."""
    return _tidy(name).casefold()


def _tidy(name: str) -> str:
    # PostgreSQL takes no NUL.
    return " ".join("".join(letter if letter.isprintable() else " " for letter in name).split())


def _read(row: object) -> Teacher:
    values = dict(row)  # type: ignore[call-overload]
    return Teacher(values["id"], values["name"], Role(values["role"]))
