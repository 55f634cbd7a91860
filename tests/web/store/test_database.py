"""The store opens, keeps its promises of safety, and says what is wrong when it doesn't."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from quizgen.problems import Refused
from quizgen.web.store import Database, open_database
from quizgen.web.store.tables import metadata
from tests.web.databases import sqlite_address


def codes(address: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        open_database(address)
    return [problem.code for problem in refused.value.problems]


def test_the_steps_of_all_versions_make_the_tables_of_this_one(database: Database) -> None:
    with database.writing() as db:
        assert compare_metadata(MigrationContext.configure(db), metadata) == []


def test_a_database_is_opened_again_as_it_was(database_address: str) -> None:
    open_database(database_address).close()
    database = open_database(database_address)
    database.close()


def test_sqlite_keeps_what_was_acknowledged_even_without_power(tmp_path: Path) -> None:
    database = open_database(sqlite_address(tmp_path))
    with database.writing() as db:
        settings = [
            db.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    with database.reading() as db:
        reader = [db.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("query_only", "wal_autocheckpoint")]
    database.close()
    assert settings == ["wal", 2, 1]  # 2 is FULL
    assert reader == [1, 0]


def test_a_second_program_may_not_open_the_same_file(tmp_path: Path) -> None:
    database = open_database(sqlite_address(tmp_path))
    assert codes(sqlite_address(tmp_path)) == ["STORE-003"]
    database.close()
    open_database(sqlite_address(tmp_path)).close()


@pytest.mark.parametrize("address", ["", "quizgen.db", "mysql://localhost/x", "nonsense://x"])
def test_an_address_of_no_use_is_refused(address: str) -> None:
    assert codes(address) == ["STORE-001"]


def test_what_cannot_be_opened_is_told_without_the_password(tmp_path: Path) -> None:
    (tmp_path / "quizgen.db").write_bytes(b"This is no database, but somebody's letter." * 100)
    assert codes(sqlite_address(tmp_path)) == ["STORE-002"]
    with pytest.raises(Refused) as refused:
        open_database("postgresql://someone:geheim@127.0.0.1:1/x")
    assert "geheim" not in str(refused.value)


def test_tables_of_a_newer_version_are_left_alone(database_address: str) -> None:
    database = open_database(database_address)
    with database.writing() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    assert codes(database_address) == ["STORE-005"]
