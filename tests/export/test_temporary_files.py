"""An export leaves nothing on the disk but the file it was asked for."""

import tempfile
from pathlib import Path

import pytest

from quizgen.export import FORMATS, export_bank
from tests.export.samples import make_bank, make_choice


@pytest.mark.parametrize("name", FORMATS)
def test_a_hundred_exports_leave_no_temporary_file_and_none_beside_the_last_one(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary, folder = tmp_path / "temporary", tmp_path / "exports"
    temporary.mkdir()
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setenv("TMPDIR", str(temporary))
    bank = make_bank(make_choice())
    for _ in range(100):
        export_bank(bank, name, folder / "file")
    assert list(temporary.iterdir()) == []
    assert list(folder.iterdir()) == [folder / "file"]
