"""All pages in all states, who sees them, and which addresses of the site are no pages."""

from collections.abc import Mapping

from playwright.sync_api import Page

from tests.browser import class_states, states, teacher_states
from tests.browser.school import TEACHER, School
from tests.browser.states import Reach

_TABLES = (states.STATES, class_states.STATES, teacher_states.STATES)
STATES: Mapping[str, tuple[str, Reach]] = {
    name: (endpoint, reach) for table in _TABLES for endpoint, group in table.items() for name, reach in group.items()
}
"""The endpoint of the page and the way to its state, by the state's name."""
NO_PAGES = {
    "static": "files",
    "pages.show_icon": "leads to an image",
    "pages.start": "leads to a question",
    "pages.take_data": "a file",
    "pages.take_deck": "a file",
    "teaching.download_backup": "a file",
    "teaching.download_module": "a file",
    "teaching.send_items": "a file",
    "teaching.send_matrix": "a file",
    "teaching.show_live_now": "a part of the live view",
    "teaching.show_qr": "an image",
    "teaching.tell_job": "for a script",
}


def reach(name: str, page: Page, school: School) -> Page:
    """Bring the window to a state; the window that shows it, which may be another one."""
    endpoint, act = STATES[name]
    if endpoint.startswith("teaching."):
        school.log_in(page.context, TEACHER)
    shown = act(page, school)
    return shown if isinstance(shown, Page) else page
