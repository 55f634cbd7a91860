"""Pictures for README and docs: `pytest tests/browser/test_picture.py --pictures docs` writes them anew."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from quizgen.bank import read_bank
from quizgen.module import Copy
from quizgen.pipeline import make_module
from quizgen.shipped import QUESTION_BANKS
from quizgen.web.attempt import make_steps
from tests.browser.conftest import Visit
from tests.browser.pages import reach
from tests.browser.school import School
from tests.web.databases import sqlite_address
from tests.web.running import running_site

MAX_BYTES = 250_000
PHONE, DESK = 390, 1280
PICTURES = {
    "pupil-join": ("aliases", PHONE),
    "pupil-question": ("shuffled", PHONE),
    "pupil-test": ("overview of a test", PHONE),
    "pupil-result": ("result", PHONE),
    "teacher-review": ("review of all", DESK),
    "teacher-editor": ("editor", DESK),
    "teacher-class": ("class, practice", DESK),
    "teacher-live": ("live", DESK),
    "teacher-results": ("results", DESK),
    "teacher-items": ("items", DESK),
}
"""The state that each shows (`tests/browser/pages.py`), and how wide its window is."""


@pytest.fixture
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Where pictures go."""
    return Path(request.config.getoption("--pictures", default=None) or tmp_path)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_of_the_site_is_small_enough_for_a_page(
    visit: Visit, school: School, folder: Path, name: str
) -> None:
    state, width = PICTURES[name]
    page = reach(state, visit(width), school)
    page.set_viewport_size({"width": width, "height": 844 if width == PHONE else 860})
    target = folder / "pictures" / f"{name}.png"
    target.parent.mkdir(exist_ok=True)
    page.screenshot(path=target)
    assert 10_000 < target.stat().st_size < MAX_BYTES


@pytest.mark.parametrize(("name", "heading"), [("source-map", "map"), ("claim-against-claim", "disputes")])
def test_a_picture_of_a_module_is_small_enough_for_a_page(
    chromium: Browser, folder: Path, name: str, heading: str
) -> None:
    bank = read_bank(QUESTION_BANKS / "en" / "musk-putin-contacts.yaml")
    target = folder / "pictures" / f"{name}.png"
    target.parent.mkdir(exist_ok=True)
    page = chromium.new_page(viewport={"width": 860, "height": 1000})
    page.set_content(make_module(bank, Copy.READING).decode())
    section = page.locator(f"section[aria-labelledby={heading}-heading]")
    (section.locator("svg:visible").first if heading == "map" else section).screenshot(path=target)
    page.close()
    assert 10_000 < target.stat().st_size < MAX_BYTES


def test_the_picture_of_a_quiz_page_is_small_enough_for_the_readme(
    chromium: Browser, tmp_path: Path, folder: Path
) -> None:
    target = folder / "quiz-page.png"
    file = QUESTION_BANKS / "en" / "musk-putin-contacts.yaml"
    bank = read_bank(file)
    choice = next(step for step in make_steps(bank.published, {}) if step.question.rule == "en.who.denied")
    with running_site(file.parent, sqlite_address(tmp_path)) as site:
        page = chromium.new_page(viewport={"width": 1000, "height": 900}, device_scale_factor=0.7, locale="en-GB")
        page.goto(f"{site}quiz/{bank.id}/{choice.number}")
        page.get_by_label(choice.question.answer, exact=True).check()
        with page.expect_navigation():
            page.get_by_role("button", name="Check the answer").click()
        page.goto(page.url.removesuffix("#feedback"))
        page.screenshot(path=target)
        page.close()
    assert 10_000 < target.stat().st_size < MAX_BYTES
