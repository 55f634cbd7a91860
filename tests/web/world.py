"""A site in use, with somebody of every kind: who may see what is tried out on it.

The real ids are here, so that a page that refuses somebody refuses them something that is there.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Connection, select
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from quizgen.bank import read_bank, replace_bank
from quizgen.job import Failed, Job, RenewBank
from quizgen.model import Bank
from quizgen.web import make_app
from quizgen.web.jobline import JobLine, make_order
from quizgen.web.pupil.blueprint import COOKIE as PUPIL_COOKIE
from quizgen.web.repetition import make_card
from quizgen.web.site import read_clock
from quizgen.web.store import (
    Assignment,
    Database,
    Kind,
    Mode,
    Role,
    add_assignment,
    add_job,
    add_pupil,
    add_teacher,
    keep_card,
    keep_edition,
    keep_step,
    open_database,
    start_attempt,
    start_session,
)
from quizgen.web.store.tables import metadata
from quizgen.web.teacher.blueprint import COOKIE as TEACHER_COOKIE
from tests.web.access import SENT
from tests.web.conftest import CASES
from tests.web.databases import sqlite_address

ALIAS, TYPED = "Amber Heron", "Only Jule Beispiel would write this"
"""What nobody but the pupil and their own teacher may ever be shown."""
_BANK_FILE = "orchard-en.yaml"
_ROLES = {"owner": Role.TEACHER, "colleague": Role.TEACHER, "admin": Role.ADMIN, "other admin": Role.ADMIN}
_COUNTED = ("failure", "setting")


@dataclass(frozen=True, slots=True)
class People:
    """Everybody's cookie by who they are, and values for the parts of addresses."""

    cookies: Mapping[str, tuple[str, str]]
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class World:
    """A running site with its people."""

    app: Flask
    folder: Path
    people: People

    def send(
        self,
        actor: str,
        rule: Rule,
        method: str,
        headers: Mapping[str, str] = {"Sec-Fetch-Site": "same-origin"},
        **other: str,
    ) -> TestResponse:
        """What the site answers that person at the address of something that is there; `other` values, if told."""
        values = dict(self.people.values) | other
        client: FlaskClient = self.app.test_client()
        if actor in self.people.cookies:
            client.set_cookie(*self.people.cookies[actor])
        url = rule.build({name: values[name] for name in rule.arguments})[1]
        sent = {name: values[name] for name in SENT.get(rule.endpoint, ())}
        where = {"data": sent} if method == "POST" else {"query_string": sent}
        return client.open(url, method=method, headers={"Accept-Language": "en", **headers}, buffered=True, **where)

    def rules(self, method: str) -> list[Rule]:
        """Every address that takes this method."""
        rules = sorted(self.app.url_map.iter_rules(), key=lambda rule: (rule.endpoint, rule.rule))
        return [rule for rule in rules if method in (rule.methods or ())]

    def state(self) -> dict[str, object]:
        """All that is kept, row by row and file by file, without what only counts or tells who was here when."""
        with self.app.extensions["quizgen"].database.reading() as db:
            rows = {name: _rows(db, name) for name in metadata.tables if name not in _COUNTED}
        files = (path for path in sorted(self.folder.rglob("*")) if path.is_file())
        return rows | {str(path): path.read_bytes() for path in files}


def make_world(folder: Path) -> People:
    """Put banks and a store with people into the folder."""
    shutil.copytree(CASES / "banks", folder / "banks")
    path = folder / "banks" / _BANK_FILE
    before = path.read_bytes()
    replace_bank(path, before + b"# one version more\n", expected=before)
    with open_database(sqlite_address(folder)) as database, database.writing() as db:
        return _add_people(db, path)


@contextmanager
def open_world(folder: Path, people: People) -> Iterator[World]:
    """The site with what is in the folder, until the block is left."""
    with open_database(sqlite_address(folder)) as database:
        app = make_app(folder / "banks", database)
        app.testing = True
        app.extensions["quizgen"] = replace(app.extensions["quizgen"], jobs=_Idle())
        yield World(app, folder / "banks", people)


class _Idle(JobLine):
    """Takes orders and does nothing."""

    def start(self, database: Database, now: Callable[[], object], id: str, job: Job) -> None: ...

    def do(self, job: Job) -> Failed:
        return Failed(())


def _rows(db: Connection, table: str) -> list[tuple[object, ...]]:
    columns = [column for column in metadata.tables[table].columns if column.name != "seen_at"]
    return sorted((tuple(row) for row in db.execute(select(*columns))), key=repr)


def _add_people(db: Connection, path: Path) -> People:
    bank, now = read_bank(path), read_clock()
    question_id = next(question.id for question in bank.published if question.type == "open")
    teachers = {name: add_teacher(db, name, "-", role, now) for name, role in _ROLES.items()}
    classes = {
        name: add_assignment(db, Assignment("", "", teachers[name].id, bank.id, "9b", Mode.PRACTICE, now))
        for name in ("owner", "colleague")
    }
    cookies = {name: (TEACHER_COOKIE, start_session(db, one.id, now)) for name, one in teachers.items()}
    pupils = {}
    for name, given, alias, typed in (
        ("pupil", classes["owner"], ALIAS, TYPED),
        ("stranger", classes["colleague"], "Blue Otter", "?"),
    ):
        pupils[name], cookies[name] = _add_pupil(db, given, bank, alias, {question_id: typed})
    keep_card(db, pupils["pupil"], make_card(bank.id, "en", question_id, now))
    job = make_order(RenewBank(path, only=(question_id,)))
    values = {
        "bank_id": bank.id,
        "bank": bank.id,
        "number": "1",
        "language": "en",
        "code": classes["owner"].code,
        "assignment_id": classes["owner"].id,
        "other_assignment_id": classes["colleague"].id,
        "pupil_id": pupils["pupil"],
        "other_pupil_id": pupils["stranger"],
        "person_id": teachers["colleague"].id,
        "question_id": question_id,
        "id": question_id,
        "type": "open",
        "move": "end",
        "format_name": "anki",
        "job_id": add_job(db, teachers["owner"].id, job, now),
        "filename": "site.css",
    }
    return People(cookies, values | {"job": values["job_id"]})


def _add_pupil(
    db: Connection, given: Assignment, bank: Bank, alias: str, answers: Mapping[str, str]
) -> tuple[str, tuple[str, str]]:
    now = read_clock()
    welcome = add_pupil(db, now, alias)
    ids = [question.id for question in bank.published]
    attempt = start_attempt(db, welcome.pupil.id, bank.id, "en", keep_edition(db, bank), ids, now, given.id)
    for id, response in answers.items():
        keep_step(db, attempt.id, id, Kind.ANSWER, response, nonce=id, seen=0, at=now)
    return welcome.pupil.id, (PUPIL_COOKIE, welcome.token)
