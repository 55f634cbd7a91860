"""Notes in, an `.apkg` file out. Equal notes give equal bytes: this file refuses to read a clock.

genanki makes the tables, decks and note types. The rows of notes and cards are written here, since genanki gives
all notes one time, and leaves a temporary file behind for every deck.
"""

import io
import itertools
import sqlite3
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

import genanki

from quizgen.export.anki_note import Note
from quizgen.export.anki_types import NOTE_TYPE_IDS, NOTE_TYPES_REVISED, make_note_type

_FIRST_ID = 1_731_408_200_000
"""Milliseconds since 1970, as Anki counts ids. It moves those that are taken, so banks need no ranges of their own."""
_NOT_SYNCED = -1


def pack_notes(notes: Sequence[Note]) -> bytes:
    """The file with these notes, whose cards come in this order."""
    return _archive({"collection.anki2": _collection(notes), "media": b"{}"})


def _collection(notes: Sequence[Note]) -> bytes:
    """Anki's SQLite file, made in memory."""
    decks = {name: _deck_id(name) for name in dict.fromkeys(note.deck for note in notes)}
    connection = sqlite3.connect(":memory:")
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode = OFF")  # nothing is ever rolled back
        genanki.Package(_decks(notes, decks)).write_to_db(cursor, NOTE_TYPES_REVISED, itertools.count())
        cursor.executemany(f"INSERT INTO notes VALUES({_marks(11)})", _note_rows(notes))
        cursor.executemany(f"INSERT INTO cards VALUES({_marks(18)})", _card_rows(notes, decks))
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
        type_id = NOTE_TYPE_IDS[note.note_type]
        yield id, note.guid, type_id, note.changed, _NOT_SYNCED, tags, fields, note.sort_field, 0, 0, ""


def _card_rows(notes: Sequence[Note], decks: Mapping[str, int]) -> Iterable[tuple[object, ...]]:
    """A new card of each note, due in this order."""
    nothing_learnt = (0,) * 8  # interval, ease, counts and places of cards that were seen
    for due, note in enumerate(notes, 1):
        id = _FIRST_ID + due - 1
        yield id, id, decks[note.deck], 0, NOTE_TYPES_REVISED, _NOT_SYNCED, 0, 0, due, *nothing_learnt, ""


def _marks(count: int) -> str:
    return ",".join("?" * count)


def _archive(files: Mapping[str, bytes]) -> bytes:
    """A zip file of `files`, every one dated alike."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, compresslevel=1)  # a tenth larger, in half the time
    return buffer.getvalue()
