"""A bank's text goes in and comes out with a few lines changed; every other byte is as it was.

What comes out was read again and compared: an edit that would change anything else is refused. This file refuses
to decide what to change.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.bank.check import examine
from quizgen.bank.lines import BankLines, Block, Edit, find_lines
from quizgen.bank.shape import GeneratedShape
from quizgen.bank.stamps import next_number
from quizgen.bank.yaml_text import render_scalar
from quizgen.model import Bank, Question, Status
from quizgen.problems import Problem, Refused
from quizgen.strict_yaml import read_text, read_yaml


@dataclass(frozen=True, slots=True)
class Editable:
    """A sound bank, its lines, and its notes on what was generated."""

    bank: Bank
    lines: BankLines
    generated: GeneratedShape | None
    file: str
    text: str

    @property
    def options(self) -> str:
        """Those of the command by which the bank was generated; empty if there were none."""
        return self.generated.options if self.generated else ""

    @property
    def next_number(self) -> int:
        """Of the next new question: above all that are, or are known to have been, in the bank."""
        noted = self.generated.next if self.generated else 1
        ids = (
            *(question.id for question in self.bank.questions),
            *(self.generated.questions if self.generated else ()),
        )
        return max(noted, next_number(ids))

    @property
    def blocks(self) -> dict[str, Block]:
        """The lines of each question, by its id."""
        return {question.id: block for question, block in zip(self.bank.questions, self.lines.questions, strict=True)}

    def find(self, ids: Iterable[str]) -> tuple[Question, ...]:
        """The questions with these ids. Errors: `Refused` (EDIT-004), one problem for each id that none has."""
        questions = {question.id: question for question in self.bank.questions}
        wanted = tuple(dict.fromkeys(ids))
        if unknown := [id for id in wanted if id not in questions]:
            raise Refused(*(Problem("EDIT-004", self.file, details={"id": id}) for id in unknown))
        return tuple(questions[id] for id in wanted)


def read_editable_file(path: Path) -> Editable:
    """The bank in a UTF-8 file. Errors: as `read_editable`, and YAML-001 to YAML-005."""
    return read_editable(read_text(path), str(path))


def read_editable(text: str, file: str) -> Editable:
    """The bank in `text`. Errors: `Refused` with the bank's own errors, or EDIT-001 where it has no lines to edit."""
    document = read_yaml(text, file)
    bank, problems = examine(document, file)
    errors = [problem for problem in problems if not problem.is_warning]
    if errors or bank is None:
        raise Refused(*errors)
    notes = document.data.get("generated")
    generated = GeneratedShape.model_validate(notes) if notes else None
    return Editable(bank, find_lines(text, document, file), generated, file, text)


def apply_edits(editable: Editable, edits: Collection[Edit], changed: Mapping[str, Question | None]) -> str:
    """The bank's text after `edits`, with how the questions they change must read then (None: anyhow).

    Errors: `Refused` (EDIT-002) if the result would not be a sound bank, or differ anywhere else.
    """
    text = editable.lines.edit(edits)
    try:
        after = read_editable(text, editable.file).bank
    except Refused:
        raise Refused(Problem("EDIT-002", editable.file)) from None
    old = [question for question in editable.bank.questions if question.id not in changed]
    new = [question for question in after.questions if question.id not in changed]
    wrong = [q for q in after.questions if (expected := changed.get(q.id)) is not None and q != expected]
    if old != new or wrong or replace(after, questions=()) != replace(editable.bank, questions=()):
        raise Refused(Problem("EDIT-002", editable.file))
    return text


class _NoLineOfItsOwn(Exception):
    """A key shares its line with others, or its value stands elsewhere."""


def set_status(editable: Editable, questions: Iterable[Question], status: Status, on: str, by: str = "") -> str:
    """The bank's text with this status on some questions, and the day (`2025-03-04`) and name of who gave it.

    A question that has the status already keeps its lines. Errors: `Refused` (EDIT-007) for every question whose
    keys have no lines of their own; as `apply_edits`.
    """
    by = " ".join(by.split())
    edits: list[Edit] = []
    changed = {}
    unfit = []
    blocks = editable.blocks
    for question in questions:
        if question.status is status:
            continue
        try:
            edits += _edit_status(editable, blocks[question.id], status.value, f"{on}, {by}" if by else on)
        except _NoLineOfItsOwn:
            unfit.append(Problem("EDIT-007", editable.file, blocks[question.id].start + 1, 1, {"id": question.id}))
        changed[question.id] = replace(question, status=status, reviewed_on=on, reviewed_by=by)
    if unfit:
        raise Refused(*unfit)
    return apply_edits(editable, [*edits, *_raise_next_number(editable)], changed)


_VALUE_AND_COMMENT = re.compile(
    r"""(?P<key>[- ]+(?P<mark>["']?)[a-z]+(?P=mark)[ \t]*:)
        (?:[ \t]+(?P<value>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'|>](?:[^#\n]|(?<=\S)\#)*?))?
        (?P<comment>[ \t]+\#.*|[ \t]*)""",
    re.VERBOSE,
)
"""`  status: draft  # look again`."""


def _edit_status(editable: Editable, block: Block, status: str, reviewed: str) -> Iterator[Edit]:
    """One line for each of the two keys: in place of the one that is there, or a new one."""
    document = read_yaml(editable.lines.words_of(block), "")
    marks = document.marks
    places = {path[1]: place for path, place in document.key_marks.items() if len(path) == 2}
    if len({line for line, _ in places.values()}) < len(places):
        raise _NoLineOfItsOwn
    margin = " " * (editable.lines.indent + places["id"][1] - 1)
    below = block.end
    for key, value in (("status", status), ("reviewed", reviewed)):
        if key not in places:
            yield Edit(Block(below, below), f"{margin}{key}: {render_scalar(value)}\n")
            continue
        number = block.start + places[key][0] - 1
        below = number + 1
        found = _VALUE_AND_COMMENT.fullmatch(editable.lines.lines[number].rstrip("\r\n"))
        if found is None or (found["value"] is None and (0, key) in marks and marks[0, key][0] > places[key][0]):
            raise _NoLineOfItsOwn
        yield Edit(Block(number, below), f"{found['key']} {render_scalar(value)}{found['comment']}\n")


def _raise_next_number(editable: Editable) -> Iterator[Edit]:
    """Notes that numbers of a teacher's own questions are taken, whatever becomes of these questions."""
    block, number = editable.lines.generated, editable.next_number
    if block is None or editable.generated is None or editable.generated.next == number:
        return
    for place in range(block.start + 1, block.end):
        if found := re.fullmatch(r"(\s+next:\s*)\d+(.*)", editable.lines.lines[place].rstrip("\r\n")):
            yield Edit(Block(place, place + 1), f"{found[1]}{number}{found[2]}\n")
