"""Reads the files of tests/cases/imports: each has a twin `NAME.ENDING.out` that says why and what must come out.

The twin's first line is the reason, the others are what `show` makes of the file's import.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen.imports import Imported, import_questions
from quizgen.model import Language, Question
from quizgen.problems import Problem, Refused

FOLDER = Path(__file__).parent.parent / "cases" / "imports"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".out")

each_case = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)


def language_of(path: Path) -> Language:
    return "de" if path.stem == "german" else "en"


def twin(path: Path) -> Path:
    return path.with_name(f"{path.name}.out")


def show(path: Path) -> str:
    """What comes out of a file, readable; the language is English but for the German table."""
    try:
        return "\n".join(show_imported(import_questions(path, language_of(path))))
    except Refused as refused:
        return "\n".join(["refused", *map(show_problem, refused.problems)])


def show_imported(imported: Imported) -> Iterator[str]:
    if imported.title:
        yield f"title {imported.title}"
    for question in imported.questions:
        yield from show_question(question)
    yield from map(show_problem, imported.left_out)


def show_question(question: Question) -> Iterator[str]:
    yield f"{question.id} {question.type}: {show_text(question.prompt)}"
    for option in question.options:
        feedback = f" # {show_text(option.feedback)}" if option.feedback else ""
        yield f"  {'+' if option.is_right else '-'} {show_text(option.text)}{feedback}"
    yield from (f"  {pair.item} -> {pair.match}" for pair in question.pairs)
    yield from (f"  {place}. {text}" for place, text in enumerate(question.order, 1))
    if question.gap:
        yield f"  {show_text(f'{question.gap.before}[[{question.gap.words}]]{question.gap.after}')}"
    elif question.answer and not question.options:
        yield f"  = {show_text(question.answer)}"
    yield from (f"  or {spelling}" for spelling in question.accept)
    if question.explanation:
        yield f"  because {show_text(question.explanation)}"
    if question.skill:
        yield f"  skill {question.skill}"
    if question.level > 1:
        yield f"  level {question.level}"


def show_problem(problem: Problem) -> str:
    return f"{problem.line}:{problem.column} {problem.code}"


def show_text(text: str) -> str:
    return text.replace("\n", " ⏎ ")
