"""A pupil's browser without a screen: what a page says, and how a form is sent."""

import re
from html import unescape

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

QUIZ = "/quiz/library-en"


def text_of(response: TestResponse) -> str:
    """What a page says, without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", response.text)).split())


def version(client: FlaskClient, url: str) -> str:
    return re.search(r'name="version" value="(\w+)"', client.get(url + "?again=1").text)[1]


def answer(client: FlaskClient, number: int, response: str | list[str], quiz: str = QUIZ) -> TestResponse:
    """Send the form of a question, one value a field, and go where the site leads."""
    url = f"{quiz}/{number}"
    form = {"version": version(client, url), "response": response}
    return client.post(url, data=form, follow_redirects=True)
