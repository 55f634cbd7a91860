"""One pupil of a class: all answers, to read or print; what a teacher may take away.

This file refuses to know how answers are marked.
"""

from dataclasses import dataclass

from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response

from quizgen.web.responses import MAX_TYPED
from quizgen.web.results import Given, Row, make_matrix
from quizgen.web.site import this_site
from quizgen.web.step import Step
from quizgen.web.store import Answer, erase_answer, remove_from_class
from quizgen.web.teacher.blueprint import teaching
from quizgen.web.teacher.own import find_own
from quizgen.web.teacher.register import Round, choose_round, read_register
from quizgen.web.teacher.results import read_results, render_results


@dataclass(frozen=True, slots=True)
class Paper:
    """One round of a pupil with all questions, as they were asked."""

    round: Round
    row: Row
    steps: tuple[Step, ...]
    """Numbered as in the matrix of the class."""
    counts: bool
    """Whether this is the round that counts."""


@teaching.get("/classes/<assignment_id>/pupils/<pupil_id>")
def show_pupil(assignment_id: str, pupil_id: str) -> str:
    """All rounds of a pupil, the latest first."""
    results = read_results(assignment_id)
    rounds = results.register.find_rounds(pupil_id) or abort(404)
    numbers = {question.id: number for number, question in enumerate(results.register.questions, 1)}
    counted = choose_round(rounds)
    papers = [_make_paper(one, numbers, counts=one is counted) for one in reversed(rounds)]
    who = {"pupil_id": pupil_id, "alias": counted.pupil.alias}
    return render_results("teacher/pupil.html", results, **who, papers=papers, typed=tuple(MAX_TYPED))


@teaching.post("/classes/<assignment_id>/pupils/<pupil_id>/remove")
def remove_pupil(assignment_id: str, pupil_id: str) -> Response:
    """Take somebody out of the class, with all answers: a test entry, say."""
    with this_site().database.writing() as db:
        remove_from_class(db, find_own(db, assignment_id).id, pupil_id)
    return redirect(url_for(".show_live", assignment_id=assignment_id), 303)


@teaching.post("/classes/<assignment_id>/pupils/<pupil_id>/erase")
def erase_typed_answer(assignment_id: str, pupil_id: str) -> Response:
    """Blank a typed answer, because there is a name in it, say; in every round."""
    site, question_id = this_site(), request.form.get("question", "")
    with site.database.writing() as db:
        register = read_register(db, find_own(db, assignment_id), lambda language: None)
        for one in register.find_rounds(pupil_id):
            question = one.pupil.asked.get(question_id)
            if question and question.type in MAX_TYPED and question_id in one.kept.answers:
                erase_answer(db, one.kept.attempt.id, question_id, site.now())
    return redirect(url_for(".show_pupil", assignment_id=assignment_id, pupil_id=pupil_id), 303)


def _make_paper(one: Round, numbers: dict[str, int], *, counts: bool) -> Paper:
    row = make_matrix(tuple(one.pupil.asked.values()), [one.pupil]).rows[0]
    steps = (
        Step(numbers[id], question, _make_answer(one.pupil.given.get(id, Given())))
        for id, question in one.pupil.asked.items()
    )
    return Paper(one, row, tuple(sorted(steps, key=lambda step: step.number)), counts)


def _make_answer(given: Given) -> Answer:
    return Answer(given.first, given.latest, tries=given.tries, hints=given.hints)
