"""Where answers are kept: nobody sees another's, none is lost, memory is bounded."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from quizgen.model import Evidence, Option, Question, QuestionType
from quizgen.web.answers import AnswerStore

QUESTION = Question(
    "q1",
    QuestionType.CHOICE,
    "en",
    "Who denied it?",
    "Ada",
    "Paragraph 5.",
    Evidence("", 0, 0, 0),
    "",
    1,
    "",
    options=(Option("Ada", True), Option("Ben", False)),
)


def test_an_answer_is_found_again_by_the_token_that_came_with_it() -> None:
    store = AnswerStore()
    token = store.write("", "bank", QUESTION, "2")
    assert store.read(token, "bank")["q1"].latest == "2"
    assert store.read(token, "another bank") == {}
    assert store.read("", "bank") == {}


def test_a_token_that_was_not_given_out_is_replaced() -> None:
    store = AnswerStore()
    token = store.write("chosen by somebody", "bank", QUESTION, "2")
    assert token != "chosen by somebody"
    assert store.read("chosen by somebody", "bank") == {}
    assert len({store.write("", "bank", QUESTION, "1") for _ in range(100)}) == 100


def test_the_first_answer_stays_known() -> None:
    store = AnswerStore()
    token = store.write("", "bank", QUESTION, "2")
    store.write(token, "bank", QUESTION, "1")
    answer = store.read(token, "bank")["q1"]
    assert (answer.first, answer.latest) == ("2", "1")


def test_a_reopened_question_has_no_latest_answer_but_a_first() -> None:
    store = AnswerStore()
    token = store.write("", "bank", QUESTION, "2")
    store.reopen(token, "bank", ["q1", "no such question"])
    answer = store.read(token, "bank")["q1"]
    assert (answer.first, answer.latest) == ("2", "")


def test_forgetting_concerns_one_bank_only() -> None:
    store = AnswerStore()
    token = store.write("", "bank", QUESTION, "2")
    store.write(token, "other", QUESTION, "2")
    store.forget(token, "bank")
    assert store.read(token, "bank") == {}
    assert store.read(token, "other")


def test_whoever_was_away_longest_is_forgotten_first() -> None:
    store = AnswerStore(max_pupils=2)
    early, late = store.write("", "bank", QUESTION, "1"), store.write("", "bank", QUESTION, "1")
    store.write(early, "bank", QUESTION, "2")
    newest = store.write("", "bank", QUESTION, "1")
    assert store.read(late, "bank") == {}
    assert store.read(early, "bank") and store.read(newest, "bank")


def test_no_answer_is_lost_when_a_class_answers_at_once() -> None:
    store = AnswerStore()
    tokens = [store.write("", "bank", QUESTION, "1") for _ in range(30)]
    given = [(pupil, f"q{number}", f"{pupil}-{number}") for number in range(1, 61) for pupil in range(30)]

    def answer(one: tuple[int, str, str]) -> None:
        pupil, question_id, response = one
        store.write(tokens[pupil], "bank", replace(QUESTION, id=question_id), response)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(answer, given))
    kept = [
        (pupil, question_id, answer.latest)
        for pupil, token in enumerate(tokens)
        for question_id, answer in store.read(token, "bank").items()
    ]
    assert sorted(kept) == sorted(given)
