"""A teacher reads a whole class at once, and can take away what should not stay."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection, event, select

from quizgen.web.store import (
    Answer,
    Assignment,
    Attempt,
    Database,
    Kind,
    Mode,
    Role,
    add_assignment,
    add_pupil,
    add_teacher,
    count_pupils,
    erase_answer,
    find_attempts,
    find_pupil,
    keep_edition,
    keep_step,
    read_answers,
    read_class_answers,
    remove_from_class,
    start_attempt,
)
from quizgen.web.store.tables import step
from tests.web.store.conftest import NOON
from tests.web.store.test_attempts import BANK

LATER = NOON + timedelta(minutes=3)


@pytest.fixture
def given(database: Database) -> Assignment:
    with database.writing() as db:
        teacher = add_teacher(db, "Ms Winter", "four words in a row", Role.TEACHER, NOON)
        return add_assignment(db, Assignment("", "", teacher.id, BANK.id, "9b", Mode.TEST, NOON))


def join(db: Connection, assignment: Assignment, alias: str) -> tuple[Attempt, str]:
    """A pupil who has just begun, and the token in the pupil's browser."""
    welcome = add_pupil(db, NOON, alias)
    edition = keep_edition(db, BANK)
    ids = ["f001", "f007", "f009"]
    return start_attempt(db, welcome.pupil.id, BANK.id, "en", edition, ids, NOON, assignment.id), welcome.token


def send(db: Connection, attempt: Attempt, question_id: str, response: str, kind: Kind = Kind.ANSWER) -> None:
    nonce = f"{attempt.id} {question_id} {response} {kind}"
    keep_step(db, attempt.id, question_id, kind, response, nonce=nonce, seen=None, at=LATER)


def test_the_whole_class_is_read_as_each_pupil_is_read(database: Database, given: Assignment) -> None:
    with database.writing() as db:
        otter, heron, crane = (join(db, given, alias)[0] for alias in ("Otter", "Heron", "Crane"))
        for attempt, response in ((otter, "1"), (heron, "2"), (otter, "3")):
            send(db, attempt, "f001", response)
        send(db, heron, "f007", "eleven")
        read = read_class_answers(db, given.id)
        assert [(one.alias, one.attempt, one.answers) for one in read] == [
            ("Otter", otter, {"f001": Answer("1", "3", seen=2, tries=2)}),
            ("Heron", heron, read_answers(db, heron.id)),
            ("Crane", crane, {}),
        ]
        assert [one.seen_at for one in read] == [LATER, LATER, NOON]
        assert count_pupils(db)[given.id] == 3
        assert count_pupils(db)["another"] == 0


def test_reading_a_class_asks_the_database_as_often_for_forty_pupils_as_for_one(
    database: Database, given: Assignment
) -> None:
    asked: list[str] = []
    with database.writing() as db:
        event.listen(db.engine, "before_cursor_execute", lambda *call: asked.append(call[2]))
        join(db, given, "the first")
        counts = []
        for more in (0, 39):
            for number in range(more):
                send(db, join(db, given, f"Otter {number}")[0], "f001", "1")
            asked.clear()
            assert len(read_class_answers(db, given.id)) == more + 1
            counts.append(len(asked))
    assert counts == [4, 4]


def test_who_is_taken_out_leaves_nothing_and_the_others_stay(database: Database, given: Assignment) -> None:
    with database.writing() as db:
        (otter, token), (heron, _) = join(db, given, "Otter"), join(db, given, "Heron")
        send(db, otter, "f001", "1")
        remove_from_class(db, given.id, otter.pupil_id)
        assert [one.attempt for one in read_class_answers(db, given.id)] == [heron]
        assert db.execute(select(step)).first() is None
        assert find_pupil(db, token) is None


def test_who_learns_elsewhere_too_is_taken_out_of_this_class_only(database: Database, given: Assignment) -> None:
    with database.writing() as db:
        otter, token = join(db, given, "Otter")
        elsewhere = start_attempt(db, otter.pupil_id, BANK.id, "en", otter.edition_id, ["f001"], NOON)
        remove_from_class(db, given.id, otter.pupil_id)
        assert find_attempts(db, pupil_id=otter.pupil_id) == (elsewhere,)
        assert find_pupil(db, token) is not None


def test_a_pupil_of_another_class_cannot_be_taken_out(database: Database, given: Assignment) -> None:
    with database.writing() as db:
        stranger = add_pupil(db, NOON, "Stranger")
        remove_from_class(db, given.id, stranger.pupil.id)
        assert find_pupil(db, stranger.token) == stranger.pupil


def test_an_erased_text_is_gone_from_every_row_and_the_pupil_may_answer_again(
    database: Database, given: Assignment
) -> None:
    with database.writing() as db:
        otter, _ = join(db, given, "Otter")
        send(db, otter, "f007", "Max from", Kind.DRAFT)
        send(db, otter, "f007", "Max from 9b")
        send(db, otter, "f001", "1")
        erase_answer(db, otter.id, "f007", LATER)
        assert not [row for row in db.execute(select(step.c.response)) if "Max" in row.response]
        answers = read_answers(db, otter.id)
        assert answers == {"f007": Answer(seen=2, tries=1), "f001": Answer("1", "1", seen=1, tries=1)}
        send(db, otter, "f007", "eleven")
        assert read_answers(db, otter.id)["f007"] == Answer("eleven", "eleven", seen=3, tries=2)
