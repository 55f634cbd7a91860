"""Who has an account here, for whoever runs the site. This file refuses to know how passwords are kept and checked."""

from flask import abort, redirect, request, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from quizgen.problems import Problem, Refused
from quizgen.web.site import render_page, this_site
from quizgen.web.store import (
    Role,
    Teacher,
    add_teacher,
    delete_teacher,
    find_assignments,
    find_attempts,
    find_teacher,
    find_teachers,
    make_password,
    make_password_hash,
    set_password,
    set_role,
)
from quizgen.web.teacher.blueprint import needs_admin, teaching, this_teacher


@teaching.get("/people")
def show_people() -> str:
    """Everybody with an account."""
    needs_admin()
    return _show()


@teaching.post("/people")
def add_person() -> str | tuple[str, int]:
    """A new account; the page shows its first password, once."""
    needs_admin()
    password, name = make_password(), request.form.get("name", "")
    password_hash = make_password_hash(password, name)
    try:
        with this_site().database.writing() as db:
            added = add_teacher(db, name, password_hash, _read_role(), this_site().now())
    except Refused as refused:
        return _show(*refused.problems), 422
    return _show_password(added, password)


@teaching.post("/people/<person_id>/role")
def change_role(person_id: str) -> Response | tuple[str, int]:
    """What this person may do from now on."""
    needs_admin()
    try:
        with this_site().database.writing() as db:
            set_role(db, _person(db, person_id).id, _read_role())
    except Refused as refused:
        return _show(*refused.problems), 422
    return redirect(url_for(".show_people"), 303)


@teaching.get("/people/<person_id>/password")
def ask_to_reset(person_id: str) -> str:
    """What a new password means for them."""
    needs_admin()
    with this_site().database.reading() as db:
        return render_page("teacher/reset_password.html", person=_person(db, person_id))


@teaching.post("/people/<person_id>/password")
def reset_password(person_id: str) -> str:
    """Another password for whoever forgot theirs; the page shows it, once."""
    needs_admin()
    password = make_password()
    with this_site().database.reading() as db:
        person = _person(db, person_id)
    password_hash = make_password_hash(password, person.name)
    with this_site().database.writing() as db:
        set_password(db, person.id, password_hash)
    return _show_password(person, password)


@teaching.get("/people/<person_id>/remove")
def ask_to_remove(person_id: str) -> str:
    """What would go with this account."""
    needs_admin()
    with this_site().database.reading() as db:
        person = _person(db, person_id)
        classes = find_assignments(db, teacher_id=person.id)
        attempts = sum(len(find_attempts(db, assignment_id=one.id)) for one in classes)
    return render_page("teacher/remove_person.html", person=person, classes=classes, attempts=attempts)


@teaching.post("/people/<person_id>/remove")
def remove_person(person_id: str) -> Response | tuple[str, int]:
    """The account is gone, with its classes and their answers; banks stay."""
    needs_admin()
    try:
        with this_site().database.writing() as db:
            delete_teacher(db, _person(db, person_id).id)
    except Refused as refused:
        return _show(*refused.problems), 422
    return redirect(url_for(".show_people"), 303)


def _person(db: Connection, person_id: str) -> Teacher:
    return find_teacher(db, person_id) or abort(404)


def _read_role() -> Role:
    return Role.ADMIN if request.form.get("role") == Role.ADMIN.value else Role.TEACHER


def _show(*problems: Problem) -> str:
    with this_site().database.reading() as db:
        people = find_teachers(db)
    return render_page("teacher/people.html", people=people, me=this_teacher(), problems=problems)


def _show_password(person: Teacher, password: str) -> str:
    return render_page("teacher/first_password.html", person=person, password=password)
