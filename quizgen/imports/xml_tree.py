"""XML becomes elements that know their line: text in, the root element out, or `Refused`.

What could attack (document types, entities, endless nesting) is refused while the parser's events pass by,
before anything is built from it; nothing is ever fetched. This file refuses to know what the elements mean.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from quizgen.imports.plain import drop_hidden
from quizgen.problems import Problem, Refused

MAX_DEPTH = 30
MAX_ELEMENTS = 100_000
_BEGINNING = re.compile(r"\s*<(?:\?xml\b|!--|!DOCTYPE\b|quiz\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Element:
    """An element; `text` are its own characters, without those of its children. Line and column from 1."""

    name: str
    attributes: dict[str, str]
    line: int
    column: int
    children: tuple["Element", ...]
    text: str

    def each(self, name: str) -> Iterator["Element"]:
        """The children of this name, in order."""
        return (child for child in self.children if child.name == name)

    def child(self, name: str) -> "Element | None":
        """The first child of this name."""
        return next(self.each(name), None)

    def words(self, *names: str) -> str:
        """The text of the first child of the first child … of these names, stripped; empty if there is none."""
        element: Element | None = self
        for name in names:
            element = element.child(name) if element else None
        return element.text.strip() if element else ""

    def walk(self) -> Iterator["Element"]:
        """It and all elements in it, in the order of the file."""
        yield self
        for child in self.children:
            yield from child.walk()


def is_xml(text: str) -> bool:
    """Whether it begins as XML does."""
    return bool(_BEGINNING.match(text))


def read_xml(text: str) -> Element:
    """The root element of `text`. Errors: `Refused` with the codes IMPORT-010 to IMPORT-012, without a file."""
    builder = _Builder()
    try:
        builder.parser.Parse(text, True)
    except expat.ExpatError as error:
        details = {"said": expat.ErrorString(error.code)}
        raise Refused(Problem("IMPORT-010", "", error.lineno, error.offset + 1, details)) from None
    return builder.root


@dataclass(slots=True)
class _Open:
    """An element whose end hasn't come yet."""

    name: str
    attributes: dict[str, str]
    line: int
    column: int
    children: list[Element] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    def close(self) -> Element:
        text = "".join(self.pieces)
        return Element(self.name, self.attributes, self.line, self.column, tuple(self.children), text)


class _Builder:
    """Builds the elements from the parser's events."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse_doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._add
        self.open = [_Open("", {}, 1, 1)]
        self.count = 0

    @property
    def root(self) -> Element:
        return self.open[0].children[0]

    def _refuse_doctype(self, *_: object) -> None:
        self._refuse("IMPORT-011")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        if len(self.open) > MAX_DEPTH or self.count > MAX_ELEMENTS:
            self._refuse("IMPORT-012")
        self.open.append(_Open(name, attributes, *self._place()))

    def _end(self, _: str) -> None:
        element = self.open.pop().close()
        self.open[-1].children.append(element)

    def _add(self, text: str) -> None:
        self.open[-1].pieces.append(drop_hidden(text))

    def _refuse(self, code: str) -> NoReturn:
        raise Refused(Problem(code, "", *self._place()))

    def _place(self) -> tuple[int, int]:
        return self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
