"""What every page must be in every state: accessible, as wide as the phone, and alone with its server."""

import re
from itertools import combinations
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.pages import NO_PAGES, STATES, reach
from tests.browser.school import School

LONG_WORD = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesentwurf"
LENGTHEN_WORDS = """word => {
    const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replace(/[^ ]{5,}/, word);
}"""
TOO_WIDE = """() => [...document.querySelectorAll('body *')]
    .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth)
    .map(element => element.outerHTML.slice(0, 80))"""

TARGETS = (
    ".button, label:is(.option, .word), .criteria label, select, .languages a, .brand, .around a, summary, nav a,"
    " input:is([type=text], [type=password], [type=number], [type=datetime-local]):not(.unseen), textarea"
)
EXPECTED = r"status of (4\d\d|202)|ERR_INTERNET_DISCONNECTED"
"""What browsers say of pages that refuse something, or without a network."""
every_state = pytest.mark.parametrize("state", STATES)
FULL = {"resultTypes": ["violations"]}
COLOURS = FULL | {"runOnly": ["color-contrast"]}
LOOKS = ((360, "light", FULL), (360, "dark", COLOURS), (1280, "light", COLOURS), (1280, "dark", FULL))
"""Between light and dark nothing but colours differs."""


@every_state
def test_every_page_in_every_state(visit: Visit, school: School, state: str) -> None:
    """It violates no rule of accessibility, fits a small phone even with endless words, and asks nobody else."""
    page = visit()
    requests, complaints = listen(page)
    page = reach(state, page, school)
    faults = [*find_another_page(page, state, school), *find_violations(page)]
    page.set_viewport_size({"width": 320, "height": 800})
    faults += find_too_wide(page) + find_too_small(page)
    page.evaluate(LENGTHEN_WORDS, LONG_WORD)
    faults += find_too_wide(page)
    faults += [url for url in requests if not url.startswith((school.address, school.new))]
    faults += [text for text in complaints if not re.search(EXPECTED, text)]
    assert requests
    assert faults == []


def test_no_page_is_forgotten(school: School) -> None:
    shown = {endpoint for endpoint, _ in STATES.values()}
    every = {rule.endpoint for rule in school.addresses.iter_rules() if "GET" in rule.methods}
    assert every - shown == set(NO_PAGES)


def listen(page: Page) -> tuple[list[str], list[str]]:
    """What any window of this visitor asks for from now on, and what this one complains about."""
    requests, complaints = list[str](), list[str]()
    page.context.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return requests, complaints


def find_another_page(page: Page, state: str, school: School) -> list[str]:
    """Whether the window shows a page of the endpoint under which its state is listed."""
    addresses, path = school.addresses.bind(""), urlsplit(page.url).path
    found = {addresses.match(path, method)[0] for method in addresses.allowed_methods(path)}
    return [] if STATES[state][0] in (found or {""}) else [f"{path} is none of {STATES[state][0]}"]


def find_violations(page: Page) -> list[str]:
    faults = []
    for width, scheme, rules in LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        results = Axe().run(page, options=rules)
        faults += [f"{width}, {scheme}: {results.generate_report()}"] if results.violations_count else []
    return faults


def find_too_wide(page: Page) -> list[str]:
    return page.evaluate(TOO_WIDE) if page.evaluate("document.documentElement.scrollWidth") > 320 else []


def find_too_small(page: Page) -> list[str]:
    """What is pressed by a thumb and too small for it."""
    shown = [target for target in page.locator(TARGETS).all() if target.is_visible()]
    sizes = [(target.inner_text(), target.bounding_box()["height"]) for target in shown]
    return [f"{text}: {height} px high" for text, height in sizes if height < 40]


def test_the_accessibility_rules_see_a_planted_fault(visit: Visit, school: School) -> None:
    page = reach("short", visit(), school)
    page.locator("h1 label").evaluate("label => label.removeAttribute('for')")
    assert "label" in {violation["id"] for violation in Axe().run(page).response["violations"]}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_follow_the_visitor(visit: Visit, scheme: str) -> None:
    page = visit(scheme=scheme)
    page.goto("/")
    red, *_ = map(int, re.findall(r"\d+", page.evaluate("getComputedStyle(document.body).backgroundColor")))
    assert (red > 200) == (scheme == "light")


def test_words_to_choose_from_do_not_lie_on_each_other(visit: Visit, school: School) -> None:
    page = visit()
    reach("mark", page, school)
    boxes = [label.bounding_box() for label in page.locator("label.word").all()]
    for one, other in combinations(boxes, 2):
        is_beside = one["x"] + one["width"] <= other["x"] + 0.5 or other["x"] + other["width"] <= one["x"] + 0.5
        is_below = one["y"] + one["height"] <= other["y"] + 0.5 or other["y"] + other["height"] <= one["y"] + 0.5
        assert is_beside or is_below
    assert all(box["width"] >= 24 for box in boxes)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chosen_word_is_told_by_more_than_colour(visit: Visit, school: School, scheme: str) -> None:
    page = visit(scheme=scheme)
    reach("mark", page, school)
    lines = page.locator("label.word span").evaluate_all(
        "words => words.map(word => [word.innerText, getComputedStyle(word).borderBottomStyle])"
    )
    assert [word for word, line in lines if line == "solid"] == ["allowed"]
