"""YAML without surprises: every scalar is the string that was typed, and every value knows its line.

For banks, rules and lexicons alike: text goes in, dicts, lists and strings come out. What invites mistakes
or attacks (aliases, tags, merge keys, duplicate keys, deep nesting) is refused while the parser's events pass
by, before anything is built from it. This file refuses to know what the data mean.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import yaml
from yaml import events

from quizgen.problems import Problem, Refused

MAX_BYTES = 5_000_000
MAX_DEPTH = 20
MAX_PROBLEMS = 100
"""A file with more mistakes than this was not meant as YAML; the rest isn't listed."""

KeyPath = tuple[str | int, ...]

_UNPRINTABLE = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
FORBIDDEN_IN_VALUE = re.compile(f"[{_UNPRINTABLE}]")
"""A character that no text may have, whichever way it is written."""
# NEL, the Unicode line separators and a stray byte order mark can't be seen, and some editors and libyaml
# count lines differently because of them. Written as an escape ("\u2028") they are fine.
_FORBIDDEN_IN_TEXT = re.compile(f"[{_UNPRINTABLE}\x85\u2028\u2029\ufeff]")


@dataclass(frozen=True, slots=True)
class Document:
    """Nested dicts, lists and strings (`None` for an empty file), and the place of each value.

    `marks` maps a path such as `("questions", 3, "ask")` to its line and column, counted from 1;
    `key_marks` does so for the key of each entry, `ends` for the first character behind each value.
    """

    data: Any
    marks: dict[KeyPath, tuple[int, int]]
    key_marks: dict[KeyPath, tuple[int, int]] = field(default_factory=dict)
    ends: dict[KeyPath, tuple[int, int]] = field(default_factory=dict)

    def place(self, path: KeyPath) -> tuple[int, int]:
        """Line and column of the value at `path`, or of the nearest thing around it."""
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks.get(path, (1, 1))

    def key_place(self, path: KeyPath) -> tuple[int, int]:
        """Line and column of the key that ends `path`, or of the nearest thing around it."""
        return self.key_marks.get(path) or self.place(path)


def read_yaml_file(path: Path) -> Document:
    """The document in a UTF-8 file (with or without byte order mark). Errors: `Refused`, codes YAML-0xx."""
    return read_yaml(read_text(path), str(path))


def read_text(path: Path) -> str:
    """A UTF-8 file as it is, with its byte order mark and its line ends. Errors: `Refused`, YAML-001 to YAML-005."""
    file = str(path)
    try:
        if path.exists() and not path.is_file():
            raise Refused(Problem("YAML-002", file))
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise Refused(_too_large(file))
        return content.decode("utf-8")
    except FileNotFoundError:
        raise Refused(Problem("YAML-001", file)) from None
    except OSError as error:
        raise Refused(Problem("YAML-003", file, details={"reason": error.strerror or str(error)})) from None
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig")
        raise Refused(Problem("YAML-005", file, *_position(before, len(before)))) from None


def read_yaml(text: str, file: str) -> Document:
    """The document in `text`; `file` names it in problems. Errors: `Refused` with every problem found."""
    document, repeated = read_yaml_with_repeated_keys(text, file)
    if repeated:
        raise Refused(*repeated)
    return document


