"""English attributions: one file a construction."""

from quizgen.claims.en.chain import find_links
from quizgen.claims.en.speakers import find_named, find_owner, read_gender, read_mention
from quizgen.claims.en.topics import find_topics

__all__ = ["find_links", "find_named", "find_owner", "find_topics", "read_gender", "read_mention"]
