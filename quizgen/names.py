"""Names of banks: a title or file name in, an id that fits links, cards and files out."""

import re
from pathlib import Path
from unicodedata import normalize
from urllib.parse import urlsplit

_GERMAN_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_LONGEST = 60
"""Characters."""


def choose_name(source: str, title: str) -> str:
    """A new bank's id and file name: after the article's file, the last part of its address, or else its title."""
    if source in ("", "-"):
        told = title
    elif "://" in source:
        told = Path(urlsplit(source).path).stem or urlsplit(source).netloc
    else:
        told = Path(source).stem
    return make_id(told, "article")


def make_id(told: str, kind: str) -> str:
    """Small letters, digits and dashes; where too little is left, `kind` stands in front: 'article-7'."""
    plain = normalize("NFKD", told.lower().translate(_GERMAN_LETTERS)).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall("[a-z0-9]+", plain))[:_LONGEST].strip("-")
    return slug if len(slug) > 2 else f"{kind}-{slug}".rstrip("-")
