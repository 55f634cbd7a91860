"""What a teacher adds to the learning module is edited: a plan goes in, the bank's new text comes out.

Only the lines under `module:` that differ are touched, and of a text in several languages only the one that the plan
is in. This file refuses to know pages.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.bank.change import find_edits, render_tree, write_anew
from quizgen.bank.check import read_sound
from quizgen.bank.edit import Editable, Tree, apply_edits
from quizgen.bank.lines import Block, Edit
from quizgen.bank.reword import reword_tree
from quizgen.bank.save import change_bank
from quizgen.bank.shape import ModuleShape
from quizgen.bank.stamps import sign_lines
from quizgen.bank.write import make_plan_tree
from quizgen.model import Language, ModulePlan
from quizgen.problems import Refused

_KEY = "module"
_ABOVE = ("skills", "publish", "licence", "language")
"""Below the first of these that is there, a new `module:` stands where every bank has it."""


@dataclass(frozen=True, slots=True)
class PlanConflict:
    """The plan was changed since the form was opened, so nothing was written: how it is now, and its sign."""

    theirs: ModulePlan
    sign: str


def sign_plan(editable: Editable) -> str:
    """A short sign of the plan in all its languages: as long as nobody changes a word it stays."""
    return sign_lines(json.dumps(_find_tree(editable), sort_keys=True))


def save_plan(path: Path, sign: str, plan: ModulePlan, language: Language | None = None) -> PlanConflict | None:
    """Saves a form that was opened in this language when the plan had this sign; nothing is returned then.

    Errors: as `read_editable_file`, `edit_plan` and `replace_bank`.
    """

    def change(editable: Editable) -> tuple[str, PlanConflict | None]:
        text = edit_plan(editable, plan, language)
        if text != editable.text and (now := sign_plan(editable)) != sign:
            return editable.text, PlanConflict(editable.bank.module, now)
        return text, None

    return change_bank(path, change, language)


def edit_plan(editable: Editable, plan: ModulePlan, language: Language | None = None) -> str:
    """The bank's text with this plan, whose words are in the language that the bank was read in.

    Errors: `Refused` with the bank's own errors if it would not be sound (each problem's path begins with `module`),
    and as `apply_edits`.
    """
    before = _find_tree(editable)
    old, new = make_plan_tree(editable.bank.module), make_plan_tree(plan)
    reworded = reword_tree(before, old, new, language or editable.bank.language)
    after = {key: reworded[key] for key in ModuleShape.model_fields if key in reworded}
    if after == before:
        return editable.text
    data = {key: value for key, value in editable.document.data.items() if key != _KEY} | (
        {_KEY: after} if after else {}
    )
    read_sound(replace(editable.document, data=data), editable.file)
    head = {_KEY: after or None}
    try:
        return apply_edits(editable, [*_find_edits(editable, before, after)], {}, head)
    except Refused:
        if not (before and after):
            raise
        return apply_edits(editable, [write_anew(editable.places, (_KEY,), after)], {}, head)


def _find_tree(editable: Editable) -> Tree:
    return editable.document.data.get(_KEY) or {}


def _find_edits(editable: Editable, before: Tree, after: Tree) -> Iterator[Edit]:
    places, data = editable.places, editable.document.data
    if before and after:
        yield from find_edits(places, (_KEY,), after)
    elif _KEY in data:
        yield Edit(places.block((_KEY,)), render_tree({_KEY: after}, 0) if after else "")
    else:
        below = places.block((next(key for key in _ABOVE if key in data),)).end
        yield Edit(Block(below, below), render_tree({_KEY: after}, 0))
