"""Every page of the open list in every state a pupil can bring it to."""

from collections.abc import Callable, Mapping

from playwright.sync_api import Page

from tests.browser.school import School

Reach = Callable[[Page, School], object]
"""Brings a window to a state of a page."""
States = Mapping[str, Mapping[str, Reach]]
"""By the page's endpoint, and by a name."""

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


def at(path: str) -> Reach:
    """The page at an address, with what is in the school in its gaps: `/class/{classes[test].code}/`."""
    return lambda page, school: page.goto(path.format(classes=school.classes, jobs=school.jobs, new=school.new))


def after(act: Callable[[Page], object]) -> Reach:
    """The page that such an act leads to."""
    return lambda page, school: act(page)


def answer(page: Page, number: int, response: str) -> None:
    """Answer question `number` with an option's text or typed words."""
    page.goto(f"{QUIZ}/{number}?again=1")
    if page.locator("fieldset").count():
        page.locator("label", has_text=response).click()
    else:
        page.locator("#response").fill(response)
    send(page)


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


def fail(page: Page, number: int) -> None:
    """Answer a question about the orchard wrong, and look at the solution."""
    fill(page, number, WRONG[number])
    send(page)
    for summary in page.locator(".feedback summary").all():
        summary.click()


def send_unfinished(page: Page, number: int, given: list[str]) -> None:
    fill(page, number, given)
    # The browser would hold an empty list back, but a pupil's old one may not.
    page.locator("main form").evaluate("form => { form.noValidate = true }")
    send(page)


def _answer_every_format(page: Page) -> None:
    for number in WRONG:
        fail(page, number)
    page.goto(f"{ORCHARD}/result")


def _take_hints(page: Page) -> None:
    page.goto(f"{QUIZ}/1")
    for _ in range(2):
        with page.expect_navigation():
            page.locator("button[formaction$=hint]").click()


def send(page: Page) -> None:
    with page.expect_navigation():
        page.locator("main form button[type=submit]").click()


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
    send(page)


def _answer_all(page: Page) -> None:
    for number, response in enumerate(ANSWERS, 1):
        answer(page, number, response)
    page.goto(f"{QUIZ}/result")


def _answer_some(page: Page) -> None:
    answer(page, 1, "Tom Reed")
    answer(page, 2, "September 2022")
    page.goto(f"{QUIZ}/result")


def _lose_the_connection(page: Page) -> None:
    page.goto(f"{QUIZ}/2")
    page.context.set_offline(True)
    page.locator("#response").fill("2022")
    page.locator("main form button[type=submit]").click()
    page.locator("#offline").wait_for()
    page.context.set_offline(False)


def _break(part: str) -> Reach:
    """The first page of a site of which that part has broken."""

    def look(page: Page, school: School) -> None:
        with school.fragile.without(part):
            page.goto(school.fragile.address)

    return look


def _lose_the_store(page: Page, school: School) -> None:
    """Just when an answer is sent."""
    page.goto(f"{school.fragile.address.rstrip('/')}{QUIZ}/2")
    page.locator("#response").fill("in September")
    with school.fragile.without("database"):
        send(page)


def _answer_in_two_windows(page: Page) -> None:
    answer(page, 2, "2021")
    page.goto(f"{QUIZ}/2?again=1")
    page.locator("#response").fill("1999")
    other = page.context.new_page()
    answer(other, 2, "2022")
    other.close()
    send(page)


STATES: States = {
    "pages.show_list": {
        "list": at("/"),
        "store out of reach": _break("database"),
        "a fault of the site": _break("library"),
    },
    "pages.show_question": {
        "choice": at(f"{QUIZ}/1"),
        "short": at(f"{QUIZ}/2"),
        "open": at(f"{QUIZ}/5"),
        "question with the article": after(_open_article),
        "question with hints": after(_take_hints),
        "no answer": after(_leave_out_the_answer),
        "right": after(lambda page: answer(page, 1, ANSWERS[0])),
        "right, typed": after(lambda page: answer(page, 2, ANSWERS[1])),
        "wrong": after(lambda page: answer(page, 1, "Tom Reed")),
        "wrong with solution": after(_show_solution),
        "wrong, typed": after(lambda page: answer(page, 2, "x" * 300)),
        "open, answered": after(lambda page: answer(page, 5, ANSWERS[4])),
        "several": after(lambda page: fill(page, 3, WRONG[3])),
        "several, wrong with solution": after(lambda page: fail(page, 3)),
        "matching": at(f"{ORCHARD}/4"),
        "matching, unfinished": after(
            lambda page: send_unfinished(page, 4, ["Nora Webb", "Please choose", "Please choose", "Amir Doyle"])
        ),
        "matching, wrong with solution": after(lambda page: fail(page, 4)),
        "ordering": at(f"{ORCHARD}/5"),
        "ordering, one place twice": after(lambda page: send_unfinished(page, 5, ["1", "2", "2", "4"])),
        "ordering, wrong with solution": after(lambda page: fail(page, 5)),
        "cloze": at(f"{ORCHARD}/7"),
        "cloze, wrong with solution": after(lambda page: fail(page, 7)),
        "mark": after(lambda page: fill(page, 8, WRONG[8])),
        "mark, wrong with solution": after(lambda page: fail(page, 8)),
        "open with criteria, answered": after(lambda page: fail(page, 9)),
        "without a connection": after(_lose_the_connection),
        "answered in two windows": after(_answer_in_two_windows),
        "store out of reach, answer": _lose_the_store,
    },
    "pages.show_result": {
        "result": after(_answer_all),
        "unfinished result": after(_answer_some),
        "result of every format": after(_answer_every_format),
    },
    "pages.show_article": {"article": at(f"{QUIZ}/article#p5")},
    "pages.show_module": {"module": after(_read_module)},
    "": {"no such page": at("/nothing")},
}
