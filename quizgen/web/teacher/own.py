"""Whose class it is: every page about a class asks here first."""

from flask import abort
from sqlalchemy import Connection

from quizgen.web.store import Assignment, Role, find_assignment
from quizgen.web.teacher.blueprint import this_teacher


def find_own(db: Connection, assignment_id: str) -> Assignment:
    """The teacher's class; of a colleague's nobody learns that it exists (404)."""
    found = find_assignment(db, id=assignment_id)
    return found if found and found.teacher_id == this_teacher().id else abort(404)


def find_own_to_delete(db: Connection, assignment_id: str) -> Assignment:
    """The teacher's class; whoever runs the site may delete any, without seeing what is in it."""
    if this_teacher().role is Role.ADMIN:
        return find_assignment(db, id=assignment_id) or abort(404)
    return find_own(db, assignment_id)
