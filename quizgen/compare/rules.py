"""Rules for questions about two articles: the file `templates/compare/{de,en}.yaml`, read and checked.

This file refuses to know how what a rule looks at is found.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from quizgen.model import SKILLS, Language, QuestionType
from quizgen.problems import Refused
from quizgen.questions.rule_shape import Fault, find_key_faults, find_missing, find_rule_problems, find_slot_faults
from quizgen.shipped import TEMPLATES
from quizgen.strict_yaml import read_yaml_file

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
_KEYS = (*_REQUIRED, "answer", "criteria", "most")
_CHOICES = {
    "each": tuple(SLOTS),
    "skill": SKILLS,
    "level": ("1", "2", "3"),
    "type": (QuestionType.CHOICE, QuestionType.SEVERAL, QuestionType.OPEN),
    "most": tuple(map(str, range(1, 11))),
}


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
    if problems := tuple(find_rule_problems(document, str(path), _find_faults)):
        raise Refused(*problems)
    return tuple(map(_make_rule, document.data or []))


def _find_faults(entry: dict[str, Any]) -> Iterator[Fault]:
    yield from find_key_faults(entry, _KEYS, _CHOICES)
    yield from find_missing(entry, _REQUIRED if entry.get("type") == QuestionType.SEVERAL else (*_REQUIRED, "answer"))
    yield from find_slot_faults(entry, _TEXTS, SLOTS)


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
