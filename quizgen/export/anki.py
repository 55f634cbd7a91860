"""A bank in, an Anki deck (`.apkg`) out: one note and one card a question that learners may see.

Anki matches notes by id and time: an import brings what is new and what was edited since, keeps what was learnt,
suspended or flagged, and leaves all other notes alone. What may never change for that is in `anki_types.py` and
`anki_note.py`. This file refuses what Anki would take and show wrong.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from quizgen.export.anki_file import pack_notes
from quizgen.export.anki_note import make_notes
from quizgen.export.format import NO_TIMES, Export
from quizgen.export.text import make_plain
from quizgen.model import Bank, Question, QuestionType
from quizgen.problems import Problem, Refused


def render(bank: Bank, changed: Mapping[str, int] = NO_TIMES) -> Export:
    """The `.apkg` file of `bank`; each note carries its question's time in `changed` (seconds since 1970, else 0).

    Raises `Refused` if two questions share an id, or a question has no text or lacks its gap.
    """
    _refuse_unfit(bank.published)
    return Export(pack_notes(tuple(make_notes(bank, changed))))


def _refuse_unfit(questions: Sequence[Question]) -> None:
    counts = Counter(question.id for question in questions)
    problems = [Problem("EXPORT-002", details={"id": id}) for id, count in counts.items() if count > 1]
    blank = [question.id for question in questions if not make_plain(question.prompt).strip()]
    problems += [Problem("EXPORT-003", details={"id": id}) for id in blank]
    gapless = [question.id for question in questions if _lacks_gap(question)]
    problems += [Problem("EXPORT-005", details={"id": id}) for id in gapless]
    if problems:
        raise Refused(*problems)


def _lacks_gap(question: Question) -> bool:
    # Anki makes no card of a note without a gap.
    needs_gap = question.type in (QuestionType.CLOZE, QuestionType.MARK)
    return needs_gap and not (question.gap and make_plain(question.gap.words).strip())
