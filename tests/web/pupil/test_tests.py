"""A test tells nothing before it is handed in, and everything afterwards."""

import re
from html import escape, unescape

import pytest
from flask.testing import FlaskClient

from quizgen.bank import read_bank
from quizgen.web.store import Database, Mode, find_attempts, is_finished, read_answers
from tests.promises import Tries
from tests.web.asking import answer, form_of, text_of, without_nonce
from tests.web.clock import Clock
from tests.web.conftest import CASES, on_both_databases
from tests.web.pupil.conftest import HOUR, NOW, Give, InClass
from tests.web.test_formats import OPEN, QUESTIONS, RIGHT, WRONG

TEST = Mode.TEST


def secrets_of(bank: str) -> set[str]:
    """What no page may hold before its time: reasons, criteria, model answers of open questions."""
    questions = read_bank(CASES / "banks" / f"{bank}.yaml").published
    told = {text for question in questions for text in (question.explanation, *question.criteria)}
    reasons = {option.feedback for question in questions for option in question.options}
    return (told | reasons | {question.answer for question in questions if question.type == "open"}) - {""}


def leaks(page: str) -> list[str]:
    """What of it a page holds all the same, as text or in an attribute."""
    text = unescape(page)
    found = [secret for secret in secrets_of("orchard-en") if secret in text]
    return [*found, *(word for word in ("<mark>", "Right!", "Not right", "Wrong", "Right answer") if word in page)]


def hand_in(client: FlaskClient, quiz: str) -> str:
    page = client.post(f"{quiz}/hand-in", follow_redirects=True)
    assert page.request.path == f"{quiz}/result"
    return text_of(page)


@pytest.mark.holds("keys")
@pytest.mark.parametrize("mode", [Mode.PRACTICE, TEST])
def test_no_response_holds_anything_of_a_key_before_its_time(
    in_class: InClass, give: Give, mode: Mode, tries: Tries
) -> None:
    client, quiz = in_class(give(mode))
    urls = ["/", f"{quiz}/result", f"{quiz}/article", f"{quiz}/hand-in"]
    pages = [client.get(url, follow_redirects=True) for url in [*urls, *(f"{quiz}/{number}" for number in RIGHT)]]
    unfinished = [client.post(f"{quiz}/{n}", data=form_of(client, f"{quiz}/{n}")) for n in RIGHT]
    unknown = [client.post(f"{quiz}/{n}", data={"response": RIGHT[n], "version": "x"}) for n in RIGHT]
    for page in (*pages, *unfinished, *unknown):
        tries.add()
        assert leaks(page.text + str(page.headers)) == []


@pytest.mark.holds("keys")
def test_in_a_test_no_response_to_an_answer_holds_anything_of_a_key(
    in_class: InClass, give: Give, tries: Tries
) -> None:
    client, quiz = in_class(give(TEST))
    for number, values in (RIGHT | WRONG).items():
        behind = form_of(client, f"{quiz}/{number}")
        for page in (
            answer(client, number, values, quiz),
            client.post(f"{quiz}/{number}", data=behind | {"response": RIGHT[number][::-1], "nonce": "late"}),
            client.post(f"{quiz}/{number}/hint", data=behind, follow_redirects=True),
            client.post(f"{quiz}/{number}/draft", data=behind | {"response": "x"}),
            client.get(f"{quiz}/{number}"),
            client.get(f"{quiz}/result"),
            client.get(f"{quiz}/deck"),
            client.get("/"),
        ):
            assert leaks(page.text + str(page.headers)) == []


def test_a_page_of_a_test_is_the_same_for_a_right_and_a_wrong_answer(in_class: InClass, give: Give) -> None:
    given = give(TEST)
    (one, quiz), (other, _) = in_class(given), in_class(given)
    for number in WRONG:
        answer(one, number, RIGHT[number], quiz)
        answer(other, number, WRONG[number], quiz)
        ends = [client.get(f"{quiz}/result").text.split("<ol")[0] for client in (one, other)]
        assert ends[0] == ends[1]
    unanswered = [without_nonce(client.get(f"{quiz}/1")) for client in (one, other)]
    assert len({re.sub(r'data-attempt="\w*"', "", page) for page in unanswered}) == 1


