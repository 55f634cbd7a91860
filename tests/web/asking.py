"""A pupil's browser without a screen: what a page says, and how a form is sent."""

import re
from html import unescape

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

QUIZ = "/quiz/library-en"


def text_of(response: TestResponse) -> str:
    """What a page says, without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", response.text)).split())


def without_nonce(response: TestResponse) -> str:
    """A page without what is different each time."""
    return re.sub(r'name="nonce" value="[^"]*"', "", response.text)


def hidden(page: str) -> dict[str, str]:
    """What the form of a question carries besides the answer."""
    return dict(re.findall(r'<input type="hidden" name="(version|seen|nonce)" value="([^"]*)"', page))


def form_of(client: FlaskClient, url: str) -> dict[str, str]:
    """The same of the question at `url`, answered or not."""
    return hidden(client.get(url + "?again=1").text)


def answer(client: FlaskClient, number: int, response: str | list[str], quiz: str = QUIZ) -> TestResponse:
    """Send the form of a question, one value a field, and go where the site leads."""
    url = f"{quiz}/{number}"
    return client.post(url, data=form_of(client, url) | {"response": response}, follow_redirects=True)
