"""The maps in a real browser: their letters can be read, their boxes hold their words, one form is shown at a time."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from quizgen.model import Attribution, Bank, Claim, Form, Name, Relation, RelationKind, Source, SourceKind, Stance, Tone
from quizgen.module import Study, render_module
from tests.module.fitness import breaches, overflow
from tests.module.samples import ARTICLE, BANK, PARAGRAPHS
from tests.module.test_page_in_browser import LONG_WORD, opened
from tests.module.told import TOLD_STUDY

SMALLEST = 12
"""CSS pixels that a letter must be tall."""

PAGE = render_module(BANK, TOLD_STUDY)


def _speaker(number: int) -> Source | None:
    names = (
        f"Zeugin Nummer {number} aus Unterlindenau am Großen Beispielsee",
        LONG_WORD + str(number),
        f"MM WW {number}",
    )
    if number == 30:
        return None
    return Source(
        names[number % 3],
        list(SourceKind)[number % 6],
        is_named=number % 2 == 0,
        is_resolved=number % 7 != 3,
        role="Vorsitzende des Vereins für Beispiele" if number % 4 == 0 else "",
    )


def _crowd(number: int) -> str:
    """The page of an article with so many sources, every third of them heard through the two before."""
    span, claims, link = PARAGRAPHS[0], [], None
    for one in range(number):
        via = link if one % 3 else None
        link = Attribution(
            _speaker(one), None, (), (span,), Form.INDIRECT, Stance.WITHHOLDS, Tone.NEUTRAL, "test", via=via
        )
        names = tuple(Name(span, f"{LONG_WORD[:12]} {name}", None) for name in range(one % 5))
        claims.append(Claim((span,), span, link, facts=names))
    pairs = zip(claims[::3], claims[1::4], strict=False)
    relations = tuple(Relation(RelationKind.DENIES, one, other, ()) for one, other in pairs)
    return render_module(Bank("viele", "Viele", "de", ARTICLE, ()), Study(tuple(claims), relations))


CROWD = _crowd(60)
ALONE = _crowd(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_maps_break_no_accessibility_rule(chromium: Browser, width: int, scheme: str) -> None:
    with opened(chromium, PAGE, width, scheme) as page:
        assert breaches(page) == []


@pytest.mark.parametrize("width", [320, 360, 700, 760, 1280])
@pytest.mark.parametrize("html", [PAGE, CROWD, ALONE], ids=["sample", "sixty sources", "one source"])
def test_a_map_fits_its_window_and_its_letters_are_large_enough(chromium: Browser, html: str, width: int) -> None:
    with opened(chromium, html, width) as page:
        assert overflow(page) <= 0
        sizes = page.eval_on_selector_all(
            ".map-section svg text",
            """texts => texts.filter(text => text.getClientRects().length).map(
                 text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)""",
        )
        assert sizes and min(sizes) >= SMALLEST


@pytest.mark.parametrize(("width", "shown"), [(320, "narrow"), (700, "narrow"), (800, "wide"), (1280, "wide")])
def test_one_form_of_the_map_is_shown_at_a_time(chromium: Browser, width: int, shown: str) -> None:
    with opened(chromium, PAGE, width) as page:
        forms = {form: page.locator(f".map-{form}").is_visible() for form in ("narrow", "wide")}
    assert [form for form, is_visible in forms.items() if is_visible] == [shown]


@pytest.mark.parametrize("width", [320, 1280])
def test_every_word_lies_inside_its_box(chromium: Browser, width: int) -> None:
    with opened(chromium, CROWD, width) as page:
        outside = page.eval_on_selector_all(
            ".source-box",
            """boxes => boxes.filter(box => box.getClientRects().length).flatMap(box => {
                 const frame = box.querySelector("rect").getBBox();
                 return [...box.querySelectorAll("text")].filter(text => {
                   const words = text.getBBox();
                   return words.x < frame.x || words.x + words.width > frame.x + frame.width
                     || words.y < frame.y || words.y + words.height > frame.y + frame.height;
                 }).map(text => text.textContent);
               })""",
        )
    assert outside == []


def test_borders_differ_without_colour(chromium: Browser) -> None:
    with opened(chromium, CROWD, 1280) as page:
        looks = {
            border: page.eval_on_selector(
                f".map-wide .{border} rect",
                "box => getComputedStyle(box).strokeDasharray + ' ' + getComputedStyle(box).strokeWidth",
            )
            for border in ("article", "named", "unnamed", "unclear", "again")
        }
    assert len(set(looks.values())) == len(looks)


@pytest.mark.parametrize(("width", "beside"), [(320, False), (1280, True)])
def test_a_denial_stands_beside_or_on_a_phone_below_what_it_denies(chromium: Browser, width: int, beside: bool) -> None:
    with opened(chromium, PAGE, width) as page:
        said = page.locator(".denials .statement").first.bounding_box()
        denied = page.locator(".denials .reply").first.bounding_box()
    assert said and denied
    assert (denied["x"] >= said["x"] + said["width"]) == beside
    assert (denied["y"] >= said["y"] + said["height"]) == (not beside)


def test_on_paper_the_wide_map_is_printed_dark_on_light(chromium: Browser) -> None:
    with opened(chromium, PAGE, 320, "dark") as page:
        page.emulate_media(media="print", color_scheme="dark")
        assert page.locator(".map-wide").is_visible() and not page.locator(".map-narrow").is_visible()
        colour = page.eval_on_selector(".map-wide text", "text => getComputedStyle(text).fill")
        paper = page.eval_on_selector(".map-wide .named rect", "box => getComputedStyle(box).fill")
    assert (colour, paper) == ("rgb(27, 31, 36)", "rgb(255, 255, 255)")


def test_a_map_of_any_length_is_printed_without_a_cut_through_a_box(chromium: Browser, tmp_path: Path) -> None:
    """A sheet is shorter than what A4 leaves between its margins."""
    with opened(chromium, CROWD, 665) as page:  # the width of A4 between its margins
        page.emulate_media(media="print")
        heights = page.eval_on_selector_all(
            ".map-wide svg", "pictures => pictures.map(one => one.getBoundingClientRect().height)"
        )
    assert len(heights) > 1 and max(heights) < 970


def test_without_a_title_a_map_still_has_a_name(chromium: Browser) -> None:
    html = render_module(replace(BANK, article=replace(ARTICLE, title="")), TOLD_STUDY)
    with opened(chromium, html, 1280) as page:
        assert page.get_by_role("img", name="Quellenkarte").count() == 1
