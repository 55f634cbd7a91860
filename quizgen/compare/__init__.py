"""Two articles on one event: what they share, where they differ, one page on it and questions about it."""

from quizgen.compare.bank import make_comparison_bank
from quizgen.compare.comparison import Comparison, Trait, compare
from quizgen.compare.joined import Joined, join_articles
from quizgen.compare.page import render_comparison

__all__ = [
    "Comparison",
    "Joined",
    "Trait",
    "compare",
    "join_articles",
    "make_comparison_bank",
    "render_comparison",
]
