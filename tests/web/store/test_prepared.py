"""The short way to the database brings what the ordinary one brings, and fails as that does."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, bindparam, literal_column, select
from sqlalchemy.exc import DBAPIError

from quizgen.web.store import Database, add_pupil, keep_edition, start_attempt
from quizgen.web.store.prepared import Prepared
from quizgen.web.store.tables import attempt
from tests.web.store.conftest import NOON
from tests.web.store.test_editions import BANK

_QUERY = select(attempt).where(attempt.c.bank_id == bindparam("bank_id")).order_by(attempt.c.round).limit(2)


@pytest.fixture
def db(database: Database) -> Iterator[Connection]:
    with database.writing() as db:
        pupil, edition = add_pupil(db, NOON).pupil, keep_edition(db, BANK)
        for _ in range(3):
            start_attempt(db, pupil.id, BANK.id, "en", edition, ["q001", "q002"], NOON)
    with database.reading() as db:
        yield db


def test_rows_are_those_of_the_ordinary_way_with_moments_lists_and_gaps(db: Connection) -> None:
    rows = Prepared(_QUERY).read(db, bank_id=BANK.id)
    assert rows == [tuple(row) for row in db.execute(_QUERY, {"bank_id": BANK.id})]
    (first, second), columns = rows, attempt.c.keys()
    assert first[columns.index("started_at")] == datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert first[columns.index("question_ids")] == ["q001", "q002"]
    assert first[columns.index("assignment_id")] is None
    assert [one[columns.index("round")] for one in (first, second)] == [1, 2]


def test_a_parameter_is_a_value_and_never_a_part_of_the_query(db: Connection) -> None:
    prepared = Prepared(_QUERY)
    assert prepared.read(db, bank_id="' OR 1=1 --") == []
    assert len(prepared.read(db, bank_id=BANK.id)) == 2, "the same query, with another value"


def test_a_failure_is_told_like_any_other_of_the_database(db: Connection) -> None:
    prepared = Prepared(select(literal_column("nothing_of_that_name")))
    with pytest.raises(DBAPIError):
        prepared.read(db)
