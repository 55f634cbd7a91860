"""Questions and a pupil's answers in; the steps of the quiz, the next one and the score out.

This file refuses to know where answers are kept and how a page looks.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.model import Article, Bank, Evidence, Question
from quizgen.web.marking import mark
from quizgen.web.results.matrix import SkillShare
from quizgen.web.results.share import count_true
from quizgen.web.shown import shuffle_questions
from quizgen.web.step import NO_ANSWER, Step
from quizgen.web.store import Answers


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


def choose_questions(bank: Bank, count: int = 0) -> tuple[Question, ...]:
    """So many of the published questions, evenly spread over the bank and the same ones for all; 0: every one."""
    published = bank.published
    if not 0 < count < len(published):
        return published
    return tuple(published[(2 * place + 1) * len(published) // (2 * count)] for place in range(count))


def find_questions(bank: Bank, ids: Sequence[str], seed: str = "") -> tuple[Question, ...]:
    """The questions of these ids in their order, or in that of the seed."""
    by_id = {question.id: question for question in bank.questions}
    questions = tuple(by_id[id] for id in ids)
    return shuffle_questions(questions, seed) if seed else questions


def make_steps(questions: Sequence[Question], answers: Answers, seed: str = "") -> tuple[Step, ...]:
    """The quiz in this order; `seed` is that of the options."""
    return tuple(Step(number, q, answers.get(q.id, NO_ANSWER), seed) for number, q in enumerate(questions, 1))


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


def find_skills(steps: Sequence[Step]) -> tuple[SkillShare, ...]:
    """How many first answers were right, skill by skill, the weakest first; open questions have no share in it."""
    firsts: dict[str, list[bool]] = {}
    for step in steps:
        is_right = mark(step.question, step.first) if step.first else None
        if step.question.skill and is_right is not None:
            firsts.setdefault(step.question.skill, []).append(is_right)
    shares = (SkillShare(skill, count_true(every)) for skill, every in firsts.items())
    return tuple(sorted(shares, key=lambda one: one.share.ratio))


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
