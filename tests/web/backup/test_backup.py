"""A backup brings back all that was there at its moment, or nothing and says why."""

import io
import json
import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import inspect

from quizgen.bank import read_bank
from quizgen.problems import Refused
from quizgen.web.backup import Manifest, restore_backup, write_backup
from quizgen.web.backup.check import opening_backup
from quizgen.web.store import Database, add_pupil, migrate, open_database
from quizgen.web.store.rows import render_rows
from tests.conftest import KINDS
from tests.web.conftest import CASES
from tests.web.lessons import NOON, PLANTED, add_lesson, rows

BANK = read_bank(CASES / "banks" / "orchard-en.yaml")
NOT_KEPT = ("session", "failure")
Contents = dict[str, str]


@pytest.fixture
def opened(empty_database: Callable[[str], str]) -> Iterator[Callable[[str], Database]]:
    """Another empty store of a kind."""
    databases: list[Database] = []

    def make(kind: str) -> Database:
        databases.append(open_database(empty_database(kind)))
        return databases[-1]

    yield make
    for database in databases:
        database.close()


@pytest.fixture
def source(opened: Callable[[str], Database]) -> Database:
    database = opened("sqlite")
    with database.writing() as db:
        add_lesson(db, BANK)
    return database


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("backup")


@pytest.fixture(scope="module")
def empty(home: Path) -> Iterator[Database]:
    """A store in which nothing is, and stays so."""
    database = open_database(f"sqlite:///{home / 'empty.db'}")
    yield database
    database.close()


@pytest.fixture(scope="module")
def sound(home: Path) -> Path:
    """A backup of a small site."""
    database = open_database(f"sqlite:///{home / 'quizgen.db'}")
    with database.writing() as db:
        add_lesson(db, BANK)
    back_up(database, CASES / "banks", home / "sound.zip")
    database.close()
    return home / "sound.zip"


@pytest.fixture
def backup(sound: Path, tmp_path: Path) -> Path:
    """A copy of it, to be spoilt."""
    return Path(shutil.copy(sound, tmp_path / "backup.zip"))


def back_up(database: Database, folder: Path, file: Path) -> Path:
    with file.open("wb") as stream:
        write_backup(database, folder, stream, NOON)
    return file


def kept_rows(database: Database) -> dict[str, object]:
    with database.reading() as db:
        return {name: some for name, some in rows(db).items() if name not in NOT_KEPT}


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refusal(file: Path, database: Database, folder: Path) -> str:
    """The code; what was in the store and in the folder must be there as before."""
    before = kept_rows(database), files(folder)
    with pytest.raises(Refused) as refused:
        restore_backup(file, database, folder, at=NOON)
    assert (kept_rows(database), files(folder)) == before
    (problem,) = refused.value.problems
    assert problem.sentence("de")
    return problem.code


def changed(file: Path, change: Callable[[dict[str, bytes], dict[str, object]], None]) -> Path:
    """The same with other contents, and a manifest that knows them, except where `change` says otherwise."""
    with ZipFile(file) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(contents.pop("manifest.json"))
    change(contents, manifest)
    for name, content in contents.items():
        manifest["members"] = [one for one in manifest["members"] if one["name"] != name]
        told = {"name": name, "bytes": len(content), "sha256": sha256(content).hexdigest()}
        manifest["members"].append(told)
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in (contents | {"manifest.json": json.dumps(manifest).encode()}).items():
            archive.writestr(name, content)
    return file


@pytest.mark.holds("backups")
@pytest.mark.parametrize("to", KINDS)
@pytest.mark.parametrize("kind", KINDS)
def test_what_was_there_is_there_again_in_either_kind_of_database(
    kind: str, to: str, opened: Callable[[str], Database], folder: Path, tmp_path: Path
) -> None:
    source, target = opened(kind), opened(to)
    with source.writing() as db:
        add_lesson(db, BANK)
        add_lesson(db, BANK, name="9c")
    (folder / ".history" / "orchard-en").mkdir(parents=True)
    (folder / ".history" / "orchard-en" / "0001_2026-01-02T03-04-05Z.yaml").write_text("title: earlier")
    file = back_up(source, folder, tmp_path / "backup.zip")
    manifest = restore_backup(file, target, tmp_path / "new", at=NOON)
    assert kept_rows(target) == kept_rows(source)
    assert files(tmp_path / "new") == files(folder)
    assert {member.name: member.rows for member in manifest.tables}["tables/attempt.jsonl"] == 2
    with target.reading() as db:
        assert rows(db)["session"] == rows(db)["failure"] == []
        assert "alembic_version" in inspect(db).get_table_names()
    migrate(target)


