"""A bank and what was found in its article in; the parts of a learning module as values out, whatever shows them.

This file refuses to know HTML and Markdown.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from quizgen.article_lines import Line, make_lines
from quizgen.model import Bank, Question, QuestionType
from quizgen.module.explained import Explained, make_explained
from quizgen.module.head import Head, make_head
from quizgen.module.lesson_choice import ChosenLesson, choose_lessons
from quizgen.module.matters import Found, find_matters
from quizgen.module.notes import Notes, make_notes
from quizgen.module.runs import Run, cut_rows, cut_runs
from quizgen.module.study import Study
from quizgen.module.tables import ClaimRow, SourceRow, make_claim_rows, make_marks, make_source_rows
from quizgen.module.tasks import Task, make_tasks

_MOST_GOALS = 5
_GOALS = ("speakers", "unnamed", "chain", "contradiction", "loaded", "hedge", "agreement", "figure", "silence")
"""Matters that make a goal of the lesson, the weightiest first."""


class Copy(StrEnum):
    """For whom a module is."""

    TEACHER = "teacher"
    """All of it."""
    PUPIL = "pupil"
    """To work on: the article without marks, lessons, tasks and questions; nothing that answers them."""
    READING = "reading"
    """To read before a quiz: the article with its marks, map and lessons; no task, no question, no key."""


@dataclass(frozen=True, slots=True)
class Module:
    """All parts of the module of a bank, in one of its copies."""

    bank: Bank
    copy: Copy
    head: Head
    goals: tuple[str, ...]
    """Matters that the lesson teaches, by their names."""
    explained: tuple[Explained, ...]
    lines: tuple[tuple[Line, ...], ...]
    """Of each paragraph."""
    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    """The runs of each line of each paragraph; without marks in a pupil's copy."""
    sources: tuple[SourceRow, ...]
    claims: tuple[ClaimRow, ...]
    lessons: tuple[ChosenLesson, ...]
    """Those that the article calls for; in a pupil's copy without the places, which answer tasks."""
    guided: tuple[Task, ...]
    quiz: tuple[Question, ...]
    transfer: tuple[Task, ...]
    reflection: tuple[Question, ...]
    """Open questions of the bank."""
    notes: Notes | None
    """In a teacher's copy alone."""

    @property
    def shows_marks(self) -> bool:
        """Whether the article tells who says what."""
        return self.copy is not Copy.PUPIL and bool(self.claims)

    @property
    def shows_key(self) -> bool:
        """Whether the answers are in it."""
        return self.copy is Copy.TEACHER


def make_parts(bank: Bank, study: Study, copy: Copy) -> Module:
    """The module of `bank`; `study` is that of its article. Questions that are not published stay out."""
    article = bank.article
    sources = make_source_rows(study.claims)
    claims = make_claim_rows(article, study.claims, sources)
    matters = find_matters(Found(article, study, sources, claims))
    head = make_head(bank, study)
    is_worked_on = copy is not Copy.READING
    tasks = make_tasks(matters, bank.language) if is_worked_on and article.paragraphs else ()
    questions = bank.published if is_worked_on else ()
    lines = make_lines(article)
    lessons = choose_lessons(article, study.claims, study.relations, bank.language) if study.claims else ()
    marks = make_marks(claims) if copy is not Copy.PUPIL else ()
    return Module(
        bank=bank,
        copy=copy,
        head=head,
        goals=tuple(goal for goal in _GOALS if goal in matters)[:_MOST_GOALS],
        explained=make_explained(bank, study),
        lines=lines,
        rows=tuple(
            cut_rows(cut_runs(paragraph, marks), [line.span.start for line in its])
            for paragraph, its in zip(article.paragraphs, lines, strict=True)
        ),
        sources=sources,
        claims=claims,
        lessons=lessons if copy is not Copy.PUPIL else tuple(replace(chosen, place=None) for chosen in lessons),
        guided=tuple(task for task in tasks if task.part == "guided"),
        quiz=tuple(question for question in questions if question.type is not QuestionType.OPEN),
        transfer=tuple(task for task in tasks if task.part == "transfer"),
        reflection=tuple(question for question in questions if question.type is QuestionType.OPEN),
        notes=make_notes(claims, head.minutes, bank.language) if copy is Copy.TEACHER else None,
    )
