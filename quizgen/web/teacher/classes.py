"""The teacher's classes: which there are, and a quiz for another one.

This file refuses to know what pupils did in them.
"""

from dataclasses import dataclass

from flask import abort, redirect, request, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from quizgen.model import Bank
from quizgen.web.local_time import find_evening, say_zone, write_local
from quizgen.web.module_page import look_at
from quizgen.web.site import render_page, this_site
from quizgen.web.store import (
    Assignment,
    Mode,
    Role,
    add_assignment,
    count_pupils,
    find_assignments,
    find_closed,
    find_teachers,
    set_listed,
)
from quizgen.web.teacher.blueprint import teaching, this_teacher
from quizgen.web.teacher.class_form import ALL, MOST_DAYS, MOST_NAME, Wish, read_wish
from quizgen.web.teacher.window import State, find_state


@dataclass(frozen=True, slots=True)
class Line:
    """A class in a list."""

    assignment: Assignment
    title: str
    """The bank's; its id where there is no such bank any more."""
    state: State
    pupils: int
    teacher: str
    """The name of whose class it is."""


@teaching.get("/classes")
def show_classes() -> str:
    """The teacher's classes by state; for whoever runs the site also that there are others, to delete them."""
    me = this_teacher()
    with this_site().database.reading() as db:
        lines = _make_lines(db)
    own = [line for line in lines if line.assignment.teacher_id == me.id]
    others = [line for line in lines if line.assignment.teacher_id != me.id] if me.role is Role.ADMIN else []
    groups = [(state, [line for line in own if line.state is state]) for state in State]
    return render_page("teacher/classes.html", groups=[(s, found) for s, found in groups if found], others=others)


@teaching.get("/classes/new")
def new_class() -> str:
    """The form for a bank's quiz, ready to be sent as it is; without `?bank` the banks to choose from."""
    bank_id = request.args.get("bank", "")
    if not bank_id:
        banks = sorted(this_site().library.look().banks.values(), key=lambda bank: bank.title.casefold())
        return render_page("teacher/choose-bank.html", banks=[bank for bank in banks if bank.published])
    bank = find_bank(bank_id)
    with this_site().database.reading() as db:
        return _render_new(db, bank, Wish(_propose(db, bank), ()))


@teaching.post("/classes/new")
def create_class() -> Response | tuple[str, int]:
    """Give the quiz to the class; a test is taken off the open list, where all could see its key before."""
    bank, site = find_bank(request.form.get("bank", "")), this_site()
    with site.database.writing() as db:
        wish = read_wish(request.form, _propose(db, bank), len(bank.published) or abort(409), ALL)
        if wish.faults:
            return _render_new(db, bank, wish), 422
        new = add_assignment(db, wish.assignment)
        if new.mode is Mode.TEST and bank.id not in find_closed(db):
            set_listed(db, bank.id, False)
    look_at(bank.article)  # so that who says what is found before the first pupil reads
    return redirect(url_for(".show_class", assignment_id=new.id), 303)


def find_bank(bank_id: str) -> Bank:
    """The bank of that id; a page that doesn't exist where there is none."""
    return this_site().library.look().banks.get(bank_id) or abort(404)


def _propose(db: Connection, bank: Bank) -> Assignment:
    """For the class that this teacher gave a quiz last, all questions, from now until the evening."""
    site, teacher_id = this_site(), this_teacher().id
    earlier = find_assignments(db, teacher_id=teacher_id)
    now = site.now()
    name = earlier[0].name if earlier else ""
    return Assignment("", "", teacher_id, bank.id, name, Mode.PRACTICE, now, closes_at=find_evening(now))


def _render_new(db: Connection, bank: Bank, wish: Wish) -> str:
    return render_page(
        "teacher/new-class.html",
        None,
        bank=bank,
        wish=wish,
        count=len(bank.published),
        is_listed=bank.id not in find_closed(db),
        **form_values(),
    )


def form_values() -> dict[str, object]:
    """What every form about a class needs."""
    now = this_site().now()
    return {"modes": Mode, "local": write_local, "zone": say_zone(now), "most_days": MOST_DAYS, "most_name": MOST_NAME}


def _make_lines(db: Connection) -> list[Line]:
    site = this_site()
    banks, pupils = site.library.look().banks, count_pupils(db)
    names = {teacher.id: teacher.name for teacher in find_teachers(db)}
    return [
        Line(
            one,
            banks[one.bank_id].title if one.bank_id in banks else one.bank_id,
            find_state(one, site.now()),
            pupils[one.id],
            names.get(one.teacher_id, ""),
        )
        for one in find_assignments(db)
    ]
