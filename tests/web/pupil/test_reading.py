"""Pupils read the article with marks of who says what, before a quiz but not during a test, and never the key."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from quizgen.bank import read_bank
from quizgen.web.jobline import JobLine
from quizgen.web.safety import HEADERS, POLICY
from quizgen.web.store import Mode
from tests.web.asking import text_of
from tests.web.conftest import CASES
from tests.web.pupil.conftest import Give, InClass
from tests.web.pupil.test_tests import hand_in, leaks
from tests.web.test_findings import Worker, wait

ORCHARD = "/quiz/orchard-en"
QUESTIONS = read_bank(CASES / "banks" / "orchard-en.yaml").published


@pytest.fixture
def worker(app: Flask) -> Worker:
    worker = Worker()
    app.extensions["quizgen"] = replace(app.extensions["quizgen"], jobs=JobLine(worker))
    return worker


def find(app: Flask, worker: Worker) -> None:
    """Wait until the claims of the orchard's article are found."""
    site = app.extensions["quizgen"]
    wait(site.findings, worker, site.library.look().banks["orchard-en"].article, site.now())


def has_marks(page: TestResponse) -> bool:
    return page.status_code == 200 and 'class="content' in page.text and "Who says what" in page.text


@pytest.fixture
def module(app: Flask, pupil: FlaskClient, worker: Worker) -> TestResponse:
    """The orchard's, as soon as it is there."""
    find(app, worker)
    return pupil.get(f"{ORCHARD}/module")


def test_the_module_shows_who_says_what_and_leads_to_the_quiz(pupil: FlaskClient, module: TestResponse) -> None:
    assert has_marks(module)
    assert f'<a href="{ORCHARD}/">To the quiz</a>' in module.text


def test_no_question_of_any_format_and_nothing_of_its_key_is_in_it(module: TestResponse) -> None:
    assert len({question.type for question in QUESTIONS}) == 9
    assert leaks(module.text) == []
    assert [question.id for question in QUESTIONS if question.prompt in text_of(module)] == []
    assert "questions-heading" not in module.text and "key-heading" not in module.text


def test_its_policy_allows_its_own_style_and_loosens_nothing(module: TestResponse) -> None:
    (style,) = re.findall(r"<style>(.*?)</style>", module.text, re.S)
    own = f"style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"
    assert module.headers[POLICY] == HEADERS[POLICY].replace("style-src 'self'", own)
    assert own in module.headers[POLICY] and "unsafe" not in module.headers[POLICY]
    others = {name: value for name, value in HEADERS.items() if name != POLICY}
    assert others.items() <= dict(module.headers).items() and module.headers["Cache-Control"] == "no-store"


def test_until_it_is_there_the_page_looks_again_by_itself_and_offers_the_plain_article(
    pupil: FlaskClient, neighbour: FlaskClient, app: Flask, worker: Worker
) -> None:
    worker.may_end.clear()
    for client in (pupil, neighbour):
        page = client.get(f"{ORCHARD}/module")
        assert (page.status_code, page.headers["Refresh"]) == (202, "2")
        assert f'href="{ORCHARD}/article"' in page.text
    worker.may_end.set()
    find(app, worker)
    assert has_marks(pupil.get(f"{ORCHARD}/module")) and len(worker.jobs) == 1


def test_where_it_can_not_be_made_the_plain_article_is_shown_and_says_so(
    pupil: FlaskClient, app: Flask, worker: Worker
) -> None:
    worker.fails = True
    find(app, worker)
    page = pupil.get(f"{ORCHARD}/module")
    assert page.status_code == 200 and '<ol class="paragraphs"' in page.text
    assert "The marks could not be made just now." in text_of(page)


def test_list_question_and_article_lead_there(pupil: FlaskClient) -> None:
    for url in ("/", f"{ORCHARD}/1", f"{ORCHARD}/article"):
        assert f'href="{ORCHARD}/module"' in pupil.get(url).text, url


def test_while_practising_in_a_class_it_may_be_read(in_class: InClass, give: Give, app: Flask, worker: Worker) -> None:
    client, quiz = in_class(give(Mode.PRACTICE))
    find(app, worker)
    page = client.get(f"{quiz}/module")
    assert has_marks(page) and f'href="{quiz}/"' in page.text


def test_in_a_test_there_are_no_marks_before_it_is_handed_in(
    in_class: InClass, give: Give, app: Flask, worker: Worker
) -> None:
    client, quiz = in_class(give(Mode.TEST))
    find(app, worker)
    page = client.get(f"{quiz}/module")
    assert not has_marks(page) and '<ol class="paragraphs"' in page.text
    assert "when you have handed in" in text_of(page)
    for url in ("/", f"{quiz}/1", f"{quiz}/article", f"{quiz}/module"):
        assert f'href="{quiz}/module"' not in client.get(url).text, url
    hand_in(client, quiz)
    assert has_marks(client.get(f"{quiz}/module"))
    assert f'href="{quiz}/module"' in client.get(f"{quiz}/article").text


def test_a_bank_that_is_not_on_the_list_or_not_there_has_no_module(pupil: FlaskClient) -> None:
    assert pupil.get("/quiz/nothing/module").status_code == 404
