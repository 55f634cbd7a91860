"""One question a page, and the article; nothing here changes anything.

No page holds a key before its time. This file refuses to know how answers are marked and kept.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from quizgen.model import Bank
from quizgen.web.attempt import find_evidence, find_next
from quizgen.web.pupil.blueprint import make_nonce, page_of_a_quiz
from quizgen.web.pupil.quiz import Quiz, Where, this_quiz
from quizgen.web.site import render_page, render_page_once, this_site
from quizgen.web.step import NO_ANSWER, Step
from quizgen.web.store import read_times
from quizgen.web.wording import say_response


@page_of_a_quiz("")
def start(**where: str) -> Response:
    """To the first question that isn't answered, else to the result."""
    return go_on(this_quiz(where))


@page_of_a_quiz("<int:number>")
def show_question(number: int, **where: str) -> str:
    """The question, or the feedback where the key may be seen; with `?again` the question once more."""
    quiz = this_quiz(where)
    step = quiz.step(number)
    if not quiz.tells(step) or ("again" in request.args and not quiz.is_over):
        return ask(quiz, step)
    evidence = find_evidence(quiz.bank.article, step.question.evidence)
    return render(quiz, "feedback.html", step=step, evidence=evidence, next=find_next(quiz.steps, number))


def go_on(quiz: Quiz) -> Response:
    """To what comes next."""
    step = find_next(quiz.steps)
    if step is None or quiz.is_over:
        return redirect(url_for("pages.show_result", **quiz.where), 303)
    return redirect(url_for("pages.show_question", number=step.number, **quiz.where), 303)


def ask(quiz: Quiz, step: Step, notice: str = "", meanwhile: Step | None = None) -> str:
    """The form of a question, filled in, what to say about it, and what was answered elsewhere meanwhile."""
    sheet = _make_sheet(quiz)
    own = {"nonce": make_nonce(), "attempt": quiz.attempt.id if quiz.attempt else ""}
    here = say_response(step.question, step.given) if meanwhile else ()
    values: dict[str, Hashable] = {
        "quiz": sheet,
        "step": step,
        "notice": notice,
        "meanwhile": meanwhile,
        "here": here,
        "hints": _find_hints(sheet, step),
        "saved": _find_saved(quiz),
    }
    # What a pupil answered or typed, and an order of their own, is nobody else's.
    if step.answer == NO_ANSWER and not step.seed and not request.query_string:
        return render_page_once("question.html", quiz.bank.language, own, **values)
    return render_page("question.html", quiz.bank.language, own=own, **values)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the page of a question shows of a quiz: nothing of one pupil alone, and with a hash to find it by."""

    place: tuple[tuple[str, Any], ...]
    bank: Bank
    total: int
    answered: int
    is_test: bool
    has_marks: bool

    @property
    def where(self) -> Where:
        """What the addresses of the quiz's pages are made with."""
        return dict(self.place)


def _make_sheet(quiz: Quiz) -> Sheet:
    return Sheet(tuple(quiz.where.items()), quiz.bank, quiz.total, quiz.answered, quiz.is_test, quiz.has_marks)


@dataclass(frozen=True, slots=True)
class Hints:
    """Step by step towards the answer; what wasn't asked for yet isn't in it."""

    paragraphs: tuple[int, ...] = ()
    """In which to look: the first hint."""
    evidence: str = ""
    """What to look at: the second."""
    has_more: bool = False


def _find_hints(quiz: Sheet, step: Step) -> Hints:
    parts, evidence = find_evidence(quiz.bank.article, step.question.evidence), step.question.evidence.text
    if quiz.is_test or not parts:
        return Hints()
    taken = step.answer.hints
    paragraphs = tuple(part.number for part in parts) if taken else ()
    return Hints(paragraphs, evidence if taken > 1 else "", has_more=taken < 2)


@dataclass(frozen=True, slots=True)
class Saved:
    """A step that a test has just taken an answer to, and when."""

    step: Step
    at: datetime


def _find_saved(quiz: Quiz) -> Saved | None:
    """For `?saved=2`: that it is so, as the store says."""
    number = request.args.get("saved", 0, int) if request.query_string else 0
    if quiz.attempt is None or not 1 <= number <= len(quiz.steps):
        return None
    with this_site().database.reading() as db:
        at = read_times(db, quiz.attempt.id).get(quiz.step(number).question.id)
    return Saved(quiz.step(number), at) if at else None


def render(quiz: Quiz, template: str, **values: object) -> str:
    """A page of the quiz."""
    return render_page(template, quiz.bank.language, quiz=quiz, **values)
