"""What every page must be in every state: accessible, as wide as the phone, and alone with its server."""

import re
from itertools import combinations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.states import STATES

LONG_WORD = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesentwurf"
LENGTHEN_WORDS = """word => {
    const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replace(/[^ ]{5,}/, word);
}"""
TOO_WIDE = """() => [...document.querySelectorAll('body *')]
    .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth)
    .map(element => element.outerHTML.slice(0, 80))"""

every_state = pytest.mark.parametrize("state", STATES)


@every_state
def test_a_page_has_no_accessibility_violation_in_light_and_dark_on_phone_and_desk(visit: Visit, state: str) -> None:
    page = visit()
    STATES[state](page)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            results = Axe().run(page)
            assert results.violations_count == 0, f"{width}, {scheme}: {results.generate_report()}"


def test_the_accessibility_rules_see_a_planted_fault(visit: Visit) -> None:
    page = visit()
    STATES["short"](page)
    page.locator("h1 label").evaluate("label => label.removeAttribute('for')")
    assert "label" in {violation["id"] for violation in Axe().run(page).response["violations"]}


@every_state
def test_a_page_fits_a_small_phone_even_with_endless_words(visit: Visit, state: str) -> None:
    page = visit(320)
    STATES[state](page)
    assert_fits(page)
    page.evaluate(LENGTHEN_WORDS, LONG_WORD)
    assert_fits(page)


def assert_fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, page.evaluate(TOO_WIDE)


@every_state
def test_a_page_asks_nobody_but_its_server_and_breaks_no_rule_of_its_own(visit: Visit, site: str, state: str) -> None:
    page = visit()
    requests: list[str] = []
    complaints: list[str] = []
    page.context.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    STATES[state](page)
    assert requests
    assert [url for url in requests if not url.startswith(site)] == []
    assert [text for text in complaints if not re.search(r"status of (404|422)", text)] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_follow_the_visitor(visit: Visit, scheme: str) -> None:
    page = visit(scheme=scheme)
    page.goto("/")
    red, *_ = map(int, re.findall(r"\d+", page.evaluate("getComputedStyle(document.body).backgroundColor")))
    assert (red > 200) == (scheme == "light")


PRESSED = ["list", "choice", "short", "wrong", "result", "several", "matching", "ordering", "cloze", "mark"]


@pytest.mark.parametrize("state", [*PRESSED, "open with criteria, answered"])
def test_what_is_pressed_is_large_enough_for_a_thumb(visit: Visit, state: str) -> None:
    page = visit()
    STATES[state](page)
    targets = page.locator(
        ".button, label:is(.option, .word), .criteria label, select, .languages a, .brand, .around a, summary,"
        " input[type=text]"
    )
    heights = {target.inner_text(): target.bounding_box()["height"] for target in targets.all()}
    assert {text: height for text, height in heights.items() if height < 40} == {}


def test_words_to_choose_from_do_not_lie_on_each_other(visit: Visit) -> None:
    page = visit()
    STATES["mark"](page)
    boxes = [label.bounding_box() for label in page.locator("label.word").all()]
    for one, other in combinations(boxes, 2):
        is_beside = one["x"] + one["width"] <= other["x"] + 0.5 or other["x"] + other["width"] <= one["x"] + 0.5
        is_below = one["y"] + one["height"] <= other["y"] + 0.5 or other["y"] + other["height"] <= one["y"] + 0.5
        assert is_beside or is_below
    assert all(box["width"] >= 24 for box in boxes)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chosen_word_is_told_by_more_than_colour(visit: Visit, scheme: str) -> None:
    page = visit(scheme=scheme)
    STATES["mark"](page)
    lines = page.locator("label.word span").evaluate_all(
        "words => words.map(word => [word.innerText, getComputedStyle(word).borderBottomStyle])"
    )
    assert [word for word, line in lines if line == "solid"] == ["allowed"]
