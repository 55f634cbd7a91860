"""Step by step towards the answer, without losing what was typed."""

from flask.testing import FlaskClient

from quizgen.web.store import Mode
from tests.web.asking import QUIZ, answer, form_of, text_of
from tests.web.pupil.conftest import Give, InClass

EVIDENCE = "A similar trial in the neighbouring town of Ashby, which began in September 2022, was ended after a year."


def take(client: FlaskClient, response: str = "") -> str:
    form = form_of(client, f"{QUIZ}/2") | {"response": response}
    return client.post(f"{QUIZ}/2/hint", data=form, follow_redirects=True).text


def hints(page: str) -> str:
    return page.partition('id="hints"')[2].partition("</form>")[0]


def test_the_first_hint_is_where_to_look_and_the_second_what_to_look_at(pupil: FlaskClient) -> None:
    assert hints(pupil.get(f"{QUIZ}/2").text) == ""
    first = take(pupil)
    assert "Paragraph 6" in hints(first) and EVIDENCE not in hints(first) and "One more hint" in first
    second = take(pupil)
    assert "Paragraph 6" in hints(second) and EVIDENCE in hints(second) and "One more hint" not in second
    assert hints(pupil.get(f"{QUIZ}/2").text) == hints(second), "they stay"


def test_what_stands_in_the_form_stays_there(pupil: FlaskClient) -> None:
    assert 'value="Septem"' in take(pupil, "Septem")
    page = pupil.post(f"{QUIZ}/1/hint", data=form_of(pupil, f"{QUIZ}/1") | {"response": "3"}, follow_redirects=True)
    assert 'value="3" required checked' in page.text


def test_a_hint_is_no_answer_and_makes_no_page_fall_behind(pupil: FlaskClient) -> None:
    form = form_of(pupil, f"{QUIZ}/2")
    take(pupil)
    assert "0 of 4 right" in text_of(pupil.get(f"{QUIZ}/result"))
    assert pupil.post(f"{QUIZ}/2", data=form | {"response": "September 2022"}).status_code == 303


def test_the_same_hint_asked_for_twice_counts_once(pupil: FlaskClient) -> None:
    form = form_of(pupil, f"{QUIZ}/2")
    for _ in range(2):
        pupil.post(f"{QUIZ}/2/hint", data=form)
    assert EVIDENCE not in hints(pupil.get(f"{QUIZ}/2").text)


def test_after_a_wrong_answer_hints_are_there_for_the_next_try(pupil: FlaskClient) -> None:
    answer(pupil, 2, "May 2020")
    page = take(pupil, "May 2021")
    assert "Paragraph 6" in hints(page) and 'value="May 2021"' in page


def test_there_are_none_in_a_test(in_class: InClass, give: Give) -> None:
    client, quiz = in_class(give(Mode.TEST))
    assert "Show a hint" not in text_of(client.get(f"{quiz}/1"))
