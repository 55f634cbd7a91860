"""The README's picture: `pytest tests/browser/test_picture.py --picture docs/quiz-page.png`."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from quizgen.bank import read_bank
from quizgen.shipped import QUESTION_BANKS
from quizgen.web.attempt import make_steps
from tests.web.databases import sqlite_address
from tests.web.running import running_site

MAX_BYTES = 150_000


def test_the_picture_of_a_quiz_page_is_small_enough_for_the_readme(
    chromium: Browser, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    target = Path(request.config.getoption("--picture", default=None) or tmp_path / "quiz-page.png")
    file = QUESTION_BANKS / "en" / "musk-putin-contacts.yaml"
    bank = read_bank(file)
    steps = make_steps(bank.published, {})
    choice = next(step for step in steps if step.question.rule == "en.who.denied")
    with running_site(file.parent, sqlite_address(file.parent)) as site:
        page = chromium.new_page(viewport={"width": 1000, "height": 900}, device_scale_factor=0.7, locale="en-GB")
        page.goto(f"{site}quiz/{bank.id}/{choice.number}")
        page.get_by_label(choice.question.answer, exact=True).check()
        with page.expect_navigation():
            page.get_by_role("button", name="Check the answer").click()
        page.goto(page.url.removesuffix("#feedback"))
        page.screenshot(path=target)
        page.close()
    assert 10_000 < target.stat().st_size < MAX_BYTES
