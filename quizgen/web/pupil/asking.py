"""One question a page, and the article; nothing here changes anything.

No page holds a key before its time. This file refuses to know how answers are marked and kept.
"""

from dataclasses import dataclass
from datetime import datetime

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from quizgen.web.attempt import find_evidence, find_next
from quizgen.web.pupil.blueprint import page_of_a_quiz
from quizgen.web.pupil.quiz import Quiz, this_quiz
from quizgen.web.responses import MAX_TYPED
from quizgen.web.site import render_page, this_site
from quizgen.web.step import Step
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
    here = say_response(step.question, step.given) if meanwhile else ()
    return render(
        quiz,
        "question.html",
        step=step,
        notice=notice,
        meanwhile=meanwhile,
        here=here,
        hints=_find_hints(quiz, step),
        saved=_find_saved(quiz),
        max_typed=MAX_TYPED,
    )


@dataclass(frozen=True, slots=True)
class Hints:
    """Step by step towards the answer; what wasn't asked for yet isn't in it."""

    paragraphs: tuple[int, ...] = ()
    """In which to look: the first hint."""
    evidence: str = ""
    """What to look at: the second."""
    has_more: bool = False


def _find_hints(quiz: Quiz, step: Step) -> Hints:
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
    number = request.args.get("saved", 0, int)
    if quiz.attempt is None or not 1 <= number <= len(quiz.steps):
        return None
    with this_site().database.reading() as db:
        at = read_times(db, quiz.attempt.id).get(quiz.step(number).question.id)
    return Saved(quiz.step(number), at) if at else None


def render(quiz: Quiz, template: str, **values: object) -> str:
    """A page of the quiz."""
    return render_page(template, quiz.bank.language, quiz=quiz, **values)
