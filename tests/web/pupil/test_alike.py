"""The page of a question is made once for all who have it before them; what is somebody's own stays theirs."""

import re

from flask.testing import FlaskClient

from quizgen.web.store import Assignment
from tests.web.asking import form_of, hidden, text_of, without_nonce
from tests.web.pupil.conftest import Give, InClass

CHOSEN, TYPED = 1, 6


def _nonce(client: FlaskClient, page: str) -> str:
    return hidden(client.get(page).text)["nonce"]


def _attempt(client: FlaskClient, page: str) -> str:
    return re.findall(r'data-attempt="(\w+)"', client.get(page).text)[0]


def test_a_class_gets_one_page_in_which_only_the_forms_number_is_ones_own(give: Give, in_class: InClass) -> None:
    given = give()
    (one, quiz), (other, _) = in_class(given), in_class(given)
    page = f"{quiz}/{CHOSEN}"
    assert without_nonce(one.get(page)) == without_nonce(other.get(page))
    assert len({_nonce(one, page), _nonce(one, page), _nonce(other, page)}) == 3


def test_a_typed_answer_that_waits_in_the_browser_is_kept_under_ones_own_attempt(give: Give, in_class: InClass) -> None:
    given = give()
    (one, quiz), (other, _) = in_class(given), in_class(given)
    page = f"{quiz}/{TYPED}"
    assert _attempt(one, page) == _attempt(one, page) != _attempt(other, page)


def test_what_one_has_typed_or_answered_is_on_nobody_elses_page(give: Give, in_class: InClass) -> None:
    given = give()
    (one, quiz), (other, _) = in_class(given), in_class(given)
    typed, chosen = f"{quiz}/{TYPED}", f"{quiz}/{CHOSEN}"
    before = [without_nonce(other.get(page)) for page in (chosen, typed)]
    one.post(f"{typed}/draft", data=form_of(one, typed) | {"response": "mine alone"})
    one.post(chosen, data=form_of(one, chosen) | {"response": "2"})
    assert "mine alone" in one.get(typed).text
    assert "1 of 9 answered" in one.get(typed).text
    assert [without_nonce(other.get(page)) for page in (chosen, typed)] == before


def test_each_visitor_is_asked_in_the_own_language(give: Give, in_class: InClass) -> None:
    client, quiz = in_class(give())
    for language, words in (("en", "Question 1 of 9"), ("de", "Frage 1 von 9"), ("en", "Question 1 of 9")):
        page = client.get(f"{quiz}/{CHOSEN}", headers={"Accept-Language": language})
        assert words in text_of(page)


def test_two_classes_with_one_quiz_answer_each_at_its_own_address(give: Give, in_class: InClass) -> None:
    for given in (give(), give()):
        client, quiz = in_class(given)
        assert _addresses(client, quiz) == {f"/class/{given.code}/{CHOSEN}"}


def test_a_site_below_an_address_of_another_one_leads_to_itself(give: Give, in_class: InClass) -> None:
    given: Assignment = give()
    client, quiz = in_class(given)
    for below in ("", "/school", ""):
        assert _addresses(client, quiz, below) == {f"{below}/class/{given.code}/{CHOSEN}"}


def _addresses(client: FlaskClient, quiz: str, below: str = "") -> set[str]:
    page = client.get(f"{quiz}/{CHOSEN}", base_url=f"http://localhost{below}")
    return set(re.findall(r'method="post" action="([^"]*)"', page.text))
