"""Marking: the cases in tests/cases/web/marking.yaml, and the laws behind them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model import Evidence, Language, Option, Question, QuestionType
from quizgen.strict_yaml import read_yaml
from quizgen.web.marking import find_option, mark

CASE_FILE = Path(__file__).parent.parent / "cases" / "web" / "marking.yaml"
CASES = read_yaml(CASE_FILE.read_text(encoding="utf-8"), str(CASE_FILE)).data

languages = st.sampled_from(["de", "en"])
names = st.text("abcdefghijklmnopqrstuvwxyzäöüßéøABCÄÖ", min_size=1, max_size=12)
answers = st.lists(names, min_size=1, max_size=4).map(" ".join)
long_words = st.text("aklmrstuxyz", min_size=5, max_size=12)


def make_question(
    answer: str,
    *,
    prompt: str = "?",
    language: Language = "de",
    accept: tuple[str, ...] = (),
    kind: QuestionType = QuestionType.SHORT,
    options: tuple[Option, ...] = (),
) -> Question:
    evidence = Evidence("", 0, 0, 0)
    return Question("q1", kind, language, prompt, answer, "", evidence, "", 1, "", options=options, accept=accept)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_short_answers_are_marked_as_in_the_case_file(case: dict) -> None:
    question = make_question(
        case["answer"], prompt=case["ask"], language=case["language"], accept=tuple(case.get("accept", ()))
    )
    marked = {typed: mark(question, typed) for typed in (*case["right"], *case["wrong"])}
    assert marked == dict.fromkeys(case["right"], True) | dict.fromkeys(case["wrong"], False)


@given(st.text(min_size=1), languages)
def test_the_answer_itself_is_always_right(answer: str, language: Language) -> None:
    assert mark(make_question(answer, language=language), answer) is True


@given(st.text(), st.text(), languages)
def test_any_text_is_right_or_wrong_and_never_an_error(answer: str, typed: str, language: Language) -> None:
    assert mark(make_question(answer, language=language), typed) in (True, False)


@given(
    answers,
    st.sampled_from([str.upper, str.lower, str.title]),
    st.sampled_from([" {} ", "„{}“", "({}).", "{}!"]),
)
def test_case_and_outer_marks_do_not_matter(answer: str, change, frame: str) -> None:
    assert mark(make_question(answer), frame.format(change(answer)))


@given(answers, st.sampled_from([("ß", "ss"), ("ä", "a"), ("ä", "ae"), ("é", "e"), ("ö", "oe"), ("ø", "o")]))
def test_accents_do_not_matter(answer: str, spelling: tuple[str, str]) -> None:
    meant = answer + "ßäéöø"
    assert mark(make_question(meant), meant.replace(*spelling))


@given(answers, answers)
def test_accepted_spellings_are_right(answer: str, other: str) -> None:
    assert mark(make_question(answer, accept=(other,)), other)


@given(long_words, st.integers(0, 20), st.sampled_from("bcdfghijn"))
def test_one_slip_in_a_long_word_is_forgiven_two_are_not(word: str, place: int, letter: str) -> None:
    at = place % len(word)
    question = make_question(word)
    assert mark(question, word[:at] + letter + word[at:]), "a letter too many"
    assert mark(question, word[:at] + word[at + 1 :]), "a letter too few"
    assert mark(question, word[:at] + letter + word[at + 1 :]), "a wrong letter"
    assert not mark(question, letter + word + letter), "two letters too many"


@given(st.text("aklmrstuxyz", min_size=1, max_size=4), st.sampled_from("bcdfghijn"))
def test_no_slip_in_a_short_word_is_forgiven(word: str, letter: str) -> None:
    assert not mark(make_question(word), word + letter)


@given(st.integers(0, 10**9), st.integers(0, 10**9), answers, languages)
def test_no_figure_is_right_for_another(meant: int, typed: int, words: str, language: Language) -> None:
    assert mark(make_question(f"{words} {meant}", language=language), f"{words} {typed}") is (meant == typed)


OPTIONS = (Option("Anna", False), Option("Ben", True), Option("Cem", False))


@pytest.mark.parametrize("kind", [QuestionType.CHOICE, QuestionType.TRUE_FALSE])
def test_a_choice_is_right_by_the_number_of_its_option(kind: QuestionType) -> None:
    question = make_question("Ben", kind=kind, options=OPTIONS)
    assert [mark(question, response) for response in ("1", "2", "3")] == [False, True, False]


@given(st.text().filter(lambda typed: typed not in ("1", "2", "3")))
def test_a_choice_knows_no_other_response(typed: str) -> None:
    question = make_question("Ben", kind=QuestionType.CHOICE, options=OPTIONS)
    assert find_option(question, typed) is None
    assert mark(question, typed) is False


@given(st.text())
def test_an_open_question_is_never_marked(typed: str) -> None:
    assert mark(make_question("a model answer", kind=QuestionType.OPEN), typed) is None