def test_an_answer_is_saved_and_the_next_question_comes(in_class: InClass, give: Give) -> None:
    client, quiz = in_class(give(TEST))
    page = answer(client, 1, "2", quiz)
    assert page.request.path == f"{quiz}/2"
    assert re.search(r"Question 1: saved \d\d:\d\d", text_of(page))
    assert 'value="2" required checked' in client.get(f"{quiz}/1").text
    assert answer(client, OPEN, "Not far.", quiz).request.path == f"{quiz}/result"


def test_nothing_is_said_to_be_saved_that_is_not(in_class: InClass, give: Give) -> None:
    client, quiz = in_class(give(TEST))
    for saved in ("1", "0", "99", "x"):
        assert "saved" not in text_of(client.get(f"{quiz}/2?saved={saved}"))


def test_an_answer_can_be_changed_until_the_end_and_the_last_one_counts(in_class: InClass, give: Give) -> None:
    client, quiz = in_class(give(TEST))
    answer(client, 1, "2", quiz)
    answer(client, 1, "1", quiz)
    assert "1 of 8 right" in hand_in(client, quiz)


def test_the_overview_says_what_is_unanswered_and_asks_before_it_is_handed_in(in_class: InClass, give: Give) -> None:
    client, quiz = in_class(give(TEST))
    answer(client, 1, "1", quiz)
    words = text_of(client.get(f"{quiz}/result"))
    assert "1 of 9 answered" in words and words.count("Not answered yet") == 8
    page = client.get(f"{quiz}/hand-in")
    assert "Hand in now? 8 questions are still open." in text_of(page)
    assert "1 of 9 answered" in text_of(client.get(f"{quiz}/result")), "asking ends nothing"


def test_after_handing_in_everything_is_told_also_of_what_was_not_answered(in_class: InClass, give: Give) -> None:
    client, quiz = in_class(give(TEST))
    answer(client, 1, "2", quiz)
    words = hand_in(client, quiz)
    assert "0 of 8 right" in words
    assert words.count("Right answer") == 8 and "Model answer" in words
    for number in RIGHT:
        page = client.get(f"{quiz}/{number}?again=1")
        assert QUESTIONS[number - 1].explanation in text_of(page)
        assert "<mark>" in page.text
        assert 'name="response"' not in page.text and "Try again" not in page.text


def test_after_handing_in_no_answer_is_taken(in_class: InClass, give: Give) -> None:
    client, quiz = in_class(give(TEST))
    form = form_of(client, f"{quiz}/6")
    hand_in(client, quiz)
    page = client.post(f"{quiz}/6", data=form | {"response": "eleven"})
    assert page.status_code == 403
    assert "You have handed in already." in text_of(page) and "eleven" in text_of(page)
    assert client.post(f"{quiz}/6/draft", data=form | {"response": "eleven"}).status_code == 403
    client.post(f"{quiz}/again", data={"round": "1"})
    assert "0 of 8 right" in text_of(client.get(f"{quiz}/result")), "there is no second round either"


@on_both_databases
def test_handing_in_twice_ends_the_test_once(in_class: InClass, give: Give, database: Database) -> None:
    given = give(TEST)
    client, quiz = in_class(given)
    hand_in(client, quiz)
    hand_in(client, quiz)
    with database.reading() as db:
        (attempt,) = find_attempts(db, assignment_id=given.id)
        assert is_finished(read_answers(db, attempt.id))
        assert db.exec_driver_sql("SELECT count(*) FROM step").scalar_one() == 1


@pytest.mark.holds("drafts")
def test_what_was_typed_and_not_sent_counts_when_it_is_handed_in(in_class: InClass, give: Give) -> None:
    client, quiz = in_class(give(TEST))
    client.post(f"{quiz}/6/draft", data=form_of(client, f"{quiz}/6") | {"response": "eleven"})
    assert "There is a draft here" in text_of(client.get(f"{quiz}/result"))
    assert "1 of 8 right" in hand_in(client, quiz)


