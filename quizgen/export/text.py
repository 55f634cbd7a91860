"""A bank's words as other programs can take them; nothing here knows a format."""

import html
import re
import unicodedata


def make_plain(text: str) -> str:
    """`text` in NFC without control characters and half surrogates; line ends and tabs stay."""
    kept = (c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return unicodedata.normalize("NFC", "".join(kept))


def make_html(text: str) -> str:
    """HTML, fit for an attribute too, that shows the characters of `text` and nothing else."""
    return html.escape(make_plain(text))


def make_slug(text: str) -> str:
    """The letters, digits, `-` and `_` of `text` in lower case, with hyphens between them; may be empty."""
    return re.sub(r"[^\w-]+", "-", make_plain(text).lower()).strip("-")
