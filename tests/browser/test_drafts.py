"""What is typed is there again, whatever becomes of the page, the window and the network."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Visit
from tests.browser.states import QUIZ
from tests.promises import Tries

TYPED = f"{QUIZ}/2"
SOON_MS = 5000
"""Within so many milliseconds whoever types must know that something is not saved."""
KEPT = re.compile(r"kept \d\d:\d\d")


@pytest.fixture
def page(visit: Visit) -> Page:
    page = visit()
    page.goto(TYPED)
    return page


def write(page: Page, text: str) -> None:
    page.locator("#response").press_sequentially(text)


def copies(page: Page) -> int:
    """Texts that wait in the browser."""
    return int(page.evaluate("localStorage.length + sessionStorage.length"))


@pytest.mark.holds("drafts")
def test_what_is_typed_is_kept_after_a_pause_and_is_there_after_a_reload(page: Page) -> None:
    write(page, "Septem")
    expect(page.locator("#draft")).to_have_text(KEPT)
    assert copies(page) == 0
    page.reload()
    expect(page.locator("#response")).to_have_value("Septem")


def test_nothing_is_said_to_be_kept_before_it_is(page: Page) -> None:
    page.route("**/draft", lambda route: route.fulfill(status=503))
    write(page, "Septem")
    expect(page.locator("#offline")).to_be_visible(timeout=SOON_MS)
    expect(page.locator("#draft")).to_be_empty()
    page.unroute("**/draft")
    expect(page.locator("#draft")).to_have_text(KEPT)
    expect(page.locator("#offline")).to_be_hidden()


@pytest.mark.holds("drafts")
def test_whoever_leaves_the_page_at_once_finds_the_text_again(page: Page) -> None:
    write(page, "Septem")
    page.goto(f"{QUIZ}/1")
    expect(page.locator("h1")).to_contain_text("Who denied")
    page.goto(TYPED)
    expect(page.locator("#response")).to_have_value("Septem")


@pytest.mark.holds("offline")
def test_without_a_network_nothing_is_lost_and_all_is_sent_when_it_is_back(page: Page, tries: Tries) -> None:
    write(page, "Sep")
    expect(page.locator("#draft")).to_have_text(KEPT)
    page.context.set_offline(True)
    expect(page.locator("#offline")).to_be_visible(timeout=SOON_MS)
    for second in tries:
        write(page, f" {second}")
        page.wait_for_timeout(1000)
    typed = " ".join(["Sep", *map(str, range(tries.made))])
    page.get_by_role("button", name="Check the answer").click()
    expect(page.locator("#response")).to_have_value(typed)
    assert copies(page) == 1
    page.context.set_offline(False)
    expect(page.locator("#offline")).to_be_hidden(timeout=SOON_MS)
    page.reload()
    expect(page.locator("#response")).to_have_value(typed)


@pytest.mark.holds("drafts")
def test_a_window_that_was_closed_without_a_network_has_its_text_again(page: Page) -> None:
    write(page, "Sep")
    expect(page.locator("#draft")).to_have_text(KEPT)
    page.reload()
    page.context.set_offline(True)
    page.locator("#response").fill("September")
    window = page.context.new_page()
    page.close()
    page.context.set_offline(False)
    window.goto(TYPED)
    expect(window.locator("#response")).to_have_value("September")
    expect(window.locator("#draft")).to_have_text(KEPT)


def test_an_answer_that_was_acknowledged_leaves_no_copy_in_the_browser(page: Page) -> None:
    for text in ("May", "June"):
        page.goto(f"{TYPED}?again=1")
        page.locator("#response").fill(text)
        page.locator("#response").press("Enter")
        expect(page.locator("#feedback")).to_be_visible()
        assert copies(page) == 0


def test_a_first_draft_on_its_way_is_called_back_when_the_answer_is_sent(page: Page) -> None:
    """Side by side, both from a browser that nobody is known in, they would be taken for those of two pupils."""
    waiting: list[Route] = []
    failed: list[str] = []
    page.route("**/draft", lambda route: waiting.append(route))
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.locator("#response").fill("May")
    with page.expect_request("**/draft"):
        page.locator("#response").blur()
    with page.expect_navigation():
        page.get_by_role("button", name="Check the answer").click()
    assert len(waiting) == len(failed) == 1
    page.reload()
    expect(page.locator("#feedback")).to_be_visible()


def test_a_second_window_is_told_that_the_first_has_answered(page: Page) -> None:
    write(page, "Sep")
    other = page.context.new_page()
    other.goto(TYPED)
    other.locator("#response").fill("May 2020")
    with other.expect_navigation():
        other.locator("#response").press("Enter")
    write(page, "tember")
    expect(page.locator("#offline")).to_contain_text("Meanwhile you answered this in another window.")
    with page.expect_navigation():
        page.locator("#response").press("Enter")
    expect(page.locator(".notice dl")).to_contain_text("May 2020")
    expect(page.locator("#response")).to_have_value("September")
    with page.expect_navigation():
        page.get_by_role("button", name="Send this one all the same").click()
    expect(page.locator("#feedback")).to_be_visible()


def test_the_resume_code_can_be_copied_and_printed(visit: Visit) -> None:
    page = visit()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{QUIZ}/1")
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Check the answer").click()
    page.goto("/me")
    page.get_by_role("button", name="Show a new resume code").click()
    code = page.locator("#resume-code").inner_text()
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == code
    expect(page.get_by_role("button", name="Print")).to_be_visible()
