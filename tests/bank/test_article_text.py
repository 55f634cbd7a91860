"""The article of a bank in a text file of its own: `tests/cases/bank/article_*.yaml` has the usual slips."""

from pathlib import Path

import pytest

from quizgen.bank import check_bank, read_bank, read_bank_text

BANK = """\
format: 1
id: lamps
title: Lamps
language: en
article: {path: %s}
questions:
  - {id: q001, type: short, ask: How many lamps?, answer: ten}
"""


def bank_beside(folder: Path, path: str) -> Path:
    (folder / "banks").mkdir()
    bank = folder / "banks" / "lamps.yaml"
    bank.write_text(BANK % path, encoding="utf-8")
    return bank


def test_paragraphs_are_parted_by_empty_lines_and_lines_within_are_joined(tmp_path: Path) -> None:
    bank = bank_beside(tmp_path, "lamps.txt")
    text = "\ufeff---\r\ntitle: x\r\n---\r\nTen\r\nlamps.\r\n \t\r\n\r\nGood ones.\r\n"
    (bank.parent / "lamps.txt").write_bytes(text.encode())
    assert read_bank(bank).article.paragraph_texts == ("Ten lamps.", "Good ones.")


def test_a_line_of_dashes_inside_the_text_begins_no_head(tmp_path: Path) -> None:
    bank = bank_beside(tmp_path, "lamps.txt")
    (bank.parent / "lamps.txt").write_text("One.\n\n---\n\nTwo.\n\n---\n\nThree.", encoding="utf-8")
    assert read_bank(bank).article.paragraph_texts == ("One.", "---", "Two.", "---", "Three.")


@pytest.mark.parametrize("path", ["/etc/hostname.txt", "../../outside.txt", "link.txt", "../banks/lamps.yaml", "."])
def test_nothing_else_on_the_disk_is_shown(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "school"
    folder.mkdir()
    (tmp_path / "outside.txt").write_text("Secret.", encoding="utf-8")
    bank = bank_beside(folder, path)
    (bank.parent / "link.txt").symlink_to(tmp_path / "outside.txt")
    (problem,) = check_bank(bank)
    assert (problem.code, problem.line, problem.column) == ("BANK-003", 5, 17)


def test_links_in_a_circle_and_folders_are_problems_like_others(tmp_path: Path) -> None:
    bank = bank_beside(tmp_path, "circle.txt")
    (bank.parent / "circle.txt").symlink_to("circle.txt")
    assert [problem.code for problem in check_bank(bank)] == ["BANK-007"]
    (bank.parent / "circle.txt").unlink()
    (bank.parent / "circle.txt").mkdir()
    assert [problem.code for problem in check_bank(bank)] == ["BANK-004"]


def test_a_file_of_more_than_five_megabytes_is_refused(tmp_path: Path) -> None:
    bank = bank_beside(tmp_path, "long.txt")
    (bank.parent / "long.txt").write_text("Ten lamps. " * 500_000, encoding="utf-8")
    assert [problem.code for problem in check_bank(bank)] == ["BANK-006"]


def test_a_bank_without_an_article_is_sound() -> None:
    bank = read_bank_text(BANK.replace("article: {path: %s}\n", ""), "f")
    assert bank.article.paragraphs == () and bank.article.text == ""
