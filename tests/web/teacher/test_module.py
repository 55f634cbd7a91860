"""Teachers see the whole learning module on the site and keep it as a file."""

from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from lxml import html

from quizgen.bank import read_bank
from quizgen.module import FORMS, Copy
from quizgen.pipeline import make_module
from quizgen.web.jobline import JobLine
from tests.web.asking import text_of
from tests.web.test_findings import Worker, wait

BANK = "/teach/banks/library-en"
ORCHARD = "/teach/banks/orchard-en"


@pytest.fixture
def worker(app: Flask) -> Worker:
    worker = Worker()
    app.extensions["quizgen"] = replace(app.extensions["quizgen"], jobs=JobLine(worker))
    return worker


def find(app: Flask, worker: Worker, bank_id: str = "library-en") -> None:
    site = app.extensions["quizgen"]
    wait(site.findings, worker, site.library.look().banks[bank_id].article, site.now())


def test_the_whole_module_is_shown_and_kept_as_the_file_that_the_command_makes(
    app: Flask, teacher: FlaskClient, worker: Worker, folder: Path
) -> None:
    find(app, worker)
    page = teacher.get(f"{BANK}/module")
    assert "Answer key" in page.text and "Yes, the denial is hers." not in page.text
    addresses = html.document_fromstring(page.text).xpath("//nav/a/@href")
    assert addresses[:2] == [f"{BANK}/", f"{BANK}/module/plan"] and len(addresses) == 8
    for address, copy, ending in zip(addresses[2:], [Copy.TEACHER] * 3 + [Copy.PUPIL] * 3, [*FORMS] * 2, strict=True):
        file = teacher.get(address)
        assert file.headers["Content-Disposition"] == f"attachment; filename=library-en-{copy}{ending}"
        if ending != ".pdf":
            assert file.data == make_module(read_bank(folder / "library-en.yaml"), copy, ending)
    assert file.data.startswith(b"%PDF-")


@pytest.mark.parametrize("wanted", ["copy=nobody", "as=.exe", "as=html"])
def test_a_form_that_there_is_not_is_not_found(teacher: FlaskClient, wanted: str) -> None:
    assert teacher.get(f"{BANK}/module/file?{wanted}").status_code == 404


def test_until_it_is_there_page_and_download_say_so(app: Flask, teacher: FlaskClient, worker: Worker) -> None:
    worker.may_end.clear()
    page = teacher.get(f"{BANK}/module")
    assert (page.status_code, page.headers["Refresh"]) == (202, "2")
    assert teacher.get(f"{BANK}/module/file?in=de").location == f"{BANK}/module?in=de"
    worker.may_end.set()
    find(app, worker)
    assert len(worker.jobs) == 1


def test_a_failure_is_said(app: Flask, teacher: FlaskClient, worker: Worker) -> None:
    worker.fails = True
    find(app, worker)
    page = teacher.get(f"{BANK}/module")
    assert "could not be made" in text_of(page) and "Refresh" not in page.headers


def test_without_approved_questions_there_is_nothing_to_keep(
    app: Flask, teacher: FlaskClient, worker: Worker, folder: Path
) -> None:
    path = folder / "orchard-en.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("publish: all\n", ""), encoding="utf-8")
    find(app, worker, "orchard-en")
    page = teacher.get(f"{ORCHARD}/module")
    assert page.status_code == 200 and "/module/file" not in page.text
    refused = teacher.get(f"{ORCHARD}/module/file")
    assert refused.status_code == 422 and "EXPORT-004" in refused.text


def test_review_and_export_lead_there(teacher: FlaskClient) -> None:
    for url in (f"{BANK}/", f"{BANK}/export"):
        assert f'href="{BANK}/module"' in teacher.get(url).text
    assert teacher.get("/teach/banks/nothing/module").status_code == 404
