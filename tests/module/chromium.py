"""A real browser for pages that need no server."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright


@pytest.fixture(scope="module")  # Playwright runs once at a time, so nobody may hold it for the whole session
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium")
    if path is None and "CI" not in os.environ:
        pytest.skip("Chromium is not installed (apt install chromium): no page was opened.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path or "chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


def breaches(page: Page) -> list[str]:
    """Accessibility rules (WCAG 2.2 A and AA) that the page breaks, each with its elements."""
    from axe_playwright_python.sync_playwright import Axe

    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": tags}})
    return [
        f"{rule['id']}: {node['html']}" for rule in found.response["violations"] for node in rule["nodes"]
    ]
