"""The code that lets whoever started the site make the first account, and nobody else on the network."""

import hmac
from datetime import datetime, timedelta

from sqlalchemy import Connection

from quizgen.web.store.database import hold
from quizgen.web.store.secrets import digest, make_resume_code, read_code
from quizgen.web.store.settings import drop_setting, keep_setting, read_setting
from quizgen.web.store.teachers import has_teachers

_NAME, _MADE_AT = "setup_code", "setup_code_made_at"
TOGETHER = timedelta(minutes=1)
"""Processes of one site that start within so long start together."""


def make_setup_code(db: Connection) -> str:
    """A new code, the only one that counts; '' if there is an account already."""
    if has_teachers(db):
        return ""
    code = make_resume_code()
    keep_setting(db, _NAME, digest(read_code(code)))
    return code


def make_common_setup_code(db: Connection, at: datetime) -> str:
    """The same for one of several processes that start together; '' for the others, whose code would undo it."""
    hold(db, _NAME)
    if has_teachers(db):
        return ""
    made_at = read_setting(db, _MADE_AT)
    if made_at and abs(at - datetime.fromisoformat(made_at)) < TOGETHER:
        return ""
    keep_setting(db, _MADE_AT, at.isoformat())
    return make_setup_code(db)


def is_setup_code(db: Connection, code: str) -> bool:
    """Whether that is the code, however it was typed."""
    kept = read_setting(db, _NAME)
    return bool(kept) and hmac.compare_digest(kept, digest(read_code(code)))


def end_setup(db: Connection) -> None:
    """The code is good for nothing any more."""
    drop_setting(db, _NAME)
    drop_setting(db, _MADE_AT)
