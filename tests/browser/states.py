"""Every page of the site in every state a pupil can bring it to."""

from collections.abc import Callable

from playwright.sync_api import Page

QUIZ = "/quiz/library-en"
ANSWERS = [
    "Mayor Ada Brook",
    "in September 2022",
    "No, as",
    "Nobody had asked",
    "One counts,\nthe other judges.",
]
"""Right answers to the five questions of the bank in tests/cases/web/banks/library-en.yaml."""


def answer(page: Page, number: int, response: str) -> None:
    """Answer question `number` with an option's text or typed words."""
    page.goto(f"{QUIZ}/{number}?again=1")
    if page.locator("fieldset").count():
        page.locator("label", has_text=response).click()
    else:
        page.locator("#response").fill(response)
    _send(page)


def _send(page: Page) -> None:
    with page.expect_navigation():
        page.locator("main form button").click()


def _open_article(page: Page) -> None:
    page.goto(f"{QUIZ}/2")
    page.locator("aside details").evaluate("details => { details.open = true }")


def _show_solution(page: Page) -> None:
    answer(page, 1, "Tom Reed")
    page.locator(".feedback summary").click()


def _leave_out_the_answer(page: Page) -> None:
    page.goto(f"{QUIZ}/2")
    page.locator("#response").fill("   ")
    _send(page)


def _answer_all(page: Page) -> None:
    for number, response in enumerate(ANSWERS, 1):
        answer(page, number, response)
    page.goto(f"{QUIZ}/result")


def _answer_some(page: Page) -> None:
    answer(page, 1, "Tom Reed")
    answer(page, 2, "September 2022")
    page.goto(f"{QUIZ}/result")


STATES: dict[str, Callable[[Page], object]] = {
    "list": lambda page: page.goto("/"),
    "choice": lambda page: page.goto(f"{QUIZ}/1"),
    "short": lambda page: page.goto(f"{QUIZ}/2"),
    "open": lambda page: page.goto(f"{QUIZ}/5"),
    "question with the article": _open_article,
    "no answer": _leave_out_the_answer,
    "right": lambda page: answer(page, 1, ANSWERS[0]),
    "right, typed": lambda page: answer(page, 2, ANSWERS[1]),
    "wrong": lambda page: answer(page, 1, "Tom Reed"),
    "wrong with solution": _show_solution,
    "wrong, typed": lambda page: answer(page, 2, "x" * 300),
    "open, answered": lambda page: answer(page, 5, ANSWERS[4]),
    "result": _answer_all,
    "unfinished result": _answer_some,
    "article": lambda page: page.goto(f"{QUIZ}/article#p5"),
    "no such page": lambda page: page.goto("/nothing"),
}
