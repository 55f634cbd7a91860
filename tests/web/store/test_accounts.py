"""Accounts, their sessions and what is counted, on both databases."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from quizgen.bank import read_bank
from quizgen.problems import Refused
from quizgen.web.store import (
    Assignment,
    Database,
    Kind,
    Mode,
    PasswordHash,
    Role,
    add_assignment,
    add_pupil,
    add_teacher,
    delete_teacher,
    find_failure,
    find_session,
    find_teachers,
    keep_edition,
    keep_failure,
    keep_step,
    make_digest,
    make_setup_code,
    read_digest,
    set_password,
    set_role,
    start_attempt,
    start_session,
    take_back_failures,
)
from quizgen.web.store.settings import drop_setting, find_or_keep_setting, keep_setting, read_setting
from quizgen.web.store.tables import metadata
from tests.web.conftest import CASES
from tests.web.store.conftest import NOON

BANK = read_bank(CASES / "banks" / "orchard-en.yaml")
HASH = PasswordHash("-")


def count(database: Database, *tables: str) -> list[int]:
    with database.reading() as db:
        return [db.execute(select(func.count()).select_from(metadata.tables[name])).scalar_one() for name in tables]


def test_a_name_is_taken_however_it_is_written(database: Database) -> None:
    with database.writing() as db:
        assert add_teacher(db, "  Ms \x00 Winter ", HASH, Role.ADMIN, NOON).name == "Ms Winter"
        for name, code in (("ms  WINTER", "ACCOUNT-002"), (" \x00 ", "ACCOUNT-001")):
            with pytest.raises(Refused, match=code):
                add_teacher(db, name, HASH, Role.TEACHER, NOON)


def test_somebody_always_runs_the_site(database: Database) -> None:
    with database.writing() as db:
        one = add_teacher(db, "One", HASH, Role.ADMIN, NOON)
        other = add_teacher(db, "Other", HASH, Role.TEACHER, NOON)
        for attempt in (lambda: set_role(db, one.id, Role.TEACHER), lambda: delete_teacher(db, one.id)):
            with pytest.raises(Refused, match="ACCOUNT-004"):
                attempt()
        set_role(db, other.id, Role.ADMIN)
        set_role(db, one.id, Role.TEACHER)
        delete_teacher(db, one.id)
        assert [(left.name, left.role) for left in find_teachers(db)] == [("Other", Role.ADMIN)]


def test_two_who_remove_each_other_at_once_do_not_leave_the_site_alone(database: Database) -> None:
    with database.writing() as db:
        ids = [add_teacher(db, name, HASH, Role.ADMIN, NOON).id for name in ("One", "Other")]

    def remove(id: str) -> None:
        with database.writing() as db:
            delete_teacher(db, id)

    with ThreadPoolExecutor(2) as pool:
        errors = [future.exception() for future in [pool.submit(remove, id) for id in ids]]
    assert [type(error) for error in errors if error] == [Refused]
    assert count(database, "teacher") == [1]


@pytest.mark.holds("copied-cookies")
def test_with_an_account_go_its_sessions_classes_and_their_answers(database: Database) -> None:
    with database.writing() as db:
        add_teacher(db, "Admin", HASH, Role.ADMIN, NOON)
        teacher = add_teacher(db, "Ms Winter", HASH, Role.TEACHER, NOON)
        token = start_session(db, teacher.id, NOON)
        given = add_assignment(db, Assignment("", "", teacher.id, BANK.id, "9b", Mode.PRACTICE, NOON))
        pupil = add_pupil(db, NOON).pupil
        attempt = start_attempt(db, pupil.id, BANK.id, "en", keep_edition(db, BANK), ["q001"], NOON, given.id)
        keep_step(db, attempt.id, "q001", Kind.ANSWER, "1", nonce="n", seen=0, at=NOON)
        delete_teacher(db, teacher.id)
        assert find_session(db, token, NOON) is None
    assert count(database, "assignment", "attempt", "step", "session") == [0, 0, 0, 0]


@pytest.mark.holds("copied-cookies")
def test_a_new_password_ends_every_session(database: Database) -> None:
    with database.writing() as db:
        teacher = add_teacher(db, "Ms Winter", HASH, Role.TEACHER, NOON)
        token = start_session(db, teacher.id, NOON)
        assert find_session(db, token, NOON)
        set_password(db, teacher.id, PasswordHash("other"))
        assert find_session(db, token, NOON) is None


def test_failures_are_counted_apart_and_can_be_taken_back(database: Database) -> None:
    minute = timedelta(minutes=1)
    with database.writing() as db:
        numbers = [keep_failure(db, "one", NOON + minute * number) for number in range(3)]
        keep_failure(db, "other", NOON)
        now = NOON + minute * 3

        def latest(back: int) -> object:
            return find_failure(db, "one", back, NOON - minute, now)

        assert [latest(back) for back in (1, 3, 4)] == [NOON + minute * 2, NOON, None]
        take_back_failures(db, numbers[:1])
        assert latest(3) is None


def test_what_was_counted_is_found_by_whoever_only_reads(database: Database) -> None:
    with database.reading() as db:
        before = read_digest(db, "203.0.113.7")
    with database.writing() as db:
        made = make_digest(db, "203.0.113.7")
    with database.reading() as db:
        assert read_digest(db, "203.0.113.7") == made != before


def test_all_who_start_at_once_agree_on_the_key(database: Database) -> None:
    def digest(_: int) -> str:
        with database.writing() as db:
            return make_digest(db, "203.0.113.7")

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(digest, range(4)))) == 1


def test_only_the_latest_code_for_the_first_account_is_kept_and_only_as_a_digest(database: Database) -> None:
    with database.writing() as db:
        codes = {make_setup_code(db), make_setup_code(db)}
        kept = read_setting(db, "setup_code")
    assert len(codes) == 2 and kept and not any(code in kept for code in codes)
    assert count(database, "setting") == [1]


def test_a_setting_is_what_it_was_set_to_last(database: Database) -> None:
    with database.writing() as db:
        assert find_or_keep_setting(db, "name", "first") == find_or_keep_setting(db, "name", "second") == "first"
        keep_setting(db, "name", "third")
        assert read_setting(db, "name") == "third"
        drop_setting(db, "name")
        assert read_setting(db, "name") == ""
