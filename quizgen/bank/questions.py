"""Questions of a bank are edited, judged and added by hand: fields go in, the bank's new text comes out.

Only the lines of the keys that change are touched, of one question alone. This file refuses to write files.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from quizgen.bank.change import find_edits, render_tree, write_anew
from quizgen.bank.check import read_sound
from quizgen.bank.edit import Editable, Tree, apply_edits, edit_notes
from quizgen.bank.fields import Fields, make_fields
from quizgen.bank.lines import Block, Edit
from quizgen.bank.reword import in_usual_order, reword_question, word_question
from quizgen.bank.shape import GeneratedShape
from quizgen.bank.yaml_text import known
from quizgen.model import Language, Question, QuestionType, Status
from quizgen.problems import Refused


def set_status(editable: Editable, questions: Iterable[Question], status: Status, on: str, by: str = "") -> str:
    """The bank's text with this status on some questions, and the day (`2025-03-04`) and name of who gave it.

    A question that has the status already keeps its lines. Errors: as `apply_edits`.
    """
    judged = [question for question in questions if question.status is not status]
    return _change(editable, {q.id: _judge(editable.trees[q.id], status, on, by) for q in judged})


def edit_question(editable: Editable, id: str, fields: Fields, on: str = "", by: str = "") -> str:
    """The bank's text with a question that reads as in `fields`, which are in the language it was read in.

    Where the status is another one, the day and name of who gave it are noted. Errors: `Refused` with EDIT-004 if no
    question has this id, with the bank's own errors if it would not be sound (`find_field` tells of which field), and
    as `apply_edits`.
    """
    tree = _reword(editable, id, fields)
    if tree.get("status") != editable.trees[id].get("status"):
        tree = _judge(tree, fields.status, on, by)
    return _change(editable, {id: tree})


def reads_so(editable: Editable, id: str, fields: Fields) -> bool:
    """Whether a question that is there reads as in `fields` already."""
    return _reword(editable, id, fields) == editable.trees[id]


def _reword(editable: Editable, id: str, fields: Fields) -> Tree:
    (question,) = editable.find([id])
    return reword_question(editable.trees[id], make_fields(question), fields, question.language)


def add_question(
    editable: Editable,
    type: QuestionType,
    fields: Fields,
    on: str = "",
    by: str = "",
    language: Language | None = None,
) -> tuple[str, str]:
    """The bank's text with one more question at the end, and its id, which no question had before.

    Its language is the bank's if none is given. Errors: as `edit_question`.
    """
    number = editable.next_number
    id = f"q{number:03}"
    language = language or editable.bank.language
    keys = {"id": id, "type": type.value, "language": language if language != editable.bank.language else ""}
    tree: Tree = word_question(keys, fields, language)
    if fields.status is not Status.DRAFT:
        tree = _judge(tree, fields.status, on, by)
    _check(editable, {id: tree})
    end = editable.lines.questions[-1].end
    words = "\n" + render_tree([tree], editable.lines.indent)
    notes = edit_notes(editable, _note_next(editable, number + 1))
    return apply_edits(editable, [Edit(Block(end, end), words), *notes], {id: tree}), id


def _judge(tree: Tree, status: Status, on: str, by: str) -> Tree:
    reviewed = ", ".join(filter(None, (on, " ".join(by.split()))))
    rest = {key: value for key, value in tree.items() if key != "reviewed"}
    return in_usual_order({**rest, **known(status=status.value, reviewed=reviewed)})


def _change(editable: Editable, trees: Mapping[str, Tree]) -> str:
    """The bank's text with these questions, each in its place: key by key, or where that fails written anew."""
    changed = {id: tree for id, tree in trees.items() if tree != editable.trees[id]}
    if not changed:
        return editable.text
    _check(editable, changed)
    places = {editable.path_of(id): tree for id, tree in changed.items()}
    notes = [*edit_notes(editable, _note_next(editable, editable.next_number))] if editable.generated else []
    by_key = [edit for path, tree in places.items() for edit in find_edits(editable.places, path, tree)]
    try:
        return apply_edits(editable, [*by_key, *notes], changed)
    except Refused:
        anew = [write_anew(editable.places, path, tree) for path, tree in places.items()]
        return apply_edits(editable, [*anew, *notes], changed)


def _check(editable: Editable, changed: Mapping[str, Tree]) -> None:
    """Tells what would be wrong with these questions, before any line of the file is thought of."""
    questions = {**editable.trees, **changed}
    data = {**editable.document.data, "questions": [*questions.values()]}
    read_sound(replace(editable.document, data=data), editable.file)


def _note_next(editable: Editable, number: int) -> GeneratedShape:
    """Notes that lower numbers are taken, whatever becomes of the questions that have them."""
    return (editable.generated or GeneratedShape()).model_copy(update={"next": number})
