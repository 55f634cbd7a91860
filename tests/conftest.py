"""One Chromium for every test that looks at a page; Playwright allows no second one beside it."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium; without it a test is skipped, except in CI (variable CI), where it fails."""
    path = shutil.which("chromium")
    if path is None and os.environ.get("CI"):
        pytest.fail("CI must open pages, but there is no Chromium: apt install chromium")
    if path is None:
        pytest.skip("Chromium is not installed (apt install chromium): no page was opened.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()
