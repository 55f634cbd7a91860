"""What a teacher opens in a spreadsheet: the figures, in the language's way, and no formula."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model import Language, QuestionType
from quizgen.web.results import Given, Pupil, analyse_items, make_matrix, render_items_csv, render_matrix_csv
from tests.web.results.classes import BY_TYPE, CHOICE, ORCHARD, QUESTIONS, give, make_class, right

SEPARATORS: dict[Language, str] = {"de": ";", "en": ","}
SEVERAL, SHORT, OPEN = (BY_TYPE[kind] for kind in (QuestionType.SEVERAL, QuestionType.SHORT, QuestionType.OPEN))


def read(content: bytes, language: Language) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    text = content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=SEPARATORS[language], strict=True))


PUPILS = [
    Pupil(
        "Wal", {CHOICE.id: Given("2", "1", 2, 1), SEVERAL.id: Given("2", "2", 1), OPEN.id: Given("?", "Not\nfar.", 1)}
    ),
    Pupil("Igel", {CHOICE.id: Given("2", "2", 1)}),
]


@pytest.mark.parametrize(("language", "half", "alias"), [("de", "0,5", "Alias"), ("en", "0.5", "Alias")])
def test_the_matrix_has_sums_and_a_column_a_question(language: Language, half: str, alias: str) -> None:
    matrix = make_matrix([CHOICE, SEVERAL, OPEN], PUPILS)
    headings, *rows = read(render_matrix_csv(matrix, language), language)
    assert headings[0] == alias
    assert headings[-3:] == [f"{n}. {q.prompt}" for n, q in enumerate((CHOICE, SEVERAL, OPEN), 1)]
    more = half.replace("0", "1", 1)
    assert rows == [
        ["Igel", "0", "0", "1", "1", "0", "0", "", ""],
        ["Wal", "1", more, "3", "4", "1", "1", half, "Not\nfar."],
    ]


def test_the_items_have_a_row_a_question_with_all_answers_in_one_cell() -> None:
    items = analyse_items(QUESTIONS, make_class(24))
    headings, *rows = read(render_items_csv(items, "de", ORCHARD.skills), "de")
    assert len(rows) == len(QUESTIONS) and {len(row) for row in rows} == {len(headings)}
    first = dict(zip(headings, rows[0], strict=True))
    counts = [tally.count for tally in items[0].answers]
    expected = [f"✓ Nora Webb: {counts[0]}", f"Amir Doyle: {counts[1]}", f"a neighbour: {counts[2]}"]
    assert first["Erste Antworten"].split("\n") == expected
    assert (first["Nummer"], first["Kennung"], first["Frage"]) == ("1", CHOICE.id, CHOICE.prompt)
    assert first["Anteil richtig"] == f"{counts[0] / 24:.2f}".rstrip("0").replace(".", ",")
    third = dict(zip(headings, rows[2], strict=True))
    assert third["Fähigkeit"] == "Wie gut die Quelle ist"


def test_a_quiz_nobody_answered_has_empty_cells_and_no_figures() -> None:
    items = analyse_items(QUESTIONS, [])
    headings, *rows = read(render_items_csv(items, "en", {}), "en")
    assert {row[headings.index("Share right")] for row in rows} == {""}
    assert {row[headings.index("Please check")] for row in rows} == {
        "Too few answers to tell anything yet: 0 of at least 8."
    }


STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
nasty = st.builds(
    str.__add__, st.sampled_from(["=", "+", "-", "@", "\t", "\r", "\n", " =", '"', ";", ",", "'"]), st.text()
)


@given(nasty, nasty, nasty, st.sampled_from(["de", "en"]))
def test_no_cell_is_a_formula_whatever_pupils_type_or_are_called(
    alias: str, typed: str, prompt: str, language: Language
) -> None:
    questions = [replace(SHORT, prompt=prompt, skill=prompt), OPEN]
    pupils = [Pupil(alias, {question.id: Given(typed, typed, 1) for question in questions}), *give("a", question=OPEN)]
    matrix, items = make_matrix(questions, pupils), analyse_items(questions, pupils)
    for content in (render_matrix_csv(matrix, language), render_items_csv(items, language, {})):
        rows = read(content, language)
        assert len({len(row) for row in rows}) == 1
        assert not [
            cell for row in rows for cell in row if cell.startswith(STARTS) or cell.lstrip().startswith(STARTS[:4])
        ]


def test_a_negative_discrimination_is_written_with_a_minus_that_is_no_formula() -> None:
    good, bad = {CHOICE.id: Given("2"), SHORT.id: Given(right(SHORT))}, {CHOICE.id: Given("1"), SHORT.id: Given("x")}
    pupils = [Pupil(str(n), dict(given)) for n, given in enumerate([good, bad] * 5)]
    headings, row, _ = read(render_items_csv(analyse_items([CHOICE, SHORT], pupils), "de", {}), "de")
    assert row[headings.index("Trennschärfe")] == "−1"
