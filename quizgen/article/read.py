"""A file, a web address or standard input becomes an `Article`: the steps and their order.

Errors are `Refused` with a code ARTICLE-0xx, or a YAML-0xx from the article's head. Refuses to know what an
article says.
"""

import re
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from quizgen.article.address import find_host, find_web_address
from quizgen.article.decode import read_text
from quizgen.article.fetch import LIMITS, fetch_page
from quizgen.article.furniture import drop_furniture
from quizgen.article.head import read_head
from quizgen.article.language import find_language, find_spoken, language_code, language_names
from quizgen.article.page import find_page_paragraphs, read_page_head
from quizgen.article.paragraphs import choose_title, find_paragraphs, remove_markup
from quizgen.article.prose import has_sentence
from quizgen.article.reach import Reach
from quizgen.model import Article, Language
from quizgen.model.article import join_paragraphs
from quizgen.problems import Problem, Refused

STANDARD_INPUT = "-"
MAX_BYTES = LIMITS.size

_HTML_NAME = re.compile(r"\.x?html?$", re.IGNORECASE)
_MARKDOWN_NAME = re.compile(r"\.(?:md|markdown)$", re.IGNORECASE)
_HTML_START = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def read_article(source: str, *, language: Language | None = None) -> Article:
    """The article in a file, at an http(s) address, or in standard input for `-`.

    `language` overrides what the article says or looks like.
    """
    if source == STANDARD_INPUT:
        return read_article_bytes(_read_stream(sys.stdin.buffer, source), source, language=language)
    if "://" in source:
        return read_article_at(source, Reach.ANYWHERE, language=language)
    return read_article_bytes(read_article_file(source), source, language=language)


def read_article_at(url: str, reach: Reach, *, language: Language | None = None) -> Article:
    """The article at an http(s) address, if that lies within `reach`."""
    page = fetch_page(url, reach)
    return _read(page.data, url, language, url=page.url, is_html=page.is_html)


def read_article_bytes(data: bytes, name: str, *, language: Language | None = None) -> Article:
    """The article in a file's bytes; `name` tells pages (.html) and Markdown (.md), and problems name it."""
    return _read(data, name, language)


def read_article_file(name: str) -> bytes:
    """The bytes of an article's file, at most `MAX_BYTES`. Errors: `Refused`, ARTICLE-002 to 005."""
    try:
        status = Path(name).stat()
        if stat.S_ISDIR(status.st_mode):
            raise Refused(Problem("ARTICLE-003", name))
        if status.st_size > MAX_BYTES:
            raise Refused(_too_large(name))
        with Path(name).open("rb") as stream:
            return _read_stream(stream, name)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a zero byte in the name
        raise Refused(Problem("ARTICLE-002", name)) from None
    except OSError as error:
        raise Refused(Problem("ARTICLE-004", name, details={"reason": error.strerror or str(error)})) from None


def _read_stream(stream: BinaryIO, name: str) -> bytes:
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Refused(_too_large(name))
    return data


def _too_large(name: str) -> Problem:
    return Problem("ARTICLE-005", name, details={"megabytes": MAX_BYTES // 1_000_000})


def _read(data: bytes, name: str, language: Language | None, *, url: str = "", is_html: bool = False) -> Article:
    if len(data) > MAX_BYTES:
        raise Refused(_too_large(name))
    text = read_text(data, name)
    if not text.strip():
        raise Refused(Problem("ARTICLE-001", name))
    if is_html or _HTML_NAME.search(name) or _HTML_START.match(text):
        head, paragraphs = read_page_head(text, url), find_page_paragraphs(text)
    else:
        head, body = read_head(text, name)
        paragraphs = find_paragraphs(remove_markup(body) if _MARKDOWN_NAME.search(name) else body)
    if url:
        head.setdefault("url", url)
    return _make_article(head, paragraphs, name, language)


def _make_article(head: dict[str, str], paragraphs: list[str], name: str, language: Language | None) -> Article:
    prose, told = drop_furniture(paragraphs)
    title, prose = choose_title(prose, head.get("title", ""))
    text, spans = join_paragraphs(prose)
    details = told | head | {"title": title}
    tag = details.pop("language", "")
    language = language or _choose_language(tag, text, name)
    if not any(map(has_sentence, prose)):
        raise Refused(Problem("ARTICLE-008", name))
    details["url"] = find_web_address(details.get("url", ""))
    details.setdefault("publisher", find_host(details["url"]))
    return Article(text, spans, language, **details)


def _choose_language(tag: str, text: str, name: str) -> Language:
    """The language of the article's own `tag`, or of its words if it has none."""
    if not any(map(str.isalpha, text)):
        raise Refused(Problem("ARTICLE-008", name))
    code = language_code(tag) or find_language(text)
    if spoken := find_spoken(code):
        return spoken
    raise Refused(Problem("ARTICLE-009", name, details=language_names(code)))
