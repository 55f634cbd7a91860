"""Who runs the site takes it home in one file; nobody else does."""

import tempfile
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.web.backup import restore_backup
from quizgen.web.site import Site
from quizgen.web.store import open_database
from tests.web.asking import text_of
from tests.web.databases import sqlite_address
from tests.web.lessons import NOON, rows


def test_what_was_downloaded_brings_the_site_back(
    app: Flask, admin: FlaskClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    page = admin.get("/teach/backup")
    assert "Download the backup" in text_of(page) and 'href="/teach/backup/file"' in page.text
    with admin.get("/teach/backup/file") as file:
        assert file.headers["Content-Disposition"].startswith("attachment; filename=quizgen-20")
        assert file.headers["Cache-Control"] == "no-store"
        (tmp_path / "b.zip").write_bytes(file.data)
    assert list((tmp_path / "temporary").iterdir()) == []
    site: Site = app.extensions["quizgen"]
    with open_database(sqlite_address(tmp_path / "new")) as store:
        restore_backup(tmp_path / "b.zip", store, tmp_path / "new", at=NOON)
        with store.reading() as new, site.database.reading() as old:
            assert rows(new)["teacher"] == rows(old)["teacher"] != []
    assert (tmp_path / "new" / "library-en.yaml").read_bytes() == (site.library.folder / "library-en.yaml").read_bytes()


@pytest.mark.parametrize("path", ["/teach/backup", "/teach/backup/file"])
def test_only_who_runs_the_site_gets_it(path: str, teacher: FlaskClient, pupil: FlaskClient) -> None:
    assert teacher.get(path).status_code == 403
    assert pupil.get(path).status_code == 303
    assert "Backup" not in text_of(teacher.get("/teach/"))
