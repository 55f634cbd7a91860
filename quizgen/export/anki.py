"""A bank in, an Anki deck (`.apkg`) out: one note and one card a question that learners may see.

What learners have imported must still fit tomorrow's file, so these are frozen for good: ids and names of
the note types, their fields with order and reserves, and how a note's id is made of bank id and question id.
A new kind of card, or one more field, is a new note type beside these. Faces and style are in
`templates/anki/`, their words in `templates/interface/`. This file refuses to read a clock: equal arguments
give equal bytes.
"""

import itertools
import re
import sqlite3

import genanki
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from quizgen.export.anki_task import find_kind, make_task, show
from quizgen.export.archive import make_archive
from quizgen.export.fitness import refuse_unfit
from quizgen.export.format import Export
from quizgen.export.text import make_plain, make_slug
from quizgen.interface import words
from quizgen.model import Bank, Language, Question
from quizgen.shipped import TEMPLATES

NOTE_TYPE_IDS: dict[tuple[str, Language], int] = {
    ("basic", "de"): 1_731_408_211,
    ("basic", "en"): 1_731_408_212,
    ("choice", "de"): 1_731_408_221,
    ("choice", "en"): 1_731_408_222,
    ("cloze", "de"): 1_731_408_231,
    ("cloze", "en"): 1_731_408_232,
}
NOTE_TYPES_REVISED = 1_795_392_000
"""Seconds since 1970. Raise it whenever faces, style or card words change, or learners keep the old ones."""

_SHARED_FIELDS = (
    "Explanation",
    "Speaker",
    "Evidence",
    "Paragraph",
    "Article",
    "Publisher",
    "Published",
    "Link",
    "Licence",
    "Id",
    "Reserve1",
    "Reserve2",
    "Reserve3",
)
FIELDS: dict[str, tuple[str, ...]] = {
    "basic": ("Question", "Answer", *_SHARED_FIELDS),
    "choice": ("Question", "Options", "Answer", *_SHARED_FIELDS),
    "cloze": ("Question", "Text", *_SHARED_FIELDS),
}

_DECK_ID = 1_731_408_200  # Anki goes by the deck's name
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


def render(bank: Bank, changed: int = 0) -> Export:
    """The `.apkg` file of `bank`, whose notes carry the time `changed` (seconds since 1970).

    Anki takes an edited note over only if its time is later than the one the learner has. The bank does not
    say yet when each question was edited, so the caller passes the time of the bank's file: once a mended
    typo is saved, the next import updates the cards and keeps review history, suspension and flags. The price
    is that every note of the deck counts as edited, which replaces tags that a learner added. Without a time
    (0) an import adds new questions and leaves the others alone.

    Raises `Refused` if two questions share an id, or a question has no text or lacks its gap.
    """
    questions = bank.published
    refuse_unfit(questions)
    deck = genanki.Deck(_DECK_ID, _deck_name(bank))
    note_types = {key: _note_type(*key) for key in NOTE_TYPE_IDS}
    for position, question in enumerate(questions, 1):
        note_type = note_types[find_kind(question), question.language]
        deck.add_note(_note(bank, question, note_type, position))
    return Export(make_archive({"collection.anki2": _collection(deck, changed), "media": b"{}"}))


def _note_type(kind: str, language: Language) -> genanki.Model:
    names = {**words(language), "language": language}
    return genanki.Model(
        NOTE_TYPE_IDS[kind, language],
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


def _note(bank: Bank, question: Question, note_type: genanki.Model, position: int) -> genanki.Note:
    values = _values(bank, question)
    return genanki.Note(
        model=note_type,
        fields=[values.get(name, "") for name in FIELDS[find_kind(question)]],
        tags=_tags(question),
        guid=genanki.guid_for("quizgen/1", bank.id, question.id),
        due=position,
    )


def _values(bank: Bank, question: Question) -> dict[str, str]:
    """Fields by name, as HTML; those left out stay empty."""
    article, evidence = bank.article, question.evidence
    return make_task(question) | {
        "Question": show(question.prompt),
        "Explanation": show(question.explanation),
        "Speaker": show(question.source),
        "Evidence": show(evidence.text),
        "Paragraph": str(evidence.paragraph or ""),
        "Article": show(article.title or bank.title),
        "Publisher": show(article.publisher),
        "Published": show(article.published),
        "Link": show(article.url) if re.match(r"https?://", article.url) else "",
        "Licence": show(article.licence),
        "Id": show(f"{bank.id}/{question.id}"),
    }


def _tags(question: Question) -> list[str]:
    parts = (("skill", question.skill), ("level", str(question.level)), ("language", question.language))
    return [f"quizgen::{name}::{slug}" for name, value in parts if (slug := make_slug(value))]


def _deck_name(bank: Bank) -> str:
    # '::' would open a subdeck, and Anki puts '_' for a straight quotation mark.
    title = re.sub(r":{2,}", ":", " ".join(make_plain(bank.title).split())).replace('"', "'").strip(": ")
    return f"quizgen::{title or bank.id}"


def _collection(deck: genanki.Deck, changed: int) -> bytes:
    """The deck as Anki's SQLite file. Made in memory, as genanki leaves a temporary file behind."""
    ids = itertools.count(_DECK_ID * 1000)
    connection = sqlite3.connect(":memory:")
    try:
        genanki.Package(deck).write_to_db(connection.cursor(), NOTE_TYPES_REVISED, ids)
        connection.execute("UPDATE notes SET mod = ?", (changed,))
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()
