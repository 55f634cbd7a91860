"""The note types of our Anki decks: a kind of card and a language in, a note type out.

What learners have imported must still fit tomorrow's file, so these are frozen for good: ids and names of the note
types, and their fields with order and reserves. A new kind of card is a new note type beside these. A new part of
a card takes over a reserve field under its old name, since one field more stops every update. Faces and style are in
`templates/anki/`, their words in `templates/interface/`. This file refuses to know questions.
"""

from functools import cache
from typing import Literal, NamedTuple

import genanki
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from quizgen.interface import words
from quizgen.model import Language
from quizgen.shipped import TEMPLATES

Kind = Literal["basic", "choice", "cloze", "type"]


class NoteType(NamedTuple):
    """Which of the note types."""

    kind: Kind
    language: Language


NOTE_TYPE_IDS: dict[NoteType, int] = {
    NoteType("basic", "de"): 1_731_408_211,
    NoteType("basic", "en"): 1_731_408_212,
    NoteType("choice", "de"): 1_731_408_221,
    NoteType("choice", "en"): 1_731_408_222,
    NoteType("cloze", "de"): 1_731_408_231,
    NoteType("cloze", "en"): 1_731_408_232,
    NoteType("type", "de"): 1_731_408_241,
    NoteType("type", "en"): 1_731_408_242,
}
NOTE_TYPES_REVISED = 1_795_910_400
"""Seconds since 1970. Raise it whenever faces, style or card words change, or learners keep the old ones."""

_SHARED_FIELDS = (
    "Explanation",
    "Speaker",
    "Evidence",
    "Paragraph",
    "Article",
    "Author",
    "Publisher",
    "Published",
    "Link",
    "Licence",
    "Id",
    "Reserve1",
    "Reserve2",
    "Reserve3",
)
FIELDS: dict[Kind, tuple[str, ...]] = {
    "basic": ("Question", "Answer", *_SHARED_FIELDS),
    "choice": ("Question", "Options", "Answer", *_SHARED_FIELDS),
    "cloze": ("Question", "Text", "Accepted", *_SHARED_FIELDS),
    "type": ("Question", "Answer", "Accepted", *_SHARED_FIELDS),
}

_FACES = Environment(
    loader=FileSystemLoader(TEMPLATES / "anki"),
    autoescape=True,
    undefined=StrictUndefined,
    # Double braces belong to Anki, which fills the fields in.
    variable_start_string="[[",
    variable_end_string="]]",
    block_start_string="[%",
    block_end_string="%]",
    comment_start_string="[#",
    comment_end_string="#]",
)


@cache
def make_note_type(note_type: NoteType) -> genanki.Model:
    """The note type with fields, faces and style."""
    kind, language = note_type
    names = {**words(language), "language": language}
    return genanki.Model(
        NOTE_TYPE_IDS[note_type],
        f"quizgen {kind} {language} v1",
        fields=[{"name": name} for name in FIELDS[kind]],
        templates=[
            {
                "name": "quizgen",
                "qfmt": _FACES.get_template(f"{kind}_front.html").render(names),
                "afmt": _FACES.get_template(f"{kind}_back.html").render(names),
            }
        ],
        model_type=genanki.Model.CLOZE if kind == "cloze" else genanki.Model.FRONT_BACK,
        css=_FACES.get_template("card.css").render(),
        sort_field_index=FIELDS[kind].index("Id"),
    )
