"""A teacher's first day: an account, an article, its questions, a class that answers, and what came of it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from quizgen.shipped import SAMPLE_ARTICLES
from tests.browser.conftest import Come, Kind, NewDatabase
from tests.browser.visitor import Visitor
from tests.browser.ways import Way, every_way

ARTICLES = {"de": "rathaus-parkplatz", "en": "harbour-road-vote"}
PASSWORD = "four words in a row"
MAKING_MS = 120_000
"""A busy machine is slow, not wrong."""


@pytest.mark.holds("school-size")
@every_way
def test_a_teacher_gives_an_article_to_a_class(
    way: Way, come: Come, kind: Kind, empty_database: NewDatabase, tmp_path: Path
) -> None:
    banks = tmp_path / "banks"
    banks.mkdir()
    with kind.first_start(banks, empty_database(kind.database or way.database)) as link:
        site = link.partition("setup")[0]
        teacher, colleague, pupil = (come(site, way) for _ in range(3))
        make_first_account(teacher, link)
        invite(teacher, colleague)
        make_bank(teacher, way)
        review(teacher)
        edit_together(teacher, colleague)
        undo(teacher)
        export(teacher)
        join_link = give_to_class(teacher)
        watch_live(teacher, pupil, join_link)
        read_results(teacher)
        end(teacher, pupil)


def make_first_account(teacher: Visitor, link: str) -> None:
    """With the link that stands in the terminal."""
    teacher.page.goto(link)
    teacher.fill("entry_name", "Ms Winter")
    teacher.fill("entry_password", PASSWORD)
    teacher.press("entry_set_up")
    expect(teacher.page.locator("h1")).to_have_text(teacher.say("banks_title"))


def invite(teacher: Visitor, colleague: Visitor) -> None:
    """A colleague gets an account and logs in with the password that is passed on."""
    teacher.press("entry_show_people")
    teacher.fill("entry_name", "Mr Sommer")
    teacher.press("people_add_button")
    password = teacher.page.locator(".secret").inner_text()
    colleague.page.goto("/")
    colleague.press("entry_link")
    colleague.fill("entry_name", "Mr Sommer")
    colleague.fill("entry_password", password)
    colleague.press("entry_log_in")
    expect(colleague.page.locator("h1")).to_have_text(colleague.say("banks_title"))


def make_bank(teacher: Visitor, way: Way) -> None:
    """From a pasted text, by a process of its own, while a page tells how far it is."""
    text = (SAMPLE_ARTICLES / way.language / f"{ARTICLES[way.language]}.txt").read_text()
    teacher.press("entry_show_banks")
    teacher.press("banks_new")
    teacher.fill("new_text", text)
    open_details(teacher, "new_wish")
    teacher.choose(teacher.page.get_by_label(teacher.say("review_type_choice"), exact=True))
    teacher.press("new_make")
    expect(teacher.page.get_by_role("progressbar")).to_be_visible()
    expect(teacher.page).to_have_url(re.compile("/banks/[^/]+/$"), timeout=MAKING_MS)


def review(teacher: Visitor) -> None:
    """Two are approved, one is rejected, each with its evidence beside it."""
    cards = teacher.page.locator(".judged > li")
    drafts = cards.count()
    assert drafts >= 5
    expect(cards.first.locator("mark").first).to_be_visible()
    for key in ("review_approve", "review_approve", "review_reject"):
        teacher.press(teacher.find(key, cards.first))
    expect(cards).to_have_count(drafts - 3)


def edit_together(teacher: Visitor, colleague: Visitor) -> None:
    """Both edit one question; who saves last sees both, and nothing is lost."""
    teacher.press("review_edit")
    colleague.page.goto(teacher.page.url)
    prompt = teacher.page.get_by_label(teacher.say("edit_prompt"), exact=True)
    was = prompt.input_value()
    colleague.fill("edit_prompt", f"{was} (colleague)")
    colleague.press("edit_save")
    teacher.fill("edit_prompt", f"{was} (teacher)")
    teacher.press("edit_save_approve")
    versions = teacher.page.locator(".versions dd")
    expect(versions).to_have_text([f"{was} (teacher)", f"{was} (colleague)", was])
    expect(prompt).to_have_value(f"{was} (teacher)")
    teacher.press("edit_save_mine")
    expect(teacher.page.get_by_text(f"{was} (teacher)")).to_be_visible()


def undo(teacher: Visitor) -> None:
    """The last change is taken back, and what was there before is there again."""
    teacher.press("past_undo")
    expect(teacher.page.locator(".changes .come")).to_contain_text(["(colleague)"])
    teacher.press("past_bring_back")
    teacher.press(teacher.page.locator(".crumbs a").nth(1))
    expect(teacher.page.get_by_text("(colleague)")).to_be_visible()


def export(teacher: Visitor) -> None:
    teacher.press("files_title")
    teacher.press(teacher.page.locator(".choices a").filter(has_text=".apkg"))
    name, content = teacher.download("files_download")
    assert name.endswith("-anki.apkg") and content[:2] == b"PK"
    teacher.press("entry_show_banks")


def give_to_class(teacher: Visitor) -> str:
    """As the form comes; the link is that of the QR code."""
    teacher.press("banks_give")
    teacher.fill("class_name", "9b")
    teacher.press("class_give")
    link = teacher.page.locator(".ticket a").first.inner_text()
    teacher.press("class_projector")
    assert teacher.page.locator(".class-code").inner_text() == link.rpartition("/")[2]
    assert teacher.page.locator("img.qr").evaluate("image => image.complete && image.naturalWidth > 0")
    return link


def watch_live(teacher: Visitor, pupil: Visitor, link: str) -> None:
    """What a pupil answers appears while the teacher looks on."""
    teacher.press("class_way_show_live")
    expect(teacher.page.locator("#live")).to_contain_text(teacher.say("class_nobody"))
    pupil.page.goto(link)
    pupil.press(pupil.page.locator("button[name=alias]").first)
    pupil.press("pupil_noted")
    pupil.choose(pupil.page.get_by_role("radio").first)
    pupil.press("web_check")
    row = teacher.page.locator("tbody tr")
    # With scripts the page looks every 3 seconds, without them it reloads every 10.
    expect(row).to_contain_text(teacher.say("results_of", count=1, of=2), timeout=30_000)


def read_results(teacher: Visitor) -> None:
    teacher.press("class_way_show_results")
    expect(teacher.page.locator("tbody tr")).to_have_count(1)
    name, content = teacher.download("class_csv_pupils")
    assert name.endswith("-pupils.csv") and content.count(b"\n") >= 2
    teacher.press("class_way_show_items")
    expect(teacher.page.locator(".item")).to_have_count(2)
    expect(teacher.page.locator(".item .bar").first).to_be_visible()


def end(teacher: Visitor, pupil: Visitor) -> None:
    """From that moment on no answer is taken, and the teacher goes home."""
    pupil.press("web_next")
    teacher.press("class_way_show_class")
    teacher.press("class_end")
    expect(teacher.page.locator(".window")).to_contain_text(teacher.say("class_state_ended"))
    pupil.choose(pupil.page.get_by_role("radio").first)
    pupil.press("web_check")
    expect(pupil.page.locator("h1")).to_have_text(pupil.say("pupil_late"))
    teacher.press("entry_log_out")
    teacher.page.goto("/teach/")
    expect(teacher.page.locator("h1")).to_have_text(teacher.say("entry_title"))


def open_details(teacher: Visitor, key: str) -> None:
    teacher.touch(teacher.page.locator("summary", has_text=teacher.say(key)))
