"""German attributions: one file a construction."""

from quizgen.claims.de.chain import find_links
from quizgen.claims.de.speakers import find_named, read_mention

__all__ = ["find_links", "find_named", "read_mention"]
