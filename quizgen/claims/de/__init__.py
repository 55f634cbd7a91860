"""German attributions: one file a construction."""

from quizgen.claims.de.chain import find_links
from quizgen.claims.de.speakers import find_named, find_owner, find_topics, read_gender, read_mention

__all__ = ["find_links", "find_named", "find_owner", "find_topics", "read_gender", "read_mention"]
