"""The head of a text file: YAML between two `---` lines before the article, and what it may say.

Refuses to know where else a title or a date may come from.
"""

from collections.abc import Callable, Iterator

from quizgen.article.address import find_web_address
from quizgen.article.dates import find_date
from quizgen.article.language import find_spoken
from quizgen.problems import Problem, Refused
from quizgen.strict_yaml import Document, read_yaml

KEYS = ("title", "author", "publisher", "published", "url", "language", "licence")

_FENCE = "---"


def read_head(text: str, file: str) -> tuple[dict[str, str], str]:
    """What the head says, by those of the `KEYS` it fills, and the text after it.

    A text without a head gives an empty dict. Errors: `Refused` with every problem of the head.
    """
    lines = text.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[start].rstrip() != _FENCE:
        return {}, text
    fences = (number for number, line in enumerate(lines) if number > start and line.rstrip() == _FENCE)
    if not (end := next(fences, 0)):
        raise Refused(Problem("ARTICLE-010", file, start + 1))
    # Empty lines in place of what stands before the head keep the line numbers those of the file.
    document = read_yaml("\n" * (start + 1) + "\n".join(lines[start + 1 : end]), file)
    if problems := tuple(_check_head(document, file, start + 1)):
        raise Refused(*problems)
    forms = {key: _form(key, value) for key, value in (document.data or {}).items()}
    return {key: form for key, form in forms.items() if form}, "\n".join(lines[end + 1 :])


# How a value is brought into its one form, and the problem if that gives nothing.
_FORMS: dict[str, tuple[Callable[[str], str], str]] = {
    "published": (find_date, "ARTICLE-014"),
    "language": (find_spoken, "ARTICLE-015"),
    "url": (find_web_address, "ARTICLE-016"),
}


def _form(key: str, value: str) -> str:
    find_form, _ = _FORMS.get(key, (str, ""))
    return find_form(" ".join(value.split()))


def _check_head(document: Document, file: str, line: int) -> Iterator[Problem]:
    if document.data is not None and not isinstance(document.data, dict):
        yield Problem("ARTICLE-011", file, line)
        return
    for key, value in (document.data or {}).items():
        if key not in KEYS:
            details = {"key": key, "known": ", ".join(KEYS)}
            yield Problem("ARTICLE-012", file, *document.key_place((key,)), details)
        elif not isinstance(value, str):
            yield Problem("ARTICLE-013", file, *document.place((key,)), {"key": key})
        elif value.strip() and not _form(key, value):
            yield Problem(_FORMS[key][1], file, *document.place((key,)), {"value": value})
