"""Jobs are kept until they have an end, and what nobody works on any more is known as such."""

from datetime import timedelta

from quizgen.web.store import (
    Database,
    JobState,
    Role,
    add_job,
    add_teacher,
    find_closed,
    find_job,
    find_jobs,
    finish_job,
    set_listed,
    tell_progress,
    touch_job,
)
from quizgen.web.store.jobs import SILENCE
from tests.web.store.conftest import NOON

ORDER = {"new": "/banks", "text": "„Nein“, sagte sie.\n\nNie."}


def begin(database: Database, name: str = "Kim") -> tuple[str, str]:
    """A teacher's id and that of a job of theirs."""
    with database.writing() as db:
        teacher_id = add_teacher(db, name, "-", Role.TEACHER, NOON).id
        return teacher_id, add_job(db, teacher_id, ORDER, NOON)


def test_a_job_goes_from_waiting_to_its_end_once(database: Database) -> None:
    teacher_id, id = begin(database)
    with database.writing() as db:
        job = find_job(db, id, teacher_id)
        assert job and job.order == ORDER and job.state is JobState.WAITING and job.is_open
        assert tell_progress(db, id, "claims", 3, 9, NOON)
        job = find_job(db, id, teacher_id)
        assert job and (job.state, job.stage, job.done, job.of) == (JobState.RUNNING, "claims", 3, 9)
        assert finish_job(db, id, JobState.DONE, {"made": {"id": "x"}}, NOON)
        assert not finish_job(db, id, JobState.FAILED, {}, NOON)
        assert not tell_progress(db, id, "claims", 9, 9, NOON)
        job = find_job(db, id, teacher_id)
    assert job and not job.is_open and job.outcome == {"made": {"id": "x"}}


def test_a_job_without_a_sign_of_life_counts_as_interrupted_until_there_is_one(database: Database) -> None:
    teacher_id, id = begin(database)
    late = NOON + SILENCE + timedelta(seconds=1)
    with database.writing() as db:
        job = find_job(db, id, teacher_id)
        assert job and not job.is_interrupted(NOON + SILENCE) and job.is_interrupted(late)
        assert touch_job(db, id, late)
        job = find_job(db, id, teacher_id)
        assert job and not job.is_interrupted(late) and job.state is JobState.WAITING
        finish_job(db, id, JobState.FAILED, {}, late)
        job = find_job(db, id, teacher_id)
    assert job and not job.is_interrupted(late + timedelta(days=1))


def test_nobody_sees_the_job_of_somebody_else(database: Database) -> None:
    (kim, of_kim), (sam, of_sam) = begin(database, "Kim"), begin(database, "Sam")
    with database.reading() as db:
        assert find_job(db, of_kim, sam) is None and find_job(db, of_sam, sam) is not None
        assert [job.id for job in find_jobs(db, kim, NOON)] == [of_kim]
        assert find_jobs(db, kim, NOON + timedelta(seconds=1)) == ()


def test_a_bank_is_on_the_open_list_until_it_is_taken_off(database: Database) -> None:
    with database.writing() as db:
        assert find_closed(db) == frozenset()
        set_listed(db, "pool", is_open=False)
        set_listed(db, "pool", is_open=False)
        set_listed(db, "roof", is_open=True)
        assert find_closed(db) == {"pool"}
        set_listed(db, "pool", is_open=True)
        assert find_closed(db) == frozenset()
