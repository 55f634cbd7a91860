"""Sheet and key in a real browser: readable for everybody, whole on paper."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page

from quizgen.bank import read_bank
from quizgen.export.sheet import make_key, make_sheet
from quizgen.model import Bank, QuestionType
from quizgen.shipped import QUESTION_BANKS
from tests.export.hostile import HOSTILE, make_hostile_bank, make_hostile_question
from tests.export.paper import LONG_BANK, count_marks, read_pages
from tests.export.test_sheet import ALL
from tests.module.fitness import breaches, overflow

BANKS: dict[str, Bank] = {"all types": ALL} | {
    path.stem: read_bank(path)
    for path in (QUESTION_BANKS / "de/rathaus-parkplatz.yaml", QUESTION_BANKS / "en/harbour-road-vote.yaml")
}
PAGES = [
    pytest.param(make(bank), id=f"{make.__name__} {name}")
    for name, bank in BANKS.items()
    for make in (make_sheet, make_key)
]


@contextmanager
def opened(chromium: Browser, html: str, width: int = 1280) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.set_content(html)
    yield page
    context.close()


@pytest.mark.parametrize("html", PAGES)
def test_the_page_breaks_no_accessibility_rule(chromium: Browser, html: str) -> None:
    with opened(chromium, html) as page:
        assert breaches(page) == []


@pytest.mark.parametrize("html", PAGES)
def test_the_page_fits_a_phone(chromium: Browser, html: str) -> None:
    with opened(chromium, html, 360) as page:
        assert overflow(page) <= 0


@pytest.mark.parametrize("make", [make_sheet, make_key])
def test_no_question_is_split_or_lost_when_the_browser_prints(chromium: Browser, make: Callable[[Bank], str]) -> None:
    with opened(chromium, make(LONG_BANK)) as page:
        expected = count_marks(page.locator(".tasks").inner_text())
        pages = read_pages(page.pdf(prefer_css_page_size=True))
    assert len(expected) == len(LONG_BANK.questions)
    assert len(pages) > 10
    for mark, count in expected.items():
        assert [found[mark] for found in map(count_marks, pages) if found[mark]] == [count], mark


def test_lines_of_the_article_are_not_broken_again_on_paper(chromium: Browser) -> None:
    with opened(chromium, make_sheet(BANKS["rathaus-parkplatz"])) as page:
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 658, "height": 900})  # 174 mm
        heights = page.locator(".row").evaluate_all("rows => rows.map(row => row.getBoundingClientRect().height)")
    assert len(set(heights)) == 1


def test_nothing_depends_on_backgrounds_which_browsers_do_not_print(chromium: Browser) -> None:
    with opened(chromium, make_sheet(ALL)) as page:
        page.emulate_media(media="print")
        looks = page.locator("body *").evaluate_all("tags => tags.map(tag => getComputedStyle(tag).backgroundColor)")
        dot = page.locator(".dot").first.bounding_box()
    assert set(looks) == {"rgba(0, 0, 0, 0)"}
    assert dot
    assert dot["width"] > 5


def test_the_page_asks_for_nothing_from_outside(chromium: Browser) -> None:
    with opened(chromium, "") as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.set_content(make_sheet(ALL))
        page.wait_for_load_state("networkidle")
    assert asked == []


@pytest.mark.parametrize("make", [make_sheet, make_key])
def test_no_text_of_a_bank_runs_as_a_script(chromium: Browser, make: Callable[[Bank], str]) -> None:
    types = list(QuestionType)
    questions = [make_hostile_question(text, types[n % len(types)]) for n, text in enumerate(HOSTILE)]
    with opened(chromium, "") as page:
        started: list[str] = []
        page.on("dialog", lambda dialog: started.append(dialog.message) or dialog.dismiss())
        page.set_content(make(make_hostile_bank("</title><script>alert(1)</script>", *questions)))
        page.wait_for_load_state("networkidle")
        assert page.locator(".tasks > li").count() == len(HOSTILE)
    assert started == []
