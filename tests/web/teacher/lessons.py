"""A class that has answered, made straight in the store; and what its teacher sees of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

from flask import Flask
from sqlalchemy import Connection

from quizgen.bank import read_bank
from quizgen.model import Bank
from quizgen.web.site import Site
from quizgen.web.store import (
    WHOLE,
    Assignment,
    Attempt,
    Kind,
    Mode,
    add_assignment,
    add_pupil,
    find_teachers,
    keep_edition,
    keep_step,
    start_attempt,
)
from tests.web.conftest import CASES

ORCHARD = read_bank(CASES / "banks" / "orchard-en.yaml")
Given = Mapping[str, str]
"""Responses by question id; of one that is answered more than once, words between bars: '2|1'."""
_nonces = map(str, count())


def site_of(app: Flask) -> Site:
    return app.extensions["quizgen"]


def give_quiz(app: Flask, owner: str = "Ms Winter", bank_id: str = ORCHARD.id, **fields: object) -> Assignment:
    """A quiz that this teacher has given to 9b."""
    site = site_of(app)
    with site.database.writing() as db:
        ids = {teacher.name: teacher.id for teacher in find_teachers(db)}
        new = Assignment("", "", ids[owner], bank_id, "9b", Mode.PRACTICE, site.now())
        return add_assignment(db, replace(new, **fields))


def take_quiz(
    app: Flask,
    assignment: Assignment,
    alias: str,
    given: Given,
    *,
    bank: Bank = ORCHARD,
    at: datetime | None = None,
    is_finished: bool = False,
    pupil_id: str = "",
) -> Attempt:
    """A pupil who joins and answers so."""
    site = site_of(app)
    at = at or site.now()
    with site.database.writing() as db:
        pupil_id = pupil_id or add_pupil(db, at, alias).pupil.id
        ids = [question.id for question in bank.published]
        edition = keep_edition(db, bank)
        attempt = start_attempt(db, pupil_id, bank.id, bank.language, edition, ids, at, assignment.id)
        for question_id, responses in given.items():
            for response in responses.split("|"):
                _keep(db, attempt, question_id, Kind.ANSWER, response, at)
        if is_finished:
            _keep(db, attempt, WHOLE, Kind.FINISH, "", at)
    return attempt


def take_all(app: Flask, assignment: Assignment, size: int, *, bank: Bank = ORCHARD) -> None:
    """So many pupils who answer every choice, the first half of them right."""
    for number in range(size):
        response = "1" if number < size / 2 else "2"
        take_quiz(app, assignment, f"Otter {number:02}", {"f001": response, "f002": "2"}, bank=bank)


def _keep(db: Connection, attempt: Attempt, question_id: str, kind: Kind, response: str, at: datetime) -> None:
    later = at + timedelta(seconds=5)
    keep_step(db, attempt.id, question_id, kind, response, nonce=next(_nonces), seen=None, at=later)
