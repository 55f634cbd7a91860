"""Every kind of file is a download of the approved questions, and what it can't hold is told before."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from quizgen.export import FORMATS, export_bank_file
from quizgen.web import beside
from tests.web.asking import text_of

ORCHARD = "/teach/banks/orchard-en"


@pytest.mark.parametrize("name", [name for name in FORMATS if not name.startswith("pdf")])
def test_each_kind_of_file_is_offered_explained_and_downloaded(
    teacher: FlaskClient, folder: Path, tmp_path: Path, name: str
) -> None:
    entry = FORMATS[name]
    assert f'href="{ORCHARD}/export/{name}"' in teacher.get(f"{ORCHARD}/export").text
    page = text_of(teacher.get(f"{ORCHARD}/export/{name}"))
    losses = export_bank_file(folder / "orchard-en.yaml", name, tmp_path / "file")
    assert entry.description("en") in page
    assert all(loss.sentence() in page for loss in losses)
    assert ("All of it fits." in page) == (not losses)
    response = teacher.post(f"{ORCHARD}/export/{name}/file")
    assert response.data == (tmp_path / "file").read_bytes()
    assert response.headers["Content-Disposition"] == f"attachment; filename=orchard-en-{name}{entry.ending}"


def test_a_sheet_is_a_pdf_where_that_can_be_made(teacher: FlaskClient) -> None:
    pytest.importorskip("weasyprint")
    assert teacher.post(f"{ORCHARD}/export/pdf/file").data.startswith(b"%PDF-")


def test_what_cannot_be_made_here_is_not_offered(teacher: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizgen.export.format.find_spec", lambda name: None)
    page = teacher.get(f"{ORCHARD}/export").text
    assert "orchard-en-anki.apkg" in page and ".pdf" not in page


def test_drafts_that_stay_behind_are_counted(teacher: FlaskClient, folder: Path) -> None:
    path = folder / "library-en.yaml"
    path.write_text(path.read_text().replace("publish: all\n", ""))
    assert "4 drafts stay behind" in teacher.get("/teach/banks/library-en/export").text
    assert "4 drafts stay behind" in teacher.get("/teach/banks/library-en/export/csv").text


def test_a_bank_without_approved_questions_says_so(teacher: FlaskClient, folder: Path) -> None:
    path = folder / "orchard-en.yaml"
    path.write_text(path.read_text().replace("publish: all\n", ""))
    page = teacher.get(f"{ORCHARD}/export/anki")
    assert page.status_code == 200 and "EXPORT-004" in page.text and "/file" not in page.text
    assert teacher.post(f"{ORCHARD}/export/anki/file").status_code == 422
    assert teacher.get(f"{ORCHARD}/export/word").status_code == 404


def test_a_bank_in_two_languages_is_exported_in_either(teacher: FlaskClient, folder: Path) -> None:
    path = folder / "library-en.yaml"
    path.write_text(
        path.read_text().replace("ask: Who denied", "ask:\n      de: Wer bestritt?\n      en: Who denied", 1)
    )
    page = teacher.get("/teach/banks/library-en/export?in=de").text
    assert 'href="/teach/banks/library-en/export/csv?in=de"' in page
    assert "Wer bestritt?" in teacher.post("/teach/banks/library-en/export/csv/file?in=de").text
    assert "Wer bestritt?" not in teacher.post("/teach/banks/library-en/export/csv/file").text


def test_a_file_of_a_long_bank_is_made_beside_the_site_and_the_same(
    teacher: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as change:
        change.setattr(beside, "SHORT_BYTES", 0)
        change.setattr("quizgen.export.render_export", None)  # in this process nothing comes of it
        made = teacher.post(f"{ORCHARD}/export/anki/file").data
    assert made == teacher.post(f"{ORCHARD}/export/anki/file").data


def test_a_file_that_cannot_be_made_just_now_is_a_page_that_says_so(
    teacher: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "SHORT_BYTES", 0)
    monkeypatch.setattr(beside, "COMMAND", ("/no/such/program",))
    page = teacher.post(f"{ORCHARD}/export/anki/file")
    assert page.status_code == 422 and "WORK-004" in page.text
