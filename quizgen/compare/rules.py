"""Rules for questions about two articles: the file `templates/compare/{de,en}.yaml`, read and checked.

This file refuses to know how what a rule looks at is found.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from quizgen.model import SKILLS, Language, QuestionType
from quizgen.problems import Problem, Refused
from quizgen.shipped import TEMPLATES
from quizgen.strict_yaml import Document, read_yaml_file

_SIDES = ("here", "there")
SLOTS: Mapping[str, frozenset[str]] = {
    # `here` and `there` are the letters of the articles; all else is the words of one of them
    each: frozenset((*_SIDES, *own))
    for each, own in {
        "named": ("assertion", "name", "unnamed"),
        "known": ("assertion", "name"),
        "relayed": ("sentence", "medium"),
        "distancing": ("assertion", "inserted", "word", "other_word"),
        "endorsing": ("assertion", "inserted", "word", "other_word"),
        "inflating": ("assertion", "inserted", "word", "other_word"),
        "concedes": ("assertion", "inserted", "word", "other_word"),
        "differences": ("differing",),
        "figure": ("sentence", "value", "other_value", "other_sentence"),
        "date": ("sentence", "value", "other_value", "other_sentence"),
        "owner": ("value", "other_value", "source", "other_source"),
        "only": ("sentence", "paragraph"),
        "trust": ("value", "other_value"),
        "witness": ("name", "unnamed"),
        "voices": ("names",),
    }.items()
}
"""What a rule may look at, and the slots it can use there; `docs/compare.md` explains each."""
_REQUIRED = ("id", "each", "skill", "level", "type", "ask", "because")
_TEXTS = ("ask", "answer", "because")
_TYPES = (QuestionType.CHOICE, QuestionType.SEVERAL, QuestionType.OPEN)


@dataclass(frozen=True, slots=True)
class Rule:
    """When two articles differ so, ask so."""

    id: str
    each: str
    skill: str
    level: int
    type: QuestionType
    ask: str
    because: str
    answer: str = ""
    criteria: tuple[str, ...] = ()
    most: int = 1
    """At most so many questions by this rule."""


@cache
def read_rules(language: Language) -> tuple[Rule, ...]:
    """The rules that ship for `language`, in file order. Errors: as `read_rule_file`."""
    return read_rule_file(TEMPLATES / "compare" / f"{language}.yaml")


def read_rule_file(path: Path) -> tuple[Rule, ...]:
    """The rules in one file; `Refused` (RULE-0xx, YAML-0xx) names every line that is wrong."""
    document = read_yaml_file(path)
    if problems := tuple(_find_problems(document, str(path))):
        raise Refused(*problems)
    return tuple(map(_make_rule, document.data))


def _find_problems(document: Document, file: str) -> Iterator[Problem]:
    if not isinstance(document.data, list) or not all(isinstance(entry, dict) for entry in document.data):
        yield Problem("RULE-001", file, 1, 1)
        return
    known = {"each": tuple(SLOTS), "skill": SKILLS, "level": ("1", "2", "3"), "type": _TYPES}
    for number, entry in enumerate(document.data):
        for key in (*_REQUIRED, *(() if entry.get("type") == QuestionType.SEVERAL else ("answer",))):
            if not entry.get(key):
                yield Problem("RULE-003", file, *document.place((number,)), {"key": key})
        for key, values in known.items():
            if (value := entry.get(key, values[0])) not in values:
                details = {"key": key, "value": value, "known": ", ".join(values)}
                yield Problem("RULE-004", file, *document.place((number, key)), details)
        slots = SLOTS.get(entry.get("each", ""), frozenset())
        for key in _TEXTS:
            for slot in _slots(entry.get(key, "")) - slots:
                details = {"key": key, "slot": slot, "known": ", ".join(sorted(slots))}
                yield Problem("RULE-005", file, *document.place((number, key)), details)


def _slots(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def _make_rule(entry: Mapping[str, Any]) -> Rule:
    return Rule(
        id=entry["id"],
        each=entry["each"],
        skill=entry["skill"],
        level=int(entry["level"]),
        type=QuestionType(entry["type"]),
        ask=entry["ask"],
        because=entry["because"],
        answer=entry.get("answer", ""),
        criteria=tuple(entry.get("criteria", ())),
        most=int(entry.get("most", 1)),
    )
