"""A table that we exported and import again gives the same questions, whatever their type."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.bank import read_bank
from quizgen.bank.make import NO_EVIDENCE
from quizgen.export import FORMATS
from quizgen.imports import import_questions
from quizgen.model import Bank, Option, Pair, Question, QuestionType, Status
from quizgen.shipped import QUESTION_BANKS
from tests.export.samples import (
    make_bank,
    make_choice,
    make_cloze,
    make_mark,
    make_matching,
    make_open,
    make_ordering,
    make_question,
    make_several,
)

SHIPPED = sorted(QUESTION_BANKS.glob("*/*.yaml"))


def go_round(bank: Bank, name: str, folder: Path) -> tuple[Question, ...]:
    path = folder / f"bank{FORMATS[name].ending}"
    path.write_bytes(FORMATS[name].render(bank).content)
    imported = import_questions(path, bank.language)
    assert [problem.code for problem in imported.left_out] == ["IMPORT-170"]
    return imported.questions


def expected(bank: Bank) -> tuple[Question, ...]:
    """The bank's questions without what a table of questions has no place for."""
    return tuple(
        replace(
            question, id=f"q{n:03}", evidence=NO_EVIDENCE, rule="", status=Status.DRAFT, reviewed_by="", reviewed_on=""
        )
        for n, question in enumerate(bank.published, 1)
    )


@pytest.mark.parametrize("name", ["csv", "tsv"])
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_banks_come_back(path: Path, name: str, tmp_path: Path) -> None:
    bank = read_bank(path)
    assert go_round(bank, name, tmp_path) == expected(bank)


@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_every_type_comes_back_with_all_it_has(name: str, tmp_path: Path) -> None:
    true_false = make_choice(
        type=QuestionType.TRUE_FALSE,
        answer="No, it says June.",
        options=(Option("Yes.", is_right=False, feedback="June."), Option("No, it says June.", is_right=True)),
    )
    bank = make_bank(
        make_question(accept=("Quill", "Mayor *Quill*"), level=3, source=""),
        make_choice(),
        true_false,
        make_several(),
        make_matching(),
        make_ordering(),
        make_cloze(accept=("June", "this June")),
        make_mark(language="de"),
        make_open(answer="Two lines:\nonly the mayor says so."),
    )
    assert {question.type for question in bank.questions} == set(QuestionType)
    assert go_round(bank, name, tmp_path) == expected(bank)


@pytest.mark.parametrize("name", ["csv", "tsv"])
@pytest.mark.parametrize(
    "text", ["=1+1", "+49 30", "-5 %", "@all", "'=1", "''@x", "'quoted'", '"a"; b, c', "two\nlines", "a\tb"]
)
def test_every_text_comes_back_as_it_was(text: str, name: str, tmp_path: Path) -> None:
    bank = make_bank(
        make_choice(prompt=text, answer=text, options=(Option("no", is_right=False), Option(text, is_right=True))),
        make_matching(pairs=(Pair(text, "this"), Pair("that", text))),
        make_ordering(order=(text, "second")),
        make_open(answer=text, criteria=(text,), explanation=text),
    )
    assert go_round(bank, name, tmp_path) == expected(bank)
