"""Whatever stands in a bank, its article or what is found there comes out of modules and comparisons as text."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from markdown_it import MarkdownIt

from quizgen.export.text import make_plain
from quizgen.model import Article
from quizgen.module import Copy, render_module
from quizgen.module.markdown import render_markdown
from quizgen.pipeline import compare_articles
from tests.articles import make_article
from tests.hostile_pages import Tag, choose_texts, find_odd_addresses, find_places, find_tags, read
from tests.module.hostile import make_hostile_study, make_module_bank
from tests.promises import Tries

HARMLESS = ("harmless", "many harmless words " * 30, "h" * 200, "What?")
"""Some lessons and places to break a line are chosen by the words."""
_MARKDOWN = MarkdownIt("commonmark").enable("table")
Render = Callable[[str], str]


def _show_module(text: str, copy: Copy) -> str:
    bank = make_module_bank(text)
    return render_module(bank, make_hostile_study(bank.article, text), copy)


def _show_markdown(text: str, copy: Copy) -> str:
    """As a reader of Markdown shows it."""
    bank = make_module_bank(text)
    return str(_MARKDOWN.render(render_markdown(bank, make_hostile_study(bank.article, text), copy)))


def _show_comparison(text: str, copy: Copy) -> str:
    return compare_articles(_make_article(text, "seven"), _make_article(text, "nine"), "two", copy).page


def _make_article(text: str, number: str) -> Article:
    """With one statement that the other has too, and the text in paragraphs of its own."""
    said = f"Mayor Ada Brook said that {number} people had asked for the old bridge over the river Lum."
    keys = ("title", "author", "publisher", "published", "url")
    heads = {key: f"{text} head{n}" for n, key in enumerate(keys, 1)}
    line = " ".join(text.split())
    return replace(make_article(f"{said}\n{line} paragraph1.\nShe praised {line} paragraph2.", "en"), **heads)


@cache
def find_usual(show: Callable[[str, Copy], str], copy: Copy) -> tuple[set[Tag], set[str]]:
    """The tags of pages about harmless texts, and the places that such a page always shows."""
    pages = [(read(show(text, copy)), text) for text in HARMLESS]
    tags = {tag for page, _ in pages for tag in find_tags(page)}
    return tags, set.intersection(*(find_places(page, text) for page, text in pages))


@pytest.mark.holds("hostile-pages")
@pytest.mark.parametrize("copy", Copy)
@pytest.mark.parametrize("show", [_show_module, _show_markdown, _show_comparison])
def test_a_text_in_any_place_is_nothing_but_text(show: Callable[[str, Copy], str], copy: Copy, tries: Tries) -> None:
    tags, places = find_usual(show, copy)
    assert len(places) >= (3 if show is _show_comparison else 20)
    for text in map(make_plain, choose_texts(tries)):
        page = read(show(text, copy))
        assert set(find_tags(page)) <= tags, text
        assert not [*find_odd_addresses(page)], text
        assert places <= find_places(page, text), text
        tries.add(len(places))
