"""No other site can answer for a pupil, and every response says what a browser may do with it."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import IntegerConverter, Rule

from quizgen.web.safety import HEADERS, MAX_FORM_BYTES
from tests.web.asking import form_of

FROM_HERE = [
    {"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"},
    {"Sec-Fetch-Site": "none"},
    {"Origin": "http://localhost"},
    {"Origin": "https://localhost"},
]
FROM_ELSEWHERE = [
    {},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"},
    {"Origin": "null"},
    {"Origin": "http://evil.example"},
    {"Origin": "http://localhost.evil.example"},
    {"Origin": "http://localhost:81"},
    {"Origin": "http://["},
]
"""Tried on every page, with everybody's cookies, in `test_authorisation.py`."""
PAGES = {
    "/": 200,
    "/quiz/library-en/1": 200,
    "/quiz/library-en/result": 200,
    "/quiz/library-en/article": 200,
    "/quiz/library-en/": 303,
    "/quiz/library-en": 308,
    "/?lang=de": 303,
    "/static/site.css": 200,
    "/quiz/library-en/99": 404,
    "/static/nothing": 404,
    "/quiz/library-en/again": 405,
}


def forms(app: Flask) -> list[str]:
    """Every address that takes a form, found in the site itself, so that none is forgotten."""
    urls = app.url_map.bind("localhost")
    rules = [rule for rule in app.url_map.iter_rules() if rule.methods and "POST" in rule.methods]
    return [urls.build(rule.endpoint, _example(rule), method="POST") for rule in rules]


def _example(rule: Rule) -> dict[str, object]:
    numbers = {name for name, converter in rule._converters.items() if isinstance(converter, IntegerConverter)}
    return {name: 1 if name in numbers else "library-en" for name in rule.arguments}


@pytest.mark.parametrize("headers", FROM_HERE, ids=str)
def test_a_form_from_here_is_taken_on_every_page(app: Flask, headers: dict[str, str]) -> None:
    client = app.test_client()
    assert 403 not in {client.post(url, headers=headers).status_code for url in forms(app)}


@pytest.mark.holds("headers")
@pytest.mark.parametrize(("url", "status"), PAGES.items())
def test_every_response_carries_the_headers(app: Flask, url: str, status: int) -> None:
    with app.test_client().get(url) as response:
        assert response.status_code == status
        assert {name: response.headers.get(name) for name in HEADERS} == HEADERS


@pytest.mark.holds("headers")
def test_an_error_of_our_own_carries_the_headers_and_no_inside(app: Flask) -> None:
    app.testing = False
    app.add_url_rule("/broken", view_func=lambda: 1 / 0)
    app.logger.disabled = True
    response = app.test_client().get("/broken")
    assert response.status_code == 500
    assert HEADERS.items() <= dict(response.headers).items()
    assert "Division" not in response.text and "Traceback" not in response.text


def test_the_policy_allows_our_own_files_and_nothing_inline() -> None:
    policy = dict(part.strip().split(" ", 1) for part in HEADERS["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert {policy[f"{kind}-src"] for kind in ("script", "connect", "style", "img")} == {"'self'"}
    assert policy["form-action"] == "'self'"


@pytest.mark.parametrize("url", [url for url, status in PAGES.items() if not url.startswith("/static")])
def test_no_page_stays_in_the_cache_of_a_shared_computer(app: Flask, url: str) -> None:
    assert app.test_client().get(url).headers["Cache-Control"] == "no-store"


def test_cookies_are_out_of_reach_for_scripts_and_other_sites(pupil: FlaskClient) -> None:
    pupil.get("/?lang=de")
    form = form_of(pupil, "/quiz/library-en/1") | {"response": "1"}
    set_cookie = pupil.post("/quiz/library-en/1", data=form).headers["Set-Cookie"]
    assert "HttpOnly" in set_cookie and "SameSite=Lax" in set_cookie
    assert {cookie.key: (cookie.http_only, cookie.same_site) for cookie in pupil._cookies.values()} == {
        "quizgen": (True, "Lax"),
        "quizgen_language": (True, "Lax"),
    }


def test_an_oversized_form_is_refused(pupil: FlaskClient) -> None:
    answer = {"response": "x" * MAX_FORM_BYTES}
    assert pupil.post("/quiz/library-en/2", data=answer).status_code == 413
