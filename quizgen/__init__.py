"""quizgen: the claims of a news article, and who made them, become questions the article can answer."""

__version__ = "0.1.0"
