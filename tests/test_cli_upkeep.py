"""Backup, restore and purge at the command line, in both languages."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import update

from quizgen.bank import read_bank
from quizgen.cli import main
from quizgen.web.store import open_database
from quizgen.web.store.tables import assignment
from tests.test_cli import quizgen
from tests.web.conftest import CASES
from tests.web.databases import sqlite_address
from tests.web.lessons import NOON, add_lesson, rows


@pytest.fixture
def school(tmp_path: Path) -> Iterator[Path]:
    """A folder of banks, and beside them a store in which a quiz ended long ago."""
    folder = Path(shutil.copytree(CASES / "banks", tmp_path / "school"))
    with open_database(sqlite_address(folder)) as store, store.writing() as db:
        add_lesson(db, read_bank(folder / "orchard-en.yaml"))
        db.execute(update(assignment).values(closes_at=NOON - timedelta(days=900)))
    return folder


def say(*arguments: object, language: str = "en") -> str:
    """What a command prints, on both channels, and its exit code."""
    done = CliRunner().invoke(main, [*map(str, arguments)], env={"LANGUAGE": language})
    return f"{done.exit_code} {done.output}"


def test_a_site_is_backed_up_lost_and_restored(school: Path, tmp_path: Path) -> None:
    with open_database(sqlite_address(school)):  # as long as a site is running
        made = quizgen("backup", tmp_path / "b.zip", school)
        assert say("restore-backup", tmp_path / "b.zip", school, "--force").startswith("2 ")
    assert (made.returncode, made.stderr) == (0, "") and "files of banks: 3" in made.stdout
    assert (tmp_path / "b.zip").stat().st_mode & 0o077 == 0
    assert "Teachers must log in again." in say("restore-backup", tmp_path / "b.zip", tmp_path / "new")
    with open_database(sqlite_address(tmp_path / "new")) as store, store.reading() as db:
        assert len(rows(db)["step"]) == 1


def test_what_is_there_is_replaced_only_by_force_and_kept(school: Path, tmp_path: Path) -> None:
    say("backup", tmp_path / "b.zip", school)
    assert "BACKUP-004" in say("restore-backup", tmp_path / "b.zip", school)
    forced = say("restore-backup", tmp_path / "b.zip", school, "--force", language="de")
    (aside,) = school.glob("before-restore-*.zip")
    assert f"Was vorher da war, liegt in {aside}." in forced


def test_a_backup_that_fails_leaves_no_file(school: Path, tmp_path: Path) -> None:
    (school / "quizgen.db").unlink()
    assert say("backup", tmp_path / "b.zip", school, language="de").startswith("2 STORE-006")
    assert not (tmp_path / "b.zip").exists()


def test_what_is_too_old_is_deleted_on_request(school: Path) -> None:
    assert say("purge", school) == "0 Deleted: attempts: 1, pupils: 1\n"
    assert say("purge", school, language="de") == "0 Gelöscht: Versuche: 0, Schülerinnen und Schüler: 0\n"
