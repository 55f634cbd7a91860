"""Real servers and windows of the real Chromium."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.school import School, running_school
from tests.browser.visitor import Visitor
from tests.browser.ways import Way
from tests.web.databases import add_database, sqlite_address
from tests.web.running import RunSite, first_start, first_start_of_server, running_server, running_site

Visit = Callable[..., Page]
Come = Callable[..., Visitor]


@dataclass(frozen=True)
class Kind:
    """How the sites are served that are looked at."""

    run: RunSite
    first_start: RunSite
    database: str
    """Of which kind all of them are; '' where a way says it."""


_LAPTOP = Kind(running_site, first_start, "")
_SERVER = Kind(running_server, first_start_of_server, "postgresql")


@pytest.fixture(scope="session")
def kind(request: pytest.FixtureRequest) -> Kind:
    """What is tried long, or with `--site school`, is tried at gunicorn with four processes, on PostgreSQL."""
    usual = "school" if request.config.getoption("--hold") else "laptop"
    return _SERVER if (request.config.getoption("--site") or usual) == "school" else _LAPTOP


@pytest.fixture(scope="session")
def school(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest, kind: Kind) -> Iterator[School]:
    """A site that has been in use for a while."""
    if kind.database:
        yield request.getfixturevalue("postgresql_school")
        return
    folder = tmp_path_factory.mktemp("school")
    with running_school(folder, sqlite_address(folder), sqlite_address(folder / "new"), kind.run) as school:
        yield school


@pytest.fixture(scope="session")
def postgresql_school(tmp_path_factory: pytest.TempPathFactory, postgresql: str, kind: Kind) -> Iterator[School]:
    """The same with its store in PostgreSQL."""
    folder, stores = tmp_path_factory.mktemp("school"), (add_database(postgresql), add_database(postgresql))
    with running_school(folder, *stores, kind.run) as school:
        yield school


SchoolOf = Callable[[str], School]
NewDatabase = Callable[[str], str]


@pytest.fixture
def school_of(request: pytest.FixtureRequest) -> SchoolOf:
    """The school with a database of a kind."""
    return lambda kind: request.getfixturevalue({"sqlite": "school", "postgresql": "postgresql_school"}[kind])


@pytest.fixture
def open_window(chromium: Browser) -> Iterator[Visit]:
    """Open a window of somebody who has never been at this address."""
    contexts: list[BrowserContext] = []

    def open_window(
        site: str, width: int = 360, *, scheme: str = "light", scripts: bool = True, locale: str = "en-GB"
    ) -> Page:
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


@pytest.fixture
def visit(open_window: Visit, school: School) -> Visit:
    """The same at the school's site."""
    return partial(open_window, school.address)


@pytest.fixture
def come(open_window: Visit) -> Come:
    """Somebody new at an address, in one of the ways."""

    def come(site: str, way: Way) -> Visitor:
        page = open_window(site, way.width, scripts=way.has_scripts, locale=way.locale)
        return Visitor(page, way.language, way.has_scripts, way.has_mouse)

    return come
