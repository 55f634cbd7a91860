"""Everything that is wrong with a bank, each thing at its line: a file or a text goes in, problems come out.

This file refuses to decide what is wrong: the shape of the file is `shape.py`, the sense of a question
`content.py`, of all together `whole.py`. It brings their findings together.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from quizgen.bank.article_text import read_paragraphs
from quizgen.bank.content import Fault, find_faults
from quizgen.bank.make import find_languages, make_bank
from quizgen.bank.second_look import mend_slips
from quizgen.bank.shape import BankShape
from quizgen.bank.shape_problems import find_shape_problems
from quizgen.bank.whole import find_bank_faults
from quizgen.bank.wordings import find_untold
from quizgen.model import Bank, Language
from quizgen.problems import Problem, Refused
from quizgen.strict_yaml import Document, KeyPath, read_text, read_yaml_with_repeated_keys


def check_bank(path: Path) -> tuple[Problem, ...]:
    """Errors and warnings (`problem.is_warning`) of the bank in a file, in the order of its lines."""
    try:
        return check_bank_text(read_text(path), str(path))
    except Refused as refused:
        return refused.problems


def check_bank_text(text: str, file: str) -> tuple[Problem, ...]:
    """The same for a bank in memory; `file` names it in problems."""
    try:
        document, repeated = read_yaml_with_repeated_keys(text, file)
    except Refused as refused:
        return refused.problems
    return _in_order((*repeated, *examine(document, file)[1]))


def examine(
    document: Document, file: str, languages: Sequence[Language | None] = (None,)
) -> tuple[tuple[Bank, ...], tuple[Problem, ...]]:
    """The bank with the questions whose shape is sound, once for each language (none if none is), and all problems.

    It is asked in that language as far as it speaks it, for None in its own; problems are those of all its languages.
    """
    if not isinstance(document.data, dict):
        return (), (Problem("BANK-001", file, *document.place(())),)
    shape, numbers, problems = _read_shape(document, file)
    problems += _find_repeated_ids(document, file)
    banks = tuple[Bank, ...]()
    if shape:
        paragraphs, missing = _read_paragraphs(shape, document, file)
        problems += missing
        banks = tuple(make_bank(shape, paragraphs, language) for language in languages)
        problems += _find_taken_ids(shape, numbers, document, file)
        if not missing:
            problems += _find_content_problems(shape, paragraphs, numbers, document, file)
    return banks, _in_order(problems)


def read_sound(document: Document, file: str, languages: Sequence[Language | None] = (None,)) -> tuple[Bank, ...]:
    """The same without warnings. Errors: `Refused` with the bank's own errors."""
    banks, problems = examine(document, file, languages)
    errors = [problem for problem in problems if not problem.is_warning]
    if errors or not banks:
        raise Refused(*errors)
    return banks


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))


def _read_paragraphs(shape: BankShape, document: Document, file: str) -> tuple[list[str], list[Problem]]:
    try:
        return read_paragraphs(shape.article, file), []
    except Refused as refused:
        line, column = document.place(("article", "path"))
        return [], [replace(problem, file=file, line=line, column=column) for problem in refused.problems]


def _read_shape(document: Document, file: str) -> tuple[BankShape | None, Sequence[int], list[Problem]]:
    """The shape without its broken questions, and the number of each remaining one in the file, from 0.

    A question with slips is looked at once more as it was likely meant: one slip must not hide others.
    """
    data, problems = document.data, list[Problem]()
    questions: dict[int | str, Any] = {}
    if isinstance(data.get("questions"), list):
        questions.update(enumerate(data["questions"]))
    while True:
        numbers = [int(number) for number in questions]
        try:
            shape = BankShape.model_validate(data | {"questions": list(questions.values())} if questions else data)
            return shape, numbers, problems
        except ValidationError as error:
            errors = [_renumber(each, numbers) for each in error.errors(include_url=False)]
        problems += [problem for problem in find_shape_problems(errors, document, file) if problem not in problems]
        if any(len(each["loc"]) < 2 or each["loc"][0] != "questions" for each in errors):
            return None, (), problems
        for number in {each["loc"][1] for each in errors}:
            mended = mend_slips(questions.pop(number), [each for each in errors if each["loc"][1] == number])
            questions |= {number: mended} if mended else {}
        questions = dict(sorted(questions.items()))
        if not questions:
            return None, (), problems


def _renumber(error: ErrorDetails, numbers: Sequence[int]) -> ErrorDetails:
    """The error with the question's number in the file instead of that among those that are looked at."""
    match error["loc"]:
        case ("questions", int(place), *rest) if numbers:
            return {**error, "loc": ("questions", numbers[place], *rest)}
    return error


def _find_content_problems(
    shape: BankShape, paragraphs: Sequence[str], numbers: Sequence[int], document: Document, file: str
) -> Iterable[Problem]:
    """The faults of every language; one that a question has in several is told once."""
    found: dict[tuple[str, KeyPath], Problem] = {}
    for language in find_languages(shape):
        for path, fault in _find_faults(make_bank(shape, paragraphs, language), shape, numbers):
            place = document.key_place((*path, *fault.path))
            problem = Problem(fault.code, file, *place, fault.details, (*path, *fault.path))
            found.setdefault((fault.code, problem.path), problem)
    return found.values()


def _find_faults(bank: Bank, shape: BankShape, numbers: Sequence[int]) -> Iterator[tuple[KeyPath, Fault]]:
    """Each fault, and where the question with it stands in the file."""
    for number, question, its_shape in zip(numbers, bank.questions, shape.questions, strict=True):
        faults = (*find_faults(question, bank), *find_untold(its_shape, question.language))
        named = (fault._replace(details={"id": question.id, **fault.details}) for fault in faults)
        yield from ((("questions", number), fault) for fault in named)
    yield from (((), fault) for fault in find_bank_faults(bank))


def _find_taken_ids(shape: BankShape, numbers: Sequence[int], document: Document, file: str) -> Iterator[Problem]:
    """Questions of a teacher's own under an id that was generated: cards and results may still hang on it."""
    generated = shape.generated.questions if shape.generated else {}
    for number, question in zip(numbers, shape.questions, strict=True):
        if question.id in generated and not question.rule:
            place = document.place(("questions", number, "id"))
            yield Problem("BANK-108", file, *place, {"id": question.id})


def _find_repeated_ids(document: Document, file: str) -> Iterator[Problem]:
    """Looks at the file, not at the values: a question with another mistake has its id all the same."""
    questions = document.data.get("questions")
    first_lines: dict[str, int] = {}
    for number, question in enumerate(questions if isinstance(questions, list) else ()):
        id = question.get("id") if isinstance(question, dict) else None
        if not isinstance(id, str) or not id:
            continue
        line, column = document.place(("questions", number, "id"))
        if id in first_lines:
            yield Problem("BANK-030", file, line, column, {"id": id, "first_line": first_lines[id]})
        first_lines.setdefault(id, line)
