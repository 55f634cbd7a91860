"""What is too old is gone: from the tables, and from the bytes of the file."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from quizgen.bank import read_bank
from quizgen.web.daily import purge_if_due, purge_now
from quizgen.web.store import Attempt, Database, Kind, add_pupil, keep_edition, keep_step, open_database, start_attempt
from quizgen.web.store.retention import LONGEST_OPEN, Purged, purge
from quizgen.web.store.tables import assignment, step
from tests.web.conftest import CASES
from tests.web.databases import sqlite_address
from tests.web.lessons import NOON, PLANTED, add_lesson, rows

pytestmark = pytest.mark.holds("retention")
BANK = read_bank(CASES / "banks" / "orchard-en.yaml")
DAY, SECOND = timedelta(days=1), timedelta(seconds=1)


def begin(database: Database, **of_the_class: object) -> Attempt:
    with database.writing() as db:
        attempt = add_lesson(db, BANK)
        db.execute(update(assignment).values(**{"keep_days": 30} | of_the_class))
    return attempt


def left(database: Database, at: datetime) -> set[str]:
    """The tables that hold anything after a purge at that moment."""
    with database.writing() as db:
        purge(db, at)
        return {name for name, some in rows(db).items() if some}


PUPILS = {"pupil", "pupil_token", "attempt", "step", "card", "edition"}


def test_a_closed_quiz_goes_after_the_days_its_teacher_set_with_all_that_pupils_did(database: Database) -> None:
    begin(database, closes_at=NOON + DAY)
    assert left(database, NOON + 31 * DAY) >= PUPILS | {"assignment"}
    assert left(database, NOON + 31 * DAY + SECOND) == {"teacher", "listing", "setting"}


def test_in_a_quiz_without_an_end_the_days_count_from_what_a_pupil_did_last(database: Database) -> None:
    attempt = begin(database)
    with database.writing() as db:
        keep_step(db, attempt.id, "q001", Kind.ANSWER, "later", nonce="two", seen=1, at=NOON + 20 * DAY)
    assert left(database, NOON + 50 * DAY) >= PUPILS
    assert not left(database, NOON + 50 * DAY + SECOND) & PUPILS
    assert "assignment" in left(database, NOON + 50 * DAY + SECOND)


def test_a_quiz_that_closes_in_some_far_year_keeps_nobody_for_ever(database: Database) -> None:
    begin(database, closes_at=NOON + 9000 * DAY)
    assert left(database, NOON + 30 * DAY + LONGEST_OPEN) >= PUPILS
    assert not left(database, NOON + 30 * DAY + LONGEST_OPEN + SECOND) & PUPILS


def test_the_open_list_keeps_half_a_year(database: Database) -> None:
    with database.writing() as db:
        pupil = add_pupil(db, NOON).pupil
        attempt = start_attempt(db, pupil.id, BANK.id, "en", keep_edition(db, BANK), ["q001"], NOON)
        keep_step(db, attempt.id, "q001", Kind.ANSWER, "2", nonce="one", seen=0, at=NOON + DAY)
    assert left(database, NOON + 181 * DAY) == PUPILS - {"card"}
    assert left(database, NOON + 181 * DAY + SECOND) == set()


def test_who_is_about_to_begin_stays(database: Database) -> None:
    with database.writing() as db:
        add_pupil(db, NOON)
    assert left(database, NOON + DAY) == {"pupil", "pupil_token"}
    assert left(database, NOON + DAY + SECOND) == set()


def test_a_running_lesson_loses_nothing(database: Database) -> None:
    begin(database, keep_days=1, closes_at=NOON + DAY)
    with database.writing() as db:
        before = rows(db)
        assert purge(db, NOON + timedelta(hours=1)) == Purged(0, 0, 0)
        assert rows(db) == before


def test_the_site_purges_once_a_day(database: Database) -> None:
    begin(database, closes_at=NOON)
    assert purge_if_due(database, NOON + 29 * DAY).attempts == 0
    assert purge_if_due(database, NOON + 29 * DAY + SECOND) is None
    purged = purge_if_due(database, NOON + 31 * DAY)
    assert (purged.attempts, purged.pupils) == (1, 1)


def test_what_a_pupil_wrote_is_not_in_the_bytes_of_the_file_either(tmp_path: Path) -> None:
    def places() -> list[str]:
        return [path.name for path in tmp_path.glob("quizgen.db*") if PLANTED.encode() in path.read_bytes()]

    database = open_database(sqlite_address(tmp_path))
    begin(database, closes_at=NOON)
    assert places()
    with database.writing() as db:
        db.execute(step.delete())
    assert places(), "a row that is only deleted is still there to be read"
    purge_now(database, NOON + 31 * DAY)
    assert places() == []
    database.close()
