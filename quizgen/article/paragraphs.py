"""Plain text becomes paragraphs, and one of them perhaps the title.

Some texts hold a paragraph on each line; in others an editor broke the lines at 72 characters or so, with
empty lines between paragraphs. Which of the two it is, the line ends tell. Refuses to know heads and HTML.
"""

import re
from itertools import pairwise

from quizgen.article.furniture import find_furniture
from quizgen.article.prose import clean_prose, ends_sentence, has_sentence

_NARROWEST, _WIDEST = 50, 120
"""Characters between which editors break lines."""
_SLACK = 10
"""Characters by which a line broken by hand stays short of the widest."""
_LOOKED_AT = 2_000
"""Lines that are enough to tell how a text is broken."""
_LONGEST_TITLE = 150
"""Characters."""
_HEADING = re.compile(r"^(?:#{1,6} +)+(?=\S)")
# '… aus Ost-' before 'und Westdeutschland' keeps its blank, 'US-' before 'Dollar' gets none.
_OPEN_HYPHEN = re.compile(r"\w-$")
_JOINING_WORD = re.compile(r"(?:und|oder|bis|sowie|and|or|to)\b")

# Markdown's marks within a line, and what is left of the line without them.
_MARKUP = (
    (re.compile(r"^\s*(?:[-*_=]\s*){3,}$"), ""),  # a rule, or the line under a heading
    (re.compile(r"^\s*(?:>\s?|[-*+]\s+)+"), ""),  # quotation, list
    (re.compile(r"!\[[^\]]*\]\([^)]*\)"), ""),  # picture
    (re.compile(r"\[([^\]]*)\]\([^)]*\)"), r"\1"),  # link
    (re.compile(r"(?<!\w)(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)"), r"\2"),  # emphasis
)


def find_paragraphs(text: str) -> list[str]:
    """The paragraphs of `text` in order, each on one line and never blank; headings keep their '# '."""
    lines = [line.rstrip() for line in text.splitlines()]
    width = _wrap_width(lines)
    paragraphs: list[str] = []
    for previous, line in pairwise(["", *lines]):
        if width and _goes_on(previous, line, width):
            paragraphs[-1] += _seam(previous, line.lstrip()) + line.strip()
        else:
            paragraphs.append(line)
    return [clean for paragraph in paragraphs if (clean := clean_prose(paragraph))]


def remove_markup(markdown: str) -> str:
    """`markdown` line by line without its marks, except those of headings."""
    lines = markdown.splitlines()
    for pattern, rest in _MARKUP:
        lines = [pattern.sub(rest, line) for line in lines]
    return "\n".join(lines)


def choose_title(paragraphs: list[str], known: str) -> tuple[str, list[str]]:
    """The title, and the paragraphs without it and without the marks of headings.

    A `known` title stands and is taken out where the text repeats it. Without one, the first paragraph is the
    title if it is marked as a heading or looks like a headline; else the title is empty.
    """
    texts = [_HEADING.sub("", paragraph, count=1) for paragraph in paragraphs]
    if known:
        return known, texts[1:] if texts and _same(texts[0], known) else texts
    if texts and (texts[0] != paragraphs[0] or _is_headline(texts)):
        return texts[0], texts[1:]
    return "", texts


def _is_headline(paragraphs: list[str]) -> bool:
    """Whether the first paragraph is short, closed by no full stop or comma, and followed by prose."""
    first, following = paragraphs[0], paragraphs[1:]
    is_open = first.endswith(("?", "!")) or not (ends_sentence(first) or first.endswith((":", ",", ";")))
    return len(first) <= _LONGEST_TITLE and is_open and any(map(has_sentence, following))


def _same(one: str, other: str) -> bool:
    return clean_prose(one).casefold() == clean_prose(other).casefold()


def _wrap_width(lines: list[str]) -> int:
    """The width in characters at which an editor broke the lines; 0 where each line is a paragraph."""
    text = ["" if find_furniture(line) else line for line in lines[:_LOOKED_AT]]
    breaks = [(line, following) for line, following in pairwise(text) if line and following]
    width = max((len(line) for pair in breaks for line in pair), default=0)
    full = [line for line, following in breaks if _is_full(line, following, width)]
    wrapped = sum(not ends_sentence(line) for line in full)  # a full line that ends a sentence tells nothing
    return width if _NARROWEST <= width <= _WIDEST and wrapped > len(breaks) - len(full) else 0


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether `line` had no room left for the first word of the `following`."""
    return len(line) + 1 + len(following.split()[0]) > width - _SLACK


def _goes_on(previous: str, line: str, width: int) -> bool:
    """Whether the paragraph of `previous` goes on in `line`."""
    if not previous.strip() or not line.strip() or _HEADING.match(line) or _HEADING.match(previous):
        return False
    return _is_full(previous, line, width) and not (ends_sentence(previous) and find_furniture(line))


def _seam(previous: str, line: str) -> str:
    return "" if _OPEN_HYPHEN.search(previous) and not _JOINING_WORD.match(line) else " "
