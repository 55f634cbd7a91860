"""A place (open list or class) and a visitor in, the quiz as it stands for them out.

Who has begun goes on with the edition of the bank that they began with, whatever became of the bank. This file refuses
to know how pages look and what is right.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import abort, make_response, redirect, url_for
from sqlalchemy import Connection

from quizgen.model import Bank, Language
from quizgen.web.attempt import choose_questions, find_questions, make_steps
from quizgen.web.pupil.blueprint import read_token, this_pupil
from quizgen.web.pupil.codes import try_class_code
from quizgen.web.site import render_page, this_site, visitors_language
from quizgen.web.step import Step
from quizgen.web.store import (
    Assignment,
    Attempt,
    Mode,
    Pupil,
    Seat,
    find_attempt,
    find_closed,
    find_seat,
    is_finished,
    keep_edition,
    read_answers,
    read_edition,
    start_attempt,
)

Where = Mapping[str, Any]
"""`bank_id` of the open list or `code` of a class: what the addresses of a quiz's pages are made with."""


@dataclass(frozen=True, slots=True)
class Quiz:
    """A quiz and how far a visitor is with it."""

    where: Where
    bank: Bank
    """As they are asked it."""
    language: Language
    """What the attempt is kept under: the bank's, or another that it can be asked in."""
    steps: tuple[Step, ...]
    assignment: Assignment | None = None
    """None on the open list."""
    attempt: Attempt | None = None
    """None before the first answer on the open list."""
    is_over: bool = False
    """Handed in, or too late: no answer is taken any more."""

    @property
    def is_test(self) -> bool:
        """Whether nothing is told before the end."""
        return self.assignment is not None and self.assignment.mode is Mode.TEST

    @property
    def has_marks(self) -> bool:
        """Whether the visitor may see who says what in the article."""
        return has_marks(self.bank, self.assignment, is_over=self.is_over)

    @property
    def total(self) -> int:
        """The number of questions."""
        return len(self.steps)

    @property
    def answered(self) -> int:
        """The number of answered questions."""
        return sum(step.is_answered for step in self.steps)

    @property
    def is_open(self) -> bool:
        """Whether nothing in it is a secret any more: over, or every question of a practice answered."""
        return self.is_over or all(self.tells(step) for step in self.steps)

    def tells(self, step: Step) -> bool:
        """Whether the visitor may see the key of a question."""
        return self.is_over or (step.is_answered and not self.is_test)

    def step(self, number: int) -> Step:
        """The step of that number; a page that doesn't exist where there is none."""
        return self.steps[number - 1] if 1 <= number <= len(self.steps) else abort(404)


def has_marks(bank: Bank, assignment: Assignment | None = None, *, is_over: bool = False) -> bool:
    """Whether a pupil may see who says what in the article: in a test that would be told too early."""
    is_test = assignment is not None and assignment.mode is Mode.TEST
    return bool(bank.article.paragraphs) and (is_over or not is_test)


def this_quiz(where: Where) -> Quiz:
    """The quiz at the place, for whoever asks; who may not see it (yet) gets another page instead."""
    with this_site().database.reading() as db:
        if "bank_id" in where:
            quiz = read_open_quiz(db, where["bank_id"], this_pupil(db))
        elif seat := find_seat(db, read_token(), where["code"]):
            quiz = read_class_quiz(db, seat)
        else:
            quiz = None
    if quiz is None:
        abort(redirect(url_for("pages.join", code=this_class(where["code"]).code), 303))
    return quiz if quiz.steps else abort(404)


def this_class(code: str) -> Assignment:
    """The class with this code, once it has opened; who comes too early is told when it will."""
    assignment = try_class_code(code) or abort(404)
    _check_open(assignment)
    return assignment


def _check_open(assignment: Assignment) -> None:
    if assignment.opens_at and this_site().now() < assignment.opens_at:
        abort(make_response(render_page("window.html", assignment=assignment, is_early=True), 403))


def read_open_quiz(db: Connection, bank_id: str, pupil: Pupil | None) -> Quiz:
    """A quiz of the open list."""
    if bank_id in find_closed(db):
        abort(404)
    bank = this_site().library.glance().banks.get(bank_id)
    shown = translate(bank) if bank else None
    attempt = find_attempt(db, pupil.id, bank_id, shown.language if shown else None) if pupil else None
    if attempt:
        return make_quiz(db, {"bank_id": bank_id}, attempt)
    shown = shown or abort(404)
    return Quiz({"bank_id": bank_id}, shown.bank, shown.language, make_steps(choose_questions(shown.bank), {}))


def read_class_quiz(db: Connection, seat: Seat) -> Quiz:
    """A quiz of a class, once it has opened, for a pupil who has joined it; in the language in which they began."""
    _check_open(seat.assignment)
    return make_quiz(db, {"code": seat.assignment.code}, seat.attempt, seat.assignment)


def find_open_banks(db: Connection) -> Mapping[str, Bank]:
    """The banks of the open list by id, each in its own language."""
    closed = find_closed(db)
    return {id: bank for id, bank in this_site().library.glance().banks.items() if id not in closed}


@dataclass(frozen=True, slots=True)
class Shown:
    """A bank as the visitor is asked it, and the language that this is kept under."""

    bank: Bank
    language: Language


def translate(bank: Bank) -> Shown:
    """In the visitor's language, if the bank speaks that."""
    language = visitors_language(bank.language)
    shown = this_site().library.translate(bank, language)
    return Shown(shown, bank.language if shown is bank else language)


def find_bank(bank_id: str) -> Shown:
    """The bank that a class begins with, on the open list or not."""
    bank = this_site().library.glance().banks.get(bank_id)
    return translate(bank) if bank and bank.published else abort(404)


def make_quiz(db: Connection, where: Where, attempt: Attempt, assignment: Assignment | None = None) -> Quiz:
    """An attempt as it stands."""
    bank, answers = read_edition(db, attempt.edition_id), read_answers(db, attempt.id)
    seed = _seed(attempt, assignment)
    steps = make_steps(find_questions(bank, attempt.question_ids, seed), answers, seed)
    is_over = is_finished(answers) or (assignment is not None and is_too_late(assignment, this_site().now()))
    return Quiz(where, bank, attempt.language, steps, assignment, attempt, is_over)


def begin(db: Connection, shown: Shown, pupil_id: str, at: datetime, assignment: Assignment | None = None) -> Attempt:
    """The pupil's next round of a quiz, with the bank as it is now."""
    questions = choose_questions(shown.bank, assignment.question_count if assignment else 0)
    return start_attempt(
        db,
        pupil_id,
        shown.bank.id,
        shown.language,
        keep_edition(db, shown.bank),
        [question.id for question in questions],
        at,
        assignment.id if assignment else "",
    )


def is_too_late(assignment: Assignment, at: datetime) -> bool:
    """Whether no answer is taken any more."""
    return assignment.closes_at is not None and assignment.closes_at <= at


def _seed(attempt: Attempt, assignment: Assignment | None) -> str:
    return attempt.id if assignment and assignment.is_shuffled else ""
