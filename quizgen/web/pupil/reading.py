"""The article to read: plain, or as a learning module with marks of who says what, but without questions and key.

This file refuses to know how claims are found.
"""

from flask import Response, url_for

from quizgen.interface import words
from quizgen.module import Copy, Link
from quizgen.web.findings import State
from quizgen.web.module_page import look_at, show_marked, show_soon
from quizgen.web.pupil.asking import render
from quizgen.web.pupil.blueprint import page_of_a_quiz
from quizgen.web.pupil.quiz import Quiz, this_quiz


@page_of_a_quiz("article")
def show_article(**where: str) -> str:
    """The article as a page to read."""
    return _show_plain(this_quiz(where))


@page_of_a_quiz("module")
def show_module(**where: str) -> Response | str:
    """The article with its marks, as soon as they are found; plain where that fails, and before the end of a test."""
    quiz = this_quiz(where)
    if not quiz.has_marks:
        return _show_plain(quiz, "module_site_test" if quiz.is_test else "")
    finding = look_at(quiz.bank.article)
    if finding.state is State.FAILED:
        return _show_plain(quiz, "module_site_failed")
    if finding.state is State.PENDING:
        return show_soon(render(quiz, "module-soon.html"))
    back = Link(url_for("pages.start", **quiz.where), words(quiz.bank.language)["module_site_to_quiz"])
    return show_marked(quiz.bank, finding.study, Copy.READING, [back])


def _show_plain(quiz: Quiz, notice: str = "") -> str:
    return render(quiz, "article.html", notice=notice)
