"""Every page of the teachers in every state they can bring it to."""

import re

from playwright.sync_api import Page

from tests.browser.school import ADMIN, COLLEAGUE, DRAFTS, School
from tests.browser.states import Reach, States, at

BANK = f"/teach/banks/{DRAFTS}"


def _class(name: str, page: str = "") -> Reach:
    return at(f"/teach/classes/{{classes[{name}].id}}{page}")


def _as(name: str, *acts: Reach) -> Reach:
    """As another teacher."""

    def act(page: Page, school: School) -> None:
        school.log_in(page.context, name)
        for one in acts:
            one(page, school)

    return act


def _then(path: str, *acts: Reach) -> Reach:
    """The page at the address, then what is done there."""

    def act(page: Page, school: School) -> None:
        for one in (at(path), *acts):
            one(page, school)

    return act


def _press(selector: str) -> Reach:
    """What leads to another page."""

    def press(page: Page, school: School) -> None:
        with page.expect_navigation():
            page.locator(selector).first.click()

    return press


def _fill(**values: str) -> Reach:
    """The fields of these names."""

    def fill(page: Page, school: School) -> None:
        for name, value in values.items():
            page.locator(f"main [name={name}]").first.fill(value)

    return fill


def _open_all(page: Page, school: School) -> None:
    for summary in page.locator("main summary").all():
        if summary.is_visible():
            summary.click()


def _send_unchecked(page: Page, school: School) -> None:
    """The browser would hold a form with gaps back, but an old one may not."""
    page.locator("main form").first.evaluate("form => { form.noValidate = true }")
    _press("main form .button")(page, school)


def _try_too_often(page: Page, school: School) -> None:
    for _ in range(10):
        page.request.post("/login", form={"name": "nobody", "password": "wrong"}, headers={"Origin": school.address})
    _then("/login", _fill(name="nobody", password="wrong"), _press("main form .button"))(page, school)


def _meet_a_colleague(page: Page, school: School) -> None:
    """Both edit the last question; the colleague saves first."""
    path = f"{BANK}/{{}}?show=all"
    page.goto(f"{BANK}/?show=all")
    path = page.locator(".judged > li").last.get_attribute("id")
    page.goto(f"{BANK}/{path}")
    other = page.context.new_page()
    other.goto(page.url)
    was = other.locator("#explanation").input_value()
    other.locator("#explanation").fill(f"{was} Indeed.")
    other.locator("button[name=do][value=save]").click()
    other.wait_for_url(re.compile("#"))
    other.close()
    page.locator("#explanation").fill(f"{was} Really.")
    _press("button[name=do][value=save]")(page, school)


def _lose_the_question(page: Page, school: School) -> None:
    """Somebody takes it out of the file while it is edited here."""
    page.goto(f"{BANK}/q002")
    file = school.folder / f"{DRAFTS}.yaml"
    before = file.read_text()
    first, _, third = before.partition("\n  - id: q002")
    file.write_text(f"{first}\n  - id: q003{third.partition('- id: q003')[2]}")
    _fill(explanation="Really.")(page, school)
    _press("button[name=do][value=save]")(page, school)
    file.write_text(before)


def _preview(page: Page, school: School) -> Page:
    page.goto(f"{BANK}/q001")
    with page.expect_popup() as opened:
        page.locator("button[formtarget]").click()
    return opened.value


def _pause_live(page: Page, school: School) -> None:
    page.context.set_offline(True)
    page.locator("#live-lost").wait_for()
    page.context.set_offline(False)


def _wait_for_marks(page: Page, school: School) -> None:
    """The page looks again every other second, until a worker has found who says what."""
    page.locator(".legend").wait_for(timeout=120_000)


_RESET = ".people a[href$=password]"
TYPES = ("choice", "true-false", "several", "matching", "ordering", "short", "cloze", "mark", "open")

