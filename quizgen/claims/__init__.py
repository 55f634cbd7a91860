"""Who says what in an article, by which word, at first or second hand."""

from quizgen.claims.find import find_claims, find_people

__all__ = ["find_claims", "find_people"]
