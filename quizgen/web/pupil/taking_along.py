"""A quiz to take along: as a deck for Anki, once nothing in it is a secret any more."""

from dataclasses import replace

from flask import make_response, redirect, url_for
from werkzeug.wrappers import Response

from quizgen.export import FORMATS, make_deck
from quizgen.model import Bank
from quizgen.web.beside import is_long
from quizgen.web.pupil.blueprint import page_of_a_quiz
from quizgen.web.pupil.quiz import this_quiz
from quizgen.web.site import this_site


@page_of_a_quiz("deck")
def take_deck(**where: str) -> Response:
    """The questions of this quiz as an Anki deck; to the result for whoever hasn't answered them all."""
    quiz = this_quiz(where)
    if not quiz.is_open:
        return redirect(url_for("pages.show_result", **quiz.where), 303)
    asked = replace(quiz.bank, questions=tuple(step.question for step in quiz.steps))
    response = make_response(_make_deck(asked))
    response.content_type = "application/octet-stream"
    response.headers.set("Content-Disposition", "attachment", filename=f"{asked.id}{FORMATS['anki'].ending}")
    return response


def _make_deck(asked: Bank) -> bytes:
    site = this_site()
    shelf = site.library.glance()
    path, today = shelf.paths.get(asked.id), shelf.banks.get(asked.id)
    if path is None or today is None:
        return make_deck(asked, None, None)
    now = site.library.translate(today, asked.questions[0].language)
    return site.beside.call_or_do(make_deck, asked, path.absolute(), now, takes_long=is_long(path))
