"""The spreadsheet read back by the library that others use for it."""

import io
import zipfile
from typing import Any

import openpyxl
import pytest

from quizgen.export import kahoot, kahoot_sheet
from quizgen.model import Bank, Option, QuestionType
from quizgen.problems import Problem, Refused
from tests.export.samples import (
    make_bank,
    make_choice,
    make_cloze,
    make_mark,
    make_matching,
    make_open,
    make_ordering,
    make_question,
    make_several,
)

EVERY_TIME = "EXPORT-117"
"""Kahoot has no place for reasons, whatever else is lost."""


def read(bank: Bank) -> tuple[list[tuple[Any, ...]], tuple[Problem, ...]]:
    """The rows from column B on, from the header on, and what was lost."""
    export = kahoot.render(bank)
    sheet = openpyxl.load_workbook(io.BytesIO(export.content)).active
    losses = tuple(loss for loss in export.losses if loss.code != EVERY_TIME)
    return list(sheet.iter_rows(min_row=kahoot_sheet.HEADER_ROW, min_col=2, max_col=8, values_only=True)), losses


def make_options(*texts: str, right: tuple[int, ...] = (0,)) -> tuple[Option, ...]:
    return tuple(Option(text, is_right=place in right) for place, text in enumerate(texts))


def test_header_and_questions_stand_where_kahoot_looks_for_them() -> None:
    rows, losses = read(make_bank(make_choice(level=1), make_several(level=3)))
    assert rows[0][0] == "Question"
    assert rows[1:] == [
        ("Who denied a warning?", "the mayor", "the swimming club", "the council", None, 30, "2"),
        ("Who speaks?", "the mayor", "the caretaker", "the swimming club", None, 90, "1,3"),
    ]
    assert losses == ()


def test_nothing_stands_above_the_header() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(kahoot.render(make_bank(make_choice())).content)).active
    assert not any(cell.value for row in sheet.iter_rows(max_row=kahoot_sheet.HEADER_ROW - 1) for cell in row)


def test_times_are_those_that_kahoot_knows() -> None:
    assert set(kahoot.SECONDS.values()) <= {5, 10, 20, 30, 60, 90, 120, 240}
    assert set(kahoot.SECONDS) == {1, 2, 3}


def test_questions_without_options_are_left_out_one_warning_each() -> None:
    others = (make_question(), make_matching(), make_ordering(), make_cloze(), make_mark(), make_open())
    rows, losses = read(make_bank(make_choice(), *others))
    assert len(rows) == 2
    assert [(loss.code, loss.details["id"]) for loss in losses] == [("EXPORT-121", other.id) for other in others]
    assert all(loss.is_warning for loss in losses)


def test_a_bank_of_which_nothing_fits_is_refused_with_the_reasons() -> None:
    with pytest.raises(Refused, match=r"EXPORT-020.*Kahoot") as refused:
        kahoot.render(make_bank(make_open(), make_matching()))
    assert [problem.code for problem in refused.value.problems] == ["EXPORT-020", "EXPORT-121", "EXPORT-121"]


def test_a_long_question_is_shortened_at_a_word_and_told() -> None:
    rows, losses = read(make_bank(make_choice(prompt="Who said" + " word" * 30)))
    assert rows[1][0] == "Who said" + " word" * 22 + "…"
    assert len(rows[1][0]) <= kahoot.MAX_PROMPT
    assert [(loss.code, loss.details["text"]) for loss in losses] == [("EXPORT-123", rows[1][0])]


def test_a_long_option_is_shortened_and_told() -> None:
    rows, losses = read(make_bank(make_choice(options=make_options("x" * 76, "y" * 75))))
    assert rows[1][1:3] == ("x" * 74 + "…", "y" * 75)
    assert [(loss.code, loss.details["text"]) for loss in losses] == [("EXPORT-124", rows[1][1])]


def test_emoji_count_twice_as_they_do_in_kahoot() -> None:
    rows, _ = read(make_bank(make_choice(options=make_options("🙂" * 40, "b"))))
    assert rows[1][1] == "🙂" * 37 + "…"


def test_of_more_than_four_options_the_right_ones_stay_and_the_others_are_named() -> None:
    rows, losses = read(make_bank(make_choice(options=make_options("a", "b", "c", "d", "e", "f", right=(5,)))))
    assert rows[1][1:5] == ("a", "b", "c", "f")
    assert rows[1][6] == "4"
    assert [(loss.code, loss.details["texts"]) for loss in losses] == [("EXPORT-125", "d; e")]


def test_of_many_right_options_three_stay_beside_a_wrong_one() -> None:
    options = make_options("a", "b", "c", "d", "e", right=(0, 1, 2, 3))
    rows, losses = read(make_bank(make_several(options=options)))
    assert rows[1][1:5] == ("a", "b", "c", "e")
    assert rows[1][6] == "1,2,3"
    assert [loss.details["texts"] for loss in losses] == ["d"]


@pytest.mark.parametrize(
    "changes",
    [
        {"prompt": " \n"},
        {"options": make_options("a", "")},
        {"options": make_options("a", "\x00")},
        {"options": make_options("only one")},
        {"options": make_options("a", "b", right=())},
        {"options": make_options("x" * 80 + "1", "x" * 80 + "2")},
    ],
    ids=["no text", "empty option", "nothing to read", "one option", "none right", "equal once shortened"],
)
def test_a_question_that_makes_no_sense_there_is_left_out_and_told(changes: dict[str, Any]) -> None:
    rows, losses = read(make_bank(make_choice("q1"), make_choice("q2", **changes)))
    assert len(rows) == 2
    assert [(loss.code, loss.details["id"]) for loss in losses] == [("EXPORT-122", "q2")]


def test_true_and_false_are_two_answers() -> None:
    question = make_choice(type=QuestionType.TRUE_FALSE, options=make_options("yes", "no", right=(1,)))
    assert read(make_bank(question))[0][1][1:] == ("yes", "no", None, None, 30, "2")


@pytest.mark.parametrize("text", ["=1+1", "=HYPERLINK(A1)", "+1", "@x", "#N/A", "TRUE", "2024-03-06", "12"])
def test_a_text_is_never_a_formula_a_date_or_an_error(text: str) -> None:
    content = kahoot.render(make_bank(make_choice(prompt=text, options=make_options(text, "no")))).content
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    for cell in (sheet["B9"], sheet["C9"]):
        assert (cell.value, cell.data_type) == (text, "s")


def test_what_looks_like_a_spreadsheets_own_escape_is_escaped() -> None:
    content = kahoot.render(make_bank(make_choice(prompt="_x0041_?"))).content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert "_x005F_x0041_?" in archive.read("xl/worksheets/sheet1.xml").decode()


def test_nothing_in_the_file_carries_the_time_of_its_making() -> None:
    content = kahoot.render(make_bank(make_choice())).content
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    assert workbook.properties.created.year == workbook.properties.modified.year == 1980
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_questions_that_lose_their_reasons_are_named() -> None:
    export = kahoot.render(make_bank(make_choice("q1"), make_choice("q2"), make_question("q3")))
    [told] = [loss for loss in export.losses if loss.code == EVERY_TIME]
    assert told.is_warning and told.details == {"name": "Kahoot", "ids": "q1, q2"}
