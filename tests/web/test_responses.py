"""What a form may send, and what is kept of it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.bank import read_bank
from quizgen.model import Question, QuestionType
from quizgen.web.responses import find_chosen, find_missing, read_response

BANK = read_bank(Path(__file__).parent.parent / "cases" / "web" / "banks" / "orchard-en.yaml")
QUESTIONS = {question.type: question for question in BANK.questions}
LONGEST = 2000

FORMS = [
    ("choice", ["2"], "2", ""),
    ("choice", [], "", "web_missing"),
    ("choice", ["4"], "", "web_missing"),
    ("choice", ["1", "2"], "", "web_missing"),
    ("several", ["4", "2"], "2 4", ""),
    ("several", ["2", "2", "9", "x", ""], "2", ""),
    ("several", [], "", "web_missing"),
    ("matching", ["1", "2", "3", "2"], "1 2 3 2", ""),
    ("matching", ["1", "", "3", ""], "1 0 3 0", "web_unfinished"),
    ("matching", ["1", "2"], "1 2 0 0", "web_unfinished"),
    ("matching", ["1", "2", "3", "2", "1", "1"], "1 2 3 2", ""),
    ("matching", ["", "", "", ""], "", "web_missing"),
    ("matching", ["4", "-1", "1 1", "٣"], "", "web_missing"),
    ("ordering", ["3", "1", "4", "2"], "3 1 4 2", ""),
    ("ordering", ["3", "1", "4", ""], "3 1 4 0", "web_unfinished"),
    ("ordering", ["3", "1", "3", "2"], "3 1 3 2", "web_same_place"),
    ("ordering", ["3", "3", "3", ""], "3 3 3 0", "web_unfinished"),
    ("mark", ["3"], "3", ""),
    ("mark", ["13"], "", "web_missing"),
    ("cloze", ["  2009 "], "2009", ""),
    ("cloze", ["   "], "", "web_missing"),
    ("short", ["eleven", "twelve"], "eleven", ""),
    ("open", ["One\r\ntwo"], "One\ntwo", ""),
]


@pytest.mark.parametrize(("kind", "values", "response", "missing"), FORMS)
def test_a_form_is_read_and_what_is_missing_is_named(kind: str, values: list[str], response: str, missing: str) -> None:
    question = QUESTIONS[QuestionType(kind)]
    assert read_response(question, values) == response
    assert find_missing(question, response) == missing


def test_every_type_has_a_form() -> None:
    assert {kind for kind, *_ in FORMS} | {"true-false"} == set(QuestionType) == set(QUESTIONS)


values = st.lists(st.one_of(st.text(max_size=5), st.integers(-1, 13).map(str), st.just("9" * 9000)), max_size=30)


@given(st.sampled_from(list(QUESTIONS.values())), values)
def test_whatever_a_form_holds_the_response_is_short_and_reads_the_same_again(
    question: Question, values: list[str]
) -> None:
    response = read_response(question, values)
    assert len(response) <= LONGEST
    chosen = find_chosen(question, response)
    assert not response or not chosen or read_response(question, [str(number) for number in chosen]) == response
