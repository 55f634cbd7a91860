"""Files, web pages and standard input become an `Article`."""

from quizgen.article.head import KEYS as HEAD_KEYS
from quizgen.article.language import find_language, find_spoken
from quizgen.article.reach import Reach
from quizgen.article.read import read_article, read_article_at, read_article_bytes, read_article_file

__all__ = [
    "HEAD_KEYS",
    "Reach",
    "find_language",
    "find_spoken",
    "read_article",
    "read_article_at",
    "read_article_bytes",
    "read_article_file",
]
