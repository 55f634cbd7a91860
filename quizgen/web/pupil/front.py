"""The front page: a class code, the quizzes a pupil has in classes, the open list."""

from dataclasses import dataclass
from itertools import groupby

from flask import redirect, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from quizgen.model import Bank
from quizgen.web.attempt import choose_questions
from quizgen.web.pupil.blueprint import pages, this_pupil
from quizgen.web.pupil.quiz import Where, find_open_banks, has_marks, translate
from quizgen.web.pupil.repeating import find_due
from quizgen.web.site import render_page, this_site, visitors_language
from quizgen.web.store import (
    Assignment,
    Attempt,
    Pupil,
    find_assignment,
    find_attempt,
    find_attempts,
    find_closed,
    is_finished,
    read_answers,
    read_edition,
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A quiz on a list, and how far the visitor is with it."""

    where: Where
    bank: Bank
    total: int
    answered: int = 0
    name: str = ""
    """The class's; empty on the open list."""
    is_finished: bool = False
    has_marks: bool = False
    """Whether the article may be read with marks of who says what."""


@pages.get("/")
def show_list() -> str:
    """All quizzes by language, the interface's first, and what is wrong with files in the folder."""
    site, language = this_site(), visitors_language()
    with site.database.reading() as db:
        pupil = this_pupil(db)
        due = find_due(db)
        classes = find_class_offers(db, pupil) if pupil else ()
        offers = [make_offer(db, bank, pupil) for bank in find_open_banks(db).values()]
    offers.sort(key=lambda one: (one.bank.language != language, one.bank.language, one.bank.title.casefold()))
    groups = [(code, list(group)) for code, group in groupby(offers, key=lambda one: one.bank.language)]
    problems = [problem.render(language) for problem in site.library.glance().problems]
    return render_page("list.html", groups=groups, classes=classes, due=len(due), problems=problems)


@pages.get("/favicon.ico")
def show_icon() -> Response:
    """For pages that name no icon, as a learning module doesn't."""
    return redirect(url_for("static", filename="icon.svg"))


def make_offer(db: Connection, bank: Bank, pupil: Pupil | None) -> Offer:
    """A bank of the open list, in the visitor's language if it speaks that."""
    shown = translate(bank)
    attempt = find_attempt(db, pupil.id, bank.id, shown.language) if pupil else None
    if attempt:
        return _make_offer(db, {"bank_id": bank.id}, attempt)
    total = len(choose_questions(shown.bank))
    return Offer({"bank_id": bank.id}, shown.bank, total, has_marks=has_marks(shown.bank))


def find_class_offers(db: Connection, pupil: Pupil) -> tuple[Offer, ...]:
    """The quizzes of the classes that the pupil has joined, the latest first, each in its latest round."""
    latest = {one.assignment_id: one for one in find_attempts(db, pupil_id=pupil.id) if one.assignment_id}
    offers = []
    for id, attempt in reversed(latest.items()):
        if assignment := find_assignment(db, id=id):
            offers.append(_make_offer(db, {"code": assignment.code}, attempt, assignment))
    return tuple(offers)


def find_open_offers(db: Connection, pupil: Pupil) -> tuple[Offer, ...]:
    """What the pupil has of the open list, each in its latest round; without a place where it was taken off."""
    begun = [one for one in find_attempts(db, pupil_id=pupil.id) if not one.assignment_id]
    latest = {(one.bank_id, one.language): one for one in begun}
    closed = find_closed(db)
    places = {id: {} if id in closed else {"bank_id": id} for id, _ in latest}
    return tuple(_make_offer(db, places[one.bank_id], one) for one in latest.values())


def _make_offer(db: Connection, where: Where, attempt: Attempt, assignment: Assignment | None = None) -> Offer:
    answers = read_answers(db, attempt.id)
    answered = sum(id in answers and bool(answers[id].latest) for id in attempt.question_ids)
    bank = read_edition(db, attempt.edition_id)
    name, is_over = assignment.name if assignment else "", is_finished(answers)
    marks = has_marks(bank, assignment, is_over=is_over)
    return Offer(where, bank, len(attempt.question_ids), answered, name, is_over, marks)
