"""One row a question, for spreadsheets and for programs."""

import csv
import io
import re
from pathlib import Path

import pytest

from quizgen.export import table
from quizgen.model import Bank, Question
from tests.export.reading import read_table
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

PAGE = (Path(__file__).parent.parent.parent / "docs" / "exporting.md").read_text(encoding="utf-8")


def row_of(question: Question, **bank: str) -> dict[str, str]:
    """The filled cells of a question's row by their column's name."""
    names, cells = read_table(table.render_tsv(make_bank(question, **bank)).content, "\t")
    return {name: cell for name, cell in zip(names, cells, strict=True) if cell}


ALWAYS = {
    **{"language": "en", "explanation": "The sentence names the mayor.", "source": "Ada Quill"},
    **{"evidence": "Mayor Ada Quill said the roof was no longer safe.", "paragraph": "2"},
    **{"skill": "who-says-what", "level": "1", "licence": "CC0-1.0"},
    **{"article": "Lindenau closes its pool", "publisher": "Lindenau Courier", "published": "2024-03-06"},
    **{"url": "https://courier.example/pool?id=1&page=2", "article licence": "CC0"},
}


@pytest.mark.parametrize(
    ("question", "own"),
    [
        (
            make_question(accept=("Quill", "the mayor")),
            {
                **{"id": "q001", "type": "short", "question": "Who said the roof was no longer safe? (q001)"},
                **{"right 1": "Ada Quill", "accept 1": "Quill", "accept 2": "the mayor"},
            },
        ),
        (
            make_several(),
            {
                **{"id": "q011", "type": "several", "question": "Who speaks?", "places": "1 3"},
                **{"right 1": "the mayor", "right 2": "the swimming club"},
                **{"wrong 1": "the caretaker", "feedback wrong 1": "He does not appear."},
            },
        ),
        (
            make_matching(),
            {
                **{"id": "q012", "type": "matching", "question": "Who says what?"},
                **{"item 1": "The roof is not safe.", "match 1": "the mayor"},
                **{"item 2": "We were never warned.", "match 2": "the swimming club"},
                **{"item 3": "The pool will close.", "match 3": "the council"},
            },
        ),
        (
            make_ordering(),
            {
                **{"id": "q013", "type": "ordering", "question": "What came first?"},
                **{"right 1": "The roof leaks.", "right 2": "The council meets.", "right 3": "The pool closes."},
            },
        ),
        (
            make_cloze(),
            {
                **{"id": "q014", "type": "cloze", "task": "When does it close?", "right 1": "in June"},
                "question": "The town of Lindenau will close its indoor pool [[in June]].",
            },
        ),
        (
            make_mark(),
            {
                **{"id": "q015", "type": "mark", "task": "Which word objects?", "right 1": "denied"},
                "question": "The swimming club [[denied]] that it had been warned.",
            },
        ),
        (
            make_open(),
            {
                **{"id": "q016", "type": "open", "question": "How sure are we that the roof was unsafe?"},
                **{"right 1": "Only the mayor says so.", "criterion 1": "Names the mayor."},
                **{"criterion 2": "Tells claim and fact apart.", "criterion 3": "Says what could prove it."},
            },
        ),
    ],
    ids=lambda value: value.type.value if isinstance(value, Question) else "",
)
def test_a_row_holds_all_there_is_to_know_about_a_question(question: Question, own: dict[str, str]) -> None:
    assert row_of(question, licence="CC0-1.0") == {**ALWAYS, **own}


def test_feedback_has_the_number_of_its_option_and_the_place_of_the_right_one_is_told() -> None:
    row = row_of(make_choice())
    assert (row["right 1"], row["wrong 1"], row["wrong 2"]) == ("the swimming club", "the mayor", "the council")
    assert row["places"] == "2"
    assert row["feedback wrong 1"] == "She speaks of the roof."
    assert "feedback wrong 2" not in row


def test_there_are_as_many_columns_of_a_kind_as_the_longest_question_needs() -> None:
    names, first, second = read_table(table.render_tsv(make_bank(make_question(), make_several())).content, "\t")
    assert [name for name in names if name.startswith(("right", "wrong"))] == ["right 1", "right 2", "wrong 1"]
    assert len(names) == len(first) == len(second)


def test_every_column_is_there_also_when_it_is_empty() -> None:
    [names, _] = read_table(table.render_tsv(make_bank(make_question())).content, "\t")
    assert [name.rstrip(" 1") for name in names] == list(table.COLUMNS)


def make_german(bank: Bank) -> Bank:
    return make_bank(*bank.questions, language="de", title="Übung")


def test_a_spreadsheet_gets_a_byte_order_mark_and_the_separator_of_the_banks_language() -> None:
    bank = make_bank(make_question(prompt="Wer fürchtet, das Dach sei morsch; wirklich morsch?"))
    english, german = table.render_csv(bank).content, table.render_csv(make_german(bank)).content
    for content, separator in ((english, ","), (german, ";")):
        assert content.startswith("\ufeffid".encode())
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator))
        assert rows[1][3] == "Wer fürchtet, das Dach sei morsch; wirklich morsch?"
        assert content.endswith(b"\r\n")


def test_programs_get_tabs_in_every_language_and_no_mark() -> None:
    bank = make_bank(make_question())
    for content in (table.render_tsv(bank).content, table.render_tsv(make_german(bank)).content):
        assert content.startswith(b"id\ttype\tlanguage\t")
        assert b"\r" not in content


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-5 %", "@all", " =1+1", "\t=1+1", "\n=x", "'=1+1", "''@x"])
def test_what_looks_like_a_formula_gets_an_apostrophe_that_can_be_taken_away_again(text: str) -> None:
    content = table.render_tsv(make_bank(make_question(prompt=text))).content
    [_, cells] = list(csv.reader(io.StringIO(content.decode(), newline=""), delimiter="\t"))
    assert cells[3] == f"'{text}"
    assert row_of(make_question(prompt=text))["question"] == text


@pytest.mark.parametrize("text", ["5 = 5", "'quoted' word", "Who = he?", "’tis", "a\n=1"])
def test_other_texts_are_left_alone(text: str) -> None:
    content = table.render_tsv(make_bank(make_question(prompt=text))).content
    [_, cells] = list(csv.reader(io.StringIO(content.decode(), newline=""), delimiter="\t"))
    assert cells[3] == text


def test_the_page_lists_all_columns() -> None:
    rows = re.findall(r"^\| (`.*?`) \|", PAGE.partition("| column | what it holds |")[2], re.MULTILINE)
    assert [name for row in rows for name in re.findall(r"`([^`]+)`", row)] == [
        f"{name} 1" if name in table.NUMBERED else name for name in table.COLUMNS
    ]
