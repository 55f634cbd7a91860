"""Somebody at a page, with a mouse or with nothing but a keyboard; what is written there is looked up by its key."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from quizgen.interface import words
from quizgen.model import Language

MOST_KEYS = 300
"""More than any page has places to go to."""


def is_focused(target: Locator) -> bool:
    return bool(target.evaluate("element => element === document.activeElement"))


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until `target` has the focus."""
    for _ in range(MOST_KEYS):
        if is_focused(target):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab never reaches {target}")


@dataclass(frozen=True)
class Visitor:
    """A person, their browser's window, and the language in which they read."""

    page: Page
    language: Language
    has_scripts: bool = True
    has_mouse: bool = True

    def say(self, key: str, **values: object) -> str:
        """The interface's text under a key."""
        return words(self.language)[key].format(**values)

    def many(self, key: str, count: int) -> str:
        """The same of a text that counts."""
        return words(self.language).many(key, count)

    def find(self, key: str, within: Locator | None = None, **values: object) -> Locator:
        """The link or button with this text; the first of several."""
        where, name = within or self.page, self.say(key, **values)
        link = where.get_by_role("link", name=name, exact=True)
        return link.or_(where.get_by_role("button", name=name, exact=True)).first

    def press(self, target: str | Locator, **values: object) -> None:
        """Press what leads to another page, and wait for it."""
        with self.page.expect_navigation():
            self.touch(target, **values)

    def touch(self, target: str | Locator, **values: object) -> None:
        """Press a link or a button."""
        found = self.find(target, **values) if isinstance(target, str) else target
        if self.has_mouse:
            found.click()
        else:
            tab_to(self.page, found)
            self.page.keyboard.press("Enter")

    def download(self, target: str | Locator) -> tuple[str, bytes]:
        """Press what leads to a file; its name and content."""
        with self.page.expect_download() as told:
            self.touch(target)
        return told.value.suggested_filename, Path(told.value.path()).read_bytes()

    def fill(self, field: str | Locator, text: str) -> None:
        """Put a text into the field with this label, in place of what is there."""
        found = self.page.get_by_label(self.say(field), exact=True) if isinstance(field, str) else field
        if self.has_mouse:
            found.fill(text)
        else:
            tab_to(self.page, found)
            self.page.keyboard.press("Control+A")
            self.page.keyboard.insert_text(text)

    def choose(self, option: Locator) -> None:
        """Choose a radio button, or mark a checkbox."""
        if self.has_mouse:
            option.check()
        elif option.get_attribute("type") == "checkbox":
            tab_to(self.page, option)
            self.page.keyboard.press("Space")
        else:
            self._walk_to(option)

    def _walk_to(self, option: Locator) -> None:
        """Tab stops once at a group of radio buttons; from there arrows lead on."""
        group = self.page.locator(f"input[name={option.get_attribute('name')}]")
        chosen = group.and_(self.page.locator(":checked"))
        tab_to(self.page, chosen if chosen.count() else group.first)
        for _ in range(MOST_KEYS):
            if option.is_checked():
                return
            self.page.keyboard.press("Space" if is_focused(option) else "ArrowDown")
        pytest.fail(f"no arrow reaches {option}")
