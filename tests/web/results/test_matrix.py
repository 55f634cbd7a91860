"""Who has what right: points, partial credit, shares."""

from dataclasses import replace
from statistics import fmean, median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.model import Question, QuestionType
from quizgen.web.marking import mark
from quizgen.web.results import Bin, Given, Pupil, Share, State, make_histogram, make_matrix
from quizgen.web.results.credit import mark_credit
from tests.web.results.classes import BY_TYPE, CHOICE, ORCHARD, QUESTIONS, give, make_class, right

OPEN = BY_TYPE[QuestionType.OPEN]
responses = st.text("0123456789 ", max_size=8)


def test_a_small_class_reads_as_a_teacher_would_write_it_down() -> None:
    several = BY_TYPE[QuestionType.SEVERAL]
    pupils = [
        Pupil(
            "Wal", {CHOICE.id: Given("2", "1", tries=2, hints=1), several.id: Given("2", "2", 1), "gone": Given("1")}
        ),
        Pupil("Igel", {CHOICE.id: Given("2", "2", tries=3), OPEN.id: Given("No.", "Not far.", 2)}),
        Pupil("elch", {}),
    ]
    matrix = make_matrix([CHOICE, several, OPEN], pupils)
    right_one, wrong_one, open_one, none = State.RIGHT, State.WRONG, State.OPEN, State.UNANSWERED
    assert [(row.alias, [cell.state for cell in row.cells]) for row in matrix.rows] == [
        ("elch", [none, none, none]),
        ("Igel", [wrong_one, none, open_one]),
        ("Wal", [right_one, wrong_one, none]),
    ]
    assert [(row.points, row.credit, row.answered, row.tries, row.hints) for row in matrix.rows] == [
        (0, 0.0, 0, 0, 0),
        (0, 0.0, 2, 5, 0),
        (1, 1.5, 2, 3, 1),
    ]
    assert [column.share for column in matrix.columns] == [Share(1, 2), Share(0, 1), Share(0, 0)]
    assert (matrix.most, matrix.mean, matrix.median) == (2, 0.5, 0.5), "who has answered nothing yet is left out"


def test_who_is_asked_again_has_no_answer_for_now() -> None:
    row, *_ = make_matrix([CHOICE], [Pupil("Wal", {CHOICE.id: Given(first="1", latest="", tries=1)})]).rows
    assert row.cells[0].state is State.UNANSWERED


@pytest.mark.parametrize(
    ("kind", "response", "credit"),
    [
        (QuestionType.SEVERAL, "2 4", 1.0),
        (QuestionType.SEVERAL, "2", 0.5),
        (QuestionType.SEVERAL, "1 2 4", 0.5),
        (QuestionType.SEVERAL, "1 2 3 4", 0.0),
        (QuestionType.SEVERAL, "1 3", 0.0),
        (QuestionType.CHOICE, "2", 0.0),
        (QuestionType.SHORT, "10", 0.0),
        (QuestionType.OPEN, "Not far.", 0.0),
        (QuestionType.SEVERAL, "", 0.0),
    ],
)
def test_what_is_partly_right_counts_in_part(kind: QuestionType, response: str, credit: float) -> None:
    assert mark_credit(BY_TYPE[kind], response) == credit


@pytest.mark.parametrize(("kind", "credit"), [(QuestionType.MATCHING, 0.75), (QuestionType.ORDERING, 0.5)])
def test_a_slip_in_a_matching_costs_one_item_in_an_order_two_places(kind: QuestionType, credit: float) -> None:
    first, *others = right(BY_TYPE[kind]).split()
    swapped = next(number for number in "123" if number != first)
    places = [first if number == swapped else number for number in others] if kind is QuestionType.ORDERING else others
    assert mark_credit(BY_TYPE[kind], " ".join([swapped, *places])) == credit


@given(st.sampled_from(QUESTIONS), responses)
def test_only_what_is_all_right_counts_in_full(question: Question, response: str) -> None:
    credit = mark_credit(question, response)
    assert 0 <= credit <= 1
    assert (credit == 1) is (bool(response) and mark(question, response) is True)


@settings(max_examples=40)
@given(st.permutations(make_class(9)))
def test_the_order_of_pupils_does_not_matter(pupils: list[Pupil]) -> None:
    assert make_matrix(QUESTIONS, pupils) == make_matrix(QUESTIONS, make_class(9))


def test_a_skill_counts_all_answers_to_its_questions() -> None:
    kinds = (QuestionType.CHOICE, QuestionType.CLOZE)
    questions = [replace(question, skill="places" if question.type in kinds else "") for question in QUESTIONS]
    pupils = give("1", "2", "1", "")
    pupils[0] = replace(pupils[0], given={**pupils[0].given, BY_TYPE[QuestionType.CLOZE].id: Given("2008", "2009")})
    (skill,) = make_matrix(questions, pupils).skills
    assert (skill.skill, skill.share) == ("places", Share(3, 4))


def test_mean_and_median_are_those_of_the_points() -> None:
    matrix = make_matrix(QUESTIONS, make_class(21))
    points = [sum(cell.state is State.RIGHT for cell in row.cells) for row in matrix.rows]
    assert (matrix.mean, matrix.median) == (pytest.approx(fmean(points)), median(points))


def test_the_histogram_has_every_pupil_once_and_every_number_of_points() -> None:
    matrix = make_matrix(QUESTIONS, make_class(21))
    bins = make_histogram(matrix)
    assert [(bin.low, bin.high) for bin in bins] == [(points, points) for points in range(9)]
    assert [bin.count for bin in bins] == [matrix.points.count(points) for points in range(9)]


def test_a_long_quiz_has_bins_of_one_width_and_an_empty_one_has_none() -> None:
    long = [replace(CHOICE, id=f"q{number}") for number in range(24)]
    bins = make_histogram(make_matrix(long, [Pupil("Wal", {question.id: Given("1", "1", 1) for question in long})]))
    assert bins == (*(Bin(low, low + 2, 0) for low in range(0, 24, 3)), Bin(24, 24, 1))
    assert make_histogram(make_matrix([OPEN], make_class(3))) == ()


def test_nobody_in_the_class_is_no_error() -> None:
    matrix = make_matrix(QUESTIONS, [])
    assert (matrix.rows, matrix.mean, matrix.median) == ((), 0.0, 0.0)
    assert [column.share for column in matrix.columns] == [Share(0, 0)] * len(ORCHARD.published)
