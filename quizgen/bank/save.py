"""A bank's file is changed while others change it too: nobody's words are written over unseen.

Every change is made from what stands in the file now, and made again if somebody saved it meanwhile. Who edited a
question that reads otherwise than when the form was opened gets the other version back instead. This file refuses to
know pages.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from quizgen.bank.edit import Editable, read_editable_file, render_block, sign_question
from quizgen.bank.fields import Fields, make_fields
from quizgen.bank.history import replace_bank
from quizgen.bank.questions import edit_question, reads_so
from quizgen.model import Language
from quizgen.problems import Refused

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Conflict:
    """The question was changed since the form was opened, so nothing was written.

    What stands in the file now: as fields, as lines, and the sign with which a form that shows it is saved. The lines
    are empty if the question was taken out.
    """

    theirs: Fields
    lines: str
    sign: str


def save_question(
    path: Path, id: str, sign: str, fields: Fields, on: str = "", by: str = "", language: Language | None = None
) -> Conflict | None:
    """Saves a form that was opened in this language when the question had this sign; nothing is returned then.

    That is one version of the bank; what was changed in other questions meanwhile stays. Where somebody changed the
    question, but just so, nothing is to be done. Errors: as `read_editable_file`, `edit_question` (except EDIT-004)
    and `replace_bank`.
    """

    def change(editable: Editable) -> tuple[str, Conflict | None]:
        if conflict := _find_conflict(editable, id, sign, fields):
            return editable.text, conflict
        return edit_question(editable, id, fields, on, by), None

    return change_bank(path, change, language)


def _find_conflict(editable: Editable, id: str, sign: str, fields: Fields) -> Conflict | None:
    if id not in editable.blocks:
        return Conflict(Fields(), "", "")
    now = sign_question(editable, id)
    if now == sign or reads_so(editable, id, fields):
        return None
    (question,) = editable.find([id])
    return Conflict(make_fields(question), render_block(editable, id), now)


def change_bank(path: Path, change: Callable[[Editable], tuple[str, _T]], language: Language | None = None) -> _T:
    """Writes the text that `change` makes of the bank, and returns what else it makes.

    It is made again from the file as it is then if somebody saved it meanwhile. Errors: as `read_editable_file` and
    `replace_bank`, and those of `change`.
    """
    while True:
        editable = read_editable_file(path, language)
        text, result = change(editable)
        try:
            replace_bank(path, text.encode(), expected=editable.text.encode())
        except Refused as refused:
            if refused.problems[0].code != "OUTPUT-005":
                raise
        else:
            return result
