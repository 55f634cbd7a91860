"""Our own annotated articles: tests/attributions/{de,en}/NAME.txt.

First the article's paragraphs, one a line; then a line `===`; then a line `-> speaker | cue | content | type` for each
attribution, in the order of the contents and in the article's words. Parts that stand apart are joined by ' … '.
Where the article has the words more than once, a content is looked for from the beginning of the content before it,
and of the places of a speaker or a cue the nearest to the content is meant; `He #2` is the second of the article.

What is annotated follows the data sets. German: Direct is the quotation with its marks, also inside an attributed
clause; Indirect the subordinate clause, or the main clause without its frame; Reported the whole clause of a reported
act, IndirectFreeIndirect the sentences in the Konjunktiv that go on with the last speaker, FreeIndirect hearsay, all
three without a cue. English: Direct where all words are quoted, Mixed where some are, else Indirect; a refusal to
comment counts. A quotation with its frame in the middle is one.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from quizgen.model import Span
from quizgen.model.article import join_paragraphs

ARTICLES = Path(__file__).parent / "attributions"
LANGUAGES = ("de", "en")

Place = tuple[Span, ...]
"""One place of some words, in the parts that stand apart."""

_TYPES = {
    "de": {"Direct", "Indirect", "Reported", "IndirectFreeIndirect", "FreeIndirect"},
    "en": {"Direct", "Mixed", "Indirect"},
}
_WHOLE = ("Reported", "FreeIndirect")
"""Types whose content is the whole clause, its subject included."""


def read_articles(language: str) -> list[dict[str, Any]]:
    """The language's articles as documents of quizgen.claims.jsonl."""
    return [read_annotated(path) for path in sorted((ARTICLES / language).glob("*.txt"))]


def read_annotated(path: Path) -> dict[str, Any]:
    """The document of a file whose folder is named after its language; ValueError where words are not in the text."""
    article, _, lines = path.read_text(encoding="utf-8").partition("\n===\n")
    text, _ = join_paragraphs(article.splitlines())
    attributions: list[dict[str, Any]] = []
    for line in lines.splitlines():
        try:
            after = attributions[-1]["content"][0][0] if attributions else 0
            attributions.append(_read(line, text, after, _TYPES[path.parent.name]))
        except ValueError as error:
            raise ValueError(f"{path.name}: {line}: {error}") from error
    return {"id": path.stem, "lang": path.parent.name, "stands": True, "text": text, "attributions": attributions}


def _read(line: str, text: str, after: int, types: set[str]) -> dict[str, Any]:
    speaker, cue, words, kind = (part.strip() for part in line.removeprefix("->").split(" | "))
    if kind not in types:
        raise ValueError(f"there is no type '{kind}'")
    content = _choose(words, text, [place for place in _places(words, text) if place[0].start >= after])
    around = partial(_around, text=text, content=content, may_be_inside=kind in _WHOLE)
    return {"type": kind, "speaker": _pairs(around(speaker)), "cue": _pairs(around(cue)), "content": _pairs(content)}


def _places(words: str, text: str) -> Iterator[Place]:
    """Where the text has these words; each part behind ' … ' at its first place after the part before."""
    first, *others = (rf"(?<!\w){re.escape(part)}(?!\w)" for part in words.partition(" #")[0].split(" … "))
    for match in re.finditer(first, text):
        spans = [Span(*match.span())]
        for other in others:
            following = re.compile(other).search(text, spans[-1].end)
            if following is None:
                return
            spans.append(Span(*following.span()))
        yield tuple(spans)


def _choose(words: str, text: str, fit: Sequence[Place]) -> Place:
    """The first of the fitting places, or the one with the number that the words name."""
    _, _, number = words.partition(" #")
    places = list(_places(words, text)) if number else fit
    if len(places) < int(number or 1):
        raise ValueError(f"the article does not have '{words}' here")
    return places[int(number or 1) - 1]


def _around(words: str, text: str, content: Place, may_be_inside: bool) -> Place:
    if not words:
        return ()
    places = [p for p in _places(words, text) if may_be_inside or not any(a.overlaps(b) for a in p for b in content)]
    return _choose(words, text, sorted(places, key=lambda place: _distance(place, content)))


def _distance(place: Place, content: Place) -> int:
    """Characters between the two, and those that the place is wide, so that 'teilte … mit' stays together."""
    gap = min(max(a.start - b.end, b.start - a.end, 0) for a in place for b in content)
    return gap + place[-1].end - place[0].start


def _pairs(spans: Place) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