STATES: States = {
    "entry.show_login": {
        "login": at("/login"),
        "login, wrong": _then("/login", _fill(name="Ms Winter", password="wrong"), _press("main form .button")),
        "login, too often": _try_too_often,
    },
    "entry.show_setup": {
        "first account": at("{new}setup"),
        "first account, wrong code": _then(
            "{new}setup", _fill(code="XXXX-XXXX", name="Ms Winter", password="long enough"), _press("main form .button")
        ),
    },
    "teaching.show_banks": {"banks": at("/teach/")},
    "teaching.show_new": {
        "new bank": _then("/teach/new", _open_all),
        "new bank without an article": _then("/teach/new", _press("main form .button")),
        "new bank once more": at("/teach/new?from={jobs[failed]}"),
    },
    "teaching.show_job": {state: at(f"/teach/jobs/{{jobs[{state}]}}") for state in ("going", "failed", "interrupted")},
    "teaching.show_review": {
        "review of drafts": _then(f"{BANK}/", _open_all),
        "review of all": at(f"{BANK}/?show=all"),
        "review of every type": at("/teach/banks/orchard-en/?show=all"),
        "review, none": at("/teach/banks/orchard-en/?show=rejected"),
        "review, changed": at(f"{BANK}/?show=all&notice=changed"),
    },
    "teaching.show_add": {
        "types": at(f"{BANK}/add"),
        **{f"new question, {type}": at(f"{BANK}/add?type={type}") for type in TYPES},
        "new question, empty": _then(f"{BANK}/add?type=choice", _send_unchecked),
    },
    "teaching.show_question": {
        "editor": at(f"{BANK}/q001"),
        "editor, wrong": _then(f"{BANK}/q001", _fill(prompt="", evidence="Not in the article."), _send_unchecked),
        "editor, conflict": _meet_a_colleague,
        "editor, question taken out": _lose_the_question,
    },
    "teaching.preview": {"preview": _preview},
    "teaching.show_renewed": {
        "made anew": at(f"{BANK}/q001/anew?job={{jobs[renewed]}}"),
    },
    "teaching.show_history": {"history": at(f"{BANK}/history"), "no history": at("/teach/banks/orchard-en/history")},
    "teaching.show_version": {
        "version": at(f"{BANK}/history/1"),
        "version, changed": at(f"{BANK}/history/1?notice=changed"),
    },
    "teaching.show_module": {"module of a teacher": _then("/teach/banks/library-en/module", _wait_for_marks)},
    "teaching.show_plan": {
        "plan of a module": _then(
            "/teach/banks/library-en/module", _wait_for_marks, at("/teach/banks/library-en/module/plan")
        )
    },
    "teaching.show_exports": {"exports": at(f"{BANK}/export")},
    "teaching.show_export": {
        "export": at(f"{BANK}/export/anki"),
        "export with losses": at("/teach/banks/orchard-en/export/kahoot"),
    },
    "teaching.show_classes": {"classes": at("/teach/classes"), "classes, admin": _as(ADMIN, at("/teach/classes"))},
    "teaching.new_class": {
        "which bank": at("/teach/classes/new"),
        "new class": _then("/teach/classes/new?bank=orchard-en", _open_all),
        "new class, wrong times": _then(
            "/teach/classes/new?bank=orchard-en",
            _fill(opens_at="2030-03-02T10:00", closes_at="2030-03-02T09:00"),
            _press("main form button.button"),
        ),
    },
    "teaching.show_class": {f"class, {name}": _class(name) for name in ("practice", "test", "coming", "ended")},
    "teaching.change_class": {"change class": _class("practice", "/change")},
    "teaching.ask_to_delete": {"delete class": _class("practice", "/delete")},
    "teaching.show_code": {"class code": _class("practice", "/code")},
    "teaching.show_live": {
        "live": _class("practice", "/live"),
        "live, test": _class("test", "/live"),
        "live, nobody": _class("empty", "/live"),
        "live without a connection": _then("/teach/classes/{classes[practice].id}/live", _pause_live),
    },
    "teaching.show_results": {
        "results": _class("practice", "/results"),
        "results, nobody": _class("empty", "/results"),
        "results of an edited bank": _class("edited", "/results"),
    },
    "teaching.show_items": {
        "items": _then("/teach/classes/{classes[practice].id}/results/questions", _open_all),
        "items of an edited bank, marked today": _class("edited", "/results/questions?marked=today"),
    },
    "teaching.show_pupil": {
        "pupil": _then("/teach/classes/{classes[practice].id}/results", _press("tbody th a"), _open_all),
    },
    "teaching.show_password": {
        "own password": at("/teach/password"),
        "own password, wrong": _then(
            "/teach/password", _fill(old="wrong", new="long enough"), _press("main form .button")
        ),
    },
    "teaching.show_people": {
        "people": _as(ADMIN, at("/teach/people")),
        "people, taken": _as(ADMIN, at("/teach/people"), _fill(name=COLLEAGUE), _press("main section .button")),
        "not allowed": at("/teach/people"),
    },
    "teaching.ask_to_reset": {
        "another password?": _as(ADMIN, at("/teach/people"), _press(_RESET)),
        "first password": _as(ADMIN, at("/teach/people"), _press(_RESET), _press("main form .button")),
    },
    "teaching.ask_to_remove": {"remove somebody": _as(ADMIN, at("/teach/people"), _press("a[href$=remove]"))},
    "teaching.show_backup": {"backup": _as(ADMIN, at("/teach/backup"))},
}
