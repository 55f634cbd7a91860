"""A bank's words as other programs can take them; nothing here knows a format."""

import html
import re
import unicodedata
from collections.abc import Iterable

_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def make_plain(text: str) -> str:
    """`text` in NFC without what no XML file can hold and control characters; line ends and tabs stay."""
    writable = text if text.isprintable() else _UNWRITABLE.sub("", text)
    return writable if writable.isascii() else unicodedata.normalize("NFC", writable)


def make_html(text: str) -> str:
    """HTML, fit for an attribute too, that shows the characters of `text` and nothing else."""
    return html.escape(make_plain(text))


def make_each_html(texts: Iterable[str]) -> list[str]:
    """`make_html` of each text, of all in one go: a large deck has a hundred thousand of them."""
    plain = [make_plain(text) for text in texts]
    return html.escape("\x1f".join(plain)).split("\x1f") if plain else []  # no plain text has this sign


def make_line(text: str) -> str:
    """`text` on one line, with single blanks; may be empty."""
    return " ".join(make_plain(text).split())


def find_unlike(texts: Iterable[str]) -> tuple[str, ...]:
    """Those of `texts` that say something, on one line, each once whatever its capitals."""
    found: dict[str, str] = {}
    for line in filter(None, map(make_line, texts)):
        found.setdefault(line.casefold(), line)
    return tuple(found.values())


def make_slug(text: str) -> str:
    """The letters, digits, `-` and `_` of `text` in lower case, with hyphens between them; may be empty."""
    return re.sub(r"[^\w-]+", "-", make_plain(text).lower()).strip("-")
