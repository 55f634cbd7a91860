"""The page on two articles in a real browser: on a phone, in the dark, on paper."""

from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from quizgen.article import read_article
from quizgen.pipeline import compare_articles
from tests.compare.test_bank import compare_samples, sample_paths
from tests.module.fitness import breaches, opened, overflow

PAGES = {language: compare_samples(language).page for language in ("de", "en")}
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


@pytest.mark.parametrize("language", sorted(PAGES))
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_the_page_fits_its_window(chromium: Browser, width: int, language: str) -> None:
    with opened(chromium, PAGES[language], width) as page:
        assert overflow(page) <= 0


@pytest.mark.parametrize("width", [320, 900])
def test_one_endless_word_does_not_push_the_page_apart(chromium: Browser, width: int) -> None:
    one, other = (read_article(str(path)) for path in sample_paths("de"))
    long = replace(one, title=LONG_WORD, publisher=LONG_WORD)
    with opened(chromium, compare_articles(long, other, "x").page, width) as page:
        assert overflow(page) <= 0


@pytest.mark.parametrize(("width", "beside"), [(320, False), (1280, True)])
def test_the_articles_stand_beside_each_other_where_there_is_room(chromium: Browser, width: int, beside: bool) -> None:
    with opened(chromium, PAGES["de"], width) as page:
        one, other = (column.bounding_box() for column in page.locator("article").all())
    assert one and other
    assert (other["x"] >= one["x"] + one["width"]) == beside
    assert (other["y"] >= one["y"] + one["height"]) == (not beside)


@pytest.mark.parametrize(
    ("language", "width", "scheme"),
    [("de", 320, "light"), ("en", 320, "dark"), ("en", 1280, "light"), ("de", 1280, "dark")],
)
def test_the_page_breaks_no_accessibility_rule(chromium: Browser, language: str, width: int, scheme: str) -> None:
    """Every two of language, width and colours meet once."""
    with opened(chromium, PAGES[language], width, scheme) as page:
        assert breaches(page) == []


def test_marks_differ_without_colour(chromium: Browser) -> None:
    with opened(chromium, PAGES["de"], 1280) as page:
        looks = {
            kind: tuple(
                page.eval_on_selector(f".legend .{kind}", f"element => getComputedStyle(element)['{name}']")
                for name in ("borderBottomStyle", "borderTopStyle", "fontWeight", "fontStyle", "textDecorationStyle")
            )
            for kind in ("same", "differs", "only")
        }
    assert len(set(looks.values())) == 3


def test_on_paper_the_articles_stand_side_by_side_on_white(chromium: Browser) -> None:
    with opened(chromium, PAGES["de"], 1280, "dark") as page:
        page.emulate_media(media="print", color_scheme="dark")
        page.set_viewport_size({"width": 700, "height": 990})
        one, other = (column.bounding_box() for column in page.locator("article").all())
        assert one and other and other["x"] >= one["x"] + one["width"]
        color = page.eval_on_selector("body", "body => getComputedStyle(body).backgroundColor")
        assert color == "rgb(255, 255, 255)"


def test_the_page_asks_for_nothing_from_outside(chromium: Browser) -> None:
    with opened(chromium, "", 1280) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.set_content(PAGES["en"])
        page.wait_for_load_state("networkidle")
    assert asked == []


def test_a_number_in_the_text_leads_to_its_row(chromium: Browser) -> None:
    with opened(chromium, PAGES["de"], 360) as page:
        page.locator("ol.article sup a[href='#different-1']").first.click()
        assert page.eval_on_selector("#different-1", "row => row.getBoundingClientRect().top") < 800


def test_what_the_page_remarks_is_seen(chromium: Browser) -> None:
    one = read_article(str(sample_paths("de")[0]))
    for html in (PAGES["de"], compare_articles(one, one, "same").page):
        with opened(chromium, html, 360) as page:
            assert page.locator("p[role='note']").count()
            assert all(remark.is_visible() for remark in page.locator("p[role='note']").all())