def test_rows_are_those_of_one_moment_whatever_pupils_do_meanwhile(database_address: str) -> None:
    database = open_database(database_address)
    with database.writing() as db:
        add_lesson(db, BANK)
    with database.reading() as moment:
        assert len(list(render_rows(moment, "pupil"))) == 1
        with database.writing() as db:
            add_lesson(db, BANK, name="9c")
        assert len(list(render_rows(moment, "attempt"))) == len(list(render_rows(moment, "step"))) == 1
    database.close()


def test_a_file_in_use_is_backed_up_from_outside_and_left_as_it_is(tmp_path: Path, folder: Path) -> None:
    address = f"sqlite:///{tmp_path / 'quizgen.db'}"
    site = open_database(address)
    with site.writing() as db:
        add_lesson(db, BANK)
    visitor = Database(address, only_reads=True)
    with site.writing() as db:
        add_pupil(db, NOON)
        back_up(visitor, folder, tmp_path / "backup.zip")
    visitor.close()
    with opening_backup(tmp_path / "backup.zip") as backup:
        assert [member.rows for member in backup.manifest.tables if "/pupil." in member.name] == [1]
    with site.reading() as db:
        assert len(rows(db)["pupil"]) == 2
    site.close()


def test_there_is_nothing_to_back_up_where_no_site_ever_was(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="STORE-006"):
        Database(f"sqlite:///{tmp_path / 'quizgen.db'}", only_reads=True)
    assert list(tmp_path.iterdir()) == []