def read_yaml_with_repeated_keys(text: str, file: str) -> tuple[Document, tuple[Problem, ...]]:
    """The document although keys are repeated, each with its last value, and a problem (YAML-014) for each of these.

    For a checker that tells all mistakes at once. Errors: `Refused` with every problem found, if there are others.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise Refused(_too_large(file))
    if problems := list(islice(_find_forbidden_characters(text, file), MAX_PROBLEMS)):
        raise Refused(*problems)
    builder = _Builder(text, file)
    try:
        data = builder.read_document()
    except yaml.MarkedYAMLError as error:
        raise Refused(*builder.problems, _syntax_problem(error, text, file)) from None
    if any(problem.code != "YAML-014" for problem in builder.problems):
        raise Refused(*builder.problems)
    return Document(data, builder.marks, builder.key_marks, builder.ends), tuple(builder.problems)


class _Builder:
    """Builds one document from the parser's events. Recursion is safe: `MAX_DEPTH` bounds it."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.events: Iterator[events.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)
        self.problems: list[Problem] = []
        self.marks: dict[KeyPath, tuple[int, int]] = {}
        self.key_marks: dict[KeyPath, tuple[int, int]] = {}
        self.ends: dict[KeyPath, tuple[int, int]] = {}

    def read_document(self) -> Any:
        next(self.events)  # the stream's start
        if isinstance(next(self.events), events.StreamEndEvent):
            return None
        data = self._read_value(next(self.events), ())
        next(self.events)  # the document's end
        following = next(self.events)
        if isinstance(following, events.DocumentStartEvent):
            self._note("YAML-016", following)
        return data

    def _read_value(self, event: events.Event, path: KeyPath) -> Any:
        self.marks[path] = _place(event.start_mark)
        self._check_node(event)
        if isinstance(event, events.ScalarEvent):
            self.ends[path] = _place(event.end_mark)
            return event.value
        if isinstance(event, events.AliasEvent):
            return ""
        if len(path) == MAX_DEPTH:
            self._note("YAML-015", event, depth=MAX_DEPTH)
            raise Refused(*self.problems)
        assert isinstance(event, events.CollectionStartEvent)
        inside = self._until_end(event, path)
        if isinstance(event, events.SequenceStartEvent):
            return [self._read_value(item, (*path, number)) for number, item in enumerate(inside)]
        return self._read_mapping(inside, path)

    def _read_mapping(self, inside: Iterator[events.Event], path: KeyPath) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for event in inside:
            key = self._read_key(event, path)
            entry = (*path, key)
            if key in mapping:
                first_line, _ = self.key_marks[entry]
                self._note("YAML-014", event, key=_shorten(key), first_line=first_line)
            else:
                self.key_marks[entry] = _place(event.start_mark)
            mapping[key] = self._read_value(next(self.events), entry)
        return mapping

    def _read_key(self, event: events.Event, path: KeyPath) -> str:
        if not isinstance(event, events.ScalarEvent):
            self._note("YAML-017", event)
            self._read_value(event, (*path, ""))
            return ""
        self._check_node(event)
        if event.value == "<<":
            self._note("YAML-013", event)
        return str(event.value)

    def _check_node(self, event: events.Event) -> None:
        """Notes what no value and no key may be or carry."""
        if isinstance(event, events.AliasEvent):
            self._note("YAML-010", event, name=event.anchor)
            return
        assert isinstance(event, events.ScalarEvent | events.CollectionStartEvent)
        if event.anchor is not None:
            self._note("YAML-011", event, name=event.anchor)
        if event.tag is not None:
            self._note("YAML-012", event, tag=event.tag)
        # Only double quotation marks have escapes; the raw text has been looked through already.
        if not isinstance(event, events.ScalarEvent) or event.style != '"':
            return
        if found := FORBIDDEN_IN_VALUE.search(event.value):
            self._note("YAML-006", event, character=f"U+{ord(found[0]):04X}")

    def _until_end(self, start: events.CollectionStartEvent, path: KeyPath) -> Iterator[events.Event]:
        """The events that begin what is inside. Without brackets a collection ends where the last of these does."""
        while not isinstance(event := next(self.events), events.CollectionEndEvent):
            yield event
        self.ends[path] = _place(event.end_mark) if start.flow_style else next(reversed(self.ends.values()), (1, 1))

    def _note(self, code: str, event: events.Event, **details: Any) -> None:
        self.problems.append(Problem(code, self.file, *_place(event.start_mark), details))
        if len(self.problems) == MAX_PROBLEMS:
            raise Refused(*self.problems)


# What libyaml says when it stops; our code; whether the place where the broken thing began (a bracket, a
# quotation mark) helps more than the place where the parser noticed.
_SYNTAX: tuple[tuple[str, str, bool], ...] = (
    ("exceeded maximum nesting depth", "YAML-015", False),
    ("mapping values are not allowed", "YAML-020", False),
    ("found unexpected ':'", "YAML-020", False),
    ("block sequence entries are not allowed", "YAML-021", False),
    ("tab character", "YAML-022", False),
    ("cannot start any token", "YAML-023", False),
    ("mapping keys are not allowed", "YAML-023", False),
    ("expected alphabetic or numeric character", "YAML-023", True),
    ("unexpected end of stream", "YAML-024", True),
    ("unexpected document indicator", "YAML-024", True),
    ("did not find expected ','", "YAML-025", True),
    ("escape", "YAML-026", False),
    ("expected comment or line break", "YAML-027", False),
    ("could not find expected ':'", "YAML-028", True),
    ("expected node content", "YAML-029", False),
    ("did not find expected key", "YAML-030", False),
    ("did not find expected '-' indicator", "YAML-030", False),
)


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """libyaml's complaint in a teacher's words."""
    said = error.problem or ""
    code, from_start = next(((code, start) for words, code, start in _SYNTAX if words in said), ("YAML-040", False))
    mark = (error.context_mark if from_start else None) or error.problem_mark
    assert mark is not None  # libyaml always says where it stopped
    here = text[mark.index : mark.index + 1]
    before = text[: mark.index].rpartition("\n")[2].rstrip()
    if code == "YAML-023" and here == "\t":
        code = "YAML-022"
    if code == "YAML-030" and before.endswith(('"', "'", "]", "}")):
        code = "YAML-031"
    return Problem(code, file, *_place(mark), {"character": here, "depth": MAX_DEPTH, "said": said})


def _find_forbidden_characters(text: str, file: str) -> Iterator[Problem]:
    for found in _FORBIDDEN_IN_TEXT.finditer(text):
        place = _position(text, found.start())
        yield Problem("YAML-006", file, *place, {"character": f"U+{ord(found[0]):04X}"})


def _place(mark: Any) -> tuple[int, int]:
    """Line and column, counted from 1, of a parser's mark."""
    return mark.line + 1, mark.column + 1


def _too_large(file: str) -> Problem:
    return Problem("YAML-004", file, details={"megabytes": MAX_BYTES // 1_000_000})


def _position(text: str, index: int) -> tuple[int, int]:
    """Line and column, counted from 1, of the character at `index`."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _shorten(text: str, limit: int = 60) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
