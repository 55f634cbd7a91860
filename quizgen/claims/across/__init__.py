"""Two articles on one event: which claims, figures, dates and sources of both are the same, and which stand alone."""

from quizgen.claims.across.clauses import Reading, cut_both
from quizgen.claims.across.facts import Pair, Told, match_facts
from quizgen.claims.across.matches import match_claims
from quizgen.claims.across.only import find_only
from quizgen.claims.across.sources import is_same_source, may_be_same_source

__all__ = [
    "Pair",
    "Reading",
    "Told",
    "cut_both",
    "find_only",
    "is_same_source",
    "match_claims",
    "match_facts",
    "may_be_same_source",
]
