"""Files, web pages and standard input become an `Article`."""

from quizgen.article.language import find_language, find_spoken
from quizgen.article.reach import Reach
from quizgen.article.read import read_article, read_article_at, read_article_bytes

__all__ = ["Reach", "find_language", "find_spoken", "read_article", "read_article_at", "read_article_bytes"]
