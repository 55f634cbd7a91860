"""What a format finds in a file, one item a question: taken over, or left out with the reason.

A reader of a format yields these in the file's order. They know their line and column but not their file, and
a question has no id yet: both come with `gather.py`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from quizgen.bank.make import NO_EVIDENCE
from quizgen.model import SKILLS, Language, Question, QuestionType
from quizgen.problems import Problem

MAX_CHARACTERS = 10_000
"""Of one text in a question; one with a longer text is left out, and so is one with more answers than these."""
MAX_ANSWERS = 100
MAX_MARKUP = 200_000
"""Characters of a text with its markup, or of a whole block; more is not even looked at."""
MAX_NAME = 50
"""Characters of a question or another text that a problem quotes."""
MAX_TITLE = 200
LEVELS = {f"level-{level}": level for level in (1, 2, 3)}
"""The tags that name a question's level."""


@dataclass(frozen=True, slots=True)
class Category:
    """From here on the questions belong to this part of the file's collection."""

    line: int
    column: int
    name: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A question that can be taken over, unless it turns out to make no sense."""

    stem: "Stem"
    question: Question
    notes: tuple[Problem, ...] = ()
    """What of it was changed or could not be taken over."""


Item = Category | Draft | Problem


@dataclass(frozen=True, slots=True)
class Stem:
    """What a question of any type has, and where it stands."""

    line: int
    column: int
    language: Language
    prompt: str
    name: str = ""
    """What the file calls the question; may be empty."""
    explanation: str = ""
    tags: tuple[str, ...] = field(default=())

    def problem(self, code: str, **details: Any) -> Problem:
        """A problem with this question; its sentence may name `{question}`."""
        words = self.name or self.prompt.partition("\n")[0]
        return Problem(code, "", self.line, self.column, {"question": shorten(words or "…", MAX_NAME), **details})

    def too_long(self) -> Problem:
        """The problem with a question that is larger than any question should be."""
        return self.problem("IMPORT-115", characters=MAX_CHARACTERS, answers=MAX_ANSWERS)

    def draft(self, type: QuestionType, *notes: Problem, prompt: str = "", answer: str = "", **contents: Any) -> Draft:
        """The question with these contents; `prompt` replaces the stem's own."""
        question = Question(
            id="",
            type=type,
            language=self.language,
            prompt=prompt or self.prompt,
            answer=answer,
            explanation=self.explanation,
            evidence=NO_EVIDENCE,
            skill=next((tag for tag in self.tags if tag in SKILLS), ""),
            level=next((LEVELS[tag] for tag in self.tags if tag in LEVELS), 1),
            rule="",
            **contents,
        )
        others = sorted(set(self.tags).difference(SKILLS, LEVELS, QuestionType))
        return Draft(
            self, question, (*notes, *(self.problem("IMPORT-140", name=shorten(tag, MAX_NAME)) for tag in others))
        )


def add_notes(found: Draft | Problem, notes: Iterable[Problem]) -> Draft | Problem:
    """The draft with further notes; what is left out anyway needs none."""
    return replace(found, notes=(*found.notes, *notes)) if isinstance(found, Draft) else found


def shorten(text: str, limit: int) -> str:
    """`text`, or its beginning and an ellipsis, in at most `limit` characters."""
    return text if len(text) <= limit else text[: limit - 1] + "…"
