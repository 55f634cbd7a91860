"""The site's store: what pupils answer, who teaches, which class has which quiz. The only owner of SQLAlchemy."""

from quizgen.web.store.assignments import (
    Assignment,
    Mode,
    add_assignment,
    change_assignment,
    delete_assignment,
    find_assignment,
    find_assignments,
)
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
    read_times,
    start_attempt,
)
from quizgen.web.store.cards import Card, find_card, find_cards, keep_card
from quizgen.web.store.class_answers import (
    ClassAttempt,
    count_pupils,
    erase_answer,
    read_class_answers,
    remove_from_class,
)
from quizgen.web.store.database import UNAVAILABLE, Database
from quizgen.web.store.editions import drop_unused_editions, keep_edition, read_edition
from quizgen.web.store.failures import (
    drop_failures,
    find_failure,
    keep_failure,
    make_digest,
    read_digest,
    take_back_failures,
)
from quizgen.web.store.jobs import (
    JobState,
    KeptJob,
    add_job,
    find_job,
    find_jobs,
    finish_job,
    tell_progress,
    touch_job,
)
from quizgen.web.store.listings import find_closed, set_listed
from quizgen.web.store.migrate import migrate
from quizgen.web.store.own_data import read_own_data
from quizgen.web.store.pupils import (
    Pupil,
    Welcome,
    add_pupil,
    delete_pupil,
    find_aliases,
    find_pupil,
    forget_browser,
    hold_class,
    hold_pupil,
    name_pupil,
    renew_resume_code,
    resume_pupil,
)
from quizgen.web.store.seats import Seat, find_seat
from quizgen.web.store.secrets import make_password
from quizgen.web.store.setup import end_setup, is_setup_code, make_common_setup_code, make_setup_code
from quizgen.web.store.teachers import (
    PasswordHash,
    Role,
    Teacher,
    add_teacher,
    delete_teacher,
    end_session,
    find_session,
    find_teacher,
    find_teachers,
    has_teachers,
    is_password,
    make_password_hash,
    read_login,
    read_password_hash,
    set_password,
    set_role,
    start_session,
    touch_session,
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
    "UNAVAILABLE",
    "WHOLE",
    "Answer",
    "Answers",
    "Assignment",
    "Attempt",
    "Card",
    "Clash",
    "ClassAttempt",
    "Database",
    "JobState",
    "KeptJob",
    "Kind",
    "Mode",
    "PasswordHash",
    "Pupil",
    "Role",
    "Seat",
    "Teacher",
    "Welcome",
    "add_assignment",
    "add_job",
    "add_pupil",
    "add_teacher",
    "change_assignment",
    "count_pupils",
    "delete_assignment",
    "delete_pupil",
    "delete_teacher",
    "drop_failures",
    "drop_unused_editions",
    "end_session",
    "end_setup",
    "erase_answer",
    "find_aliases",
    "find_assignment",
    "find_assignments",
    "find_attempt",
    "find_attempts",
    "find_card",
    "find_cards",
    "find_closed",
    "find_failure",
    "find_job",
    "find_jobs",
    "find_pupil",
    "find_seat",
    "find_session",
    "find_teacher",
    "find_teachers",
    "finish_job",
    "forget_browser",
    "has_teachers",
    "hold_class",
    "hold_pupil",
    "is_finished",
    "is_password",
    "is_setup_code",
    "keep_card",
    "keep_edition",
    "keep_failure",
    "keep_step",
    "make_common_setup_code",
    "make_digest",
    "make_password",
    "make_password_hash",
    "make_setup_code",
    "migrate",
    "name_pupil",
    "open_database",
    "read_answers",
    "read_class_answers",
    "read_digest",
    "read_edition",
    "read_login",
    "read_own_data",
    "read_password_hash",
    "read_times",
    "remove_from_class",
    "renew_resume_code",
    "resume_pupil",
    "set_listed",
    "set_password",
    "set_role",
    "start_attempt",
    "start_session",
    "take_back_failures",
    "tell_progress",
    "touch_job",
    "touch_session",
]
