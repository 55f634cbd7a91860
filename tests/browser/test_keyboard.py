"""A whole quiz by keyboard alone and without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.states import ORCHARD, QUIZ
from tests.browser.visitor import tab_to


def press(page: Page, role: str, name: str) -> None:
    target = page.get_by_role(role, name=name, exact=True)
    tab_to(page, target)
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.mark.parametrize("width", [360, 1280])
def test_a_whole_quiz_works_by_keyboard_without_javascript(visit: Visit, width: int) -> None:
    page = visit(width, scripts=False)
    page.goto("/")
    press(page, "link", "Lindford library may open on Sundays")
    expect(page.locator(".count")).to_have_text("Question 1 of 5")

    tab_to(page, page.get_by_role("radio").first)
    page.keyboard.press("Space")
    press(page, "button", "Check the answer")
    expect(page.locator("#feedback")).to_be_focused()
    expect(page.locator("#feedback")).to_contain_text("Not right yet")
    expect(page).to_have_title(re.compile("^Not right yet"))
    press(page, "link", "Try again")

    tab_to(page, page.get_by_role("radio").first)
    page.keyboard.press("ArrowDown")
    press(page, "button", "Check the answer")
    expect(page.locator("#feedback")).to_contain_text("Right!")
    press(page, "link", "Next question")

    tab_to(page, page.get_by_role("textbox"))
    page.keyboard.type("in Septmber 2022")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("#feedback")).to_contain_text("Right!")
    press(page, "link", "Next question")

    press(page, "link", "Skip")
    tab_to(page, page.get_by_role("radio").first)
    page.keyboard.press("Space")
    press(page, "button", "Check the answer")
    press(page, "link", "Next question")

    tab_to(page, page.get_by_role("textbox"))
    page.keyboard.type("One counts, the other judges.")
    press(page, "button", "Send and compare")
    expect(page.locator("#feedback")).to_contain_text("Compare for yourself")
    press(page, "link", "See the result")

    expect(page.locator(".points")).to_have_text("3 of 4 right")
    expect(page.locator(".score")).to_contain_text("1 question is still open.")
    press(page, "link", "Continue")
    expect(page.locator(".count")).to_have_text("Question 3 of 5")


@pytest.mark.parametrize("width", [360, 1280])
def test_every_format_works_by_keyboard_without_javascript(visit: Visit, width: int) -> None:
    page = visit(width, scripts=False)
    page.goto(f"{ORCHARD}/3")
    for name in ("Nora Webb", "Amir Doyle"):
        tab_to(page, page.get_by_role("checkbox", name=name))
        page.keyboard.press("Space")
    press(page, "button", "Check the answer")
    expect(page.locator("#feedback")).to_contain_text("Right!")
    press(page, "link", "Next question")

    for item, match in [("Nothing", "Nora"), ("The hives", "Amir"), ("Somebody", "an un"), ("No buyer", "Nora")]:
        tab_to(page, page.get_by_role("combobox", name=item))
        page.keyboard.type(match)
    press(page, "button", "Check the answer")
    expect(page.locator("#feedback")).to_contain_text("Right!")
    press(page, "link", "Next question")

    for text, place in [("A storm", "2"), ("The orchard was", "4"), ("The hives", "1"), ("The parish", "3")]:
        tab_to(page, page.get_by_role("combobox", name=text))
        page.keyboard.type(place)
    press(page, "button", "Check the answer")
    expect(page.locator("#feedback")).to_contain_text("Right!")
    press(page, "link", "Next question")
    press(page, "link", "Skip")

    tab_to(page, page.get_by_role("textbox"))
    page.keyboard.type("2009")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("#feedback")).to_contain_text("Right!")
    press(page, "link", "Next question")

    tab_to(page, page.get_by_role("radio", name="According"))
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="parish")).to_be_checked()
    press(page, "button", "Check the answer")
    expect(page.locator("#feedback")).to_contain_text("Right!")
    press(page, "link", "Next question")

    tab_to(page, page.get_by_role("textbox"))
    page.keyboard.type("Not far.")
    press(page, "button", "Send and compare")
    tab_to(page, page.get_by_role("checkbox", name="I name the only witness."))
    page.keyboard.press("Space")
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(1)


def test_an_unfinished_answer_is_held_back_by_the_browser(visit: Visit) -> None:
    page = visit(scripts=False)
    page.goto(f"{ORCHARD}/4")
    tab_to(page, page.get_by_role("combobox", name="Nothing"))
    page.keyboard.type("Nora")
    page.get_by_role("button", name="Check the answer").click()
    expect(page.get_by_role("combobox", name="The hives")).to_be_focused()
    expect(page.get_by_role("combobox", name="Nothing")).to_have_value("2")


def test_the_skip_link_leads_past_the_header(visit: Visit) -> None:
    page = visit(scripts=False)
    page.goto(f"{QUIZ}/1")
    press(page, "link", "Skip to content")
    expect(page.locator("main")).to_be_focused()


def test_the_article_can_be_read_beside_the_question_without_a_mouse(visit: Visit) -> None:
    page = visit(360, scripts=False)
    page.goto(f"{QUIZ}/1")
    last = page.locator("aside li").last
    expect(last).to_be_hidden()
    tab_to(page, page.locator("aside summary"))
    page.keyboard.press("Enter")
    expect(last).to_be_visible()


def test_the_article_stands_beside_the_question_on_a_wide_screen(visit: Visit) -> None:
    page = visit(1280, scripts=False)
    page.goto(f"{QUIZ}/1")
    expect(page.locator("aside li").last).to_be_visible()
    question, article = page.locator(".step").bounding_box(), page.locator("aside").bounding_box()
    assert article["x"] > question["x"] + question["width"]
    tab_to(page, page.get_by_role("region"))
    page.keyboard.press("End")
    expect(page.locator("aside li").last).to_be_in_viewport()


def test_the_language_is_switched_by_keyboard(visit: Visit) -> None:
    page = visit(scripts=False)
    page.goto(f"{QUIZ}/1")
    press(page, "link", "Deutsch")
    expect(page.locator(".count")).to_have_text("Frage 1 von 5")
    expect(page.locator("h1")).to_have_text("Who denied that anyone would be forced to work on Sundays?")


def test_answers_survive_reload_the_back_button_and_a_second_tab(visit: Visit) -> None:
    page = visit(scripts=False)
    page.goto(f"{QUIZ}/1")
    tab_to(page, page.get_by_role("radio").first)
    page.keyboard.press("ArrowDown")
    press(page, "button", "Check the answer")
    page.reload()
    expect(page.locator("#feedback")).to_contain_text("Right!")
    press(page, "link", "Next question")
    page.go_back()
    expect(page.locator("#feedback")).to_contain_text("Right!")
    tab = page.context.new_page()
    tab.goto(f"{QUIZ}/")
    expect(tab.locator(".count")).to_have_text("Question 2 of 5")
