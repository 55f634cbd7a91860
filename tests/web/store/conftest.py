"""Every test of the store runs on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from quizgen.web.store import Database, open_database

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def database(database_address: str) -> Iterator[Database]:
    database = open_database(database_address)
    yield database
    database.close()
