"""Cards as the engine renders them, in a browser as wide as a small phone."""

import pytest
from playwright.sync_api import Browser, Page

from quizgen.model import Gap, Option, Pair
from tests.engine.client import show_back, show_front
from tests.engine.learner import Learner
from tests.export.samples import (
    make_bank,
    make_choice,
    make_cloze,
    make_mark,
    make_matching,
    make_open,
    make_ordering,
    make_question,
    make_several,
    make_true_false,
)
from tests.module.fitness import breaches, overflow

LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
HEAD = "<!doctype html><html lang='en'><title>Card</title>"
BANK = make_bank(
    make_question("q1", prompt=f"Who said {LONG_WORD}?", answer=LONG_WORD, accept=(LONG_WORD,), language="de"),
    make_choice(
        "q2",
        options=(Option(LONG_WORD, False, feedback=LONG_WORD), Option("the swimming club", True, "Yes.")),
    ),
    make_several("q3", options=(Option(LONG_WORD, True), Option("the swimming club", True))),
    make_matching("q4", pairs=(Pair(LONG_WORD, LONG_WORD), Pair("It is safe.", "the mayor"))),
    make_ordering("q5", order=(LONG_WORD, "The pool closes.")),
    make_cloze("q6", gap=Gap(f"{LONG_WORD} ", LONG_WORD, ".")),
    make_mark("q7", gap=Gap(f"{LONG_WORD} ", LONG_WORD, ".")),
    make_open("q8", answer=LONG_WORD, criteria=(LONG_WORD,)),
    make_true_false("q9", options=(Option(LONG_WORD, False), Option("no", True))),
)


@pytest.mark.parametrize("mode", ["", "nightMode", "night_mode"])
def test_cards_fit_a_phone_and_break_no_accessibility_rule(learner: Learner, chromium: Browser, mode: str) -> None:
    learner.take(BANK)
    page = chromium.new_page(viewport={"width": 320, "height": 560})
    for card in learner.cards():
        for face in (show_front(card), show_back(card), show_back(card, typed=f"{LONG_WORD[:9]}x{LONG_WORD[:40]}")):
            page.set_content(f"{HEAD}<body class='card card1 {mode}'><main>{face}</main>")
            assert overflow(page) <= 0
            assert breaches(page) == []
    page.close()


def test_night_is_dark_and_day_is_light(learner: Learner, chromium: Browser) -> None:
    learner.take(BANK)
    page = chromium.new_page()
    papers = {}
    for mode in ("", "nightMode", "night_mode"):
        page.set_content(f'<body class="card {mode}">{learner.cards()[0].answer()}')
        papers[mode] = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.close()
    assert papers[""] == "rgb(255, 255, 255)"
    assert papers["nightMode"] == papers["night_mode"] != papers[""]


def colours(page: Page, selector: str) -> tuple[str, str]:
    script = "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]"
    paper, ink = page.locator(selector).first.evaluate(script)
    return paper, ink


def test_what_was_typed_has_colours_of_its_own_at_night(learner: Learner, chromium: Browser) -> None:
    learner.take(make_bank(make_question()))
    page = chromium.new_page()
    [card] = learner.cards()
    seen = {}
    for mode in ("", "nightMode"):
        page.set_content(f'<body class="card {mode}">{show_back(card, typed="Ada Qill!")}')
        seen[mode] = {name: colours(page, f".{name}") for name in ("typeGood", "typeBad", "typeMissed")}
    page.close()
    for name, (paper, ink) in seen[""].items():
        assert paper != ink
        assert seen["nightMode"][name] not in ((paper, ink), ("rgb(170, 255, 170)", "rgb(0, 0, 0)"))


def test_a_comparison_is_shown_only_to_those_who_typed(learner: Learner, chromium: Browser) -> None:
    learner.take(make_bank(make_question()))
    page = chromium.new_page()
    [card] = learner.cards()
    page.set_content(f'<body class="card">{show_back(card)}')
    assert page.locator(".answer").is_visible() and not page.locator("#typeans").is_visible()
    page.set_content(f'<body class="card">{show_back(card, typed="Ada")}')
    assert page.locator(".answer").is_visible() and page.locator("#typeans").is_visible()
    page.close()
