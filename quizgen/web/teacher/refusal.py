"""Problems in, sentences in the teacher's language out, and a page for what no form can show.

Places on the server's disk are named as seen from the folder of banks: the rest is nobody's business.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from flask import request

from quizgen.problems import Problem, Refused
from quizgen.web.site import render_page, this_site, visitors_language
from quizgen.web.teacher.blueprint import teaching

_TYPED = tuple(
    "prompt option feedback item match text sentence answer accept criteria explanation evidence source"
    " subject grades word meaning careful".split()
)
"""Names of the fields in which people type: of a question's form, and of what they add to a module."""


def say_problems(problems: Iterable[Problem]) -> tuple[str, ...]:
    """Each as `file:line:column: CODE sentence`."""
    return tuple(_shorten(problem).render(visitors_language()) for problem in problems)


def say_sentence(problem: Problem) -> str:
    """What is wrong and what to do, without its place."""
    return _shorten(problem).sentence(visitors_language())


@teaching.errorhandler(Refused)
def show_refusal(refused: Refused) -> tuple[str, int]:
    """The reasons why something was not done, and what was typed, to be copied."""
    typed = [text for name, text in request.form.items(multi=True) if name in _TYPED and text.strip()]
    return render_page("teacher/refused.html", problems=say_problems(refused.problems), typed=typed), 422


def _shorten(problem: Problem) -> Problem:
    return replace(problem, file=_from_here(problem.file), details=_all_from_here(problem.details))


def _all_from_here(details: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: _from_here(str(value)) if isinstance(value, str | os.PathLike) else value for key, value in details.items()
    }


def _from_here(place: str) -> str:
    folder = this_site().library.folder
    for root in (str(folder), str(folder.absolute())):
        if place == root:
            return folder.absolute().name
        place = place.removeprefix(f"{root}{os.sep}")
    return place
