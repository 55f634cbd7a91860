"""A bank in, the spreadsheet out that Kahoot's import takes: choices with up to four short options.

What is longer is shortened at a word and ends in an ellipsis; what does not fit is left out; both are told, one
warning each. This file refuses to know how a spreadsheet is written.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen.export.format import Export
from quizgen.export.reasons import find_bare
from quizgen.export.text import make_line
from quizgen.model import Bank, Question, QuestionType
from quizgen.problems import Problem, Refused

MAX_PROMPT = 120
MAX_OPTION = 75
"""Characters as Kahoot counts them: those beyond the basic plane, emoji for one, count twice."""
MAX_OPTIONS = 4
SECONDS: Mapping[int, int] = {1: 30, 2: 60, 3: 90}
"""Time to answer by level; Kahoot takes 5, 10, 20, 30, 60, 90, 120 and 240."""

_CHOSEN = frozenset([QuestionType.CHOICE, QuestionType.TRUE_FALSE, QuestionType.SEVERAL])


@dataclass(frozen=True, slots=True)
class _Row:
    """A question as Kahoot holds it; `rights` are numbers of answers, counted from 1."""

    prompt: str
    answers: tuple[str, ...]
    seconds: int
    rights: tuple[int, ...]


def render(bank: Bank, changed: object = None) -> Export:
    """The `.xlsx` file. Errors: `Refused` (EXPORT-020) if none of the bank's questions fits."""
    # What writes spreadsheets is slow to import, and hardly any command needs it.
    from quizgen.export.kahoot_sheet import make_sheet

    rows: list[_Row] = []
    losses: list[Problem] = []
    kept: list[Question] = []
    for question in bank.published:
        fitted, problems = _fit(question)
        losses += problems
        rows += fitted
        kept += [question] if fitted else []
    if not rows:
        raise Refused(Problem("EXPORT-020", details={"id": bank.id, "name": "Kahoot"}), *losses)
    return Export(make_sheet([_lay_out(row) for row in rows]), (*losses, *find_bare(kept, "Kahoot")))


def _lay_out(row: _Row) -> Sequence[str | int]:
    answers = row.answers + ("",) * (MAX_OPTIONS - len(row.answers))
    return (row.prompt, *answers, row.seconds, ",".join(map(str, row.rights)))


def _fit(question: Question) -> tuple[Sequence[_Row], Sequence[Problem]]:
    """The question's row, none if it does not fit, and what was lost."""
    if question.type not in _CHOSEN:
        return (), [Problem("EXPORT-121", details={"id": question.id, "type": question.type.value, "name": "Kahoot"})]
    prompt = _shorten(question.prompt, MAX_PROMPT)
    kept = _choose_options(question)
    answers = tuple(_shorten(question.options[place].text, MAX_OPTION) for place in kept)
    rights = tuple(n for n, place in enumerate(kept, 1) if question.options[place].is_right)
    if not prompt or not all(answers) or len(set(answers)) < max(2, len(answers)) or not rights:
        return (), [Problem("EXPORT-122", details={"id": question.id})]
    return [_Row(prompt, answers, SECONDS[question.level], rights)], list(_find_losses(question, prompt, kept, answers))


def _choose_options(question: Question) -> list[int]:
    """The places, counted from 0, of the options that are kept; one wrong option at least is among them."""
    places = range(len(question.options))
    rights = [place for place in places if question.options[place].is_right]
    wrongs = [place for place in places if not question.options[place].is_right]
    kept = rights[: MAX_OPTIONS - 1] if wrongs else rights[:MAX_OPTIONS]
    return sorted(kept + wrongs[: MAX_OPTIONS - len(kept)])


def _find_losses(question: Question, prompt: str, kept: Sequence[int], answers: Sequence[str]) -> Iterator[Problem]:
    if prompt != make_line(question.prompt):
        yield Problem("EXPORT-123", details={"id": question.id, "text": prompt, "most": MAX_PROMPT})
    for place, answer in zip(kept, answers, strict=True):
        if answer != make_line(question.options[place].text):
            yield Problem("EXPORT-124", details={"id": question.id, "text": answer, "most": MAX_OPTION})
    left_out = [make_line(option.text) for place, option in enumerate(question.options) if place not in kept]
    if left_out:
        yield Problem("EXPORT-125", details={"id": question.id, "texts": "; ".join(left_out), "most": MAX_OPTIONS})


def _shorten(text: str, most: int) -> str:
    """`text` on one line, cut at a blank, or within a word where that is long."""
    line = make_line(text)
    if _count(line) <= most:
        return line
    end = next(n for n in range(len(line), 0, -1) if _count(line[:n]) < most)
    blank = line.rfind(" ", 0, end + 1)
    return line[: blank if blank > end * 2 // 3 else end].rstrip() + "…"


def _count(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
