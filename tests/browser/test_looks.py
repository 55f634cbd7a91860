"""What every page must be in every state: accessible, as wide as the phone, and alone with its server."""

import re
from itertools import combinations, product
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.pages import NO_PAGES, STATES, reach
from tests.browser.school import School

LONG_WORD = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesentwurf"
LENGTHEN_WORDS = """word => {
    const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        // A drawing breaks its words before it is drawn: tests/module/test_map_drawing.py.
        if (!texts.currentNode.parentElement.closest('svg'))
            texts.currentNode.data = texts.currentNode.data.replace(/[^ ]{5,}/, word);
    }
}"""
TOO_WIDE = """() => [...document.querySelectorAll('body *')]
    .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth)
    .map(element => element.outerHTML.slice(0, 80))"""

TARGETS = (
    ".button, label:is(.option, .word), .criteria label, select, .languages a, .brand, .around a, summary, nav a,"
    " input:is([type=text], [type=password], [type=number], [type=datetime-local]):not(.unseen), textarea"
)
TOO_SMALL = """targets => {
    const blocks = 'p, li, dd, th, h1, h2, h3, footer, main';
    const standsAlone = link => link.closest(blocks).innerText.trim() === link.innerText.trim();
    const links = ', main a:not(td a, .quiz h3 a), footer a';
    return [...document.querySelectorAll(targets + links)]
        .filter(target => target.matches(targets) || standsAlone(target))
        .filter(target => target.checkVisibility({visibilityProperty: true}))
        .map(target => [target.innerText, target.getBoundingClientRect()])
        .filter(([text, {width, height}]) => width && height && height < 40)
        .map(([text, {height}]) => `${text}: ${height} px high`);
}"""
"""Of controls and of links that stand alone, not in a sentence or a table; of a quiz the whole card can be pressed."""
EXPECTED = r"status of (4\d\d|50[03]|202)|ERR_INTERNET_DISCONNECTED"
"""What browsers say of pages that refuse something or come from a broken site, or without a network."""
every_state = pytest.mark.parametrize("state", STATES)
LOOKS = tuple(product((360, 1280), ("light", "dark")))


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
    faults += [url for url in requests if not url.startswith((school.address, school.new, school.fragile.address))]
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
    """In every look; the page is loaded once."""
    faults = []
    page.evaluate(AXE_SCRIPT)
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        results = AxeResults(page.evaluate("axe.run({resultTypes: ['violations']})"))
        faults += [f"{width}, {scheme}: {results.generate_report()}"] if results.violations_count else []
    return faults


def find_too_wide(page: Page) -> list[str]:
    return page.evaluate(TOO_WIDE) if page.evaluate("document.documentElement.scrollWidth") > 320 else []


def find_too_small(page: Page) -> list[str]:
    """What is pressed by a thumb and too small for it."""
    return page.evaluate(TOO_SMALL, TARGETS)


def test_the_accessibility_rules_see_a_planted_fault(visit: Visit, school: School) -> None:
    page = reach("short", visit(), school)
    page.locator("h1 label").evaluate("label => label.removeAttribute('for')")
    faults = find_violations(page)
    assert len(faults) == len(LOOKS) and all("label" in fault for fault in faults)


def test_a_planted_small_button_and_a_planted_wide_word_are_seen(visit: Visit, school: School) -> None:
    page = reach("short", visit(320), school)
    assert (find_too_small(page), find_too_wide(page)) == ([], [])
    page.locator("main .button").first.evaluate("button => { button.style.cssText = 'min-height: 0; padding: 0' }")
    page.locator("h1").evaluate("title => { title.style.width = '400px' }")
    assert len(find_too_small(page)) == 1 and len(find_too_wide(page)) >= 1


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
