"""The site's store: what pupils answer, who teaches, which class has which quiz. The only owner of SQLAlchemy."""

from quizgen.web.store.attempts import (
    WHOLE,
    Answer,
    Answers,
    Attempt,
    Clash,
    Kind,
    find_attempt,
    find_attempts,
    is_finished,
    keep_step,
    read_answers,
    start_attempt,
)
from quizgen.web.store.database import Database
from quizgen.web.store.editions import drop_unused_editions, keep_edition, read_edition
from quizgen.web.store.migrate import migrate
from quizgen.web.store.pupils import (
    Pupil,
    Welcome,
    add_pupil,
    delete_pupil,
    find_pupil,
    forget_browser,
    name_pupil,
    renew_resume_code,
    resume_pupil,
)


def open_database(address: str) -> Database:
    """The database at `sqlite:///quizgen.db` or `postgresql://…`, with the tables of this version.

    Errors: `Refused`, codes STORE-0xx.
    """
    database = Database(address)
    try:
        migrate(database)
    except BaseException:
        database.close()
        raise
    return database


__all__ = [
    "WHOLE",
    "Answer",
    "Answers",
    "Attempt",
    "Clash",
    "Database",
    "Kind",
    "Pupil",
    "Welcome",
    "add_pupil",
    "delete_pupil",
    "drop_unused_editions",
    "find_attempt",
    "find_attempts",
    "find_pupil",
    "forget_browser",
    "is_finished",
    "keep_edition",
    "keep_step",
    "name_pupil",
    "open_database",
    "read_answers",
    "read_edition",
    "renew_resume_code",
    "resume_pupil",
    "start_attempt",
]
