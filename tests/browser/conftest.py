"""A real Chromium and a real server. Without Chromium these tests are skipped, except in CI (variable CI)."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from web.running import running_site

BANKS = Path(__file__).parent.parent / "cases" / "web" / "banks"
NAMES = ("chromium", "chromium-browser", "google-chrome")
# No sandbox because CI runs as root; the rest keeps Chromium from calling its makers.
ARGUMENTS = (
    "--no-sandbox --disable-background-networking --disable-component-update --disable-sync --disable-gpu"
    " --no-first-run --disable-lcd-text"
)
Visit = Callable[..., Page]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--picture", metavar="FILE", help="write the README's picture of a quiz page to FILE")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None and os.environ.get("CI"):
        pytest.fail("CI must run the browser tests, but there is no Chromium: apt install chromium")
    if path is None:
        pytest.skip("there is no Chromium on this machine, so the pages are not tried in a browser")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=path, args=ARGUMENTS.split())


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of a site with the banks of tests/cases/web/banks."""
    with running_site(BANKS) as address:
        yield address


@pytest.fixture
def visit(chromium: Browser, site: str) -> Iterator[Visit]:
    """Open a window of a visitor who has never been here; paths are those of the site."""
    contexts: list[BrowserContext] = []

    def open_window(width: int = 360, *, scheme: str = "light", scripts: bool = True, locale: str = "en-GB") -> Page:
        context = chromium.new_context(
            base_url=site,
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            java_script_enabled=scripts,
            locale=locale,
            reduced_motion="reduce",
        )
        contexts.append(context)
        return context.new_page()

    yield open_window
    for context in contexts:
        context.close()
