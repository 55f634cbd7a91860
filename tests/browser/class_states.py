"""Every page of a class in every state a pupil can bring it to."""

from playwright.sync_api import Page

from quizgen.web.pupil.blueprint import COOKIE
from tests.browser.school import School
from tests.browser.states import Reach, States, at, send

_TEST = "/class/{classes[test in en].code}"


def _join(name: str) -> Reach:
    """Choose an alias in the class of that name, and note the code down."""

    def join(page: Page, school: School) -> None:
        _choose_alias(name)(page, school)
        page.locator("main a.button").click()
        page.wait_for_url("**/class/**")

    return join


def _choose_alias(name: str) -> Reach:
    def choose(page: Page, school: School) -> None:
        page.goto(f"/join/{school.classes[name].code}")
        with page.expect_navigation():
            page.locator("button[name=alias]").first.click()

    return choose


def _then(name: str, *acts: Reach) -> Reach:
    """Join the class of that name, then act."""

    def act(page: Page, school: School) -> None:
        for one in (_join(name), *acts):
            one(page, school)

    return act


def _save(page: Page, school: School) -> None:
    page.get_by_role("radio").first.check()
    send(page)


def _hand_in(page: Page, school: School) -> None:
    page.goto(f"/class/{school.classes['test in en'].code}/hand-in")
    with page.expect_navigation():
        page.locator("main form button").click()


def _save_after_the_end(page: Page, school: School) -> None:
    """The page of a question was still open in another window."""
    other = page.context.new_page()
    _hand_in(other, school)
    other.close()
    _save(page, school)


def _resume_with_a_wrong_code(page: Page, school: School) -> None:
    page.goto("/resume")
    page.locator("#code").fill("MX2P-K7RA")
    with page.expect_navigation():
        page.locator("main form button").click()


def _be_asked_again(page: Page, school: School) -> None:
    """The pupil for whom a question is due today."""
    page.context.add_cookies([{"name": COOKIE, "value": school.due_for["looks"], "url": school.address}])
    page.goto("/repeat")
    page.locator("main a.button").first.click()
    page.wait_for_url("**/repeat/**")


STATES: States = {
    "pages.show_me": {"my data": _then("practice in en", at("/me")), "my data, nobody": at("/me")},
    "pages.confirm_delete": {"delete my data?": _then("practice in en", at("/me/delete"))},
    "pages.show_repetitions": {"nothing to repeat": at("/repeat")},
    "pages.show_repetition": {"repetition": _be_asked_again},
    "pages.show_list": {"list with classes": _then("practice in en", at("/"))},
    "pages.find_class": {"code": at("/join"), "wrong code": at("/join?code=XXXXXXX")},
    "pages.join": {
        "aliases": at("/join/{classes[practice].code}"),
        "alias taken": at("/join/{classes[practice].code}?taken=1"),
        "who the browser knows": _then("practice in en", at("/join/{classes[practice].code}")),
        "too early": at("/join/{classes[coming].code}"),
        "too late": at("/join/{classes[ended].code}"),
    },
    "pages.show_code": {"resume code": _choose_alias("practice in en")},
    "pages.show_resume": {"resume": at("/resume"), "wrong resume code": _resume_with_a_wrong_code},
    "pages.show_question": {
        "in a test": _join("test in en"),
        "in a test, saved": _then("test in en", _save),
        "in a test, too late": _then("test in en", _save_after_the_end),
        "in a test, afterwards": _then("test in en", _save, _hand_in, at(f"{_TEST}/1")),
        "shuffled": _join("practice"),
    },
    "pages.confirm_hand_in": {"hand in?": _then("test in en", _save, at(f"{_TEST}/hand-in"))},
    "pages.show_result": {
        "overview of a test": _then("test in en", _save, at(f"{_TEST}/result")),
        "result of a test": _then("test in en", _save, _hand_in),
    },
    "pages.show_module": {"article before a test": _then("test in en", at(f"{_TEST}/module"))},
}
