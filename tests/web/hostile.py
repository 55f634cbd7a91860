"""One text wherever a bank, teachers and pupils can put one, and every page of the site about it.

Behind the text stands the name of its place.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from shutil import rmtree
from urllib.parse import quote

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Connection, delete
from werkzeug.test import TestResponse

from quizgen.bank import read_bank, write_bank
from quizgen.bank.history import history_folder
from quizgen.export.text import make_plain
from quizgen.job import NewBank, Pasted, RenewBank, render_said, say_failed
from quizgen.model import Article, Bank, Question
from quizgen.problems import Problem
from quizgen.web.findings import Finding, State
from quizgen.web.jobline import make_order
from quizgen.web.pupil.blueprint import COOKIE as PUPIL_COOKIE
from quizgen.web.repetition import make_card
from quizgen.web.responses import MAX_TYPED
from quizgen.web.store import (
    Assignment,
    JobState,
    Mode,
    Role,
    add_assignment,
    add_job,
    add_pupil,
    add_teacher,
    finish_job,
    keep_card,
    start_session,
)
from quizgen.web.store.tables import failure, pupil, teacher
from quizgen.web.teacher.blueprint import COOKIE as TEACHER_COOKIE
from tests.module.hostile import make_hostile_study, make_module_bank
from tests.web.asking import hidden
from tests.web.conftest import new_pupil
from tests.web.teacher.conftest import NO_PASSWORD
from tests.web.teacher.forms import Typed, sheet_of
from tests.web.teacher.lessons import site_of

Pages = Iterator[tuple[str, TestResponse]]
"""Each with a name."""
BANK_ID = "hostile-bank"
_DAY = timedelta(days=1)
PART = 3
"""One question in so many."""


class _Found:
    """In place of what a worker finds."""

    def __init__(self, text: str) -> None:
        self._text = text

    def look(self, article: Article, *_: object) -> Finding:
        return Finding(State.FOUND, make_hostile_study(article, self._text))


@dataclass(frozen=True)
class World:
    """A site with a bank, a class that has the quiz, and whoever is in it."""

    app: Flask
    text: str
    bank: Bank
    path: Path
    given: Assignment
    owner_id: str
    pupil_id: str
    teacher: FlaskClient
    admin: FlaskClient
    pupil: FlaskClient
    jobs: dict[str, str]

    @property
    def quiz(self) -> str:
        return f"/class/{self.given.code}"


def show_all(app: Flask, folder: Path, text: str, number: int) -> Pages:
    """Every page about a text; of questions only some, for each number others."""
    app.extensions["quizgen"] = replace(app.extensions["quizgen"], findings=_Found(make_plain(text)))
    world = _make(app, folder, text)
    some = world.bank.questions[number % PART :: PART]
    yield from _show_to_pupil(world, some)
    yield from _show_to_teacher(world, some)
    yield from _show_class(world)
    yield from _show_to_admin(world)
    yield from _show_refusals(world)
    _clear(world)


def make_bank(text: str) -> Bank:
    """As a file can hold it: a gap is marked with brackets there, so that sentences have no such ones."""
    bank = replace(make_module_bank(make_plain(text)), id=BANK_ID)
    kept = [one for one in bank.questions if not (one.gap and ("[[" in text or "]]" in text))]
    return replace(bank, questions=tuple(kept))


def _make(app: Flask, folder: Path, text: str) -> World:
    site, path, bank = site_of(app), folder / f"{BANK_ID}.yaml", make_bank(text)
    write_bank(replace(bank, questions=bank.questions[1:]), path)
    write_bank(bank, path)
    bank, now = read_bank(path), site.now()
    with site.database.writing() as db:
        owner, admin = (
            add_teacher(db, f"{text} teacher{role}", NO_PASSWORD, role, now) for role in (Role.TEACHER, Role.ADMIN)
        )
        given = add_assignment(
            db, Assignment("", "", owner.id, BANK_ID, f"{text} class", Mode.PRACTICE, now, is_shuffled=False)
        )
        welcome = add_pupil(db, now, f"{text} alias")
        for one in bank.questions:
            keep_card(db, welcome.pupil.id, make_card(BANK_ID, "en", one.id, now - 3 * _DAY))
        jobs = dict(_add_jobs(db, owner.id, path, text, now))
        cookies = [start_session(db, one.id, now) for one in (owner, admin)]
    clients = [_known(app, TEACHER_COOKIE, cookie) for cookie in cookies]
    pupil = _known(app, PUPIL_COOKIE, welcome.token)
    return World(app, text, bank, path, given, owner.id, welcome.pupil.id, clients[0], clients[1], pupil, jobs)


def _known(app: Flask, cookie: str, token: str) -> FlaskClient:
    client = new_pupil(app)
    client.set_cookie(cookie, token)
    return client


def _add_jobs(db: Connection, owner_id: str, path: Path, text: str, now: datetime) -> Iterator[tuple[str, str]]:
    """One that failed, about a file; one that made a question anew."""
    order = make_order(NewBank(path.parent, Pasted(f"{text} answer", f"{text} title"), "--questions 7", "en", ()))
    renewal = make_order(RenewBank(path, only=("q001",))) | {"question": "q001", "was": f"- id: {text} typed\n"}
    for name, told in (("failed", order), ("renewed", renewal)):
        id = add_job(db, owner_id, told, now)
        said = say_failed(Problem("QUIZ-002", f"{text} file"))
        finish_job(db, id, JobState.FAILED, json.loads(render_said(said)), now)
        yield name, id


def _clear(world: World) -> None:
    """Lists are about one text at a time."""
    with site_of(world.app).database.writing() as db:
        for table in (failure, pupil, teacher):
            db.execute(delete(table))
    world.path.unlink()
    rmtree(history_folder(world.path))


def _respond(question: Question, text: str) -> str | list[str]:
    """Wrong, or at least not right."""
    if question.type in MAX_TYPED:
        return f"{text} typed"
    count = max(len(question.pairs), len(question.order), 1)
    return [str(number) for number in range(1, count + 1)]


def _show_to_pupil(world: World, some: Sequence[Question]) -> Pages:
    client, quiz = world.pupil, world.quiz
    yield "joining as somebody known", client.get(f"/join/{world.given.code}")
    client.post(f"/join/{world.given.code}", data={})
    for question in some:
        url = f"{quiz}/{world.bank.questions.index(question) + 1}"
        page = client.get(url)
        yield f"{question.type}", page
        form = hidden(page.text)
        if question is some[0]:
            client.post(f"{url}/hint", data=form)
            yield f"{question.type} with hints", client.post(f"{url}/hint", data=form, follow_redirects=True)
        answered = client.post(url, data=form | {"response": _respond(question, world.text)}, follow_redirects=True)
        yield f"{question.type} with feedback", answered
        if question.type in MAX_TYPED:
            other = {"nonce": "another", "response": f"{world.text} meanwhile"}
            yield f"{question.type} in two windows", client.post(url, data=form | other)
    for page in ("result", "article", "module"):
        yield f"quiz/{page}", client.get(f"{quiz}/{page}")
    for page in ("/", "/me", "/me/delete", "/repeat", f"/quiz/{BANK_ID}/1"):
        yield page, client.get(page)
    yield f"repetition, {some[0].type}", client.get(f"/repeat/{BANK_ID}/en/{some[0].id}")


def _show_to_teacher(world: World, some: Sequence[Question]) -> Pages:
    client, bank = world.teacher, f"/teach/banks/{BANK_ID}"
    for page in ("/", "/?show=all", "/add", "/add?type=open", "/history", "/history/1", "/export", "/export/kahoot"):
        yield f"bank{page}", client.get(f"{bank}{page}")
    yield "module", client.get(f"{bank}/module")
    yield "made anew", client.get(f"{bank}/q001/anew?job={world.jobs['renewed']}")
    yield "failed", client.get(f"/teach/jobs/{world.jobs['failed']}")
    yield "form of what failed", client.get(f"/teach/new?from={world.jobs['failed']}")
    yield "new without an article", client.post("/teach/new", data={"title": f"{world.text} title"})
    for question in some:
        url = f"{bank}/{question.id}"
        page = client.get(url)
        yield f"editor, {question.type}", page
        typed: Typed = sheet_of(page.text)[1]
        yield f"preview, {question.type}", client.post(f"{bank}/preview", data=typed)
        unknown = {"evidence": f"{world.text} sought", "do": "save"}
        yield f"editor refuses, {question.type}", client.post(url, data=typed | unknown)
        if question is some[0]:
            client.post(url, data=typed | {"explanation": f"{world.text} meanwhile", "do": "save"})
            late = {"explanation": f"{world.text} typed", "do": "save"}
            yield f"two editors, {question.type}", client.post(url, data=typed | late)
    yield from _show_plan(client, f"{bank}/module/plan", world.text)
    yield "history afterwards", client.get(f"{bank}/history/2")


def _show_plan(client: FlaskClient, url: str, text: str) -> Pages:
    page = client.get(url)
    yield "plan", page
    typed: Typed = sheet_of(page.text)[1]
    client.post(url, data=typed | {"careful": f"{text} meanwhile", "do": "save"})
    yield "two plans", client.post(url, data=typed | {"careful": f"{text} typed", "do": "save"})
    twice = {"word": [f"{text} typed"] * 2, "meaning": [f"{text} meaning"] * 2}
    yield "plan with a word twice", client.post(url, data=typed | twice | {"do": "save"})


def _show_class(world: World) -> Pages:
    client, at = world.teacher, f"/teach/classes/{world.given.id}"
    for page in ("/teach/", "/teach/classes", f"/teach/classes/new?bank={BANK_ID}"):
        yield page, client.get(page)
    for page in ("", "/change", "/delete", "/code", "/live", "/live/now", "/results", "/results/questions"):
        yield f"class{page}", client.get(f"{at}{page}")
    yield "pupil", client.get(f"{at}/pupils/{world.pupil_id}")
    wrong = {"name": f"{world.text} class", "opens_at": "2030-03-02T10:00", "closes_at": "2030-03-02T09:00"}
    yield "class with wrong times", client.post(f"{at}/change", data=wrong)


def _show_to_admin(world: World) -> Pages:
    yield "people", world.admin.get("/teach/people")
    for page in ("password", "remove"):
        yield f"person, {page}", world.admin.get(f"/teach/people/{world.owner_id}/{page}")
    yield "classes of all", world.admin.get("/teach/classes")
    yield "new account", world.admin.post("/teach/people", data={"name": f"{world.text} alias"})
    yield "name taken", world.admin.post("/teach/people", data={"name": f"{world.text} alias"})


def _show_refusals(world: World) -> Pages:
    """Pages for anybody that say again what was typed."""
    somebody, typed = new_pupil(world.app), f"{world.text} typed"
    yield "wrong class code", somebody.get("/join", query_string={"code": typed})
    yield "wrong resume code", somebody.post("/resume", data={"code": typed})
    yield "wrong password", somebody.post("/login", data={"name": typed, "password": typed, "next": f"/teach/{typed}"})
    yield "no such page", somebody.get("/" + quote(typed))
    yield "other language", somebody.get("/join", query_string={"lang": typed, "code": typed})
