"""A bank in, an Aiken file out: questions with one right option, as plain text that nearly every platform reads.

This file refuses to hold anything but the question and its options, since Aiken has no place for more.
"""

import re
from string import ascii_uppercase

from quizgen.export.format import Export
from quizgen.export.moodle import choose_questions
from quizgen.export.reasons import find_bare
from quizgen.export.text import make_line
from quizgen.model import Bank, Question, QuestionType
from quizgen.problems import Problem

_NO_QUESTION = re.compile(r"[A-Z][.)]|(?i:ANSWER)\s*:|.?$")
"""Beginnings by which programs know an option or the answer; a single character is skipped."""
_SHOWN = 20


def render(bank: Bank, changed: object = None) -> Export:
    """The `.txt` file of `bank`; Aiken keeps no times, so `changed` says nothing.

    Raises `Refused` if two questions share an id, a question has no text or lacks its gap, or none fits.
    """
    kept, left_out = choose_questions(bank, "Aiken", _find_unfit)
    lost = find_bare(kept, "Aiken")
    return Export("\n".join(map(_make_block, kept)).encode(), (*left_out, *lost))


def _find_unfit(question: Question) -> Problem | None:
    prompt = make_line(question.prompt)
    if question.type not in (QuestionType.CHOICE, QuestionType.TRUE_FALSE):
        return Problem("EXPORT-121", details={"id": question.id, "type": question.type.value, "name": "Aiken"})
    if _NO_QUESTION.match(prompt):
        return Problem("EXPORT-115", details={"id": question.id, "text": prompt[:_SHOWN]})
    if len(question.options) > len(ascii_uppercase):
        return Problem("EXPORT-116", details={"id": question.id, "count": len(question.options)})
    return None


def _make_block(question: Question) -> str:
    options = dict(zip(ascii_uppercase, question.options, strict=False))
    right = next(letter for letter, option in options.items() if option.is_right)
    lines = [make_line(question.prompt), *(f"{letter}. {make_line(option.text)}" for letter, option in options.items())]
    return "\n".join([*lines, f"ANSWER: {right}", ""])
