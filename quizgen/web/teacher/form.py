"""A question's form: fields become rows to fill in, what was typed becomes fields again.

Nothing that was typed is dropped here, however wrong it is: the bank's own check tells. This file refuses to know
files.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, fields, replace
from typing import Any

from werkzeug.datastructures import MultiDict

from quizgen.bank import Fields, find_words
from quizgen.model import Article, Option, Pair, QuestionType, Status

PARTS: dict[QuestionType, tuple[str, ...]] = {
    QuestionType.CHOICE: ("options",),
    QuestionType.TRUE_FALSE: ("options",),
    QuestionType.SEVERAL: ("options",),
    QuestionType.MATCHING: ("pairs",),
    QuestionType.ORDERING: ("order",),
    QuestionType.SHORT: ("answer", "accept"),
    QuestionType.CLOZE: ("sentence", "accept"),
    QuestionType.MARK: ("sentence",),
    QuestionType.OPEN: ("answer", "criteria"),
}
"""The fields that a question of each type has beside those of all."""
EMPTY = {"options": Option("", False), "pairs": Pair("", ""), "order": ""}
"""A row that is not filled in yet."""
MORE = 3
"""Rows at a time."""
FEWEST = 4
"""Rows of a new question."""
MOST = 30
"""Rows: no pupil reads more."""


Difference = tuple[str, list[tuple[str, ...]]]
"""The name of a field, and how it reads in each version."""


def add_rows(type: QuestionType, shown: Fields, number: int = MORE) -> Fields:
    """The fields with more rows to fill in, where questions of this type have rows; true-false has its two."""
    name = PARTS[type][0]
    if name not in EMPTY:
        return shown
    rows = getattr(shown, name)
    most = 2 if type is QuestionType.TRUE_FALSE else MOST
    more = (EMPTY[name],) * min(number, most - len(rows))
    changed: dict[str, Any] = {name: (*rows, *more)}
    return replace(shown, **changed)


def read_fields(form: MultiDict[str, str], before: Fields, article: Article) -> Fields:
    """What was typed; the paragraph of the evidence is 0 where the article doesn't have it."""
    evidence = _text(form, "evidence")
    level = form.get("level", "")
    return replace(
        before,
        prompt=_text(form, "prompt"),
        options=tuple(_read_options(form)),
        pairs=tuple(map(Pair, _texts(form, "item"), _texts(form, "match"))),
        order=_read_order(form),
        sentence=_text(form, "sentence"),
        answer=_text(form, "answer"),
        accept=_lines(form, "accept"),
        criteria=_lines(form, "criteria"),
        explanation=_text(form, "explanation"),
        evidence=evidence,
        paragraph=find_paragraph(evidence, article, before.paragraph),
        skill=_text(form, "skill"),
        level=int(level) if level in ("1", "2", "3") else before.level,
        source=_text(form, "source"),
    )


def find_paragraph(evidence: str, article: Article, likely: int = 0) -> int:
    """The number of the paragraph that has these words, `likely` if it is one of several; 0 if none has them."""
    if not evidence.strip():
        return 0
    numbers = range(1, len(article.paragraphs) + 1)
    found = [number for number in numbers if find_words(evidence.strip(), article, number)]
    return likely if likely in found else next(iter(found), 0)


def _text(form: MultiDict[str, str], name: str) -> str:
    return form.get(name, "").replace("\r\n", "\n")


def _texts(form: MultiDict[str, str], name: str) -> list[str]:
    return [text.replace("\r\n", "\n") for text in form.getlist(name)[:MOST]]


def _lines(form: MultiDict[str, str], name: str) -> tuple[str, ...]:
    return tuple(line for line in _text(form, name).split("\n") if line.strip())


def _read_options(form: MultiDict[str, str]) -> Iterator[Option]:
    """Of rows with a text and a feedback each; the numbers, from 1, of those that are right stand beside them."""
    rights = set(form.getlist("right"))
    rows = zip(_texts(form, "option"), _texts(form, "feedback"), strict=False)
    for number, (text, feedback) in enumerate(rows, 1):
        yield Option(text, str(number) in rights and bool((text + feedback).strip()), feedback)


def _read_order(form: MultiDict[str, str]) -> tuple[str, ...]:
    """The texts by the places that were typed beside them; a text without one stays where it is."""
    rows = [*zip(_texts(form, "place"), _texts(form, "text"), strict=False)]
    numbers = [
        int(place) if place.isascii() and place.isdigit() and len(place) < 5 else n
        for n, (place, _) in enumerate(rows, 1)
    ]
    order = sorted(range(len(rows)), key=lambda row: (not rows[row][1].strip(), numbers[row]))
    return tuple(rows[row][1] for row in order)


def pack(shown: Fields) -> str:
    """Fields as a text that travels through a form, to show what it was like when it was opened."""
    return json.dumps(asdict(shown), ensure_ascii=False)


def unpack(text: str) -> Fields:
    """The same fields; none at all where somebody mangled the text."""
    try:
        told: dict[str, Any] = json.loads(text)
        known = {field.name: told[field.name] for field in fields(Fields) if field.name in told}
        return Fields(
            **known
            | {
                "options": tuple(Option(**option) for option in told["options"]),
                "pairs": tuple(Pair(**pair) for pair in told["pairs"]),
                "status": Status(told["status"]),
                **{name: tuple(map(str, told[name])) for name in ("order", "accept", "criteria")},
            }
        )
    except (ValueError, TypeError, KeyError):
        return Fields()


def say_field(shown: Fields, name: str) -> tuple[str, ...]:
    """A field in words, a line each entry."""
    value = getattr(shown, name)
    match value:
        case str() | int():
            return tuple(filter(None, str(value or "").strip().split("\n")))
        case _:
            return tuple(filter(None, map(_say_entry, value)))


def _say_entry(entry: Option | Pair | str) -> str:
    match entry:
        case Option(text, is_right, feedback):
            words = " – ".join(filter(None, (text.strip(), feedback.strip())))
            return f"{'✓' if is_right else '·'} {words}" if words else ""
        case Pair(item, match):
            return f"{item.strip()} → {match.strip()}" if (item + match).strip() else ""
        case _:
            return entry.strip()


def find_differences(type: QuestionType, versions: Sequence[Fields]) -> Iterator[Difference]:
    """The names of the fields in which the versions differ, each with how it reads in all of them."""
    names = ("prompt", *PARTS[type], "explanation", "evidence", "skill", "level", "source", "status")
    for name in names:
        said = [say_field(version, name) for version in versions]
        if any(one != said[0] for one in said):
            yield name, said
