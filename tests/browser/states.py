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
ORCHARD = "/quiz/orchard-en"
WRONG: dict[int, list[str]] = {
    3: ["Nora Webb", "the builder"],
    4: ["Nora Webb", "Nora Webb", "an unnamed neighbour", "Amir Doyle"],
    5: ["1", "2", "3", "4"],
    7: ["x" * 300],
    8: ["allowed"],
    9: ["Not far."],
}
"""Wrong answers, in the order of the fields, to tests/cases/web/banks/orchard-en.yaml; to the last, any will do."""


def answer(page: Page, number: int, response: str) -> None:
    """Answer question `number` with an option's text or typed words."""
    page.goto(f"{QUIZ}/{number}?again=1")
    if page.locator("fieldset").count():
        page.locator("label", has_text=response).click()
    else:
        page.locator("#response").fill(response)
    _send(page)


def fill(page: Page, number: int, given: list[str]) -> None:
    """Fill in the form of a question about the orchard with the labels of what is chosen, or with words."""
    page.goto(f"{ORCHARD}/{number}")
    if page.locator("select").count():
        for field, label in zip(page.locator("select").all(), given, strict=True):
            field.select_option(label=label)
    elif page.locator("fieldset").count():
        for label in given:
            page.get_by_label(label, exact=True).check()
    else:
        page.locator("#response").fill(given[0])


def _ask(number: int) -> Callable[[Page], object]:
    return lambda page: page.goto(f"{ORCHARD}/{number}")


def _fill(number: int) -> Callable[[Page], object]:
    return lambda page: fill(page, number, WRONG[number])


def _fail(number: int) -> Callable[[Page], object]:
    def fail(page: Page) -> None:
        fill(page, number, WRONG[number])
        _send(page)
        for summary in page.locator(".feedback summary").all():
            summary.click()

    return fail


def _send_unfinished(number: int, given: list[str]) -> Callable[[Page], object]:
    def send(page: Page) -> None:
        fill(page, number, given)
        # The browser would hold an empty list back, but a pupil's old one may not.
        page.locator("main form").evaluate("form => { form.noValidate = true }")
        _send(page)

    return send


def _answer_every_format(page: Page) -> None:
    for number in WRONG:
        _fail(number)(page)
    page.goto(f"{ORCHARD}/result")


def _send(page: Page) -> None:
    with page.expect_navigation():
        page.locator("main form button").click()


def _open_article(page: Page) -> None:
    page.goto(f"{QUIZ}/2")
    page.locator("aside details").evaluate("details => { details.open = true }")


def _read_module(page: Page) -> None:
    page.goto(f"{QUIZ}/module")
    page.locator(".legend").wait_for(timeout=120_000)  # till the page has looked again often enough


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
    "several": _fill(3),
    "several, wrong with solution": _fail(3),
    "matching": _ask(4),
    "matching, unfinished": _send_unfinished(4, ["Nora Webb", "Please choose", "Please choose", "Amir Doyle"]),
    "matching, wrong with solution": _fail(4),
    "ordering": _ask(5),
    "ordering, one place twice": _send_unfinished(5, ["1", "2", "2", "4"]),
    "ordering, wrong with solution": _fail(5),
    "cloze": _ask(7),
    "cloze, wrong with solution": _fail(7),
    "mark": _fill(8),
    "mark, wrong with solution": _fail(8),
    "open with criteria, answered": _fail(9),
    "result of every format": _answer_every_format,
    "article": lambda page: page.goto(f"{QUIZ}/article#p5"),
    "module": _read_module,
    "no such page": lambda page: page.goto("/nothing"),
}
