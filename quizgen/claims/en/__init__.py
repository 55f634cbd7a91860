"""English attributions: one file a construction."""

from quizgen.claims.en.chain import find_links

__all__ = ["find_links"]
