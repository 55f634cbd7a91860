"""The banks of the site, how far their review is, and whether they are on the open list: a teacher's first page."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from quizgen.model import Bank, Status
from quizgen.web.module_page import look_at
from quizgen.web.site import render_page, this_site
from quizgen.web.store import find_closed, set_listed
from quizgen.web.teacher.bank_file import find_path
from quizgen.web.teacher.blueprint import teaching
from quizgen.web.teacher.refusal import say_problems


@dataclass(frozen=True, slots=True)
class Entry:
    """A bank on the list."""

    bank: Bank
    counts: Mapping[Status, int]
    is_open: bool
    """Whether it is on the open list."""


@teaching.get("/")
def show_banks() -> str:
    """All banks by title, and what is wrong with files in the folder."""
    shelf = this_site().library.look()
    with this_site().database.reading() as db:
        closed = find_closed(db)
    entries = [
        Entry(bank, Counter(question.status for question in bank.questions), bank.id not in closed)
        for bank in sorted(shelf.banks.values(), key=lambda bank: (bank.title.casefold(), bank.id))
    ]
    return render_page("teacher/banks.html", entries=entries, problems=say_problems(shelf.problems))


@teaching.post("/banks/<bank_id>/listing")
def list_bank(bank_id: str) -> Response:
    """Put the bank on the open list (`open=1`), or take it off."""
    find_path(bank_id)
    is_open = request.form.get("open") == "1"
    with this_site().database.writing() as db:
        set_listed(db, bank_id, is_open)
    if is_open:
        look_at(this_site().library.look().banks[bank_id].article)  # found before the first pupil reads
    return redirect(url_for(".show_banks", _anchor=bank_id), 303)
