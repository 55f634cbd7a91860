"""No file makes the checker fail: each gives a bank, or problems that say where.

`python -m benchmarks.banks` says how long each takes.
"""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.bank import check_bank, read_bank, read_editable_file
from quizgen.problems import SENTENCES, Problem, Refused
from tests.bank.damage import damage
from tests.promises import Tries

# What is wrong with the file as a whole has no line: that it is missing, no text, too large.
WITHOUT_A_LINE = {"YAML-001", "YAML-002", "YAML-003", "YAML-004"}


def assert_says_where(problem: Problem, path: Path) -> None:
    assert problem.file == str(path) and problem.code in SENTENCES
    assert (problem.line >= 1 and problem.column >= 1) or problem.code in WITHOUT_A_LINE
    assert problem.render("de").startswith(f"{path}:") and problem.render("en").startswith(f"{path}:")


@pytest.mark.holds("damaged-banks")
def test_a_damaged_bank_is_read_or_refused_with_line_and_code(tmp_path: Path, tries: Tries) -> None:
    path = tmp_path / "damaged.yaml"
    for seed in tries:
        path.write_bytes(damage(random.Random(seed)))
        assert_read_or_refused(path)


def assert_read_or_refused(path: Path) -> None:
    problems = check_bank(path)
    for problem in problems:
        assert_says_where(problem, path)
    errors = [problem for problem in problems if not problem.is_warning]
    for read in (read_bank, read_editable_file):
        try:
            read(path)
        except Refused as refused:
            codes = {problem.code for problem in refused.problems}
            assert list(refused.problems) == errors or codes in ({"EDIT-001"}, {"YAML-014"})
            assert codes == {"EDIT-001"} or all(problem in errors for problem in refused.problems)
        else:
            assert errors == []


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_are_refused_with_line_and_code(tmp_path_factory: object, data: bytes) -> None:
    path = Path(str(tmp_path_factory.getbasetemp())) / "bytes.yaml"  # type: ignore[attr-defined]
    path.write_bytes(data)
    problems = check_bank(path)
    assert problems
    for problem in problems:
        assert_says_where(problem, path)
