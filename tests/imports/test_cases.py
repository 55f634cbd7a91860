"""Each file of tests/cases/imports comes out as its twin says."""

from pathlib import Path

import pytest

from quizgen.imports import FORMATS, import_questions
from quizgen.problems import SENTENCES, Refused
from tests.imports.cases import FILES, FOLDER, each_case, language_of, show, twin

TOLD_ELSEWHERE = {
    *(f"IMPORT-{number:03}" for number in (1, 2, 3, 4, 5, 6, 7, 8, 12, 15, 17)),  # test_import.py, test_large_files.py
    "IMPORT-115",  # test_large_files.py: no file that people like to read is too long
}


def expected(path: Path) -> tuple[str, str]:
    """Why the case is there, and what must come out."""
    why, _, result = twin(path).read_text(encoding="utf-8").partition("\n")
    return why, result.rstrip("\n")


@each_case
def test_file_comes_out_as_its_twin_says(path: Path) -> None:
    assert show(path) == expected(path)[1]


def test_every_case_has_a_twin_that_says_why() -> None:
    assert {twin(path) for path in FILES} == set(FOLDER.glob("*.out"))
    assert all(expected(path)[0].endswith(".") for path in FILES)


def test_every_format_has_cases() -> None:
    endings = {path.suffix for path in FILES}
    assert all(endings & set(format.endings) for format in FORMATS.values())


def test_every_problem_of_an_import_has_a_case_that_provokes_it() -> None:
    provoked = {word for path in FILES for word in expected(path)[1].split() if word.startswith("IMPORT-")}
    assert {code for code in SENTENCES if code.startswith("IMPORT-")} == provoked | TOLD_ELSEWHERE


@each_case
def test_problems_are_told_in_both_languages_with_the_file_in_front(path: Path) -> None:
    try:
        problems = import_questions(path, language_of(path)).left_out
        assert all(problem.is_warning for problem in problems)
    except Refused as refused:
        problems = refused.problems
    for problem in problems:
        for language in ("de", "en"):
            assert problem.render(language).startswith(f"{path}:{problem.line}:{problem.column}: {problem.code} ")
            assert len(problem.sentence(language)) > 20


def test_a_problem_names_its_question_and_what_is_lost() -> None:
    sentences = {
        problem.code: problem.sentence("en") for problem in import_questions(FOLDER / "typed.gift", "en").left_out
    }
    assert sentences["IMPORT-128"].startswith(
        "“Who dug it?”: answers with the wildcard * can't be taken over (*work*)."
    )
    assert "`about 90`" in sentences["IMPORT-162"]


def test_tags_are_told_once_with_all_of_them() -> None:
    problems = import_questions(FOLDER / "categories.xml", "en").left_out
    (tags,) = [problem for problem in problems if problem.code == "IMPORT-140"]
    assert "these are not: grade 7, town." in tags.sentence("en")


@pytest.mark.parametrize("name", ["german.csv", "unicode.tsv"])
def test_a_table_as_a_spreadsheet_writes_it_is_not_utf_8(name: str) -> None:
    with pytest.raises(UnicodeDecodeError):
        (FOLDER / name).read_text(encoding="utf-8")
