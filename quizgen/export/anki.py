"""A bank in, an Anki deck (`.apkg`) out: one note and one card a question that learners may see.

Anki matches notes by id and time: an import brings what is new and what was edited since, keeps what was learnt,
suspended or flagged, and leaves all other notes alone. What may never change for that is in `anki_types.py` and
`anki_note.py`. This file refuses what Anki would take and show wrong.
"""

from collections.abc import Mapping

from quizgen.export.anki_file import pack_notes
from quizgen.export.anki_note import make_notes
from quizgen.export.fitness import refuse_unfit
from quizgen.export.format import NO_TIMES, Export
from quizgen.model import Bank


def render(bank: Bank, changed: Mapping[str, int] = NO_TIMES) -> Export:
    """The `.apkg` file of `bank`; each note carries its question's time in `changed` (seconds since 1970, else 0).

    Raises `Refused` if two questions share an id, or a question has no text or lacks its gap.
    """
    refuse_unfit(bank.published)
    return Export(pack_notes(tuple(make_notes(bank, changed))))
