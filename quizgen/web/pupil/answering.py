"""An answer in, kept before anybody is told so, and the way on out.

The browser is sent on by a redirect, so reload and back are safe. This file refuses to know what is right.
"""

from dataclasses import dataclass

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from quizgen.web.pupil.asking import ask, render
from quizgen.web.pupil.blueprint import page_of_a_quiz, read_nonce, remember, this_pupil
from quizgen.web.pupil.quiz import Quiz, Shown, begin, is_too_late, this_quiz
from quizgen.web.responses import MAX_TYPED, find_missing, read_response
from quizgen.web.site import this_site
from quizgen.web.step import NO_ANSWER, Step
from quizgen.web.store import (
    Answer,
    Clash,
    Kind,
    add_pupil,
    find_attempt,
    hold_pupil,
    is_finished,
    keep_step,
    read_answers,
)
from quizgen.web.wording import say_response


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of something that was sent."""

    token: str = ""
    """For the cookie of a pupil who wasn't known before."""
    answer: Answer = NO_ANSWER
    """How the question stands now."""
    has_clashed: bool = False
    """The page had fallen behind, and nothing was kept."""
    is_late: bool = False
    """The quiz is over, and nothing was kept."""


@page_of_a_quiz("<int:number>", "POST")
def answer_question(number: int, **where: str) -> Response | tuple[str, int]:
    """Keep the answer and go on; ask again if it isn't whole or something has changed meanwhile."""
    quiz = this_quiz(where)
    step = quiz.step(number)
    response = read_response(step.question, request.form.getlist("response"))
    if request.form.get("version") != step.version:
        # The numbers of what was chosen may mean something else by now; words stay words.
        typed = response if step.question.type in MAX_TYPED else ""
        return ask(quiz, step.fill_in(typed), "web_changed"), 409
    if missing := find_missing(step.question, response):
        return ask(quiz, step.fill_in(response), missing), 422
    kept = keep(quiz, step, Kind.ANSWER, response, seen=request.form.get("seen", -1, int))
    if kept.is_late:
        return _show_late(quiz, step, response), 403
    if kept.has_clashed and kept.answer.latest != response:
        return _show_both(quiz, step, kept.answer, response), 409
    return remember(_go_on(quiz, step), kept.token)


def keep(quiz: Quiz, step: Step, kind: Kind, response: str, *, seen: int | None) -> Kept:
    """Add a row to the attempt, which begins with its first; whoever wasn't known becomes a pupil."""
    site, token = this_site(), ""
    now = site.now()
    with site.database.writing() as db:
        pupil = this_pupil(db)
        if pupil is None:
            welcome = add_pupil(db, now)
            pupil, token = welcome.pupil, welcome.token
        hold_pupil(db, pupil.id)
        # Two windows may have sent the first answer at once.
        attempt = quiz.attempt or find_attempt(db, pupil.id, quiz.bank.id, quiz.language)
        attempt = attempt or begin(db, Shown(quiz.bank, quiz.language), pupil.id, now)
        if is_finished(read_answers(db, attempt.id)) or (quiz.assignment and is_too_late(quiz.assignment, now)):
            return Kept(is_late=True)
        clash = keep_step(db, attempt.id, step.question.id, kind, response, nonce=read_nonce(), seen=seen, at=now)
        answer = read_answers(db, attempt.id).get(step.question.id, NO_ANSWER)
    return Kept(token, answer, isinstance(clash, Clash))


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
