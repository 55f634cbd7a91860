"""A table from a spreadsheet: one question a row, the columns named in the first; `docs/importing.md` lists them.

Text goes in, items come out; comma, semicolon or tab between cells is found out. This file refuses to know which
questions make sense.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from quizgen.bank.shape import split_gap
from quizgen.imports.answers import Answer, make_choice, make_cloze, make_matching, make_short, make_true_false
from quizgen.imports.item import Draft, Item, Stem, add_notes, shorten
from quizgen.imports.plain import read_plain
from quizgen.model import Gap, Language, Option, QuestionType
from quizgen.problems import Problem, Refused

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "question": ("question", "frage"),
    "right": ("right", "right answer", "richtig", "richtige antwort"),
    "wrong": ("wrong", "wrong answer", "falsch", "falsche antwort"),
    "accept": ("accept", "auch richtig"),
    "explanation": ("explanation", "erklärung", "erklaerung"),
    "type": ("type", "typ"),
    "task": ("task", "aufgabe"),
    "feedback right": ("feedback right", "rückmeldung richtig"),
    "feedback wrong": ("feedback wrong", "rückmeldung falsch"),
    "places": ("places", "plätze"),
    "item": ("item", "element"),
    "match": ("match", "gehört zu"),
    "criterion": ("criterion", "kriterium"),
    "source": ("source", "wer das sagt"),
    "skill": ("skill", "fertigkeit"),
    "level": ("level", "anforderungsbereich"),
    "language": ("language", "sprache"),
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
    QuestionType.MATCHING: ("matching", "zuordnung"),
    QuestionType.MARK: ("mark", "markieren"),
}
"""What may stand under `type`."""
_LEVELS = {"1": 1, "2": 2, "3": 3}
_TYPED = frozenset([QuestionType.SHORT, QuestionType.CLOZE])
"""Types that have a place for further spellings."""
_CHOSEN = frozenset([QuestionType.CHOICE, QuestionType.SEVERAL, QuestionType.TRUE_FALSE])
"""Types that have a place for wrong answers."""
_TRUE = frozenset("true wahr richtig right ja yes w t".split())
_FALSE = frozenset("false falsch wrong nein no f".split())
_UNANSWERED = frozenset([QuestionType.CLOZE, QuestionType.MARK, QuestionType.MATCHING])
"""Types whose right answer stands elsewhere than under `right`."""
_ONCE = frozenset("question explanation type task places source skill level language".split())
"""Columns that make sense only once."""
_MEANINGS = {name: column for column, names in COLUMNS.items() for name in names}
_TYPE_NAMES = {name: type for type, names in TYPES.items() for name in names}

_MADE_HARMLESS = re.compile(r"'+(?:\s*[=+\-@]|[\t\r\n])")

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
    found = {name: tuple(cell for column, cell in cells if column == name) for name in COLUMNS}
    once = {name: "".join(found[name]) for name in _ONCE}
    own: Mapping[str, Language] = {"de": "de", "en": "en"}
    stem = Stem(
        row.line,
        1,
        own.get(once["language"], language),
        prompt=once["question"],
        explanation=once["explanation"],
        tags=(once["skill"],) if once["skill"] else (),
    )
    if any(map(str.strip, row.cells[len(header.columns) :])):
        return stem.problem("IMPORT-172")
    return _Cells(stem, found).make_question(once["type"])


def _read_cell(cell: str) -> str:
    """Our export puts an apostrophe in front of what a spreadsheet would take for a formula, as other programs do."""
    return read_plain(cell[1:] if _MADE_HARMLESS.match(cell) else cell)


@dataclass(frozen=True, slots=True)
class _Cells:
    """A row's cells by their meaning, those that are empty, too: feedback has the number of its answer."""

    stem: Stem
    found: Mapping[str, Sequence[str]]

    def filled(self, name: str) -> list[str]:
        """The cells with this meaning that are not empty."""
        return list(filter(None, self.found[name]))

    def make_question(self, type_name: str) -> Draft | Problem:
        """The question of this type, or of the one that fits the cells if no type is given."""
        type = self._find_type(type_name)
        if type is None:
            known = ", ".join(names[0] for names in TYPES.values())
            return self.stem.problem("IMPORT-173", name=shorten(type_name, 40), known=known)
        if not self.filled("right") and type not in _UNANSWERED:
            return self.stem.problem("IMPORT-104")
        return add_notes(self._complete(self._make(type)), self._note_unused(type))

    def _find_type(self, name: str) -> QuestionType | None:
        if name:
            return _TYPE_NAMES.get(re.sub(r"[\s/_]+", "-", name.casefold()))
        if not self.filled("wrong"):
            return QuestionType.SHORT
        return QuestionType.CHOICE if len(self.filled("right")) == 1 else QuestionType.SEVERAL

    def _make(self, type: QuestionType) -> Draft | Problem:
        match type:
            case QuestionType.CHOICE | QuestionType.SEVERAL:
                return make_choice(self.stem, self._answers(), is_single=type is QuestionType.CHOICE)
            case QuestionType.TRUE_FALSE:
                return self._make_true_false()
            case QuestionType.ORDERING:
                return self.stem.draft(type, order=tuple(self.filled("right")))
            case QuestionType.OPEN:
                answer = "\n".join(self.filled("right"))
                return self.stem.draft(type, answer=answer, criteria=tuple(self.filled("criterion")))
            case QuestionType.MATCHING:
                return make_matching(self.stem, zip(self.found["item"], self.found["match"], strict=False))
            case QuestionType.CLOZE | QuestionType.MARK:
                return self._make_gap(type)
        return make_short(self.stem, self._spellings(self.filled("right")))

    def _complete(self, found: Draft | Problem) -> Draft | Problem:
        """The draft with what a question of any type may have."""
        if isinstance(found, Problem):
            return found
        level = _LEVELS.get("".join(self.found["level"]), found.question.level)
        return replace(found, question=replace(found.question, level=level, source="".join(self.found["source"])))

    def _answers(self) -> list[Answer]:
        """Right and wrong ones in the order that `places` tells, else the right ones first."""
        rights, wrongs = self._with_feedback("right", 100.0), self._with_feedback("wrong", 0.0)
        places = {int(place) for place in "".join(self.found["places"]).split() if place.isdecimal()}
        if len(places) != len(rights) or not places <= set(range(1, len(rights) + len(wrongs) + 1)):
            return [*rights, *wrongs]
        right, wrong = iter(rights), iter(wrongs)
        return [next(right if n in places else wrong) for n in range(1, len(rights) + len(wrongs) + 1)]

    def _with_feedback(self, name: str, points: float) -> list[Answer]:
        texts = zip_longest(self.found[name], self.found[f"feedback {name}"], fillvalue="")
        return [Answer(text, points, feedback) for text, feedback in texts if text]

    def _spellings(self, rights: Sequence[str]) -> list[Answer]:
        # A star is a star in a table, not Moodle's wildcard.
        return [Answer(text.replace("*", "\\*"), 100.0) for text in (*rights, *self.filled("accept"))]

    def _make_true_false(self) -> Draft | Problem:
        answers = self._answers()
        if len(answers) == 2 and sum(answer.is_right for answer in answers) == 1:
            options = tuple(Option(answer.text, answer.is_right, answer.feedback) for answer in answers)
            right = next(answer.text for answer in answers if answer.is_right)
            return self.stem.draft(QuestionType.TRUE_FALSE, answer=right, options=options)
        rights = self.filled("right")
        right = rights[0].casefold()
        if len(rights) > 1 or right not in _TRUE | _FALSE:
            return self.stem.problem("IMPORT-174", right=shorten(rights[0], 40))
        return make_true_false(self.stem, is_true=right in _TRUE)

    def _make_gap(self, type: QuestionType) -> Draft | Problem:
        gap = split_gap(self.stem.prompt)
        if gap is None:
            return self.stem.problem("IMPORT-175")
        before, words, after = gap
        task = "".join(self.found["task"])
        if type is QuestionType.MARK and not task:
            return self.stem.problem("IMPORT-103")
        if type is QuestionType.MARK:
            marked = Gap(before.lstrip(), words, after.rstrip())
            return self.stem.draft(type, prompt=task, answer=words, gap=marked)
        draft = make_cloze(self.stem, before, after, self._spellings([words, *self.filled("right")]))
        if task and isinstance(draft, Draft):
            return replace(draft, question=replace(draft.question, prompt=task))
        return draft

    def _note_unused(self, type: QuestionType) -> Iterator[Problem]:
        unused = [
            *(self.filled("accept") if type not in _TYPED else ()),
            *(self.filled("wrong") if type not in _CHOSEN else ()),
        ]
        if unused:
            yield self.stem.problem("IMPORT-176", texts=shorten(", ".join(unused).replace("\n", " "), 80))
