"""One pupil, two windows that save in the same moment: whoever is told that it is kept can rely on it."""

from concurrent.futures import ThreadPoolExecutor
from itertools import cycle

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.web.store import Answer, Database, find_attempts, find_pupil, read_answers
from tests.promises import Tries
from tests.web.asking import form_of
from tests.web.conftest import new_pupil, on_both_databases
from tests.web.pupil.test_answering import TYPED

ANSWER, DRAFT = TYPED, f"{TYPED}/draft"


@pytest.fixture
def windows(app: Flask) -> tuple[FlaskClient, FlaskClient]:
    one, other = new_pupil(app), new_pupil(app)
    one.post(TYPED, data=form_of(one, TYPED) | {"response": "first of all"})
    other.set_cookie("quizgen", one.get_cookie("quizgen").value)
    return one, other


@pytest.mark.holds("two-windows")
@on_both_databases
def test_of_two_that_save_at_once_none_undoes_what_was_acknowledged(
    windows: tuple[FlaskClient, FlaskClient], database: Database, tries: Tries
) -> None:
    with ThreadPoolExecutor(2) as threads:
        for number, urls in zip(tries, cycle([(ANSWER, DRAFT), (ANSWER, ANSWER), (DRAFT, DRAFT), (DRAFT, ANSWER)])):
            texts = f"{number} one", f"{number} other"
            forms = [form_of(window, TYPED) for window in windows]
            before = find_answer(windows[0], database)
            sending = [threads.submit(send, *each) for each in zip(windows, urls, forms, texts, strict=True)]
            check(urls, texts, [one.result() for one in sending], before, find_answer(windows[0], database))


def check(urls: tuple[str, str], texts: tuple[str, str], statuses: list[int], before: Answer, after: Answer) -> None:
    if urls == (DRAFT, DRAFT):
        assert statuses == [204, 204]
        assert after.draft in texts and after.latest == before.latest
    elif urls == (ANSWER, ANSWER):
        assert sorted(statuses) == [303, 409]
        assert after.latest == texts[statuses.index(303)]
        assert after.tries == before.tries + 1
    else:
        place = urls.index(ANSWER)
        assert statuses[place] == 303 and statuses[1 - place] in (204, 409)
        assert (after.latest, after.draft) == (texts[place], "")


def send(window: FlaskClient, url: str, form: dict[str, str], text: str) -> int:
    return window.post(url, data=form | {"response": text, "nonce": text}).status_code


def find_answer(window: FlaskClient, database: Database) -> Answer:
    """How the question stands in the store."""
    with database.reading() as db:
        pupil = find_pupil(db, window.get_cookie("quizgen").value)
        (attempt,) = find_attempts(db, pupil_id=pupil.id)
        (answer,) = read_answers(db, attempt.id).values()
    return answer
