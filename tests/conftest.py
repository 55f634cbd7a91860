"""What tests of many packages use: one Chromium (Playwright allows no second one beside it), and databases."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from secrets import token_hex

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.node.home import find_home
from tests.web.databases import add_database, postgresql_server, sqlite_address

pytest_plugins = ["tests.promises"]

_NAMES = ("chromium", "chromium-browser", "google-chrome")
# No sandbox because CI runs as root; the rest keeps Chromium from calling its makers.
_ARGUMENTS = (
    "--no-sandbox --disable-background-networking --disable-component-update --disable-sync --disable-gpu"
    " --no-first-run --disable-lcd-text"
)

# A busy machine is slow, not wrong.
settings.register_profile("unhurried", deadline=None, max_examples=200)
settings.register_profile("thorough", deadline=None, max_examples=20_000)
settings.load_profile("unhurried")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--pictures", metavar="DIR", help="write the pictures of README and docs below DIR")
    parser.addoption("--site", choices=("laptop", "school"), help="school: gunicorn on PostgreSQL, as with --hold")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium; without it a test is skipped, except in CI (variable CI), where it fails."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None and os.environ.get("CI"):
        pytest.fail("CI must run the browser tests, but there is no Chromium: apt install chromium")
    if path is None:
        pytest.skip("there is no Chromium on this machine (apt install chromium), so no page is tried in a browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS.split())
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def npm_home() -> Path:
    """The folder around `node_modules`, with the programs of `tests/node/package.json`."""
    return find_home()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """A server's address with a gap for the database's `{name}`."""
    # A socket's path must be short.
    with tempfile.TemporaryDirectory(prefix="pg") as folder, postgresql_server(Path(folder)) as address:
        yield address


KINDS = ("sqlite", "postgresql")


@pytest.fixture
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], str]:
    """The address of another empty database of a kind."""

    def make(kind: str) -> str:
        if kind == "sqlite":
            return sqlite_address(tmp_path / token_hex(4))
        return add_database(request.getfixturevalue("postgresql"))

    return make


@pytest.fixture(params=KINDS)
def database_address(request: pytest.FixtureRequest, empty_database: Callable[[str], str]) -> str:
    """An empty database, once of each kind."""
    return empty_database(request.param)
