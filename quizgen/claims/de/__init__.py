"""German attributions: one file a construction."""

from quizgen.claims.de.chain import find_links

__all__ = ["find_links"]
