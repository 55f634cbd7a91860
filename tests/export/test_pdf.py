"""The PDF read back by a parser that others use."""

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from quizgen.bank import read_bank
from quizgen.export import Export, pdf
from quizgen.export.sheet import make_key, make_sheet
from quizgen.model import Bank
from quizgen.problems import Refused
from quizgen.shipped import QUESTION_BANKS
from tests.export.paper import LONG_BANK, count_marks, read_pages
from tests.export.samples import make_bank, make_question
from tests.export.test_sheet import ALL, find, text_of

BANK = QUESTION_BANKS / "de" / "rathaus-parkplatz.yaml"
RENDERS = [pytest.param(pdf.render_sheet, make_sheet, id="sheet"), pytest.param(pdf.render_key, make_key, id="key")]
Render = Callable[[Bank], Export]
Make = Callable[[Bank], str]


@pytest.mark.parametrize(("render", "make"), RENDERS)
def test_no_question_is_split_or_lost(render: Render, make: Make) -> None:
    [tasks] = find(make(LONG_BANK), "ol", "tasks")
    expected = count_marks(text_of(tasks))
    pages = read_pages(render(LONG_BANK).content)
    assert len(expected) == len(LONG_BANK.questions)
    assert len(pages) > 10
    for mark, count in expected.items():
        assert [found[mark] for found in map(count_marks, pages) if found[mark]] == [count], mark


@pytest.mark.parametrize(("render", "make"), RENDERS)
def test_every_word_of_the_page_is_in_the_pdf(render: Render, make: Make) -> None:
    bank = read_bank(BANK)
    printed = "".join("".join(read_pages(render(bank).content)).split())
    for tag in ("h1", "h2", "p", "li"):
        for found in find(make(bank), tag, ""):
            for words in found.itertext():
                assert "".join(words.split()) in printed, words


@pytest.mark.parametrize(("render", "make"), RENDERS)
def test_the_document_has_title_language_and_structure(render: Render, make: Make) -> None:
    reader = pypdf.PdfReader(io.BytesIO(render(ALL).content), strict=True)
    assert reader.metadata
    assert reader.metadata.title == text_of(find(make(ALL), "title")[0])
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "/StructTreeRoot" in root
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()


def test_pages_are_a4_with_their_number_and_the_source_in_the_foot() -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf.render_sheet(ALL).content))
    for number, page in enumerate(reader.pages, 1):
        assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (595, 842)
        assert f"{number} / {len(reader.pages)}" in page.extract_text()
        assert "Lindenau Courier · 2024-03-06 · CC0" in page.extract_text()


def test_the_article_stands_on_pages_of_its_own() -> None:
    first, *others = read_pages(pdf.render_sheet(ALL).content)
    assert "Mayor Ada Quill said" in first
    assert "Questions" not in first
    assert others[0].startswith("Questions")


@pytest.mark.parametrize("name", ["render_sheet", "render_key"])
def test_another_process_makes_the_same_bytes(name: str, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    code = (
        "import sys; from pathlib import Path; from quizgen.bank import read_bank; from quizgen.export import pdf;"
        f"Path(sys.argv[2]).write_bytes(pdf.{name}(read_bank(Path(sys.argv[1]))).content)"
    )
    subprocess.run([sys.executable, "-c", code, str(BANK), str(path)], check=True, env={"PYTHONHASHSEED": "1"})
    assert path.read_bytes() == getattr(pdf, name)(read_bank(BANK)).content


def test_without_weasyprint_the_reason_and_what_to_install_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(Refused, match=r"EXPORT-021.*pip install 'quizgen\[pdf\]'"):
        pdf.render_sheet(ALL)


def test_a_page_can_fetch_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    style = tmp_path / "style.css"
    style.write_text("p::after { content: 'a secret on the disk' }")
    page = f'<html lang="en"><title>x</title><link rel="stylesheet" href="{style.as_uri()}"><p>here'
    monkeypatch.setattr(pdf, "make_sheet", lambda bank: page)
    words = "".join(read_pages(pdf.render_sheet(ALL).content))
    assert "here" in words
    assert "secret" not in words


def test_signs_that_no_font_has_are_told_once_each() -> None:
    question = make_question(prompt="\ue000 and \ue000 and \ue001?")
    [loss] = pdf.render_sheet(make_bank(question)).losses
    assert (loss.code, loss.details["signs"]) == ("EXPORT-126", "\ue000 (U+E000), \ue001 (U+E001)")
    many = make_question(prompt="".join(map(chr, range(0xE000, 0xE020))))
    assert pdf.render_sheet(make_bank(many)).losses[0].details["signs"].endswith("(U+E009), …")
    assert pdf.render_sheet(ALL).losses == ()


def test_a_command_does_not_wait_for_what_only_others_need() -> None:
    """WeasyPrint may be missing; the others take as long to import as all the rest."""
    code = "import sys, quizgen.cli; print({'weasyprint', 'openpyxl', 'HanTa', 'numpy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout == "set()\n"
