"""Files, web pages and standard input become an `Article`."""

from quizgen.article.read import read_article, read_article_bytes

__all__ = ["read_article", "read_article_bytes"]
