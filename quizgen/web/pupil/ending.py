"""How a quiz stands or ended: result and review; once more from the start."""

from flask import request
from werkzeug.wrappers import Response

from quizgen.web.attempt import find_next, find_skills, find_wrong, make_score
from quizgen.web.pupil.asking import go_on, render
from quizgen.web.pupil.blueprint import page_of_a_quiz, read_nonce
from quizgen.web.pupil.quiz import Quiz, Shown, begin, this_quiz, translate
from quizgen.web.site import this_site
from quizgen.web.store import Attempt, Kind, find_attempt, hold_pupil, keep_step, read_times


@page_of_a_quiz("result")
def show_result(**where: str) -> str:
    """Score and review, with right answers only of questions that were answered; of a test only after its end."""
    quiz = this_quiz(where)
    if quiz.is_test and not quiz.is_over:
        return render(quiz, "overview.html", times=_read_times(quiz))
    wrong, next_step = find_wrong(quiz.steps), find_next(quiz.steps)
    skills = find_skills([step for step in quiz.steps if quiz.tells(step)])
    return render(quiz, "result.html", score=make_score(quiz.steps), wrong=wrong, next=next_step, skills=skills)


@page_of_a_quiz("again", "POST")
def start_again(**where: str) -> Response:
    """Ask everything again, with the bank of today, or with `which=wrong` only what was answered wrong."""
    quiz = this_quiz(where)
    if quiz.attempt and not quiz.is_over and not quiz.is_test:
        if request.form.get("which") == "wrong":
            _reopen(quiz, quiz.attempt)
        elif request.form.get("round") == str(quiz.attempt.round):
            _begin_again(quiz, quiz.attempt)
    return go_on(this_quiz(where))


def _reopen(quiz: Quiz, attempt: Attempt) -> None:
    site, nonce = this_site(), read_nonce()
    with site.database.writing() as db:
        for id in (step.question.id for step in find_wrong(quiz.steps)):
            keep_step(db, attempt.id, id, Kind.AGAIN, "", nonce=f"{nonce} {id}", seen=None, at=site.now())


def _begin_again(quiz: Quiz, attempt: Attempt) -> None:
    site = this_site()
    bank = site.library.glance().banks.get(quiz.bank.id)
    shown = translate(bank) if bank and bank.published else Shown(quiz.bank, quiz.language)
    with site.database.writing() as db:
        hold_pupil(db, attempt.pupil_id)
        # Pressed twice it begins one round.
        if find_attempt(db, attempt.pupil_id, attempt.bank_id, attempt.language, attempt.assignment_id) == attempt:
            begin(db, shown, attempt.pupil_id, site.now(), quiz.assignment)


def _read_times(quiz: Quiz) -> object:
    with this_site().database.reading() as db:
        return read_times(db, quiz.attempt.id) if quiz.attempt else {}
