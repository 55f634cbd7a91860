"""A bank's text goes in and comes out with a few lines changed; every other byte is as it was.

What comes out was read again and compared: an edit that would change anything else is refused. This file refuses
to decide what to change: that is `questions.py`, and for a bank that is generated again `merge.py`.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from quizgen.bank.change import find_edits
from quizgen.bank.check import read_sound
from quizgen.bank.lines import BankLines, Block, Edit, find_lines
from quizgen.bank.places import Places
from quizgen.bank.shape import GeneratedShape
from quizgen.bank.stamps import next_number, sign_lines
from quizgen.bank.write import GENERATED_COMMENT, render_generated
from quizgen.model import Bank, Language, Question
from quizgen.problems import Problem, Refused
from quizgen.strict_yaml import Document, KeyPath, read_text, read_yaml

Tree = Mapping[str, Any]
"""A question as our reader takes it from the file: dicts, lists and texts under its keys."""


@dataclass(frozen=True, slots=True)
class Editable:
    """A sound bank, its lines, and its notes on what was generated."""

    bank: Bank
    document: Document
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

    @property
    def trees(self) -> dict[str, Tree]:
        """Each question as it stands in the file, by its id."""
        questions = self.document.data["questions"]
        return {question.id: tree for question, tree in zip(self.bank.questions, questions, strict=True)}

    @property
    def places(self) -> Places:
        """What stands where in the file."""
        return Places(self.document, self.lines.lines)

    def path_of(self, id: str) -> KeyPath:
        """Of a question that is there."""
        return "questions", list(self.blocks).index(id)

    def find(self, ids: Iterable[str]) -> tuple[Question, ...]:
        """The questions with these ids. Errors: `Refused` (EDIT-004), one problem for each id that none has."""
        questions = {question.id: question for question in self.bank.questions}
        wanted = tuple(dict.fromkeys(ids))
        if unknown := [id for id in wanted if id not in questions]:
            raise Refused(*(Problem("EDIT-004", self.file, details={"id": id}) for id in unknown))
        return tuple(questions[id] for id in wanted)


def read_editable_file(path: Path, language: Language | None = None) -> Editable:
    """The bank in a UTF-8 file. Errors: as `read_editable`, and YAML-001 to YAML-005."""
    return read_editable(read_text(path), str(path), language)


def read_editable(text: str, file: str, language: Language | None = None) -> Editable:
    """The bank in `text`, asked in `language` as far as it speaks that.

    Errors: `Refused` with the bank's own errors, or EDIT-001 where it has no lines to edit.
    """
    document = read_yaml(text, file)
    (bank,) = read_sound(document, file, (language,))
    notes = document.data.get("generated")
    generated = GeneratedShape.model_validate(notes) if notes else None
    return Editable(bank, document, find_lines(text, document, file), generated, file, text)


def render_block(editable: Editable, id: str) -> str:
    """The lines of a question, its dash in the first column. Errors: `Refused` (EDIT-004) if there is none."""
    (question,) = editable.find([id])
    return editable.lines.words_of(editable.blocks[question.id])


def sign_question(editable: Editable, id: str) -> str:
    """A short sign of these lines: as long as nobody touches them it stays. Errors: as `render_block`."""
    return sign_lines(render_block(editable, id))


def apply_edits(
    editable: Editable,
    edits: Collection[Edit],
    changed: Mapping[str, Tree | None],
    head: Mapping[str, Tree | None] = MappingProxyType({}),
) -> str:
    """The bank's text after `edits`, with how the questions they change must stand there then (None: anyhow).

    `head` has the keys at the top that they change, with what must stand there (None: nothing).

    Errors: `Refused` (EDIT-002) if the result would not be a sound bank, or differ anywhere else but in the notes.
    """
    text = editable.lines.edit(edits)
    try:
        after = read_editable(text, editable.file)
    except Refused:
        raise Refused(Problem("EDIT-002", editable.file)) from None
    wrong = [id for id, tree in changed.items() if tree is not None and after.trees.get(id) != tree]
    wrong += [key for key, tree in head.items() if after.document.data.get(key) != tree]
    if wrong or _find_rest(editable, changed, head) != _find_rest(after, changed, head):
        raise Refused(Problem("EDIT-002", editable.file))
    return text


def _find_rest(
    editable: Editable, changed: Collection[str], head: Collection[str]
) -> tuple[dict[str, Any], list[Tree]]:
    """What must stay as it is when these questions and keys at the top are changed."""
    rest = {k: value for k, value in editable.document.data.items() if k not in ("questions", "generated", *head)}
    return rest, [tree for id, tree in editable.trees.items() if id not in changed]


def edit_notes(editable: Editable, generated: GeneratedShape) -> Iterator[Edit]:
    """Other notes on what was generated, or the first ones."""
    if generated == editable.generated:
        return
    if "generated" in editable.document.data:
        notes = generated.model_dump(exclude_defaults=True)
        texts = {key: str(value) if isinstance(value, int) else value for key, value in notes.items()}
        yield from find_edits(editable.places, ("generated",), texts)
    else:
        end = editable.lines.end
        yield Edit(Block(end, end), "\n" + GENERATED_COMMENT + render_generated(generated))