def test_only_banks_their_articles_and_earlier_versions_are_in_it(source: Database, tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    for name in ("bank.yaml", "articles/text.txt", ".history/bank/0001.yaml", "quizgen.db", "deck.apkg", ".git/a.yaml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")
    manifest = write_backup(source, folder, io.BytesIO(), NOON)
    assert [one.name for one in manifest.banks] == [
        "banks/.history/bank/0001.yaml",
        "banks/articles/text.txt",
        "banks/bank.yaml",
    ]


def test_what_is_there_already_is_left_alone_unless_it_is_kept_aside(
    source: Database, folder: Path, tmp_path: Path
) -> None:
    backup = back_up(source, folder, tmp_path / "backup.zip")
    assert refusal(backup, source, folder) == "BACKUP-004"
    before = kept_rows(source), files(folder)
    with source.writing() as db:
        add_lesson(db, BANK, name="9c")
    (folder / "orchard-en.yaml").write_text("title: spoilt")
    (folder / "new.yaml").write_text("title: new")
    later = kept_rows(source), files(folder)
    restore_backup(backup, source, folder, aside=tmp_path / "aside.zip", at=NOON)
    assert (kept_rows(source), files(folder)) == before
    restore_backup(tmp_path / "aside.zip", source, folder, aside=tmp_path / "other.zip", at=NOON)
    assert (kept_rows(source), files(folder)) == later


def test_banks_alone_are_something_that_is_there_already(backup: Path, empty: Database, folder: Path) -> None:
    assert refusal(backup, empty, folder) == "BACKUP-004"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(st.data())
def test_a_damaged_file_is_refused_or_says_the_same(backup: Path, data: st.DataObject) -> None:
    whole, file = backup.read_bytes(), backup.with_name("damaged.zip")
    place = data.draw(st.integers(0, len(whole) - 1))
    damage = data.draw(st.sampled_from(["cut", "change", "insert"]))
    rest = {"cut": b"", "change": bytes([whole[place] ^ data.draw(st.integers(1, 255))]) + whole[place + 1 :]}
    file.write_bytes(whole[:place] + rest.get(damage, b"\x00" + whole[place:]))
    with opening_backup(backup) as sound:
        expected = contents(sound.read_tables()), dict(sound.read_banks())
    try:
        with opening_backup(file) as found:
            assert (contents(found.read_tables()), dict(found.read_banks())) == expected
    except Refused as refused:
        assert [problem.code.partition("-")[0] for problem in refused.problems] == ["BACKUP"]


def contents(tables: dict[str, Iterator[bytes]]) -> dict[str, list[bytes]]:
    return {name: list(lines) for name, lines in tables.items()}


@pytest.mark.parametrize(
    "name",
    [
        "banks/../../evil.yaml",
        "banks//etc/evil.yaml",
        "/etc/evil.yaml",
        "banks/C:evil.yaml",
        "banks/a\\..\\evil.yaml",
        "banks/quizgen.db",
        "banks/.hidden/evil.yaml",
        "banks/evil.py",
        "tables/../evil.jsonl",
        "evil.yaml",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(name: str, backup: Path, empty: Database, tmp_path: Path) -> None:
    changed(backup, lambda contents, _: contents.update({name: b"evil"}))
    assert refusal(backup, empty, tmp_path / "new") == "BACKUP-005"
    assert not list(tmp_path.rglob("*evil*"))


def test_a_file_that_would_fill_the_disk_is_refused(backup: Path, empty: Database, tmp_path: Path) -> None:
    changed(backup, lambda contents, _: contents.update({"tables/step.jsonl": b" " * 50_000_000}))
    assert refusal(backup, empty, tmp_path / "new") == "BACKUP-005"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda contents, manifest: manifest.update(format=2), "BACKUP-003"),
        (lambda contents, manifest: manifest.update(revision="9999"), "BACKUP-003"),
        (lambda contents, manifest: manifest.update(revision=1), "BACKUP-001"),
        (lambda contents, manifest: manifest.pop("made_at"), "BACKUP-001"),
        (lambda contents, manifest: contents.pop("tables/step.jsonl"), "BACKUP-002"),
        (lambda contents, manifest: contents.update({"tables/step.jsonl": b"{}\n"}), "BACKUP-006"),
        (lambda contents, manifest: contents.update({"tables/step.jsonl": b"[" * 100_000 + b"\n"}), "BACKUP-006"),
        (lambda contents, manifest: contents.update({"tables/nothing.jsonl": b'{"id":1}\n'}), "BACKUP-006"),
        (lambda contents, manifest: contents.update({"tables/session.jsonl": b'{"token_hash":"x"}\n'}), "BACKUP-006"),
        (lambda contents, manifest: contents.update({"tables/pupil.jsonl": b""}), "BACKUP-006"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_reason(
    change: Callable[[dict[str, bytes], dict[str, object]], None],
    code: str,
    backup: Path,
    empty: Database,
    tmp_path: Path,
) -> None:
    (tmp_path / "new").mkdir()
    assert refusal(changed(backup, change), empty, tmp_path / "new") == code


@pytest.mark.parametrize("content", [b"", b"Dear all,", b"PK\x03\x04"])
def test_a_file_of_another_kind_is_refused(content: bytes, empty: Database, tmp_path: Path) -> None:
    (tmp_path / "letter.zip").write_bytes(content)
    assert refusal(tmp_path / "letter.zip", empty, tmp_path) == "BACKUP-001"


def test_a_disk_that_refuses_at_the_last_moment_leaves_all_as_it_was(
    backup: Path, empty: Database, tmp_path: Path
) -> None:
    changed(backup, lambda contents, _: contents.update({"banks/zz/last.yaml": b"title: last"}))
    folder = tmp_path / "new"
    folder.mkdir()
    (folder / "zz").write_text("no folder, but a letter")
    assert refusal(backup, empty, folder).startswith("OUTPUT-")
    assert set(files(folder)) == {"zz"}


def test_a_backup_of_an_earlier_version_is_brought_up_to_date(
    backup: Path, opened: Callable[[str], Database], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = Path(shutil.copytree(Path(migrate.__globals__["MIGRATIONS"]), tmp_path / "migrations"))
    (newer / "versions" / "0002.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\nrevision, down_revision = '0002', '0001'\n"
        "def upgrade(): op.add_column('pupil', sa.Column('colour', sa.Text(), server_default='blue'))\n"
    )
    monkeypatch.setitem(migrate.__globals__, "MIGRATIONS", newer)
    for kind in KINDS:
        database = opened(kind)
        restore_backup(backup, database, tmp_path / kind, at=NOON)
        with database.reading() as db:
            assert [row[0] for row in db.exec_driver_sql("SELECT colour FROM pupil")] == ["blue"]


def test_nobodys_login_is_in_it(backup: Path) -> None:
    with ZipFile(backup) as archive:
        text = "".join(archive.read(name).decode() for name in archive.namelist())
    assert PLANTED in text and "token_hash" in text  # a pupil's browser is known again
    assert not any(name in text for name in ("tables/session", "tables/failure", '"account 9b"'))


def test_the_manifest_counts_what_is_there(source: Database, folder: Path) -> None:
    manifest = write_backup(source, folder, io.BytesIO(), NOON)
    assert isinstance(manifest, Manifest)
    assert {member.name.split("/")[-1]: member.rows for member in manifest.tables} == {
        f"{name}.jsonl": len(some) for name, some in kept_rows(source).items()
    }
