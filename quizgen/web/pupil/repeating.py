"""What went wrong is asked again on later days, over all quizzes, one by one and in the manner of practice."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask import abort, redirect, request, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from quizgen.model import Bank
from quizgen.web.attempt import MarkedParagraph, find_evidence, find_wrong
from quizgen.web.pupil.blueprint import pages, this_pupil
from quizgen.web.pupil.quiz import Quiz, Where
from quizgen.web.repetition import answer_card, is_due, make_card
from quizgen.web.responses import find_missing, read_response
from quizgen.web.site import render_page, this_site
from quizgen.web.step import Step
from quizgen.web.store import Answer, Card, Pupil, find_card, find_cards, hold_pupil, keep_card

_CARD = "/repeat/<bank_id>/<language>/<question_id>"


@dataclass(frozen=True, slots=True)
class Repetition:
    """A card and the question that it asks, as the bank has it today."""

    card: Card
    bank: Bank
    step: Step
    is_due: bool

    @property
    def where(self) -> Where:
        """What its address is made with."""
        return {"bank_id": self.bank.id, "language": self.card.language, "question_id": self.card.question_id}

    @property
    def next_day(self) -> str:
        """'2026-03-05', by the clock of the machine."""
        return self.card.due_at.astimezone().date().isoformat()


@pages.get("/repeat")
def show_repetitions() -> str:
    """What is due today, and when the next questions are."""
    with this_site().database.reading() as db:
        pupil = this_pupil(db)
        repetitions = find_repetitions(db, pupil) if pupil else ()
    due, later = [one for one in repetitions if one.is_due], [one for one in repetitions if not one.is_due]
    return render_page("repeat.html", due=due, later=later)


@pages.get(_CARD)
def show_repetition(**which: str) -> str | Response:
    """The question, or the feedback to what was answered today."""
    one = _find_one(**which)
    if one.is_due or (one.card.before and "again" in request.args):
        return _ask(one)
    if not one.card.response:
        return redirect(url_for(".show_repetitions"), 303)
    with this_site().database.reading() as db:
        following = find_due(db)
    return _render("repeated.html", one, one.step, evidence=_find_evidence(one), following=following[:1])


@pages.post(_CARD)
def answer_repetition(**which: str) -> Response | tuple[str, int]:
    """Note how well it went, and show the feedback."""
    one, site = _find_one(**which), this_site()
    response = read_response(one.step.question, request.form.getlist("response"))
    if request.form.get("version") != one.step.version:
        return _ask(one, "web_changed"), 409
    if missing := find_missing(one.step.question, response):
        return _ask(one, missing, response), 422
    is_right = Step(1, one.step.question, Answer(response, response)).is_right is True
    with site.database.writing() as db:
        pupil = this_pupil(db) or abort(404)
        hold_pupil(db, pupil.id)
        card = find_card(db, pupil.id, **which) or abort(404)
        keep_card(db, pupil.id, answer_card(card, response, is_right, site.now()))
    return redirect(url_for(".show_repetition", **one.where, _anchor="feedback"), 303)


def find_due(db: Connection) -> tuple[Repetition, ...]:
    """What is due for whoever asks."""
    pupil = this_pupil(db)
    return tuple(one for one in find_repetitions(db, pupil) if one.is_due) if pupil else ()


def find_repetitions(db: Connection, pupil: Pupil) -> tuple[Repetition, ...]:
    """All of a pupil that can be asked today: what is no longer in a bank, or in none, is left out."""
    banks = this_site().library.glance().banks
    found = (_make(card, pupil, banks.get(card.bank_id)) for card in find_cards(db, pupil.id))
    return tuple(one for one in found if one)


def collect_wrong(db: Connection, quiz: Quiz, steps: Iterable[Step], pupil_id: str) -> None:
    """A card for each of these steps that went wrong; a question has one at most."""
    for id in (step.question.id for step in find_wrong(tuple(steps))):
        if find_card(db, pupil_id, quiz.bank.id, quiz.language, id) is None:
            keep_card(db, pupil_id, make_card(quiz.bank.id, quiz.language, id, this_site().now()))


def _make(card: Card, pupil: Pupil, bank: Bank | None) -> Repetition | None:
    if bank is None:
        return None
    asked = bank if card.language == bank.language else this_site().library.translate(bank, card.language)
    question = next((one for one in asked.published if one.id == card.question_id), None)
    due = is_due(card, this_site().now())
    latest = "" if due else card.response
    return Repetition(card, asked, Step(1, question, Answer(latest, latest), pupil.id), due) if question else None


def _find_one(bank_id: str, language: str, question_id: str) -> Repetition:
    with this_site().database.reading() as db:
        pupil = this_pupil(db) or abort(404)
        card = find_card(db, pupil.id, bank_id, language, question_id) or abort(404)
    return _make(card, pupil, this_site().library.glance().banks.get(bank_id)) or abort(404)


def _ask(one: Repetition, notice: str = "", response: str = "") -> str:
    step = one.step.fill_in(response)
    return _render("repeat-question.html", one, step, notice=notice)


def _find_evidence(one: Repetition) -> tuple[MarkedParagraph, ...]:
    return find_evidence(one.bank.article, one.step.question.evidence)


def _render(template: str, one: Repetition, step: Step, **values: object) -> str:
    return render_page(template, one.bank.language, one=one, step=step, **values)
