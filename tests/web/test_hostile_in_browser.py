"""No text of a bank, of teachers or of pupils runs in a real browser, not even where the page's own policy is off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page

from quizgen.module import render_module
from tests.export.hostile import MARKUP, QUOTATION
from tests.module.hostile import make_hostile_study, make_module_bank
from tests.promises import Tries
from tests.web.hostile import show_all

TEXTS = [*MARKUP, *QUOTATION]
TOUCH_ALL = """() => {
    const names = ['mouseover', 'mouseenter', 'click', 'focus', 'load', 'error', 'toggle', 'input', 'animationend'];
    for (const element of document.querySelectorAll('*'))
        for (const name of names)
            if (name !== 'click' || element.matches('[onclick]')) element.dispatchEvent(new Event(name));
    return [...document.querySelectorAll('*')].flatMap(element => [...element.attributes])
        .filter(({name, value}) => name.startsWith('on') || /^[\\s\\0-\\x20]*(javascript|data|vbscript):/i.test(value)
            && ['href', 'src', 'action', 'formaction'].includes(name))
        .map(({name, value}) => `${name}=${value}`);
}"""
"""Whatever waits for an event gets it; what is found that could wait for one."""


class Window:
    """A page in it has no policy and no files; it notes what runs."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.ran = list[str]()
        page.on("dialog", lambda dialog: self.ran.append(dialog.message) or dialog.dismiss())

    def show(self, content: str) -> list[str]:
        """What could run, and what did."""
        self._page.set_content(content, wait_until="domcontentloaded")
        waits = self._page.evaluate(TOUCH_ALL)
        ran, self.ran = self.ran, []
        return waits + ran


@pytest.fixture
def window(chromium: Browser) -> Iterator[Window]:
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/*", lambda route: route.abort())
    yield Window(page)
    context.close()


@pytest.mark.holds("markers")
def test_nothing_runs_on_any_page_of_the_site(empty_site: Flask, no_banks: Path, window: Window, tries: Tries) -> None:
    for number, text in enumerate(join_texts(tries)):
        for name, response in show_all(empty_site, no_banks, text, number):
            assert window.show(response.text) == [], (name, text)
            tries.add()


@pytest.mark.holds("markers")
def test_nothing_runs_in_a_module(window: Window, tries: Tries) -> None:
    for text in join_texts(tries):
        bank = make_module_bank(text)
        assert window.show(render_module(bank, make_hostile_study(bank.article, text))) == [], text
        tries.add()


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b onmouseover=alert(1)>",
        "<a href=' JavaScript:alert(1)'>",
        "<svg/onload=alert(1)>",
    ],
)
def test_a_planted_hole_is_seen(window: Window, text: str) -> None:
    assert window.show(f"<p>{text}</p>")


def join_texts(tries: Tries) -> list[str]:
    """Many in one; in a long run each is in another company."""
    parts = 6 if tries.is_long else 1
    return [" ".join(TEXTS[number::parts]) for number in range(parts)]
