"""The charts on a page, in a browser: they fit a phone, say their figures in words, and break no rule of the site."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask, render_template
from jinja2 import ChoiceLoader, FileSystemLoader
from playwright.sync_api import Browser, Page, Route

from quizgen.interface import say_skill, words
from quizgen.web.interface_language import LANGUAGES
from quizgen.web.results import analyse_items, make_histogram, make_matrix, say_summary
from tests.web.results.classes import ORCHARD, QUESTIONS, make_class

SIZES = {"class": 24, "nobody": 0}


def make_site(app: Flask) -> Flask:
    """The site with a page of charts for each class of `SIZES`."""
    app.jinja_loader = ChoiceLoader([app.jinja_loader, FileSystemLoader(Path(__file__).parent)])
    app.add_url_rule("/charts/<name>", view_func=lambda name: render_charts(SIZES[name]), endpoint="charts")
    return app


def render_charts(size: int) -> str:
    matrix = make_matrix(QUESTIONS, make_class(size))
    return render_template(
        "charts.html",
        w=words("en"),
        language="en",
        languages=LANGUAGES,
        matrix=matrix,
        bins=make_histogram(matrix),
        summary=say_summary(matrix, "en"),
        items=analyse_items(QUESTIONS, make_class(size)),
        name=lambda skill: say_skill(skill, ORCHARD.skills, "en"),
    )


@pytest.fixture
def page(app: Flask, chromium: Browser) -> Iterator[Page]:
    """A window that gets every page, with its headers, straight from the application."""
    client = make_site(app).test_client()

    def answer(route: Route) -> None:
        with client.get(urlsplit(route.request.url).path) as response:
            route.fulfill(status=response.status_code, headers=dict(response.headers), body=response.data)

    context = chromium.new_context(base_url="http://quiz.example", viewport={"width": 320, "height": 800})
    context.route("**/*", answer)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", SIZES)
def test_charts_fit_a_small_phone_are_accessible_and_break_no_rule_of_the_site(page: Page, name: str) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"/charts/{name}")
    for summary in page.locator("summary").all():
        summary.click()
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            results = Axe().run(page)
            assert results.violations_count == 0, f"{width}, {scheme}: {results.generate_report()}"
    assert complaints == []


def test_every_bar_is_as_long_as_its_figure_says(page: Page) -> None:
    page.goto("/charts/class")
    lines = page.locator(".chart:not(.narrow) li").all()
    assert len(lines) > 20
    for line in lines:
        count, of = map(int, line.locator(".figure").inner_text().split(" of "))
        whole, *part = (rect.bounding_box()["width"] for rect in line.locator("rect").all())
        assert sum(part) == pytest.approx(whole * count / of, abs=3)


def test_the_right_answer_is_told_by_a_word_a_sign_and_a_full_bar(page: Page) -> None:
    page.goto("/charts/class")
    options = page.locator("section").first.locator("li")
    said = [option.locator(".what").inner_text().split() for option in options.all()]
    assert said == [["Nora", "Webb", "right"], ["Amir", "Doyle"], ["a", "neighbour"]]
    assert [option.locator(".icon").count() for option in options.all()] == [1, 0, 0]
    strokes = [option.locator(".part").evaluate("bar => getComputedStyle(bar).stroke") for option in options.all()[:2]]
    assert strokes[0] == "none" != strokes[1]


def test_names_stay_closed_until_somebody_opens_them(page: Page) -> None:
    page.goto("/charts/class")
    names = page.locator("section dd").first
    assert not names.is_visible()
    page.locator("summary").first.click()
    assert names.is_visible()
    assert page.locator("summary").first.bounding_box()["height"] >= 40
