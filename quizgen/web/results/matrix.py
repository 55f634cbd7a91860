"""Questions and pupils in, the table of both out: who has what right with the latest answer.

This file refuses to judge questions: `items.py` does, from first answers.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean, median

from quizgen.model import Question, QuestionType
from quizgen.web.marking import mark
from quizgen.web.results.credit import mark_credit
from quizgen.web.results.given import NOTHING, Given, Pupil, sort_pupils
from quizgen.web.results.share import Share, count_true


class State(StrEnum):
    """How a pupil's latest answer stands; the interface's `class_legend_…` has words for each."""

    RIGHT = "right"
    WRONG = "wrong"
    OPEN = "open"
    """Answered, but no program marks it."""
    UNANSWERED = "unanswered"
    NOT_ASKED = "not_asked"
    """Where each pupil gets a choice of the questions."""


_WITHOUT_ANSWER = (State.UNANSWERED, State.NOT_ASKED)
_STATES = {True: State.RIGHT, False: State.WRONG, None: State.OPEN}


@dataclass(frozen=True, slots=True)
class Cell:
    """One pupil's latest answer to one question."""

    state: State
    credit: float
    """How much of it is right, from 0 to 1; see `credit.py`."""
    given: Given


_NOT_ASKED = Cell(State.NOT_ASKED, 0.0, NOTHING)


@dataclass(frozen=True, slots=True)
class Row:
    """One pupil; the cells stand in the order of the matrix's columns."""

    alias: str
    cells: tuple[Cell, ...]
    most: int
    """The points that this pupil can have."""

    @property
    def points(self) -> int:
        """One for each question that is all right."""
        return sum(cell.state is State.RIGHT for cell in self.cells)

    @property
    def credit(self) -> float:
        """The points with those for what is partly right."""
        return sum(cell.credit for cell in self.cells)

    @property
    def answered(self) -> int:
        """The number of answered questions, open ones too."""
        return sum(cell.state not in _WITHOUT_ANSWER for cell in self.cells)

    @property
    def asked(self) -> int:
        """The number of questions this pupil was asked."""
        return sum(cell.state is not State.NOT_ASKED for cell in self.cells)

    @property
    def tries(self) -> int:
        """At all questions together."""
        return sum(cell.given.tries for cell in self.cells)

    @property
    def hints(self) -> int:
        """At all questions together."""
        return sum(cell.given.hints for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Column:
    """One question."""

    number: int
    """Counted from 1, as pupils see it."""
    question: Question
    share: Share
    """How many of those who answered have it right; of nobody for an open question."""


@dataclass(frozen=True, slots=True)
class SkillShare:
    """How many of all answers to a skill's questions are right."""

    skill: str
    share: Share


@dataclass(frozen=True, slots=True)
class Matrix:
    """A class and a quiz. Means and shares leave out who hasn't answered anything yet."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    """By alias."""

    @property
    def most(self) -> int:
        """The points that can be had, by whoever can have most."""
        of_all = sum(column.question.type is not QuestionType.OPEN for column in self.columns)
        return max((row.most for row in self.rows), default=of_all)

    @property
    def points(self) -> tuple[int, ...]:
        """Those of every pupil who has answered anything."""
        return tuple(row.points for row in self.rows if row.answered)

    @property
    def mean(self) -> float:
        """Of the points; 0 where nobody has any yet."""
        return fmean(self.points) if self.points else 0.0

    @property
    def median(self) -> float:
        """Of the points; 0 where nobody has any yet."""
        return float(median(self.points)) if self.points else 0.0

    @property
    def skills(self) -> tuple[SkillShare, ...]:
        """The skills of the questions that are marked, in the order of the quiz; a question without one is left out."""
        columns = [column for column in self.columns if column.question.type is not QuestionType.OPEN]
        skills = dict.fromkeys(column.question.skill for column in columns if column.question.skill)
        return tuple(
            SkillShare(skill, _add([column.share for column in columns if column.question.skill == skill]))
            for skill in skills
        )


def make_matrix(questions: Sequence[Question], pupils: Iterable[Pupil]) -> Matrix:
    """A row a pupil, a column a question; what a pupil gave to other questions is left out."""
    rows = tuple(_make_row(questions, pupil) for pupil in sort_pupils(pupils))
    columns = tuple(
        Column(number, question, _find_share([row.cells[number - 1].state for row in rows]))
        for number, question in enumerate(questions, 1)
    )
    return Matrix(columns, rows)


def _make_row(questions: Sequence[Question], pupil: Pupil) -> Row:
    asked = tuple(map(pupil.find_question, questions))
    cells = (_make_cell(q, pupil.given.get(q.id, NOTHING)) if q else _NOT_ASKED for q in asked)
    return Row(pupil.alias, tuple(cells), sum(q is not None and q.type is not QuestionType.OPEN for q in asked))


def _make_cell(question: Question, given: Given) -> Cell:
    state = _STATES[mark(question, given.latest)] if given.latest else State.UNANSWERED
    # A live view marks a thousand answers every few seconds: what is all right isn't marked twice.
    credit = mark_credit(question, given.latest) if state is State.WRONG else float(state is State.RIGHT)
    return Cell(state, credit, given)


def _find_share(states: Iterable[State]) -> Share:
    return count_true(state is State.RIGHT for state in states if state in (State.RIGHT, State.WRONG))


def _add(shares: Iterable[Share]) -> Share:
    counts = [(share.count, share.of) for share in shares]
    return Share(sum(count for count, _ in counts), sum(of for _, of in counts))
