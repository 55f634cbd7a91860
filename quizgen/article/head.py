"""The head of a text file: YAML between two `---` lines before the article, and what it may say.

Refuses to know where else a title or a date may come from.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from quizgen.article.dates import find_date
from quizgen.article.language import find_spoken
from quizgen.problems import Problem, Refused
from quizgen.strict_yaml import read_yaml

KEYS = ("title", "author", "publisher", "published", "url", "language", "licence")

_FENCE = "---"


def find_web_address(words: str) -> str:
    """`words` if they are an http or https address with a host, else empty."""
    try:
        parts = urlsplit(words)
        return words if parts.scheme in ("http", "https") and parts.hostname else ""
    except ValueError:
        return ""


# How a value is brought into its one form; an empty result means it can't be.
_FORMS: dict[str, tuple[str, Callable[[str], str]]] = {
    "published": ("ARTICLE-014", find_date),
    "language": ("ARTICLE-015", lambda words: find_spoken(words) or ""),
    "url": ("ARTICLE-016", find_web_address),
}


def read_head(text: str, file: str) -> tuple[dict[str, str], str]:
    """What the head says, by the `KEYS` that it fills, and the text after it; no head is an empty dict."""
    lines = text.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[start].rstrip() != _FENCE:
        return {}, text
    ends = (number for number, line in enumerate(lines) if number > start and line.rstrip() == _FENCE)
    if not (end := next(ends, 0)):
        raise Refused(Problem("ARTICLE-010", file, start + 1))
    # Empty lines in place of what stands before the head keep the reader's line numbers those of the file.
    document = read_yaml("\n" * (start + 1) + "\n".join(lines[start + 1 : end]), file)
    return _check_head(document.data or {}, document.marks, file, start + 1), "\n".join(lines[end + 1 :])


def _check_head(data: Any, marks: dict[Any, tuple[int, int]], file: str, line: int) -> dict[str, str]:
    if not isinstance(data, dict):
        raise Refused(Problem("ARTICLE-011", file, line))
    head: dict[str, str] = {}
    problems: list[Problem] = []
    for key, value in data.items():
        form, code, details = _form(key, value)
        if code:
            problems.append(Problem(code, file, *marks.get((key,), (line, 0)), details=details))
        elif form:
            head[key] = form
    if problems:
        raise Refused(*problems)
    return head


def _form(key: Any, value: Any) -> tuple[str, str, dict[str, Any]]:
    """The value in its one form, or the code and details of what is wrong with it."""
    if key not in KEYS:
        return "", "ARTICLE-012", {"key": key, "known": ", ".join(KEYS)}
    if not isinstance(value, str):
        return "", "ARTICLE-013", {"key": key}
    code, find_form = _FORMS.get(key, ("", str))
    words = " ".join(value.split())
    form = find_form(words)
    return form, code if words and not form else "", {"value": words}
