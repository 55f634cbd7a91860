"""A school whose site has been in use for a while: teachers, banks in review, classes in every state.

All is put into the store before the server starts, because SQLite lets in one process only.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from flask import Flask
from playwright.sync_api import BrowserContext
from werkzeug.routing import Map

from quizgen.bank import change_bank, read_bank, set_status
from quizgen.job import NewBank, Pasted, RenewBank, render_said, say_failed
from quizgen.model import Bank, Status
from quizgen.problems import Problem
from quizgen.shipped import QUESTION_BANKS
from quizgen.web import make_app
from quizgen.web.jobline import make_order
from quizgen.web.repetition import make_card
from quizgen.web.store import (
    Assignment,
    JobState,
    Mode,
    Role,
    add_job,
    add_pupil,
    find_teachers,
    finish_job,
    keep_card,
    open_database,
    tell_progress,
)
from quizgen.web.teacher.blueprint import COOKIE
from tests.browser.fragile import Fragile, fragile_site
from tests.web.conftest import CASES
from tests.web.results.classes import make_class
from tests.web.running import RunSite, running_site
from tests.web.teacher.conftest import log_in
from tests.web.teacher.lessons import ORCHARD, give_quiz, site_of, take_quiz

DAY = timedelta(days=1)
TEACHER, ADMIN, COLLEAGUE = "Ms Winter", "The office", "Mr Sommer"
DRAFTS = "harbour-road-vote"
"""A bank of which most is still to be reviewed, and that has changed before."""
_MOST = 8
"""So many of its questions: a page of all thirty looks no different, and takes long to look at."""


@dataclass(frozen=True)
class School:
    """A running site and what is in it."""

    address: str
    new: str
    """The address of another one, where nobody has an account yet."""
    fragile: Fragile
    """And one that can break."""
    folder: Path
    """Where its banks are."""
    sessions: Mapping[str, str]
    """Whoever sends this cookie is logged in as the teacher of that name."""
    classes: Mapping[str, Assignment]
    jobs: Mapping[str, str]
    """Ids by how they stand."""
    due_for: Mapping[str, str]
    """Whoever sends such a cookie is a pupil to whom a question is due: in English or in German, or to be looked at."""
    addresses: Map
    """All addresses of the site."""

    def log_in(self, context: BrowserContext, name: str) -> None:
        """The browser is that of the teacher of that name."""
        context.add_cookies([{"name": COOKIE, "value": self.sessions[name], "url": self.address}])


@contextmanager
def running_school(folder: Path, database: str, empty: str, run: RunSite = running_site) -> Iterator[School]:
    """Its banks are in `folder`, its store at `database`; that of the new site is at `empty`."""
    banks = folder / "banks"
    shutil.copytree(CASES / "banks", banks)
    (banks / f"{DRAFTS}.yaml").write_text(_shorten((QUESTION_BANKS / "en" / f"{DRAFTS}.yaml").read_text()))
    with open_database(database) as store:
        app = make_app(banks, store)
        sessions = {name: _log_in(app, name, role) for name, role in _ROLES.items()}
        _review(banks / f"{DRAFTS}.yaml")
        quizzes, jobs, due_for = _give_quizzes(app), _order_jobs(app, banks), _make_due(app, banks)
        addresses = Map([rule.empty() for rule in app.url_map.iter_rules()])
    new_banks = folder / "new"
    new_banks.mkdir()
    with (
        run(banks, database) as address,
        run(new_banks, empty) as new,
        fragile_site(folder / "fragile") as fragile,
    ):
        yield School(address, new, fragile, banks, sessions, quizzes, jobs, due_for, addresses)


_ROLES = {TEACHER: Role.TEACHER, ADMIN: Role.ADMIN, COLLEAGUE: Role.TEACHER}


def _log_in(app: Flask, name: str, role: Role) -> str:
    cookie = log_in(app, name, role).get_cookie(COOKIE)
    assert cookie
    return cookie.value


def _shorten(bank: str) -> str:
    """The file of a bank with its first questions only."""
    return "\n  - id: ".join(bank.split("\n  - id: ")[: _MOST + 1]) + "\n"


def _review(path: Path) -> None:
    """All but a few questions become drafts again, one is rejected."""
    today, by = "2026-03-02", TEACHER
    for status, chosen in ((Status.DRAFT, slice(4, None)), (Status.REJECTED, slice(3, 4))):
        change_bank(
            path,
            lambda editable, status=status, chosen=chosen: (
                set_status(editable, editable.bank.questions[chosen], status, today, by),
                None,
            ),
        )


def _give_quizzes(app: Flask) -> dict[str, Assignment]:
    now = site_of(app).now()
    given = {
        "practice": give_quiz(app, closes_at=now + DAY),
        "test": give_quiz(app, name="9c", mode=Mode.TEST),
        "ended": give_quiz(app, name="9a", opens_at=now - 2 * DAY, closes_at=now - DAY),
        "coming": give_quiz(app, name="10a", opens_at=now + DAY, closes_at=now + 2 * DAY),
        "empty": give_quiz(app, name=""),
        "edited": give_quiz(app, name="8b"),
        "office": give_quiz(app, ADMIN, name="Teachers"),
        **{
            f"{mode} in {language}": give_quiz(app, name=f"7{language}", bank_id=bank_id, mode=mode, is_shuffled=False)
            for language, bank_id in (("de", "bibliothek-de"), ("en", "library-en"))
            for mode in Mode
        },
    }
    for number, pupil in enumerate(make_class(16)):
        answers = {
            id: one.first if one.first == one.latest else f"{one.first}|{one.latest}" for id, one in pupil.given.items()
        }
        at = now - timedelta(minutes=number)
        for name in ("practice", "test", "ended") if number < 6 else ("practice",):
            take_quiz(app, given[name], pupil.alias, answers, at=at, is_finished=name != "practice" and number % 3 == 0)
    take_quiz(app, given["edited"], "Red Fox", {ORCHARD.questions[0].id: "2"}, bank=_reword())
    return given


def _make_due(app: Flask, banks: Path) -> dict[str, str]:
    """Pupils who got the first question of a bank wrong some days ago."""
    site, tokens = site_of(app), {}
    read = {name: read_bank(banks / f"library-{name}.yaml") for name in ("de", "en")}
    with site.database.writing() as db:
        for name, bank in {**read, "looks": ORCHARD}.items():
            welcome = add_pupil(db, site.now())
            keep_card(
                db, welcome.pupil.id, make_card(bank.id, bank.language, bank.questions[0].id, site.now() - 3 * DAY)
            )
            tokens[name] = welcome.token
    return tokens


def _reword() -> Bank:
    first, *others = ORCHARD.questions
    return replace(ORCHARD, questions=(replace(first, prompt=f"{first.prompt} And why?"), *others))


def _order_jobs(app: Flask, banks: Path) -> dict[str, str]:
    """One is going on, one failed, one was interrupted, one made a question anew."""
    site = site_of(app)
    order = make_order(NewBank(banks, Pasted("An article.", "Of no use"), "--questions 7", "en", ()))
    renewal = make_order(RenewBank(banks / f"{DRAFTS}.yaml", only=("q001",))) | {"question": "q001"}
    with site.database.writing() as db:
        teacher_id = next(one.id for one in find_teachers(db) if one.name == TEACHER)
        now = site.now()
        going = add_job(db, teacher_id, order, now)
        tell_progress(db, going, "claims", 3, 9, now + DAY)  # it gives no further sign of life
        failed = add_job(db, teacher_id, order, now)
        finish_job(
            db, failed, JobState.FAILED, json.loads(render_said(say_failed(Problem("QUIZ-002", "article.txt")))), now
        )
        interrupted = add_job(db, teacher_id, order, now - DAY)
        renewed = add_job(db, teacher_id, renewal | {"was": "- id: q001\n  type: choice\n  ask: What?\n"}, now)
        same = add_job(db, teacher_id, renewal | {"was": ""}, now)
    return {"going": going, "failed": failed, "interrupted": interrupted, "renewed": renewed, "same": same}
