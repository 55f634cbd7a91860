"""Real servers and windows of the real Chromium."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.school import School, running_school
from tests.browser.visitor import Visitor
from tests.browser.ways import Way
from tests.web.databases import add_database, sqlite_address

Visit = Callable[..., Page]
Come = Callable[..., Visitor]


@pytest.fixture(scope="session")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[School]:
    """A site that has been in use for a while."""
    folder = tmp_path_factory.mktemp("school")
    with running_school(folder, sqlite_address(folder)) as school:
        yield school


@pytest.fixture(scope="session")
def postgresql_school(tmp_path_factory: pytest.TempPathFactory, postgresql: str) -> Iterator[School]:
    """The same with its store in PostgreSQL."""
    with running_school(tmp_path_factory.mktemp("school"), add_database(postgresql)) as school:
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
