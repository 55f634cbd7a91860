"""A bank and a pupil's answers in; the steps of the quiz, the next one and the score out.

This file refuses to know where answers are kept and how a page looks.
"""

from dataclasses import dataclass

from quizgen.model import Article, Bank, Evidence, Question
from quizgen.web.answers import Answers
from quizgen.web.marking import mark
from quizgen.web.shown import make_version
from quizgen.web.step import Step


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of questions; open questions are in none but `total` and `answered`."""

    total: int
    answered: int
    marked: int
    """Questions that can be right or wrong, answered or not."""
    right: int
    right_at_once: int
    """Right with the first answer."""


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """A paragraph that holds evidence, cut in three; `number` counts from 1."""

    number: int
    before: str
    marked: str
    after: str


def make_steps(bank: Bank, answers: Answers) -> tuple[Step, ...]:
    """The quiz in the bank's order. An answer to an earlier wording of a question doesn't count."""
    return tuple(_make_step(number, q, answers) for number, q in enumerate(bank.published, 1))


def _make_step(number: int, question: Question, answers: Answers) -> Step:
    answer = answers.get(question.id)
    if answer is None or answer.version != make_version(question):
        return Step(number, question)
    return Step(number, question, answer.first, answer.latest)


def find_next(steps: tuple[Step, ...], after: int = 0) -> Step | None:
    """The first unanswered step behind number `after`; None if there is none."""
    return next((step for step in steps[after:] if not step.is_answered), None)


def find_wrong(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps whose latest answer is wrong."""
    return tuple(step for step in steps if step.is_right is False)


def make_score(steps: tuple[Step, ...]) -> Score:
    """How the quiz stands."""
    return Score(
        total=len(steps),
        answered=sum(step.is_answered for step in steps),
        marked=sum(mark(step.question, "") is not None for step in steps),
        right=sum(step.is_right is True for step in steps),
        right_at_once=sum(step.is_answered and mark(step.question, step.first) is True for step in steps),
    )


def find_evidence(article: Article, evidence: Evidence) -> tuple[MarkedParagraph, ...]:
    """The paragraphs the evidence stands in, almost always one."""
    return tuple(
        _mark_paragraph(article.text, number, span.start, span.end, evidence)
        for number, span in enumerate(article.paragraphs, 1)
        if evidence.start < span.end and span.start < evidence.end
    )


def _mark_paragraph(text: str, number: int, start: int, end: int, evidence: Evidence) -> MarkedParagraph:
    first, last = max(start, evidence.start), min(end, evidence.end)
    return MarkedParagraph(number, text[start:first], text[first:last], text[last:end])
