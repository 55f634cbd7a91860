"""A database that an earlier version made is brought up to date with all that is in it, or left as it was.

The next step of the migrations needs no test of its own, only a file of rows as its version writes them:
`tests/cases/web/older/REVISION.json`.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, func, select

from quizgen.web import make_app
from quizgen.web.store import Database, open_database
from quizgen.web.store.migrate import MIGRATIONS, find_revision, upgrade
from quizgen.web.store.tables import metadata
from tests.web.conftest import CASES, new_pupil

REVISIONS = [step.revision for step in ScriptDirectory(str(MIGRATIONS)).walk_revisions()]
HEAD = REVISIONS[0]
NAME, PASSWORD = "Ms Winter", "four words in a row"
NEXT = f'''
"""A step of a version to come, at whose end the machine breaks down, or not."""
import os
import sqlalchemy as sa
from alembic import op
revision, down_revision = "next", "{HEAD}"
def upgrade():
    op.add_column("pupil", sa.Column("colour", sa.Text()))
    op.execute("UPDATE pupil SET colour = 'red'")
    if "BREAKS" in os.environ:
        os.kill(os.getpid(), 9)
'''
OPEN = """
import sys
from importlib import import_module
from pathlib import Path
from quizgen.web.store import open_database
import_module("quizgen.web.store.migrate").MIGRATIONS = Path(sys.argv[1])
open_database(sys.argv[2]).close()
"""


def read_case(revision: str) -> Mapping[str, Any]:
    case: Mapping[str, Any] = json.loads((CASES / "older" / f"{revision}.json").read_text())
    return case


def make_older(address: str, revision: str) -> None:
    """A database of that version with its rows."""
    rows = read_case(revision)["tables"]
    with Database(address) as database, database.writing() as db:
        upgrade(db, revision)
        for table in _reflect(db).sorted_tables:
            if table.name != "alembic_version":
                assert rows[table.name], f"the file must have rows of every table: {table.name}"
                db.execute(table.insert(), rows[table.name])


def _reflect(db: Connection) -> MetaData:
    found = MetaData()
    found.reflect(db)
    return found


@pytest.mark.parametrize("revision", REVISIONS)
def test_what_a_version_kept_is_there_after_the_update_and_the_site_shows_it(
    revision: str, database_address: str, folder: Path
) -> None:
    case = read_case(revision)
    make_older(database_address, revision)
    with open_database(database_address) as database:
        with database.writing() as db:
            assert find_revision(db) == HEAD
            assert compare_metadata(MigrationContext.configure(db), metadata) == []
            kept = {table.name: db.scalar(select(func.count()).select_from(table)) for table in metadata.sorted_tables}
        assert {name: kept.get(name) for name in case["tables"]} == {
            name: len(rows) for name, rows in case["tables"].items()
        }
        app = make_app(folder, database)
        teacher, pupil = new_pupil(app), new_pupil(app)
        assert teacher.post("/login", data={"name": NAME, "password": PASSWORD}).location == "/teach/"
        (quiz,) = case["tables"]["assignment"]
        assert "Red Fox" in teacher.get(f"/teach/classes/{quiz['id']}/results").text
        welcomed = pupil.post("/resume", data={"code": case["resume_code"]}, follow_redirects=True)
        assert welcomed.status_code == 200 and "9b" in welcomed.text


@pytest.fixture
def next_version(tmp_path: Path) -> Path:
    """The steps of a version to come."""
    steps = shutil.copytree(MIGRATIONS, tmp_path / "next")
    (steps / "versions" / "next.py").write_text(NEXT)
    return Path(steps)


def update(steps: Path, address: str, **variables: str) -> int:
    command = [sys.executable, "-c", OPEN, str(steps), address]
    return subprocess.run(command, env=os.environ | variables, check=False).returncode


def test_an_update_that_is_killed_leaves_all_as_it_was_and_can_be_done_again(
    next_version: Path, database_address: str
) -> None:
    make_older(database_address, HEAD)
    assert update(next_version, database_address, BREAKS="1") == -9
    with open_database(database_address) as database, database.reading() as db:
        assert find_revision(db) == HEAD
        assert "colour" not in _reflect(db).tables["pupil"].c
    assert update(next_version, database_address) == 0
    with Database(database_address) as database, database.reading() as db:
        assert find_revision(db) == "next"
        assert db.scalars(select(_reflect(db).tables["pupil"].c.colour)).all() == ["red"]


def test_processes_that_start_together_update_once(next_version: Path, empty_database: Any) -> None:
    address = empty_database("postgresql")
    make_older(address, HEAD)
    command = [sys.executable, "-c", OPEN, str(next_version), address]
    together = [subprocess.Popen(command) for _ in range(2)]
    assert [one.wait() for one in together] == [0, 0]
    with Database(address) as database, database.reading() as db:
        assert find_revision(db) == "next"
