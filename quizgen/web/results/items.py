"""Questions and pupils in, how each question works out, told from first answers: after feedback anybody is right.

How well a question tells good pupils from weak ones is its correlation with the rest of the quiz: the corrected
point-biserial one, where the question itself is left out of the rest, or it would go along with itself. The rest is
a share of what a pupil answered, because in practice pupils stop at different places; where all answer all it is the
usual rest score, divided by a constant. An index of an upper and a lower group would use only 27 % at either end
(Kelley 1939), 14 pupils in a class of 25; the correlation uses all of them.

This file refuses to judge: `flags.py` does.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from quizgen.model import Question
from quizgen.web.marking import mark
from quizgen.web.results.carry import carry_response
from quizgen.web.results.correlation import correlate
from quizgen.web.results.given import NOTHING, Pupil, sort_pupils
from quizgen.web.results.share import Share, count_true
from quizgen.web.results.tally import Taker, Tally, find_rest, tally_answers, tally_missed

FEWEST = 8
"""With fewer pupils nothing is said of a question. Our own figure: with 8, a correlation's standard error is .45."""


@dataclass(frozen=True, slots=True)
class Item:
    """A question and how a class answered it at first."""

    number: int
    """Counted from 1, as pupils see it."""
    question: Question
    answered: int
    passed_over: Share
    """How many of those who came so far left it out: they answered a later question, but not this one."""
    right: Share
    """The difficulty index p is its ratio; of nobody for an open question."""
    discrimination: float | None
    """From -1 to 1; None with fewer than `FEWEST` pupils, or where all are alike."""
    rest_of_right: float | None
    """The mean rest of those who were right, as in `Tally`."""
    answers: tuple[Tally, ...]
    """See `tally_answers`."""
    missed: tuple[Tally, ...]
    """See `tally_missed`; the items in the question's order."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One pupil's first answers and how they are marked, in the order of the questions."""

    pupil: Pupil
    responses: tuple[str, ...]
    marks: tuple[bool | None, ...]
    """None for no answer and for an open question."""
    reached: frozenset[str]
    """See `Pupil.find_reached`."""

    def find_rest(self, place: int) -> float | None:
        """How many of the questions at other places are right, of those that were answered and marked."""
        others = [mark for number, mark in enumerate(self.marks) if number != place and mark is not None]
        return fmean(others) if others else None


def analyse_items(questions: Sequence[Question], pupils: Iterable[Pupil]) -> tuple[Item, ...]:
    """One item a question; what pupils gave to other questions is left out.

    Each pupil is marked by the question as it was asked; an answer to a wording that has no such option counts, but is
    not told.
    """
    lines = [_make_line(questions, pupil) for pupil in sort_pupils(pupils)]
    return tuple(_make_item(place, question, lines) for place, question in enumerate(questions))


def _make_line(questions: Sequence[Question], pupil: Pupil) -> _Line:
    asked = tuple(map(pupil.find_question, questions))
    responses = tuple(pupil.given.get(q.id, NOTHING).first if q else "" for q in asked)
    marks = (mark(q, response) if q and response else None for q, response in zip(asked, responses, strict=True))
    return _Line(pupil, responses, tuple(marks), pupil.find_reached(questions))


def _make_taker(place: int, question: Question, line: _Line) -> Taker:
    asked = line.pupil.find_question(question) or question
    response = carry_response(asked, line.responses[place], question) or ""
    return Taker(line.pupil.alias, response, line.marks[place], line.find_rest(place))


def _make_item(place: int, question: Question, lines: Sequence[_Line]) -> Item:
    takers = [_make_taker(place, question, line) for line in lines if line.responses[place]]
    told = [taker for taker in takers if taker.response]
    return Item(
        number=place + 1,
        question=question,
        answered=len(takers),
        passed_over=count_true(not line.responses[place] for line in lines if question.id in line.reached),
        right=count_true(taker.is_right for taker in takers if taker.is_right is not None),
        discrimination=_find_discrimination(takers),
        rest_of_right=find_rest(taker for taker in takers if taker.is_right),
        answers=tally_answers(question, told),
        missed=tally_missed(question, told),
    )


def _find_discrimination(takers: Iterable[Taker]) -> float | None:
    pairs = [(float(t.is_right), t.rest) for t in takers if t.is_right is not None and t.rest is not None]
    if len(pairs) < FEWEST:
        return None
    return correlate([is_right for is_right, _ in pairs], [rest for _, rest in pairs])
