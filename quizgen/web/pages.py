"""Requests in, pages out: the list of quizzes, one question a page, the result, the article.

Every answer is kept when it is given and then shown by a redirect, so reload and back are safe. No page holds
a key before the answer. This file refuses to know how answers are marked and kept.
"""

from dataclasses import dataclass, replace
from itertools import groupby

from flask import Blueprint, abort, current_app, redirect, request, url_for
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from quizgen.model import Bank
from quizgen.web.answers import AnswerStore
from quizgen.web.attempt import find_evidence, find_next, find_wrong, make_score, make_steps
from quizgen.web.interface_language import switch_language
from quizgen.web.responses import MAX_TYPED, find_missing, read_response
from quizgen.web.site import render_page, this_site, visitors_language
from quizgen.web.step import Step

COOKIE = "quizgen"

pages = Blueprint("pages", __name__)
pages.before_app_request(lambda: switch_language(request))


@dataclass(frozen=True, slots=True)
class Quiz:
    """A bank and how far the visitor is with it."""

    bank: Bank
    """In the visitor's language."""
    key: str
    """Under what the answers are kept: whoever changes the language finds the others again later."""
    steps: tuple[Step, ...]

    @property
    def answered(self) -> int:
        """The number of answered questions."""
        return sum(step.is_answered for step in self.steps)


@pages.get("/")
def show_list() -> str:
    """All quizzes by language, the interface's first, and what is wrong with files in the folder."""
    shelf = this_site().library.look()
    language = visitors_language()
    quizzes = sorted(
        map(_make_quiz, shelf.banks.values()),
        key=lambda quiz: (quiz.bank.language != language, quiz.bank.language, quiz.bank.title.casefold()),
    )
    groups = [(key, list(group)) for key, group in groupby(quizzes, key=lambda quiz: quiz.bank.language)]
    return _render("list.html", groups=groups, problems=[problem.render(language) for problem in shelf.problems])


@pages.get("/quiz/<bank_id>/")
def start(bank_id: str) -> Response:
    """To the first question that isn't answered, else to the result."""
    return _go_on(_quiz(bank_id))


@pages.get("/quiz/<bank_id>/<int:number>")
def show_question(bank_id: str, number: int) -> str:
    """The question, or the feedback where it is answered; with `?again` the question once more."""
    quiz = _quiz(bank_id)
    step = _step(quiz, number)
    if not step.is_answered or "again" in request.args:
        return _ask(quiz, step)
    evidence = find_evidence(quiz.bank.article, step.question.evidence)
    return _render("feedback.html", quiz, step=step, evidence=evidence, next=find_next(quiz.steps, number))


@pages.post("/quiz/<bank_id>/<int:number>")
def answer_question(bank_id: str, number: int) -> Response | tuple[str, int]:
    """Keep the answer and show feedback; ask again if it isn't whole or the question was edited meanwhile."""
    quiz = _quiz(bank_id)
    step = _step(quiz, number)
    response = read_response(step.question, request.form.getlist("response"))
    if request.form.get("version") != step.version:
        # The numbers of what was chosen may mean something else by now; words stay words.
        typed = response if step.question.type in MAX_TYPED else ""
        return _ask(quiz, replace(step, latest=typed), "web_changed"), 409
    if missing := find_missing(step.question, response):
        return _ask(quiz, replace(step, latest=response), missing), 422
    token = _answers().write(_token(), quiz.key, step.question, response)
    shown = redirect(url_for(".show_question", bank_id=bank_id, number=number, _anchor="feedback"), 303)
    shown.set_cookie(COOKIE, token, httponly=True, samesite="Lax", secure=request.is_secure)
    return shown


@pages.get("/quiz/<bank_id>/result")
def show_result(bank_id: str) -> str:
    """Score and review; right answers only of questions that were answered."""
    quiz = _quiz(bank_id)
    return _render(
        "result.html",
        quiz,
        score=make_score(quiz.steps),
        wrong=find_wrong(quiz.steps),
        next=find_next(quiz.steps),
    )


@pages.post("/quiz/<bank_id>/again")
def start_again(bank_id: str) -> Response:
    """Ask everything again, or with `which=wrong` only what was answered wrong."""
    quiz = _quiz(bank_id)
    if request.form.get("which") == "wrong":
        _answers().reopen(_token(), quiz.key, [step.question.id for step in find_wrong(quiz.steps)])
    else:
        _answers().forget(_token(), quiz.key)
    return _go_on(_quiz(bank_id))


@pages.get("/quiz/<bank_id>/article")
def show_article(bank_id: str) -> str:
    """The article as a page to read."""
    return _render("article.html", _quiz(bank_id))


@pages.app_errorhandler(HTTPException)
def show_error(error: HTTPException) -> tuple[str, int]:
    """A page for every refusal, in the visitor's language."""
    return _render("error.html", code=error.code), error.code or 500


def _answers() -> AnswerStore:
    store: AnswerStore = current_app.extensions["quizgen.answers"]
    return store


def _token() -> str:
    return request.cookies.get(COOKIE, "")


def _quiz(bank_id: str) -> Quiz:
    """The quiz of that id with at least one question, in the visitor's language if it speaks that."""
    bank = this_site().library.look().banks.get(bank_id) or abort(404)
    quiz = _make_quiz(bank)
    return quiz if quiz.steps else abort(404)


def _make_quiz(bank: Bank) -> Quiz:
    """The quiz of a bank of the shelf, in the visitor's language if the bank speaks that."""
    language = visitors_language(bank.language)
    shown = this_site().library.translate(bank, language)
    key = bank.id if shown is bank else f"{bank.id} {language}"
    return Quiz(shown, key, make_steps(shown, _answers().read(_token(), key)))


def _step(quiz: Quiz, number: int) -> Step:
    return quiz.steps[number - 1] if 1 <= number <= len(quiz.steps) else abort(404)


def _go_on(quiz: Quiz) -> Response:
    step = find_next(quiz.steps)
    if step is None:
        return redirect(url_for(".show_result", bank_id=quiz.bank.id), 303)
    return redirect(url_for(".show_question", bank_id=quiz.bank.id, number=step.number), 303)


def _ask(quiz: Quiz, step: Step, notice: str = "") -> str:
    """The form of a question, filled in with the step's latest answer, and what to say about it."""
    return _render("question.html", quiz, step=step, notice=notice, max_typed=MAX_TYPED)


def _render(template: str, quiz: Quiz | None = None, **values: object) -> str:
    return render_page(template, quiz.bank.language if quiz else None, quiz=quiz, **values)
