"""A quiz to take along: as a deck for Anki, once nothing in it is a secret any more."""

from collections.abc import Mapping
from dataclasses import replace

from flask import make_response, redirect, url_for
from werkzeug.wrappers import Response

from quizgen.bank import find_edition
from quizgen.export import FORMATS, render_export
from quizgen.model import Bank
from quizgen.problems import Refused
from quizgen.web.pupil.blueprint import page_of_a_quiz
from quizgen.web.pupil.quiz import this_quiz
from quizgen.web.site import this_site

_ANKI = FORMATS["anki"]


@page_of_a_quiz("deck")
def take_deck(**where: str) -> Response:
    """The questions of this quiz as an Anki deck; to the result for whoever hasn't answered them all."""
    quiz = this_quiz(where)
    if not quiz.is_open:
        return redirect(url_for("pages.show_result", **quiz.where), 303)
    asked = replace(quiz.bank, questions=tuple(step.question for step in quiz.steps))
    response = make_response(render_export(asked, _ANKI, _find_times(asked)).content)
    response.content_type = "application/octet-stream"
    response.headers.set("Content-Disposition", "attachment", filename=f"{asked.id}{_ANKI.ending}")
    return response


def _find_times(asked: Bank) -> Mapping[str, int]:
    """Since when each question reads as it does, so that Anki knows edited ones; none for what was edited since."""
    site = this_site()
    shelf = site.library.look()
    today = shelf.banks.get(asked.id)
    if today is None:
        return {}
    now = site.library.translate(today, asked.questions[0].language)
    same = {question.id for question in now.questions if question in asked.questions}
    try:
        times = find_edition(shelf.paths[asked.id]).changed
    except Refused:
        return {}
    return {id: time for id, time in times.items() if id in same}
