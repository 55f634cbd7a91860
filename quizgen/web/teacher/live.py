"""A class while it answers: who is in, how far, when there was a last sign of life.

The page reloads by itself; with JavaScript only its middle part does. This file refuses to know how answers are marked.
"""

from dataclasses import dataclass
from datetime import datetime

from quizgen.web.local_time import say_zone
from quizgen.web.results import Matrix, Row, make_matrix, say_number
from quizgen.web.site import render_page, this_site, visitors_language
from quizgen.web.store import Mode
from quizgen.web.teacher.blueprint import teaching
from quizgen.web.teacher.own import find_own
from quizgen.web.teacher.register import Round, read_register
from quizgen.web.teacher.window import find_state

ALIVE_S = 60
"""Seconds after which a pupil is said to be quiet."""


@dataclass(frozen=True, slots=True)
class Line:
    """One pupil in the live view."""

    pupil_id: str
    row: Row
    is_finished: bool
    seen_at: datetime
    is_quiet: bool
    """Whether there was no sign of life for `ALIVE_S`, although the quiz isn't handed in."""


@teaching.get("/classes/<assignment_id>/live")
def show_live(assignment_id: str) -> str:
    """The page."""
    return _render("teacher/live.html", assignment_id)


@teaching.get("/classes/<assignment_id>/live/now")
def show_live_now(assignment_id: str) -> str:
    """The part of it that changes."""
    return _render("teacher/live-now.html", assignment_id)


def _render(template: str, assignment_id: str) -> str:
    site = this_site()
    now = site.now()
    with site.database.reading() as db:
        assignment = find_own(db, assignment_id)
        register = read_register(db, assignment, lambda language: None)
    latest = register.latest
    matrix = make_matrix(register.questions, [one.pupil for one in latest])
    return render_page(
        template,
        assignment=assignment,
        state=find_state(assignment, now),
        is_test=assignment.mode is Mode.TEST,
        matrix=matrix,
        lines=_make_lines(matrix, latest, now),
        finished=sum(one.is_finished for one in latest),
        now=now,
        zone=say_zone(now),
        number=lambda number: say_number(number, visitors_language()),
    )


def _make_lines(matrix: Matrix, latest: tuple[Round, ...], now: datetime) -> list[Line]:
    # Both are in the order of the aliases.
    return [
        Line(
            one.kept.attempt.pupil_id,
            row,
            one.is_finished,
            one.kept.seen_at,
            not one.is_finished and (now - one.kept.seen_at).total_seconds() > ALIVE_S,
        )
        for row, one in zip(matrix.rows, latest, strict=True)
    ]
