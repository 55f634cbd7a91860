"""The module page in a real browser: on a phone, in the dark, on paper."""

from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page

from quizgen.model import Gap, Pair, Span
from quizgen.module import NOTHING, Study, render_module
from tests.module.fitness import breaches, opened, overflow
from tests.module.samples import ARTICLE, BANK, CLAIMS, CLOZE, MATCHING, ORDERING, STUDY

PAGE = render_module(BANK, STUDY)
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_the_page_fits_its_window(chromium: Browser, width: int) -> None:
    with opened(chromium, PAGE, width) as page:
        assert overflow(page) <= 0


@pytest.mark.parametrize("width", [320, 900])
def test_one_endless_word_does_not_push_the_page_apart(chromium: Browser, width: int) -> None:
    article = replace(ARTICLE, title=LONG_WORD, url=f"https://example.org/{LONG_WORD}")
    attribution = CLAIMS[0].attribution
    assert attribution and attribution.source
    source = replace(attribution.source, name=LONG_WORD, role=LONG_WORD)
    claim = replace(CLAIMS[0], attribution=replace(attribution, source=source))
    html = render_module(replace(BANK, title=LONG_WORD, article=article), Study((claim,)))
    with opened(chromium, html, width) as page:
        assert overflow(page) <= 0


@pytest.mark.parametrize("width", [320, 900])
def test_one_endless_word_does_not_push_a_task_apart(chromium: Browser, width: int) -> None:
    pairs = (Pair(LONG_WORD, LONG_WORD), Pair("Das Dach ist sicher.", "Ada Quill"))
    questions = (
        replace(MATCHING, pairs=pairs),
        replace(ORDERING, order=(LONG_WORD, "Das Bad schließt.")),
        replace(CLOZE, gap=Gap(LONG_WORD, LONG_WORD, LONG_WORD)),
    )
    with opened(chromium, render_module(replace(BANK, questions=questions), NOTHING), width) as page:
        assert overflow(page) <= 0


@pytest.mark.parametrize(("width", "beside"), [(360, False), (1280, True)])
def test_matches_stand_beside_their_items_where_there_is_room(chromium: Browser, width: int, beside: bool) -> None:
    with opened(chromium, PAGE, width) as page:
        items = page.locator(".pairs .items").bounding_box()
        matches = page.locator(".pairs .options").bounding_box()
    assert items and matches
    assert (matches["x"] >= items["x"] + items["width"]) == beside
    assert (matches["y"] >= items["y"] + items["height"]) == (not beside)


def test_on_paper_texts_to_order_stand_below_each_other(chromium: Browser) -> None:
    with opened(chromium, PAGE, 1280) as page:
        page.emulate_media(media="print")
        places = [text.bounding_box() for text in page.locator(".questions .order > li").all()]
    assert len({place["x"] for place in places if place}) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_breaks_no_accessibility_rule(chromium: Browser, width: int, scheme: str) -> None:
    with opened(chromium, PAGE, width, scheme) as page:
        assert breaches(page) == []


def style(page: Page, selector: str, name: str) -> str:
    return str(page.eval_on_selector(selector, f"element => getComputedStyle(element)['{name}']"))


def test_marks_differ_without_colour(chromium: Browser) -> None:
    with opened(chromium, PAGE, 1280) as page:
        looks = {
            mark: tuple(
                style(page, f".article .{mark}", name)
                for name in ("borderBottomStyle", "fontWeight", "fontStyle", "textDecorationStyle")
            )
            for mark in (
                "form-direct",
                "form-indirect:not(.nested)",
                "form-hearsay",
                "nested",
                "mention.unnamed:not(.content)",
                "mention:not(.unnamed):not(.content)",
                "cue:not(.content)",
            )
        }
    assert len(set(looks.values())) == len(looks)


def test_on_paper_the_page_is_light_and_no_question_is_split(chromium: Browser) -> None:
    with opened(chromium, PAGE, 1280, "dark") as page:
        page.emulate_media(media="print", color_scheme="dark")
        assert style(page, "body", "backgroundColor") == "rgb(255, 255, 255)"
        assert style(page, ".questions .tasks > li", "breakInside") == "avoid"
        assert style(page, ".questions", "breakBefore") == style(page, ".key", "breakBefore") == "page"
        assert style(page, ".name-line", "display") == "block"


def test_the_page_asks_for_nothing_from_outside(chromium: Browser) -> None:
    with opened(chromium, "", 1280) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.set_content(PAGE)
        page.wait_for_load_state("networkidle")
    assert asked == []


def test_a_number_in_the_text_tells_who_speaks_and_leads_on_to_its_row_by_keys(chromium: Browser) -> None:
    with opened(chromium, PAGE, 360) as page:
        page.click(".article sup a[href='#about-claim-3']")
        assert "bestreitet" in page.inner_text(".note:target")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.eval_on_selector("#claim-3", "row => row.getBoundingClientRect().top") < 800
        assert "bestreitet" in page.inner_text("tr:target")


def test_a_wide_quotation_over_paragraphs_is_still_readable(chromium: Browser) -> None:
    whole = Span(0, len(ARTICLE.text))
    attribution = CLAIMS[0].attribution
    assert attribution
    claim = replace(CLAIMS[0], content=(whole,), attribution=replace(attribution, content=(whole,)))
    with opened(chromium, render_module(BANK, Study((claim,))), 320) as page:
        assert overflow(page) <= 0
        assert page.locator(".article sup a[href='#about-claim-1']").count() == len(ARTICLE.paragraphs)
