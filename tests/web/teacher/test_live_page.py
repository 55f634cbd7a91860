"""The live view in a browser: it keeps up by itself, and nobody's eye or finger loses its place."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from quizgen.web.store import Assignment
from tests.web.teacher.lessons import give_quiz, take_quiz
from tests.web.teacher.test_results import fill


@pytest.fixture
def given(app: Flask, teacher: FlaskClient) -> Assignment:
    given = give_quiz(app)
    take_quiz(app, given, "Otter", {"f001": "1"})
    return given


@pytest.fixture
def windows(chromium: Browser, teacher: FlaskClient) -> Iterator[BrowserContext]:
    """The teacher's browser; it gets every page, with its headers, straight from the application."""

    def answer(route: Route) -> None:
        asked = urlsplit(route.request.url)
        with teacher.get(asked.path, query_string=asked.query) as response:
            route.fulfill(status=response.status_code, headers=dict(response.headers), body=response.data)

    context = chromium.new_context(base_url="http://quiz.example", viewport={"width": 360, "height": 800})
    context.route("**/*", answer)
    yield context
    context.close()


@pytest.fixture
def page(windows: BrowserContext, given: Assignment) -> Page:
    """The live view, with a clock that stands still until a test moves it."""
    page = windows.new_page()
    page.clock.install()
    page.goto(f"/teach/classes/{given.id}/live")
    return page


def test_who_joins_appears_by_itself_and_is_announced_once(app: Flask, page: Page, given: Assignment) -> None:
    expect(page.locator("tbody tr")).to_have_count(1)
    take_quiz(app, given, "Heron", {})
    page.clock.run_for(3100)
    expect(page.locator("tbody tr")).to_have_count(2)
    expect(page.get_by_role("status")).to_have_text("2 pupils, 0 have handed in.")
    take_quiz(app, given, "Crane", {}, is_finished=True)
    page.clock.run_for(3100)
    expect(page.get_by_role("status")).to_have_text("3 pupils, 1 has handed in.")


def test_the_place_in_the_table_and_the_focus_stay(app: Flask, page: Page, given: Assignment) -> None:
    page.get_by_role("link", name="Otter").focus()
    page.locator(".scroll").evaluate("table => { table.scrollLeft = 90 }")
    take_quiz(app, given, "Heron", {})
    page.clock.run_for(3100)
    expect(page.locator("tbody tr")).to_have_count(2)
    expect(page.get_by_role("link", name="Otter")).to_be_focused()
    assert page.locator(".scroll").evaluate("table => table.scrollLeft") == 90


def test_a_lost_connection_is_told_and_mends_itself(
    app: Flask, windows: BrowserContext, page: Page, given: Assignment
) -> None:
    page.route("**/live/now", lambda route: route.abort())
    page.clock.run_for(3100)
    expect(page.locator("#live-lost")).to_be_visible()
    page.unroute("**/live/now")
    take_quiz(app, given, "Heron", {})
    page.clock.run_for(3100)
    expect(page.locator("tbody tr")).to_have_count(2)
    expect(page.locator("#live-lost")).to_be_hidden()


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_every_page_of_a_class_is_accessible_and_breaks_no_rule_of_the_site(
    app: Flask, windows: BrowserContext, given: Assignment, width: int, scheme: str
) -> None:
    fill(app, given)
    pupil = take_quiz(app, given, "Otter", {"f001": "1", "f009": "No."})
    window, complaints = windows.new_page(), []
    window.on("console", lambda message: complaints.append(message.text))
    window.set_viewport_size({"width": width, "height": 800})
    window.emulate_media(color_scheme=scheme)
    pages = ("", "/code", "/change", "/delete", "/live", "/results", "/results/questions", f"/pupils/{pupil.pupil_id}")
    for address in ("", "/new", f"/new?bank={given.bank_id}", *(f"/{given.id}{page}" for page in pages)):
        window.goto(f"/teach/classes{address}")
        assert window.evaluate("document.documentElement.scrollWidth") == width, address
        results = Axe().run(window)
        assert results.violations_count == 0, f"{address}: {results.generate_report()}"
    assert complaints == []
