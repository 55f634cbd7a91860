"""What a pupil does at home: reads who says what, and repeats what went wrong some days ago."""

import pytest
from playwright.sync_api import expect

from quizgen.web.pupil.blueprint import COOKIE
from tests.browser.conftest import Come
from tests.browser.school import School
from tests.browser.test_pupil_class import RIGHT, WRONG, option
from tests.browser.visitor import Visitor
from tests.browser.ways import WAYS, Way

FINDING_MS = 120_000
"""A busy machine is slow, not wrong."""
BANKS = {"de": "bibliothek-de", "en": "library-en"}


@pytest.mark.holds("school-size")
@pytest.mark.parametrize("way", WAYS[:2], ids=str)
def test_a_pupil_learns_on_at_home(way: Way, school: School, come: Come) -> None:
    pupil = come(school.address, way)
    pupil.page.context.add_cookies([{"name": COOKIE, "value": school.due_for[way.language], "url": school.address}])
    pupil.page.goto("/")
    repeat(pupil)
    read_who_says_what(pupil)


def repeat(pupil: Visitor) -> None:
    """What is due comes again until it is right, and then on a later day."""
    expect(pupil.page.locator("#due")).to_have_text(pupil.many("pupil_repeat_due", 1))
    for _ in ("to the list", "to the question"):
        pupil.press("pupil_repeat_begin")
    for text, verdict in ((WRONG, "web_verdict_wrong"), (RIGHT, "web_verdict_right")):
        chosen = text[pupil.language] if text is WRONG else text[pupil.language][0]
        pupil.choose(option(pupil, chosen))
        pupil.press("web_check")
        expect(pupil.page.locator("#feedback")).to_contain_text(pupil.say(verdict))
        if text is WRONG:
            pupil.press("web_again")
    expect(pupil.page.locator(".next-day")).to_be_visible()
    pupil.press("pupil_repeat_done")
    expect(pupil.page.locator(".notice")).to_have_text(pupil.say("pupil_repeat_none"))
    expect(pupil.page.locator(".repetitions li")).to_have_count(1)
    pupil.press("web_to_list")
    expect(pupil.page.locator("#due")).to_have_count(0)


def read_who_says_what(pupil: Visitor) -> None:
    """The article with its marks comes by itself as soon as they are found, and leads on to the quiz."""
    pupil.press(pupil.page.locator(f"a[href='/quiz/{BANKS[pupil.language]}/module']"))
    expect(pupil.page.locator(".legend")).to_be_visible(timeout=FINDING_MS)
    expect(pupil.page.locator("a[href='#claim-1']:visible").first).to_be_visible()
    pupil.press("module_site_to_quiz")
    expect(pupil.page.locator(".count")).to_be_visible()
