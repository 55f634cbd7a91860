"""pydantic's complaints in a teacher's words, at the line they belong to.

This file refuses to repeat pydantic's sentences: each kind of complaint has a code of ours.
"""

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Any, get_args

from pydantic_core import ErrorDetails

from quizgen.bank.shape import (
    BY_LANGUAGE,
    ONE_TEXT,
    QUESTION_SHAPES,
    REVIEWED_PATTERN,
    STAMP_PATTERN,
    ArticleShape,
    BankShape,
    CommonShape,
    EvidenceShape,
    GeneratedShape,
    OptionShape,
    PairShape,
    Shape,
    WordingShape,
)
from quizgen.model import Language, Publish, QuestionType, Status
from quizgen.problems import Problem
from quizgen.strict_yaml import Document, KeyPath

_CODES = {
    "missing": "BANK-010",
    "too_short": "BANK-010",
    "union_tag_not_found": "BANK-010",
    "string_type": "BANK-013",
    "list_type": "BANK-014",
    "dict_type": "BANK-015",
    "model_type": "BANK-015",
    "model_attributes_type": "BANK-015",
    "int_type": "BANK-019",
    "greater_than_equal": "BANK-019",
    "string_too_short": "BANK-020",
    "right_or_wrong": "BANK-021",
    "one_gap": "BANK-022",
    "paragraphs_or_path": "BANK-024",
    "no_language": "BANK-020",
}
_KEY = "[key]"
"""How pydantic's places say that a key itself is wrong."""
_PATTERNS = {REVIEWED_PATTERN: "BANK-025", STAMP_PATTERN: "BANK-026"}
_VALUES: dict[str, tuple[str, ...]] = {
    "type": tuple(QuestionType),
    "status": tuple(Status),
    "language": get_args(Language),
    "publish": get_args(Publish),
    "level": ("1", "2", "3"),
}


def find_shape_problems(errors: Sequence[ErrorDetails], document: Document, file: str) -> Iterator[Problem]:
    """One problem for each mistake. A key that is missing because it was misspelt counts once."""
    found = list(map(_find_problem, errors))
    misspelt = {(*path[:-1], details.get("suggestion")) for _, path, details in found if path}
    for (code, path, details), its_error in zip(found, errors, strict=True):
        if code == "BANK-010" and path in misspelt:
            continue
        at_key = code in ("BANK-010", "BANK-011", "BANK-012", "BANK-023") or _KEY in its_error["loc"]
        place = document.key_place(path) if at_key else document.place(path)
        yield Problem(code, file, *place, details, path)


def _find_problem(error: ErrorDetails) -> tuple[str, KeyPath, dict[str, Any]]:
    """The code, the path in the file and the details of the sentence."""
    path, shape = _locate(error["loc"])
    match error["type"]:
        case "extra_forbidden" if issubclass(shape, CommonShape) and (types := _types_with(str(path[-1]))):
            own = (key for key in shape.model_fields if key not in CommonShape.model_fields)
            return "BANK-023", path, {"key": path[-1], "types": _listed(types), "own": _listed(own)}
        case "extra_forbidden":
            return _misspelt("BANK-011", str(path[-1]), path, shape.model_fields)
        case "union_tag_invalid" if isinstance(tag := error["input"]["type"], str) and tag:
            return _misspelt("BANK-016", tag, (*path, "type"), _VALUES["type"])
        case "union_tag_invalid" | "union_tag_not_found":
            return "BANK-010", (*path, "type"), {"key": "type"}
        case "literal_error" if path == ("format",):
            return "BANK-002", path, {"version": error["input"]}
        case "literal_error" | "enum":
            return _misspelt("BANK-016", str(error["input"]), path, _VALUES[str(path[-1])])
        case "string_pattern_mismatch":
            return _PATTERNS.get(error["ctx"]["pattern"], "BANK-018"), path, {"key": path[-1]}
        case kind:
            names = [str(key) for key in path if isinstance(key, str)]
            return _CODES[kind], path, {"key": names[-1]}


def _types_with(key: str) -> list[str]:
    """The types of question that have this key; none if it is no key of a question."""
    return [type for type, shape in QUESTION_SHAPES.items() if key in shape.model_fields]


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _misspelt(code: str, word: str, path: KeyPath, known: Iterable[str]) -> tuple[str, KeyPath, dict[str, Any]]:
    """`code` with the likely word; where none is likely, the next code with all that are known."""
    if likely := get_close_matches(word, known, n=1):
        return code, path, {"word": word, "suggestion": str(likely[0])}
    following = f"BANK-{int(code[-3:]) + 1:03}"
    return following, path, {"word": word, "known": ", ".join(known)}


_INSIDE: dict[str, type[Shape]] = {
    "article": ArticleShape,
    "options": OptionShape,
    "pairs": PairShape,
    "evidence": EvidenceShape,
    "generated": GeneratedShape,
    BY_LANGUAGE: WordingShape,
}
"""The shapes below a key."""


def _locate(location: tuple[int | str, ...]) -> tuple[KeyPath, type[Shape]]:
    """The path in the file, and the shape its last key belongs to.

    They differ from pydantic's location by the names of alternatives: the question's type, which it puts behind
    the question's number, and the form of a wording.
    """
    shape: type[Shape] = BankShape
    path: list[str | int] = []
    for place, part in enumerate(location):
        if place == 2 and location[0] == "questions":
            shape = QUESTION_SHAPES[QuestionType(str(part))]
        elif part not in (ONE_TEXT, BY_LANGUAGE, _KEY):
            path.append(part)
        if place < len(location) - 1:
            shape = _INSIDE.get(str(part), shape)
    return tuple(path), shape
