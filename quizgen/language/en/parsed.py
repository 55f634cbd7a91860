"""English units as all rules on claims read them."""

from functools import lru_cache

from quizgen.language.en.mending import mend_tags
from quizgen.language.en.subjects import Parsed
from quizgen.language.quotations import Unit

_REMEMBERED_UNITS = 512
"""As many as the sentences of a long article."""


@lru_cache(_REMEMBERED_UNITS)
def parse_unit(unit: Unit) -> Parsed:
    """The unit's tokens with the tags put right: links are looked for in it, and then whom its pronouns mean."""
    return Parsed(mend_tags(unit.tokens))
