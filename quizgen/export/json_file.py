"""A bank in, one JSON object out for other programs: `docs/exporting.md` describes it, `version` tells its form.

A question looks as `quizgen show --json` prints it. This file refuses to change a character: places in the
article are counted in them.
"""

import json
import re
from typing import Any

from quizgen.bank import question_as_json
from quizgen.export.format import Export
from quizgen.model import Article, Bank

VERSION = 1
"""Raised when a key goes or changes its meaning; keys may be added without."""

_HALF_SURROGATES = re.compile("[\ud800-\udfff]")


def render(bank: Bank, changed: object = None) -> Export:
    """The JSON file of `bank`, UTF-8, as people would lay it out."""
    text = json.dumps(_bank_as_json(bank), ensure_ascii=False, indent=2)
    # JSON can name half surrogates, UTF-8 can't hold them.
    return Export((_HALF_SURROGATES.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n").encode())


def _bank_as_json(bank: Bank) -> dict[str, Any]:
    return {
        "format": "quizgen-bank",
        "version": VERSION,
        "id": bank.id,
        "title": bank.title,
        "language": bank.language,
        "licence": bank.licence,
        "skills": dict(bank.skills),
        "article": _article_as_json(bank.article),
        "questions": [question_as_json(question) for question in bank.published],
    }


def _article_as_json(article: Article) -> dict[str, Any]:
    return {
        "title": article.title,
        "author": article.author,
        "publisher": article.publisher,
        "published": article.published,
        "url": article.url,
        "licence": article.licence,
        "language": article.language,
        "paragraphs": list(article.paragraph_texts),
    }
