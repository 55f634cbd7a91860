"""A web page becomes paragraphs and what the page says about its article.

trafilatura finds the text. Title, author, date, publisher, address and language are read here from the page's
own statements (JSON-LD, meta, link, time, html lang): trafilatura loses some of them and guesses others.
Refuses to know where the page comes from.
"""

import json
import logging
from collections.abc import Iterable, Iterator
from contextlib import suppress
from html import unescape
from html.parser import HTMLParser
from typing import Any

from quizgen.article.address import find_web_address
from quizgen.article.dates import find_date
from quizgen.article.prose import clean_prose

_DATES = ("article:published_time", "datepublished", "date", "dc.date", "dcterms.created", "pubdate")
_PROPERTIES = ("headline", "author", "publisher", "datePublished", "inLanguage", "license")

# trafilatura reports on pages it can't use; what to tell the user is decided here, not there.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def find_page_paragraphs(html: str) -> list[str]:
    """The article's paragraphs, headings and list items in order; empty if the page holds no article."""
    import trafilatura  # a quarter of a second, needed for pages only

    text = trafilatura.extract(html, include_comments=False, include_tables=False, prune_xpath="//figcaption")
    lines = (line.removeprefix("- ") for line in (text or "").splitlines())
    return [clean for line in lines if (clean := clean_prose(line))]


def read_page_head(html: str, url: str) -> dict[str, str]:
    """What the page says about its article, by the keys of a head; `language` is a tag such as `de-AT`.

    `url` is the address the page came from, for links that are relative to it, or empty.
    """
    page = _PageHead()
    with suppress(AssertionError):  # html.parser's own, at '<![' without a keyword it knows
        page.feed(html)
    article = _find_article(page.json_ld)
    addresses = filter(None, (page.link("canonical"), page.meta("og:url")))
    dates = (article["datePublished"], *map(page.meta, _DATES), page.time)
    head: dict[str, Iterable[str]] = {
        "title": (article["headline"], page.meta("og:title"), page.words("h1"), page.words("title")),
        "author": (article["author"], page.meta("author")),
        "publisher": (article["publisher"], page.meta("og:site_name")),
        "published": map(find_date, dates),
        "url": (find_web_address(address, url) for address in addresses),
        "language": (page.language, article["inLanguage"], page.meta("og:locale")),
        "licence": (page.link("license"), article["license"]),
    }
    return {key: first for key, values in head.items() if (first := _first(values))}


class _PageHead(HTMLParser):
    """Collects the elements that speak about the page; of several alike the first counts."""

    def __init__(self) -> None:
        super().__init__()
        self.language = ""
        self.time = ""
        self.json_ld: list[str] = []
        self._metas: dict[str, str] = {}
        self._links: dict[str, str] = {}
        self._words: dict[str, str] = {}
        self._open = ""

    def meta(self, name: str) -> str:
        return self._metas.get(name, "")

    def link(self, relation: str) -> str:
        return self._links.get(relation, "")

    def words(self, element: str) -> str:
        return self._words.get(element, "")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = self.language or given.get("lang", "")
        elif tag == "meta":
            name = given.get("property") or given.get("name") or given.get("itemprop", "")
            self._metas.setdefault(name.lower(), given.get("content", ""))
        elif tag == "link":
            self._links.setdefault(given.get("rel", "").lower(), given.get("href", ""))
        elif tag == "time":
            self.time = self.time or given.get("datetime", "")
        elif tag == "script" and given.get("type", "").lower() == "application/ld+json":
            self._open = tag
            self.json_ld.append("")
        elif tag in ("h1", "title") and tag not in self._words:
            self._open = tag
            self._words[tag] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == self._open:
            self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open == "script":
            self.json_ld[-1] += data
        elif self._open:
            self._words[self._open] += data


def _find_article(scripts: Iterable[str]) -> dict[str, str]:
    """What the first object in the page's JSON-LD that is some kind of article says, by `_PROPERTIES`."""
    for script in scripts:
        with suppress(ValueError, RecursionError):  # pages ship broken and hostile JSON
            for thing in _objects(json.loads(script)):
                if any(kind.endswith(("Article", "BlogPosting")) for kind in _strings(thing.get("@type"))):
                    return {name: ", ".join(_strings(thing.get(name))) for name in _PROPERTIES}
    return dict.fromkeys(_PROPERTIES, "")


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    """Every object in `data`, however deep, outer ones first."""
    if isinstance(data, dict):
        yield data
    if isinstance(data, dict | list):
        for value in data.values() if isinstance(data, dict) else data:
            yield from _objects(value)


def _strings(value: Any) -> list[str]:
    """The strings of a JSON-LD value: itself, or the names of the things it lists."""
    if isinstance(value, list):
        return [words for item in value for words in _strings(item)]
    if isinstance(value, dict):
        return _strings(value.get("name"))
    return [value] if isinstance(value, str) else []


def _first(values: Iterable[str]) -> str:
    """The first that says something, as clean words."""
    return next(filter(None, (clean_prose(unescape(value)) for value in values)), "")
