"""A bank that people edited and the questions its article gives today become one bank; no hand edit is lost.

A question is known again by the bank's own notes (`generated`): under each id the sign of what it asks about and of
its lines. What a teacher changed, commented, deleted, added or moved stays as it is, byte for byte; what nobody
touched is renewed; what is new comes at the end as a draft. This file refuses to make questions.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import count

from quizgen.bank.edit import Editable, apply_edits, edit_notes
from quizgen.bank.lines import Block, Edit
from quizgen.bank.shape import GeneratedShape
from quizgen.bank.stamps import UNKNOWN, Note, next_number, sign_facts, sign_lines
from quizgen.bank.write import render_as_generated
from quizgen.model import Question
from quizgen.problems import Problem, Refused


class Fate(Enum):
    """What becomes of a question that is generated today."""

    SAME = "same"
    """The bank has it just so."""
    ADDED = "added"
    """It is new, or was asked back."""
    RENEWED = "renewed"
    """Nobody touched the bank's, which was generated otherwise; or the fresh one was asked for."""
    KEPT = "kept"
    """A teacher touched the bank's, and it is generated as it was then."""
    OFFERED = "offered"
    """A teacher touched the bank's, and it is generated otherwise today."""
    DELETED = "deleted"
    """A teacher took it out; it stays out."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The bank's new text, and what became of which question."""

    text: str
    fates: Mapping[str, Fate]
    """By the id of each question that is generated today."""
    fresh: Mapping[str, Question]
    """How it is generated today."""
    gone: tuple[str, ...]
    """Ids of generated questions in the bank that are not generated today; they stay."""


def merge_questions(
    editable: Editable,
    fresh: Sequence[Question],
    options: str = "",
    take: Collection[str] = (),
    *,
    only_taken: bool = False,
) -> Merged:
    """The bank with the `fresh` questions about its article; doing so twice changes nothing.

    `options` are those by which they were made. Of the questions in `take`, the fresh version replaces the
    teacher's, or comes back if it was deleted; with `only_taken` that is all that happens, and the bank keeps the
    options it has. Errors: `Refused` (EDIT-002) if the lines can't be changed one by one, EDIT-005 for an id to take
    that is not generated today.
    """
    notes = _read_notes(editable)
    facts = sign_facts(fresh)
    ids = dict(zip(facts, _give_ids(facts, notes, editable), strict=True))
    today = {ids[fact]: replace(question, id=ids[fact]) for fact, question in facts.items()}
    if unknown := [id for id in take if id not in today]:
        raise Refused(*(Problem("EDIT-005", editable.file, details={"id": id}) for id in unknown))
    if only_taken:
        options, notes = editable.options, _read_written(editable)
        today = {id: question for id, question in today.items() if id in take}
    lines = {id: render_as_generated(question, editable.bank.language) for id, question in today.items()}
    fates = {id: _decide(id, lines[id], notes.get(id), editable, id in take) for id in today}
    for fact, id in ids.items():
        if fates.get(id) in (Fate.SAME, Fate.ADDED, Fate.RENEWED):
            notes[id] = Note(fact, sign_lines(lines[id]))
    generated = GeneratedShape(
        options=options,
        next=max(editable.next_number, next_number(notes)),
        questions={id: str(note) for id, note in notes.items()},
    )
    edits = [*_edit_questions(fates, lines, editable), *edit_notes(editable, generated)]
    changed = {id: None for id, fate in fates.items() if fate in (Fate.ADDED, Fate.RENEWED)}
    gone = () if only_taken else tuple(id for id in editable.blocks if id in notes and id not in today)
    return Merged(apply_edits(editable, edits, changed), fates, today, gone)


def _read_notes(editable: Editable) -> dict[str, Note]:
    """By id. A generated question without a note, in a bank that lost them, counts as touched."""
    written = _read_written(editable)
    without = [question for question in editable.bank.questions if question.rule and question.id not in written]
    unknown = {question.id: Note(fact, UNKNOWN) for fact, question in sign_facts(without).items()}
    return written | unknown


def _read_written(editable: Editable) -> dict[str, Note]:
    written = editable.generated.questions if editable.generated else {}
    return {id: Note(*note.split()) for id, note in written.items()}


def _give_ids(facts: Mapping[str, Question], notes: Mapping[str, Note], editable: Editable) -> Iterator[str]:
    """For each fact the id it had, or a number that no question had before.

    A question that was copied, id changed, has the original's fact: that belongs to the original while it is there.
    """
    written = editable.generated.questions if editable.generated else {}
    by_claim = sorted(notes, key=lambda id: (id in editable.blocks) + (id in editable.blocks and id in written))
    known = {notes[id].fact: id for id in by_claim}
    numbers = count(editable.next_number)
    return (known.get(fact) or f"q{next(numbers):03}" for fact in facts)


def _decide(id: str, lines: str, note: Note | None, editable: Editable, is_taken: bool) -> Fate:
    block = editable.blocks.get(id)
    if block is None:
        return Fate.DELETED if note and not is_taken else Fate.ADDED
    there = editable.lines.words_of(block)
    if there == lines:
        return Fate.SAME
    if is_taken or (note and note.lines == sign_lines(there)):
        return Fate.RENEWED
    (question,) = editable.find([id])
    is_as_ever = note is not None and note.lines == sign_lines(lines)
    return Fate.KEPT if is_as_ever or render_as_generated(question, editable.bank.language) == lines else Fate.OFFERED


def _edit_questions(fates: Mapping[str, Fate], lines: Mapping[str, str], editable: Editable) -> Iterator[Edit]:
    end = editable.lines.questions[-1].end
    for id, fate in fates.items():
        words = editable.lines.indented(lines[id])
        if fate is Fate.RENEWED:
            yield Edit(editable.blocks[id], words)
        elif fate is Fate.ADDED:
            yield Edit(Block(end, end), "\n" + words)
