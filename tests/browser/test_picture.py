"""The README's picture: `pytest tests/browser/test_picture.py --picture docs/quiz-page.png`."""

from pathlib import Path

import pytest

from browser.conftest import Visit
from browser.states import ANSWERS, answer

MAX_BYTES = 150_000


def test_the_picture_of_a_quiz_page_is_small_enough_for_the_readme(
    visit: Visit, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    target = Path(request.config.getoption("--picture", default=None) or tmp_path / "quiz-page.png")
    page = visit(1000)
    answer(page, 1, ANSWERS[0])
    page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=target)
    assert 10_000 < target.stat().st_size < MAX_BYTES
