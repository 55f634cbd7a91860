"""A table from a spreadsheet: one question a row, the columns named in the first; `docs/importing.md` lists them.

Text goes in, items come out; comma, semicolon or tab between cells is found out. This file refuses to know which
questions make sense.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen.bank.shape import split_gap
from quizgen.imports.answers import Answer, make_choice, make_cloze, make_short, make_true_false
from quizgen.imports.item import Draft, Item, Stem, add_notes, shorten
from quizgen.imports.plain import read_plain
from quizgen.model import Language, QuestionType
from quizgen.problems import Problem, Refused

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "question": ("question", "frage"),
    "right": ("right", "right answer", "richtig", "richtige antwort"),
    "wrong": ("wrong", "wrong answer", "falsch", "falsche antwort"),
    "accept": ("accept", "auch richtig"),
    "explanation": ("explanation", "erklärung", "erklaerung"),
    "type": ("type", "typ"),
}
"""What a column may be called, in any case, with a number behind it or not."""
TYPES: Mapping[QuestionType, tuple[str, ...]] = {
    QuestionType.CHOICE: ("choice", "auswahl"),
    QuestionType.SEVERAL: ("several", "mehrfach", "mehrfachauswahl"),
    QuestionType.TRUE_FALSE: ("true-false", "wahr-falsch"),
    QuestionType.SHORT: ("short", "kurz"),
    QuestionType.CLOZE: ("cloze", "lücke", "lückentext"),
    QuestionType.ORDERING: ("ordering", "reihenfolge"),
    QuestionType.OPEN: ("open", "offen"),
}
"""What may stand under `type`."""
_TYPED = frozenset([QuestionType.SHORT, QuestionType.CLOZE])
"""Types that have a place for further spellings."""
_CHOSEN = frozenset([QuestionType.CHOICE, QuestionType.SEVERAL, QuestionType.TRUE_FALSE])
"""Types that have a place for wrong answers."""
_TRUE = frozenset("true wahr richtig right ja yes w t".split())
_FALSE = frozenset("false falsch wrong nein no f".split())
_ONCE = frozenset(["question", "explanation", "type"])
"""Columns that make sense only once."""
_MEANINGS = {name: column for column, names in COLUMNS.items() for name in names}
_TYPE_NAMES = {name: type for type, names in TYPES.items() for name in names}

_SEPARATORS = (",", ";", "\t")
_MADE_KNOWN = re.compile(r"\s*sep=(.)[ \t]*\n")
_LONGEST_HEADER = 5_000
"""Characters; a longer first line is no header."""


def is_table(text: str) -> bool:
    """Whether its first line names a column for questions and one for right answers."""
    return _find_header(text) is not None


def read_table(text: str, language: Language) -> Iterator[Item]:
    """What stands in `text`, in its order. Errors: `Refused` with the code IMPORT-016."""
    header = _find_header(text)
    if header is None:
        raise Refused(Problem("IMPORT-016", "", 1, 1))
    if header.unknown:
        yield Problem("IMPORT-170", "", header.line, 1, {"names": ", ".join(header.unknown)})
    for row in _read_rows(text, header.separator):
        if isinstance(row, Problem):
            yield row
        elif row.line > header.line and any(map(str.strip, row.cells)):
            yield _read_row(row, header, language)


@dataclass(frozen=True, slots=True)
class _Header:
    """The meaning of each column ('' where there is none), the other columns' names, how cells are separated."""

    line: int
    separator: str
    columns: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row and the line it begins in."""

    line: int
    cells: Sequence[str]


def _find_header(text: str) -> _Header | None:
    told = _MADE_KNOWN.match(text)
    start = told.end() if told else len(text) - len(text.lstrip("\n"))
    first, _, _ = text[start:].partition("\n")
    if len(first) > _LONGEST_HEADER:
        return None
    line = text.count("\n", 0, start) + 1
    headers = [_read_header(first, line, separator) for separator in ((told[1],) if told else _SEPARATORS)]
    best = max(headers, key=lambda header: sum(map(bool, header.columns)))
    return best if {"question", "right"} <= set(best.columns) else None


def _read_header(text: str, line: int, separator: str) -> _Header:
    try:
        names = next(csv.reader([text], delimiter=separator), [])
    except (csv.Error, TypeError, ValueError):  # a separator that can't be one
        names = []
    columns: list[str] = []
    for name in names:
        column = _MEANINGS.get(name.strip().casefold().rstrip("0123456789 .:"), "")
        columns.append("" if column in _ONCE and column in columns else column)
    unknown = (name.strip() for name, column in zip(names, columns, strict=True) if name.strip() and not column)
    return _Header(line, separator, tuple(columns), tuple(shorten(name, 40) for name in unknown))


def _read_rows(text: str, separator: str) -> Iterator[_Row | Problem]:
    reader = csv.reader(io.StringIO(text), delimiter=separator, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            yield _Row(line, next(reader))
        except StopIteration:
            return
        except csv.Error:
            yield Problem("IMPORT-171", "", line, 1)


def _read_row(row: _Row, header: _Header, language: Language) -> Draft | Problem:
    cells = [(column, _read_cell(cell)) for column, cell in zip(header.columns, row.cells, strict=False)]
    found = {name: [cell for column, cell in cells if column == name and cell] for name in COLUMNS}
    stem = Stem(
        row.line,
        1,
        language,
        prompt="".join(found["question"]),
        explanation="".join(found["explanation"]),
    )
    if any(map(str.strip, row.cells[len(header.columns) :])):
        return stem.problem("IMPORT-172")
    return _Cells(stem, found["right"], found["wrong"], found["accept"]).make_question("".join(found["type"]))


def _read_cell(cell: str) -> str:
    """Some programs put an apostrophe in front of what a spreadsheet would take for a formula."""
    text = read_plain(cell)
    return text[1:] if text.startswith(("'=", "'+", "'-", "'@")) else text


@dataclass(frozen=True, slots=True)
class _Cells:
    """A row's cells by their meaning, without the empty ones."""

    stem: Stem
    rights: Sequence[str]
    wrongs: Sequence[str]
    accept: Sequence[str]

    def make_question(self, type_name: str) -> Draft | Problem:
        """The question of this type, or of the one that fits the cells if no type is given."""
        type = self._find_type(type_name)
        if type is None:
            known = ", ".join(names[0] for names in TYPES.values())
            return self.stem.problem("IMPORT-173", name=shorten(type_name, 40), known=known)
        if not self.rights and type is not QuestionType.CLOZE:
            return self.stem.problem("IMPORT-104")
        return add_notes(self._make(type), self._note_unused(type))

    def _find_type(self, name: str) -> QuestionType | None:
        if name:
            return _TYPE_NAMES.get(re.sub(r"[\s/_]+", "-", name.casefold()))
        if not self.wrongs:
            return QuestionType.SHORT
        return QuestionType.CHOICE if len(self.rights) == 1 else QuestionType.SEVERAL

    def _make(self, type: QuestionType) -> Draft | Problem:
        match type:
            case QuestionType.CHOICE | QuestionType.SEVERAL:
                answers = [Answer(text, 100.0) for text in self.rights] + [Answer(text) for text in self.wrongs]
                return make_choice(self.stem, answers, is_single=type is QuestionType.CHOICE)
            case QuestionType.TRUE_FALSE:
                return self._make_true_false()
            case QuestionType.ORDERING:
                return self.stem.draft(type, order=tuple(self.rights))
            case QuestionType.OPEN:
                return self.stem.draft(type, answer="\n".join(self.rights))
            case QuestionType.CLOZE:
                return self._make_cloze()
        return make_short(self.stem, self._spellings(self.rights))

    def _spellings(self, rights: Sequence[str]) -> list[Answer]:
        # A star is a star in a table, not Moodle's wildcard.
        return [Answer(text.replace("*", "\\*"), 100.0) for text in (*rights, *self.accept)]

    def _make_true_false(self) -> Draft | Problem:
        right = self.rights[0].casefold()
        if len(self.rights) > 1 or right not in _TRUE | _FALSE:
            return self.stem.problem("IMPORT-174", right=shorten(self.rights[0], 40))
        return make_true_false(self.stem, is_true=right in _TRUE)

    def _make_cloze(self) -> Draft | Problem:
        gap = split_gap(self.stem.prompt)
        if gap is None:
            return self.stem.problem("IMPORT-175")
        before, words, after = gap
        return make_cloze(self.stem, before, after, self._spellings([words, *self.rights]))

    def _note_unused(self, type: QuestionType) -> Iterator[Problem]:
        texts = [*(self.accept if type not in _TYPED else ()), *(self.wrongs if type not in _CHOSEN else ())]
        if texts:
            yield self.stem.problem("IMPORT-176", texts=shorten(", ".join(texts).replace("\n", " "), 80))
