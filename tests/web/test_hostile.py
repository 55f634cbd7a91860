"""Whatever teachers, pupils and banks say, on no page of the site is it anything but text."""

from collections import defaultdict
from pathlib import Path

import pytest
from flask import Flask

from tests.hostile_pages import NAMES, Tag, choose_texts, find_odd_addresses, find_places, find_tags, read
from tests.promises import Tries
from tests.web.hostile import PART, make_bank, show_all

HARMLESS = ("harmless", "many harmless words " * 30, "What?")
"""How much stands on a page depends on how the words are cut and on what is guessed right."""
MOST = 30
"""Characters of a text that no field shortens."""
LINES = {"made anew", "bank/history/1", "history afterwards"}
"""They show lines of the file, where some signs have a backslash in front of them."""


@pytest.mark.holds("hostile-pages")
def test_a_text_in_any_place_is_nothing_but_text_on_every_page(empty_site: Flask, no_banks: Path, tries: Tries) -> None:
    tags, places = find_usual(empty_site, no_banks)
    for number, text in enumerate(choose_texts(tries)):
        changed = find_changed(text)
        for name, response in show_all(empty_site, no_banks, text, number):
            page = read(response.text)
            assert response.status_code < 500 and name in tags, (name, text)
            assert set(find_tags(page)) <= tags[name], (name, text)
            assert not [*find_odd_addresses(page)], (name, text)
            expected = set[str]() if name in LINES and is_quoted(text) else places[name] - changed
            assert expected <= find_places(page, text), (name, text)
            tries.add(len(expected))


def find_changed(text: str) -> set[str]:
    """The places that make something else of this text before it is kept, or can't hold it."""
    changed = set[str]()
    if len(text) > MOST or not text.isprintable():
        changed |= {"teacher", "alias", "class", "typed"}
    if len(text.splitlines()) > 1:
        changed |= {"accept1", "accept2", "criterion1", "criterion2"}  # typed into one field, a line each
    if not any(question.gap for question in make_bank(text).questions):
        changed |= {"gap1", "gap2", "gap3"}
    return changed


def is_quoted(text: str) -> bool:
    """Whether it isn't written in a file as it is."""
    return bool({*'\\"'} & {*text}) or not text.isprintable()


def find_usual(empty_site: Flask, no_banks: Path) -> tuple[dict[str, set[Tag]], dict[str, set[str]]]:
    """By page: the tags of those about harmless texts, and the places that such a page always shows."""
    tags, places = defaultdict[str, set[Tag]](set), dict[str, set[str]]()
    for text in HARMLESS:
        for number in range(PART):
            for name, response in show_all(empty_site, no_banks, text, number):
                page = read(response.text)
                tags[name].update(find_tags(page))
                places[name] = places.get(name, set(NAMES)) & find_places(page, text)
    return tags, places
