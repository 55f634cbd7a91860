"""What was acknowledged is kept once, in order, and never changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection

from quizgen.bank import read_bank
from quizgen.web.store import (
    WHOLE,
    Answer,
    Attempt,
    Clash,
    Database,
    Kind,
    add_pupil,
    find_attempt,
    find_attempts,
    is_finished,
    keep_edition,
    keep_step,
    read_answers,
    read_edition,
    start_attempt,
)
from quizgen.web.store.attempts import _after
from tests.web.conftest import CASES
from tests.web.store.conftest import NOON

BANK = read_bank(CASES / "banks" / "orchard-en.yaml")


@pytest.fixture
def attempt(database: Database) -> Attempt:
    with database.writing() as db:
        return begin(db)


def begin(db: Connection, pupil_id: str = "") -> Attempt:
    pupil_id = pupil_id or add_pupil(db, NOON, "Blue Otter").pupil.id
    return start_attempt(db, pupil_id, BANK.id, "en", keep_edition(db, BANK), ["q001", "q002"], NOON)


def send(database: Database, attempt: Attempt, response: str, nonce: str, seen: int | None, kind: Kind = Kind.ANSWER):
    with database.writing() as db:
        return keep_step(db, attempt.id, "q001", kind, response, nonce=nonce, seen=seen, at=NOON)


def answers(database: Database, attempt: Attempt) -> Answer:
    with database.reading() as db:
        return read_answers(db, attempt.id).get("q001", Answer())


def test_an_answer_is_there_after_it_was_sent(database: Database, attempt: Attempt) -> None:
    assert send(database, attempt, "2", "one", 0) is None
    assert answers(database, attempt) == Answer("2", "2", seen=1, tries=1)


def test_the_same_form_sent_twice_counts_once(database: Database, attempt: Attempt) -> None:
    assert send(database, attempt, "2", "one", 0) is None
    assert send(database, attempt, "2", "one", 0) is None
    assert answers(database, attempt).tries == 1


def test_a_second_tab_that_has_fallen_behind_is_shown_the_other_answer(database: Database, attempt: Attempt) -> None:
    send(database, attempt, "2", "one tab", 0)
    assert send(database, attempt, "3", "other tab", 0) == Clash("2")
    assert answers(database, attempt).latest == "2"
    assert send(database, attempt, "3", "other tab, once more", 1) is None
    assert answers(database, attempt) == Answer("2", "3", seen=2, tries=2)


@pytest.mark.holds("drafts")
def test_a_draft_is_there_until_the_answer_comes_and_makes_no_page_fall_behind(
    database: Database, attempt: Attempt
) -> None:
    send(database, attempt, "Mayor", "one", 0, Kind.DRAFT)
    send(database, attempt, "Mayor Bro", "two", 0, Kind.DRAFT)
    assert answers(database, attempt) == Answer(draft="Mayor Bro")
    assert send(database, attempt, "Mayor Brook", "three", 0) is None
    assert answers(database, attempt) == Answer("Mayor Brook", "Mayor Brook", seen=1, tries=1)


@pytest.mark.holds("drafts")
def test_a_draft_of_a_page_that_has_fallen_behind_replaces_no_answer(database: Database, attempt: Attempt) -> None:
    send(database, attempt, "Mayor Brook", "one", 0)
    assert send(database, attempt, "May", "late", 0, Kind.DRAFT) == Clash("Mayor Brook")
    assert answers(database, attempt).draft == ""


def test_who_is_asked_again_keeps_the_first_answer(database: Database, attempt: Attempt) -> None:
    send(database, attempt, "2", "one", 0)
    send(database, attempt, "", "again", None, Kind.AGAIN)
    assert answers(database, attempt) == Answer("2", "", seen=2, tries=1)


def test_an_attempt_is_found_again_and_who_starts_anew_begins_the_next_round(
    database: Database, attempt: Attempt
) -> None:
    with database.writing() as db:
        second = begin(db, attempt.pupil_id)
        assert (attempt.round, second.round) == (1, 2)
        assert find_attempt(db, attempt.pupil_id, BANK.id, "en") == second
        assert find_attempt(db, attempt.pupil_id, BANK.id, "de") is None
        assert find_attempts(db, pupil_id=attempt.pupil_id) == (attempt, second)
        assert read_edition(db, attempt.edition_id) == BANK


def test_handing_in_is_of_the_attempt_as_a_whole(database: Database, attempt: Attempt) -> None:
    with database.writing() as db:
        assert not is_finished(read_answers(db, attempt.id))
        keep_step(db, attempt.id, WHOLE, Kind.FINISH, "", nonce="end", seen=None, at=NOON)
        assert is_finished(read_answers(db, attempt.id))


def test_nothing_is_kept_of_what_failed_halfway(database: Database, attempt: Attempt) -> None:
    with pytest.raises(ZeroDivisionError), database.writing() as db:
        keep_step(db, attempt.id, "q001", Kind.ANSWER, "2", nonce="one", seen=0, at=NOON)
        raise ZeroDivisionError
    assert answers(database, attempt) == Answer()


@given(st.lists(st.tuples(st.sampled_from([*Kind]), st.text(min_size=1, max_size=3))))
def test_however_it_went_the_first_answer_stays_until_a_teacher_erases_it(rows: list[tuple[Kind, str]]) -> None:
    answer, first = Answer(), ""
    for kind, response in rows:
        answer = _after(answer, kind, response)
        first = "" if kind is Kind.ERASED else first or (response if kind is Kind.ANSWER else "")
        assert answer.first == first
    assert answer.tries == sum(kind is Kind.ANSWER for kind, _ in rows)
