"""Names of banks: a title or file name in, an id that fits links, cards and files out."""

import re
from unicodedata import normalize

_GERMAN_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_LONGEST = 60
"""Characters."""


def make_id(told: str, kind: str) -> str:
    """Small letters, digits and dashes; where too little is left, `kind` stands in front: 'article-7'."""
    plain = normalize("NFKD", told.lower().translate(_GERMAN_LETTERS)).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall("[a-z0-9]+", plain))[:_LONGEST].strip("-")
    return slug if len(slug) > 2 else f"{kind}-{slug}".rstrip("-")
