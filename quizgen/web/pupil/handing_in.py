"""The end of a test: what was typed and not sent yet counts too, and from then on everything is told."""

from flask import redirect, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from quizgen.web.pupil.asking import render
from quizgen.web.pupil.blueprint import page_of_a_quiz, read_nonce
from quizgen.web.pupil.quiz import Quiz, make_quiz, this_quiz
from quizgen.web.pupil.repeating import collect_wrong
from quizgen.web.site import this_site
from quizgen.web.store import WHOLE, Attempt, Kind, hold_pupil, is_finished, keep_step, read_answers


@page_of_a_quiz("hand-in")
def confirm_hand_in(**where: str) -> Response | str:
    """Ask once more, for something is unanswered."""
    quiz = this_quiz(where)
    if quiz.is_over or not quiz.is_test:
        return _to_result(quiz)
    return render(quiz, "confirm-hand-in.html")


@page_of_a_quiz("hand-in", "POST")
def hand_in(**where: str) -> Response:
    """The test is over for this pupil."""
    quiz, site, nonce = this_quiz(where), this_site(), read_nonce()
    if quiz.attempt and quiz.is_test and not quiz.is_over:
        with site.database.writing() as db:
            hold_pupil(db, quiz.attempt.pupil_id)
            _finish(db, quiz.attempt, nonce)
            ended = make_quiz(db, quiz.where, quiz.attempt, quiz.assignment)
            collect_wrong(db, ended, ended.steps, quiz.attempt.pupil_id)
    return _to_result(quiz)


def _finish(db: Connection, attempt: Attempt, nonce: str) -> None:
    answers, at = read_answers(db, attempt.id), this_site().now()
    if is_finished(answers):
        return
    for id, answer in answers.items():
        if answer.draft:
            keep_step(db, attempt.id, id, Kind.ANSWER, answer.draft, nonce=f"{nonce} {id}", seen=None, at=at)
    keep_step(db, attempt.id, WHOLE, Kind.FINISH, "", nonce=nonce, seen=None, at=at)


def _to_result(quiz: Quiz) -> Response:
    return redirect(url_for("pages.show_result", **quiz.where), 303)