@on_both_databases
def test_after_the_end_no_answer_is_taken_and_what_was_sent_counts(in_class: InClass, give: Give, clock: Clock) -> None:
    client, quiz = in_class(give(TEST, closes_at=NOW + HOUR))
    answer(client, 1, "1", quiz)
    form = form_of(client, f"{quiz}/6")
    clock.move(HOUR)
    page = client.post(f"{quiz}/6", data=form | {"response": "eleven"})
    assert page.status_code == 403
    assert "The quiz ended on Monday, 2 March 2026" in text_of(page) and "eleven" in text_of(page)
    assert "1 of 8 right" in text_of(client.get(f"{quiz}/result"))


def test_a_practice_of_a_class_ends_too(in_class: InClass, give: Give, clock: Clock) -> None:
    client, quiz = in_class(give(closes_at=NOW + HOUR))
    answer(client, 1, "2", quiz)
    clock.move(2 * HOUR)
    page = client.get(f"{quiz}/1")
    assert "Wrong" in text_of(page) and "Try again" not in text_of(page)
    assert "Start from the beginning" not in text_of(client.get(f"{quiz}/result"))


@pytest.mark.holds("moved-clock")
def test_a_clock_that_jumps_changes_neither_order_nor_answers(
    in_class: InClass, give: Give, clock: Clock, tries: Tries
) -> None:
    client, quiz = in_class(give(TEST, closes_at=NOW + 3 * HOUR))
    for number in tries:
        answer(client, 1, "2", quiz)
        clock.move((-1) ** number * 2 * HOUR)
        answer(client, 1, "1", quiz)
    clock.now = NOW + 3 * HOUR
    assert "Saved" not in text_of(answer(client, 1, "2", quiz))
    assert "1 of 8 right" in hand_in(client, quiz)


def order(client: FlaskClient, quiz: str, count: int = 9) -> list[str]:
    """The questions as they come."""
    pages = [client.get(f"{quiz}/{number}").text for number in range(1, count + 1)]
    return [page.split('class="prompt"')[1].split("</h1>")[0] for page in pages]


def test_questions_and_options_are_shuffled_for_each_pupil_and_stay_put(in_class: InClass, give: Give) -> None:
    given = give(TEST, is_shuffled=True)
    pupils = [in_class(given)[0] for _ in range(6)]
    quiz = f"/class/{given.code}"
    orders = [order(client, quiz) for client in pupils]
    assert len(set(map(tuple, orders))) > 1
    assert len({frozenset(one) for one in orders}) == 1
    assert [order(client, quiz) for client in pupils] == orders
    for number in range(1, 10):
        pages = {without_nonce(pupils[0].get(f"{quiz}/{number}")) for _ in range(3)}
        assert len(pages) == 1


@pytest.mark.parametrize("number", RIGHT)
def test_a_shuffled_answer_is_marked_as_what_it_says(in_class: InClass, give: Give, number: int) -> None:
    client, quiz = in_class(give(is_shuffled=True))
    prompt = QUESTIONS[number - 1].prompt
    place = next(n for n, shown in enumerate(order(client, quiz), 1) if escape(prompt, quote=False) in shown)
    assert text_of(answer(client, place, RIGHT[number], quiz)).startswith("Compare" if number == OPEN else "Right!")


def test_true_and_false_stay_in_their_order(in_class: InClass, give: Give) -> None:
    given = give(is_shuffled=True, question_count=0)
    for client in (in_class(given)[0] for _ in range(5)):
        place = next(n for n, shown in enumerate(order(client, f"/class/{given.code}"), 1) if "as certain" in shown)
        page = text_of(client.get(f"/class/{given.code}/{place}"))
        assert "Choose one answer. yes no" in page


def test_a_class_can_be_asked_fewer_questions_all_the_same_ones(in_class: InClass, give: Give) -> None:
    given = give(question_count=3, is_shuffled=True)
    quiz = f"/class/{given.code}"
    pupils = [in_class(given)[0] for _ in range(4)]
    assert len({frozenset(order(client, quiz, 3)) for client in pupils}) == 1
    assert "Question 1 of 3" in text_of(pupils[0].get(f"{quiz}/1"))
    assert pupils[0].get(f"{quiz}/4").status_code == 404
