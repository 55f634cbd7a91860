"""What a file of lessons may hold, and what is wrong with one that holds something else.

A YAML document goes in, problems at their lines come out. This file refuses to know what a lesson is for.
"""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from quizgen.model import SKILLS, Form, RelationKind, SourceKind, Stance, Tone
from quizgen.problems import Problem
from quizgen.strict_yaml import Document, KeyPath

_TEXT = "text"
_OPTION = {"text": _TEXT, "feedback": _TEXT, "right?": ("yes",)}
_LESSON = {
    "id": _TEXT,
    "title": _TEXT,
    "skill": SKILLS,
    "always?": ("yes",),
    "when?": {
        "source?": frozenset(["named", "described", "unnamed", "own"]),
        "source_kind?": frozenset(SourceKind),
        "chain?": frozenset(["one", "several"]),
        "form?": frozenset(Form),
        "stance?": frozenset(Stance),
        "tone?": frozenset(Tone),
        "relation?": frozenset(RelationKind),
        "has?": frozenset(["hedge", "presupposition", "amount", "headline"]),
        "words?": [_TEXT],
    },
    "text": _TEXT,
    "example": {"passage": _TEXT, "seen": _TEXT},
    "tip": _TEXT,
    "check": {"ask": _TEXT, "options": [_OPTION]},
}
"""The shape of a lesson: a text, one of a tuple, one or several of a set, a list of a shape, keys with a shape each.

A key with a question mark may be missing.
"""
_OPTIONS = 3
_AT_KEYS = ("LESSON-002", "LESSON-009")
"""Problems of which the key tells more than what stands behind it."""

_Fault = tuple[str, KeyPath, dict[str, Any]]
"""Code, path and details of a problem."""


def find_lesson_problems(document: Document, file: str, known: set[str]) -> Iterator[Problem]:
    """Everything that is wrong with a file, at its line; `known` are the ids of earlier files, and gets this one's."""
    if document.data is not None and not isinstance(document.data, list):
        yield Problem("LESSON-001", file, 1, 1)
        return
    for number, entry in enumerate(document.data or []):
        faults = [*_find_faults(entry, _LESSON, (number,))] or [*_find_more_faults(entry, known, (number,))]
        for code, path, details in faults:
            place = document.key_place if code in _AT_KEYS else document.place
            yield Problem(code, file, *place(path), details)


def _find_faults(value: Any, shape: Any, path: KeyPath) -> Iterator[_Fault]:
    match shape:
        case dict():
            yield from _find_key_faults(value, shape, path)
        case list():
            if not isinstance(value, list) or not value:
                yield "LESSON-006", path, {"key": path[-1]}
                return
            for number, item in enumerate(value):
                yield from _find_faults(item, shape[0], (*path, number))
        case tuple() | frozenset():
            for one in value if isinstance(value, list) and isinstance(shape, frozenset) else [value]:
                if not isinstance(one, str) or one not in shape:
                    yield "LESSON-004", path, {"key": path[-1], "value": one, "known": ", ".join(sorted(shape))}
        case _:
            if not isinstance(value, str) or not value.strip():
                yield "LESSON-005", path, {"key": path[-1]}


def _find_key_faults(value: Any, shape: dict[str, Any], path: KeyPath) -> Iterator[_Fault]:
    if not isinstance(value, dict):
        yield "LESSON-001", path, {}
        return
    shapes = {key.removesuffix("?"): inner for key, inner in shape.items()}
    for key, inner in value.items():
        if key in shapes:
            yield from _find_faults(inner, shapes[key], (*path, key))
        else:
            near = get_close_matches(key, shapes, 1)
            yield "LESSON-002", (*path, key), {"key": key, "known": near[0] if near else ", ".join(shapes)}
    for key in shape:
        if not key.endswith("?") and key not in value:
            yield "LESSON-003", path, {"key": key}


def _find_more_faults(entry: dict[str, Any], known: set[str], path: KeyPath) -> Iterator[_Fault]:
    """What only shows in a lesson that is whole."""
    if entry["id"] in known:
        yield "LESSON-007", (*path, "id"), {"id": entry["id"]}
    known.add(entry["id"])
    if bool(entry.get("when")) == ("always" in entry):
        yield "LESSON-008", path, {}
    options = entry["check"]["options"]
    if len(options) != _OPTIONS or sum("right" in option for option in options) != 1:
        yield "LESSON-009", (*path, "check", "options"), {}
