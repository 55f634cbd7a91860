"""What a class has learned: pupils and questions, as pages and as files.

Nothing is kept of marks: they are made anew from the answers, by the questions as they were asked, or with
`?marked=today` by those of today's bank. This file refuses to know how answers are marked.
"""

from dataclasses import dataclass
from io import BytesIO

from flask import Response, request, send_file

from quizgen.interface import say_skill
from quizgen.model import Bank, Language
from quizgen.web.responses import MAX_TYPED
from quizgen.web.results import (
    Item,
    Matrix,
    analyse_items,
    find_flags,
    make_histogram,
    make_matrix,
    render_items_csv,
    render_matrix_csv,
    say_flag,
    say_number,
    say_percent,
    say_summary,
)
from quizgen.web.site import render_page, this_site, visitors_language
from quizgen.web.store import Assignment
from quizgen.web.teacher.blueprint import teaching
from quizgen.web.teacher.own import find_own
from quizgen.web.teacher.register import Register, read_register


@dataclass(frozen=True, slots=True)
class Results:
    """A class's quiz, and what is known about how it went."""

    assignment: Assignment
    bank: Bank | None
    """As it is now; None if there is none any more."""
    register: Register
    is_marked_today: bool

    @property
    def matrix(self) -> Matrix:
        """Of the rounds that count."""
        return make_matrix(self.register.questions, [one.pupil for one in self.register.counted])

    @property
    def items(self) -> tuple[Item, ...]:
        """Of first rounds."""
        return analyse_items(self.register.questions, self.register.firsts)

    def say_skill(self, skill: str, language: Language) -> str:
        """Its name."""
        return say_skill(skill, self.bank.skills if self.bank else {}, language)


def read_results(assignment_id: str) -> Results:
    """Of the teacher's own class, marked as the address asks for."""
    site, is_marked_today = this_site(), request.args.get("marked") == "today"
    with site.database.reading() as db:
        assignment = find_own(db, assignment_id)
        bank = site.library.look().banks.get(assignment.bank_id)
        register = read_register(
            db,
            assignment,
            lambda language: site.library.translate(bank, language) if bank else None,
            is_marked_today=is_marked_today,
        )
    return Results(assignment, bank, register, is_marked_today)


def render_results(template: str, results: Results, **values: object) -> str:
    """A page about results, with what all of them show."""
    language = visitors_language()
    return render_page(
        template,
        None,
        results=results,
        assignment=results.assignment,
        name=lambda skill: results.say_skill(skill, language),
        number=lambda number: say_number(number, language),
        percent=lambda ratio: say_percent(ratio, language),
        **values,
    )


@teaching.get("/classes/<assignment_id>/results")
def show_results(assignment_id: str) -> str:
    """Pupils by questions, means, skills."""
    results = read_results(assignment_id)
    matrix = results.matrix
    return render_results(
        "teacher/results.html",
        results,
        matrix=matrix,
        lines=list(zip(matrix.rows, results.register.counted, strict=True)),
        bins=make_histogram(matrix),
        summary=say_summary(matrix, visitors_language()),
    )


@teaching.get("/classes/<assignment_id>/results/questions")
def show_items(assignment_id: str) -> str:
    """How each question worked out, and what to look at."""
    results, language = read_results(assignment_id), visitors_language()
    items = [(item, [say_flag(flag, language) for flag in find_flags(item)]) for item in results.items]
    return render_results("teacher/items.html", results, items=items, typed=tuple(MAX_TYPED))


@teaching.get("/classes/<assignment_id>/results/pupils.csv")
def send_matrix(assignment_id: str) -> Response:
    """The matrix for a spreadsheet."""
    results = read_results(assignment_id)
    return _send(render_matrix_csv(results.matrix, visitors_language()), results, "pupils")


@teaching.get("/classes/<assignment_id>/results/questions.csv")
def send_items(assignment_id: str) -> Response:
    """The item analysis for a spreadsheet."""
    results = read_results(assignment_id)
    skills = results.bank.skills if results.bank else {}
    return _send(render_items_csv(results.items, visitors_language(), skills), results, "questions")


def _send(content: bytes, results: Results, what: str) -> Response:
    assignment = results.assignment
    day = assignment.created_at.astimezone().date()
    file = f"{assignment.bank_id}-{assignment.name or assignment.code}-{day}-{what}.csv".replace("/", "-")
    return send_file(BytesIO(content), mimetype="text/csv", as_attachment=True, download_name=file)
