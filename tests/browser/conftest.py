"""A real server and windows of the real Chromium."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from web.databases import sqlite_address
from web.running import running_site

BANKS = Path(__file__).parent.parent / "cases" / "web" / "banks"
Visit = Callable[..., Page]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with the banks of tests/cases/web/banks."""
    with running_site(BANKS, sqlite_address(tmp_path_factory.mktemp("site"))) as address:
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
