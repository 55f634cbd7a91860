"""Who says what in an article, by which word, at first or second hand; and who contradicts whom."""

from quizgen.claims.across import Reading
from quizgen.claims.agreement import find_relations
from quizgen.claims.find import find_claims, find_claims_and_people

__all__ = ["Reading", "find_claims", "find_claims_and_people", "find_relations"]
