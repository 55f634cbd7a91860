"""The code that lets whoever started the site make the first account, and nobody else on the network."""

import hmac

from sqlalchemy import Connection

from quizgen.web.store.secrets import digest, make_resume_code, read_code
from quizgen.web.store.settings import drop_setting, keep_setting, read_setting
from quizgen.web.store.teachers import has_teachers

_NAME = "setup_code"


def make_setup_code(db: Connection) -> str:
    """A new code, the only one that counts; '' if there is an account already."""
    if has_teachers(db):
        return ""
    code = make_resume_code()
    keep_setting(db, _NAME, digest(read_code(code)))
    return code


def is_setup_code(db: Connection, code: str) -> bool:
    """Whether that is the code, however it was typed."""
    kept = read_setting(db, _NAME)
    return bool(kept) and hmac.compare_digest(kept, digest(read_code(code)))


def end_setup(db: Connection) -> None:
    """The code is good for nothing any more."""
    drop_setting(db, _NAME)
