"""The cases are files: the first comment says why, each `# expect` names line, column and code."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.bank import check_bank, check_bank_text
from quizgen.problems import SENTENCES
from quizgen.strict_yaml import read_yaml_with_repeated_keys
from tests.bank.banks import patient

CASES = Path(__file__).parent.parent / "cases" / "bank"
FILES = sorted(CASES.iterdir())


def expected(path: Path) -> list[str]:
    return re.findall(r"^# expect (\d+:\d+: \S+)$", path.read_text(encoding="utf-8"), re.MULTILINE)


def found(path: Path) -> list[str]:
    return [f"{problem.line}:{problem.column}: {problem.code}" for problem in check_bank(path)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_bank_has_exactly_the_expected_problems(path: Path) -> None:
    assert found(path) == expected(path)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_keys_that_lead_to_a_problem_lead_to_its_line(path: Path) -> None:
    for problem in check_bank(path):
        if problem.path:
            document, _ = read_yaml_with_repeated_keys(path.read_text(encoding="utf-8"), "f")
            places = document.place(problem.path), document.key_place(problem.path)
            assert (problem.line, problem.column) in places


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_problems_are_told_in_both_languages_with_the_file_in_front(path: Path) -> None:
    for problem in check_bank(path):
        for language in ("de", "en"):
            assert problem.render(language).startswith(f"{path}:{problem.line}:{problem.column}: {problem.code} ")
            assert len(problem.sentence(language)) > 20


def test_every_case_says_why_and_only_the_sound_one_expects_nothing() -> None:
    for path in FILES:
        assert re.match(r"# [A-Z].*\.\n", path.read_text(encoding="utf-8")), path
    assert [path.stem for path in FILES if not expected(path)] == ["article_in_a_file", "sound"]
    assert all(path.suffix == ".yaml" for path in FILES)


def test_every_problem_of_a_bank_has_a_case_that_provokes_it() -> None:
    provoked = {line.split()[1] for path in FILES for line in expected(path)}
    of_disks = {"BANK-007"}  # provoked in test_article_text.py
    assert {code for code in SENTENCES if code.startswith("BANK-")} <= provoked | of_disks


def test_a_misspelt_word_comes_with_the_likely_one() -> None:
    sentences = [problem.sentence("en") for problem in check_bank(CASES / "misspelt_keys.yaml")]
    assert sentences[1] == "`rigth` is not a key here: did you mean `right`?"
    sentences = [problem.sentence("de") for problem in check_bank(CASES / "misspelt_values.yaml")]
    assert sentences[0] == "`chioce` ist hier nicht möglich: War `choice` gemeint?"


def test_an_unknown_key_comes_with_those_of_its_place() -> None:
    sentences = [problem.sentence("en") for problem in check_bank(CASES / "unknown_keys.yaml")]
    known = [sentence.partition("one of these: ")[2].rstrip(".").split(", ") for sentence in sentences]
    assert "article" in known[0]
    assert "options" in known[1] and "answer" not in known[1]
    assert known[3] == ["paragraph", "text"]
    assert "accept" in known[5] and "options" not in known[5]


def test_a_key_of_another_type_is_told_with_those_of_this_one() -> None:
    sentences = [problem.sentence("en") for problem in check_bank(CASES / "keys_of_another_type.yaml")]
    assert sentences[1] == (
        "`options` is only for `choice`, `true-false`, `several`; a question of this type has `pairs`. "
        "Change the key or the type."
    )


def test_a_warning_is_told_from_an_error() -> None:
    assert all(problem.is_warning for problem in check_bank(CASES / "give_aways.yaml"))
    assert not any(problem.is_warning for problem in check_bank(CASES / "misspelt_keys.yaml"))


def test_a_missing_bank_is_a_problem_like_others(tmp_path: Path) -> None:
    (problem,) = check_bank(tmp_path / "none.yaml")
    assert problem.code == "YAML-001"


SOUND = (CASES / "sound.yaml").read_text(encoding="utf-8")
LINES = SOUND.splitlines(keepends=True)
PIECES = [
    ": ",
    "- ",
    "\n",
    "  ",
    "\t",
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    "#",
    "&a ",
    "*a",
    "~",
    "0",
    "\x00",
    "😀",
    "right:",
]


@st.composite
def damaged_banks(draw: st.DrawFn) -> str:
    """The sound bank after a few accidents: lines lost, doubled, indented; pieces put in or cut out."""
    lines = list(LINES)
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(lines) - 1))
        line = lines[place]
        column = draw(st.integers(0, len(line)))
        accidents = ["", line * 2, "  " + line, line[1:], line[:column], line[column:]]
        accidents += [line[:column] + piece + line[column:] for piece in PIECES]
        lines[place] = draw(st.sampled_from(accidents))
    return "".join(lines)


@patient
@given(damaged_banks())
def test_a_damaged_bank_gives_only_problems_with_line_and_code(text: str) -> None:
    for problem in check_bank_text(text, "f"):
        assert problem.code in SENTENCES
        assert problem.line >= 1 and problem.column >= 1
        assert problem.render("de") and problem.render("en")
