"""Marking: the cases in tests/cases/web/marking.yaml, and the laws behind them."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.bank import read_bank
from quizgen.model import Evidence, Gap, Language, Option, Question, QuestionType
from quizgen.pointing import show_words
from quizgen.shuffle import shuffled_matches, shuffled_order
from quizgen.strict_yaml import read_yaml
from quizgen.web.marking import mark, mark_parts

CASES_OF_WEB = Path(__file__).parent.parent / "cases" / "web"
CASE_FILE = CASES_OF_WEB / "marking.yaml"
CASES = read_yaml(CASE_FILE.read_text(encoding="utf-8"), str(CASE_FILE)).data
ORCHARD = {question.type: question for question in read_bank(CASES_OF_WEB / "banks" / "orchard-en.yaml").questions}

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


@given(long_words, st.integers(0, 20), st.sampled_from("bcdfghjn"))  # no "i": "six" begins a number
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
    assert mark(make_question("Ben", kind=QuestionType.CHOICE, options=OPTIONS), typed) is False


@given(st.text())
def test_an_open_question_is_never_marked(typed: str) -> None:
    assert mark(make_question("a model answer", kind=QuestionType.OPEN), typed) is None


@pytest.mark.parametrize(
    ("response", "is_right"),
    [("2 4", True), ("4 2", True), ("2", False), ("1 2 4", False), ("1 3", False), ("", False)],
)
def test_several_options_are_right_when_all_right_ones_and_no_other_are_chosen(response: str, is_right: bool) -> None:
    assert mark(ORCHARD[QuestionType.SEVERAL], response) is is_right


def test_matching_is_right_when_every_item_has_its_match() -> None:
    question = ORCHARD[QuestionType.MATCHING]
    matches = shuffled_matches(question)
    right = [str(matches.index(pair.match) + 1) for pair in question.pairs]
    assert mark(question, " ".join(right)) is True
    for place in range(len(right)):
        other = next(number for number in "123" if number != right[place])
        response = " ".join([*right[:place], other, *right[place + 1 :]])
        assert mark(question, response) is False
        assert [part.is_right for part in mark_parts(question, response)].index(False) == place
    assert mark(question, " ".join(right[:-1])) is False, "an item without a match"


def test_an_order_is_right_when_every_text_has_its_place() -> None:
    question = ORCHARD[QuestionType.ORDERING]
    places = [question.order.index(text) + 1 for text in shuffled_order(question)]
    right = " ".join(map(str, places))
    assert mark(question, right) is True
    assert [part.text for part in mark_parts(question, right)] == list(question.order)
    swapped = right.translate(str.maketrans("12", "21"))
    assert mark(question, swapped) is False
    assert [part.is_right for part in mark_parts(question, swapped)] == [False, False, True, True]
    assert mark(question, "1 2 3 4") is False, "as it was shown"


def test_a_text_that_occurs_twice_may_stand_in_either_of_its_places() -> None:
    question = replace(ORCHARD[QuestionType.ORDERING], order=("It rained.", "It snowed.", "It rained."))
    shown = shuffled_order(question)
    first, second = (place for place, text in enumerate(shown) if text == "It rained.")
    for rains in ("13", "31"):
        places = ["2", "2", "2"]
        places[first], places[second] = rains
        assert mark(question, " ".join(places)) is True


def test_any_of_the_words_to_mark_is_right_and_no_other() -> None:
    question = ORCHARD[QuestionType.MARK]
    _, words = show_words(question.gap)
    marked = {word.text: mark(question, str(number)) for number, word in enumerate(words, 1)}
    assert [word for word, is_right in marked.items() if is_right] == ["According", "to", "the", "parish", "records"]
    assert mark(question, str(len(words) + 1)) is mark(question, "1 2") is mark(question, "0") is False


@pytest.mark.parametrize(
    ("before", "typed", "is_right"),
    [
        ("The hives have stood there since ", "2009", True),
        ("The hives have stood there since ", "since 2009", True),
        ("The hives have stood there since ", "until 2009", False),
        ("Since May they have looked for the hives of ", "since 2009", False),
        ("", "2009.", True),
        ("", "2008", False),
    ],
)
def test_a_gap_forgives_what_a_short_answer_does_and_the_word_in_front_of_it(
    before: str, typed: str, is_right: bool
) -> None:
    question = replace(ORCHARD[QuestionType.CLOZE], prompt="Which year?", gap=Gap(before, "2009", "."), accept=())
    assert mark(question, typed) is is_right


def test_other_spellings_of_a_gap_are_accepted() -> None:
    assert mark(ORCHARD[QuestionType.CLOZE], "the year 2009") is True


@given(st.sampled_from(list(ORCHARD.values())), st.text("0123456789 -x\n\0²٣", max_size=12))
def test_no_response_to_any_question_is_an_error(question: Question, response: str) -> None:
    assert mark(question, response) in (True, False, None)
    assert all(part.text and part.given for part in mark_parts(question, response))
