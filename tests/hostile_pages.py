"""What a page is made of, and which places it shows of a text: is a page about a hostile one the page about a harmless
one, with nothing in it but other words?

Pages are read by libxml2, which cuts markup into tags as browsers do (since 2.14).
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import etree, html

from quizgen.export.text import make_plain
from tests.export.hostile import HOSTILE
from tests.export.reading import squeeze
from tests.promises import Tries

Tag = tuple[str, tuple[str, ...]]
"""Its name and those of its attributes."""
_ADDRESSES = ("href", "src", "action", "formaction", "data", "xlink:href")
NAMES = (
    *("title", "licence", "prompt", "answer", "explanation", "evidence", "source", "skill", "paragraph1", "paragraph2"),
    *("subject", "grades", "word", "meaning", "careful", "shared", "hard"),
    *("typed", "alias", "class", "teacher", "file", "sought", "meanwhile"),
    *(f"head{n}" for n in range(1, 7)),
    *(f"{name}{n}" for name in ("option", "feedback", "order", "gap", "accept") for n in (1, 2, 3)),
    *(f"{name}{n}" for name in ("item", "match", "criterion", "name", "role", "medium") for n in (0, 1, 2)),
)
"""Of all places in which a test puts the text."""


def choose_texts(tries: Tries) -> list[str]:
    """All hostile texts, as a browser sends them; in a short run a few of every kind."""
    chosen = HOSTILE if tries.is_long else HOSTILE[::_SHORT]
    return [text.encode(errors="replace").decode().replace("\0", "\ufffd") for text in chosen]


_SHORT = 17


def make_harmless(text: str) -> str:
    """The same letters and blanks, and a dot for every other sign: as many words, as many lines."""
    return re.sub(r"[^\w\s–—]", "·", make_plain(text))


def read(page: str) -> html.HtmlElement:
    return html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8", huge_tree=True))


def find_tags(page: html.HtmlElement) -> list[Tag]:
    """All in their order, comments and instructions too."""
    return [(str(tag.tag), tuple(tag.keys())) for tag in page.iter()]


def find_places(page: html.HtmlElement, text: str) -> set[str]:
    """The names that stand behind the text, unharmed, in the words and attributes of a page; it loses its marks."""
    for mark in page.xpath("//sup"):
        mark.drop_tree()
    shown = "\n".join(["".join(page.itertext()), *(value for tag in page.iter() for value in tag.values())])
    before = re.escape(squeeze(make_plain(text)))
    return set(re.findall(f"{before}({'|'.join(NAMES)})", make_plain(squeeze(shown))))


def find_odd_addresses(page: html.HtmlElement) -> Iterator[str]:
    """Those that could do more than lead somewhere."""
    for tag in page.iter(etree.Element):
        yield from (value for name, value in tag.items() if name in _ADDRESSES and not _is_usual(value))


def _is_usual(address: str) -> bool:
    return urlsplit(re.sub(r"[\x00-\x20]", "", address)).scheme.lower() in ("", "http", "https")
