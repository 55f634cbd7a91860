"""The course in reading news as data: `templates/lessons/{de,en}/*.yaml`.

Files in, checked lessons in course order out. `lesson_shape.py` says what a file may hold; this file refuses to
know which lesson an article needs.
"""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from quizgen.model import Language, Option
from quizgen.module.lesson_shape import find_lesson_problems
from quizgen.problems import Problem, Refused
from quizgen.shipped import TEMPLATES
from quizgen.strict_yaml import read_yaml_file


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """A question to oneself: three options, one of them right, each with what it shows."""

    ask: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A general lesson of half a page, true of every article; see `docs/lessons.md` for every key."""

    id: str
    title: str
    skill: str
    """One of `SKILLS`."""
    paragraphs: tuple[str, ...]
    passage: str
    """An invented piece of news."""
    seen: str
    """What one sees in the passage."""
    tip: str
    """One thing that the reader can do."""
    check: SelfCheck
    when: dict[str, frozenset[str]] = field(default_factory=dict)
    """The matter by which an article calls for the lesson; empty where each does."""


@cache
def find_lessons(language: Language) -> tuple[Lesson, ...]:
    """The lessons that ship in `language`, in course order: by file name, then by line. Errors: as `read_lessons`."""
    return read_lessons(TEMPLATES / "lessons" / language)


def read_lessons(folder: Path) -> tuple[Lesson, ...]:
    """The lessons in the YAML files of `folder`. Errors: `Refused`, LESSON-0xx, for every line that is wrong."""
    problems: list[Problem] = []
    lessons: list[Lesson] = []
    known: set[str] = set()
    for path in sorted(folder.glob("*.yaml")):
        document = read_yaml_file(path)
        found = list(find_lesson_problems(document, str(path), known))
        problems += found
        if not found:
            lessons += map(_make_lesson, document.data or [])
    if problems:
        raise Refused(*problems)
    return tuple(lessons)


def _make_lesson(entry: dict[str, Any]) -> Lesson:
    when = entry.get("when") or {}
    check = entry["check"]
    return Lesson(
        id=entry["id"],
        title=entry["title"],
        skill=entry["skill"],
        paragraphs=tuple(filter(None, entry["text"].split("\n"))),
        passage=entry["example"]["passage"],
        seen=entry["example"]["seen"],
        tip=entry["tip"],
        check=SelfCheck(check["ask"], tuple(map(_make_option, check["options"]))),
        when={key: frozenset(value if isinstance(value, list) else [value]) for key, value in when.items()},
    )


def _make_option(entry: dict[str, str]) -> Option:
    return Option(entry["text"], is_right="right" in entry, feedback=entry["feedback"])
