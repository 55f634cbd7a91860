"""Notes in, an `.apkg` file out. Equal notes give equal bytes: this file refuses to read a clock.

genanki makes the tables, decks and note types. The rows of notes and cards are written here, since genanki gives
all notes one time, and leaves a temporary file behind for every deck.
"""

import itertools
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

import genanki

from quizgen.export.anki_note import Note
from quizgen.export.anki_types import NOTE_TYPE_IDS, NOTE_TYPES_REVISED, make_note_type
from quizgen.export.archive import make_archive

_FIRST_ID = 1_731_408_200_000
"""Milliseconds since 1970, as Anki counts ids. It moves those that are taken, so banks need no ranges of their own."""
# The columns are: id, guid, note type, time, not synced yet, tags, fields, sort field; then what Anki finds out itself.
_INSERT_NOTE = "INSERT INTO notes VALUES(?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')"
# Id, note, deck, the note type's only card, time, not synced yet, new, waiting, place among the new ones; then what is
# known of cards that were seen.
_INSERT_CARD = (
    f"INSERT INTO cards VALUES(?1, ?1, ?2, 0, {NOTE_TYPES_REVISED}, -1, 0, 0, ?3, 0, 0, 0, 0, 0, 0, 0, 0, '')"
)


def pack_notes(notes: Sequence[Note]) -> bytes:
    """The file with these notes, whose cards come in this order."""
    files = {"collection.anki2": _collection(notes), "media": b"{}"}
    return make_archive(files, is_packed=False)  # packing takes as long as all the rest


def _collection(notes: Sequence[Note]) -> bytes:
    """Anki's SQLite file, made in memory."""
    decks = {name: _deck_id(name) for name in dict.fromkeys(note.deck for note in notes)}
    connection = sqlite3.connect(":memory:")
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode = OFF")  # nothing is ever rolled back
        genanki.Package(_decks(notes, decks)).write_to_db(cursor, NOTE_TYPES_REVISED, itertools.count())
        indexes = cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql > ''").fetchall()
        for name, _ in indexes:  # faster to make when all rows are there
            cursor.execute(f"DROP INDEX {name}")
        cursor.executemany(_INSERT_NOTE, _note_rows(notes))
        cursor.executemany(_INSERT_CARD, _card_rows(notes, decks))
        for _, statement in indexes:
            cursor.execute(statement)
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def _deck_id(name: str) -> int:
    """Anki goes by the name; the id only tells the decks of one file apart."""
    return _FIRST_ID + int.from_bytes(sha256(name.encode("utf-8")).digest()[:5])


def _decks(notes: Sequence[Note], ids: Mapping[str, int]) -> list[genanki.Deck]:
    """The decks without notes, with the note types that are used."""
    decks = {name: genanki.Deck(id, name) for name, id in ids.items()}
    for deck, note_type in dict.fromkeys((note.deck, note.note_type) for note in notes):
        decks[deck].add_model(make_note_type(note_type))
    return list(decks.values())


def _note_rows(notes: Sequence[Note]) -> Iterable[tuple[object, ...]]:
    for id, note in enumerate(notes, _FIRST_ID):
        tags, fields = f" {' '.join(note.tags)} ", "\x1f".join(note.fields)
        yield id, note.guid, NOTE_TYPE_IDS[note.note_type], note.changed, tags, fields, note.sort_field


def _card_rows(notes: Sequence[Note], decks: Mapping[str, int]) -> Iterable[tuple[int, int, int]]:
    for due, note in enumerate(notes, 1):
        yield _FIRST_ID + due - 1, decks[note.deck], due
