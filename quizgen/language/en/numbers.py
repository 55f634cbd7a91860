"""English number words: hyphens join the parts of one below a hundred."""

from collections.abc import Mapping
from decimal import Decimal


def value_of_word(word: str, words: Mapping[str, int]) -> Decimal | None:
    """'twelve', 'twenty-five'; `words` are those that have no parts."""
    parts = [words.get(part) for part in word.split("-")]
    known = [part for part in parts if part is not None]
    return Decimal(sum(known)) if len(known) == len(parts) else None
