"""A bank's words as other programs can take them; nothing here knows a format."""

import html
import re
import unicodedata

_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def make_plain(text: str) -> str:
    """`text` in NFC without control characters, half surrogates and the two codes that XML forbids; line ends and
    tabs stay."""
    return unicodedata.normalize("NFC", _UNWRITABLE.sub("", text))


def make_html(text: str) -> str:
    """HTML, fit for an attribute too, that shows the characters of `text` and nothing else."""
    return html.escape(make_plain(text))


def make_slug(text: str) -> str:
    """The letters, digits, `-` and `_` of `text` in lower case, with hyphens between them; may be empty."""
    return re.sub(r"[^\w-]+", "-", make_plain(text).lower()).strip("-")
