"""Articles for tests: made from text, the ones that ship, and the real one where it is at hand."""

from pathlib import Path

import pytest

from quizgen.article import read_article
from quizgen.language import analyse
from quizgen.model import Analysis, Article, Language
from quizgen.model.article import join_paragraphs
from quizgen.shipped import ROOT, SAMPLE_ARTICLES

SAMPLES = sorted(SAMPLE_ARTICLES.glob("*/*.txt"))
_REAL = ROOT.parent / "shared" / "articles" / "000_ecf8a1360776e99d.txt"


def make_article(text: str, language: Language = "de") -> Article:
    """An article of the given paragraphs, one a line."""
    joined, paragraphs = join_paragraphs(text.split("\n"))
    return Article(joined, paragraphs, language)


def make_analysis(text: str, language: Language = "de") -> Analysis:
    return analyse(make_article(text, language))


def read_real_article() -> Article:
    """The news text the project began with; it may not be copied into the repository."""
    if not _REAL.is_file():
        pytest.skip("the real article is not beside this checkout (../shared/articles)")
    return read_article(str(_REAL))


def sample(name: str) -> Path:
    return next(path for path in SAMPLES if path.stem == name)
