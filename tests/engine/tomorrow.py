"""What a quizgen of tomorrow might do to its note types: a deck file goes in, one with other note types comes out."""

import json
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

NoteType = dict[str, Any]


def change_note_types(file: Path, change: Callable[[NoteType], None], later: int = 0) -> None:
    """Rewrites the `.apkg` file: `change` gets each note type, which is then `later` (seconds) than it was."""
    with zipfile.ZipFile(file) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    connection = sqlite3.connect(":memory:")
    connection.deserialize(files["collection.anki2"])
    [(models,)] = connection.execute("SELECT models FROM col")
    note_types: list[NoteType] = list(json.loads(models).values())
    for note_type in note_types:
        before = str(note_type["id"])
        note_type["mod"] += later
        change(note_type)
        connection.execute("UPDATE notes SET mid = ? WHERE mid = ?", (int(note_type["id"]), int(before)))
    models = json.dumps({str(note_type["id"]): note_type for note_type in note_types})
    connection.execute("UPDATE col SET models = ?", (models,))
    connection.commit()
    files["collection.anki2"] = connection.serialize()
    connection.close()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)


def add_field(note_type: NoteType) -> None:
    note_type["flds"].append({**note_type["flds"][-1], "name": "Further", "ord": len(note_type["flds"])})
