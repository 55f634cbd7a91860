"""Forms of questions in, the way on out: an answer, a draft, a wish for a hint.

After an answer the browser is sent on by a redirect, so reload and back are safe. This file refuses to know what is
right.
"""

from flask import make_response, redirect, request, url_for
from werkzeug.wrappers import Response

from quizgen.web.pupil.asking import ask, render
from quizgen.web.pupil.blueprint import page_of_a_quiz, remember
from quizgen.web.pupil.keeping import Sent, keep
from quizgen.web.pupil.quiz import Quiz, is_too_late, this_quiz
from quizgen.web.responses import MAX_TYPED, find_missing, read_response
from quizgen.web.site import this_site
from quizgen.web.step import Step
from quizgen.web.store import Answer, Kind
from quizgen.web.wording import say_response


@page_of_a_quiz("<int:number>", "POST")
def answer_question(number: int, **where: str) -> Response | tuple[str, int]:
    """Keep the answer and go on; ask again if it isn't whole or something has changed meanwhile."""
    quiz = this_quiz(where)
    step = quiz.step(number)
    response = _read_response(step)
    if not _is_of_today(step):
        # The numbers of what was chosen may mean something else by now; words stay words.
        typed = response if step.question.type in MAX_TYPED else ""
        return ask(quiz, step.fill_in(typed), "web_changed"), 409
    if missing := find_missing(step.question, response):
        return ask(quiz, step.fill_in(response), missing), 422
    kept = keep(quiz, step, Sent(Kind.ANSWER, response, _read_seen()))
    if kept.is_late:
        return _show_late(quiz, step, response), 403
    if kept.has_clashed and kept.answer.latest != response:
        return _show_both(quiz, step, kept.answer, response), 409
    return remember(_go_on(quiz, step), kept.token)


@page_of_a_quiz("<int:number>/draft", "POST")
def keep_draft(number: int, **where: str) -> Response:
    """Keep what was typed so far: 204, or 409 for a page that has fallen behind, 403 when the quiz is over."""
    quiz = this_quiz(where)
    step = quiz.step(number)
    if step.question.type not in MAX_TYPED or not _is_of_today(step):
        return make_response("", 409)
    kept = keep(quiz, step, Sent(Kind.DRAFT, _read_response(step), _read_seen()))
    status = 403 if kept.is_late else 409 if kept.has_clashed else 204
    return remember(make_response("", status), kept.token)


@page_of_a_quiz("<int:number>/hint", "POST")
def take_hint(number: int, **where: str) -> Response:
    """One hint more; what stands in the form stays there."""
    quiz = this_quiz(where)
    step = quiz.step(number)
    target = redirect(url_for("pages.show_question", number=number, again=1, **quiz.where, _anchor="hints"), 303)
    if quiz.is_test or quiz.is_over or not _is_of_today(step):
        return target
    return remember(target, keep(quiz, step, Sent(Kind.HINT), *_find_draft(step)).token)


def _read_response(step: Step) -> str:
    return read_response(step.question, request.form.getlist("response"))


def _read_seen() -> int:
    return request.form.get("seen", -1, int)


def _is_of_today(step: Step) -> bool:
    """Whether the form asks what is asked now."""
    return request.form.get("version") == step.version


def _find_draft(step: Step) -> tuple[Sent, ...]:
    response = _read_response(step)
    return (Sent(Kind.DRAFT, response, _read_seen()),) if response != step.given else ()


def _go_on(quiz: Quiz, step: Step) -> Response:
    """After an answer: to the feedback, or in a test to the next question."""
    if not quiz.is_test:
        return redirect(url_for("pages.show_question", number=step.number, **quiz.where, _anchor="feedback"), 303)
    if step.number == len(quiz.steps):
        return redirect(url_for("pages.show_result", **quiz.where), 303)
    return redirect(url_for("pages.show_question", number=step.number + 1, saved=step.number, **quiz.where), 303)


def _show_late(quiz: Quiz, step: Step, response: str) -> str:
    """What was sent in vain, and why."""
    is_closed = quiz.assignment is not None and is_too_late(quiz.assignment, this_site().now())
    return render(quiz, "late.html", step=step, here=say_response(step.question, response), is_closed=is_closed)


def _show_both(quiz: Quiz, step: Step, answer: Answer, response: str) -> str:
    """The question with what this page sent still in it, and what was answered meanwhile."""
    behind = Step(step.number, step.question, answer, step.seed)
    return ask(quiz, behind.fill_in(response), meanwhile=behind)
