"""One question of a bank is changed; every other byte of the file stays as a teacher left it."""

import pytest

from quizgen.bank import read_bank_text, read_editable, set_status
from quizgen.model import Status
from quizgen.problems import Refused

HEAD = """\
format: 1
id: lamps
title: Lamps
language: en
"""
ONE = "  - id: q001\n    type: short\n    ask: How many lamps?\n    answer: ten\n"
TWO = "  - id: q002\n    type: short\n    ask: Who praised them?\n    answer: a shopkeeper\n"


def approve(text: str, *ids: str, by: str = "Kim") -> str:
    editable = read_editable(text, "f")
    return set_status(editable, editable.find(ids), Status.APPROVED, "2025-03-04", by)


APPROVED = "    status: approved\n    reviewed: 2025-03-04, Kim\n"

WAYS_TO_WRITE = {
    "as quizgen writes it": (
        f"{HEAD}questions:\n{ONE}\n{TWO}",
        f"{HEAD}questions:\n{ONE}{APPROVED}\n{TWO}",
    ),
    "no line end at the end": (
        f"{HEAD}questions:\n{TWO}\n{ONE}"[:-1],
        f"{HEAD}questions:\n{TWO}\n{ONE}{APPROVED}",
    ),
    "the list in the first column": (
        f"{HEAD}questions:\n- id: q001\n  type: short\n  ask: A?\n  answer: b\nlicence: CC0\n",
        f"{HEAD}questions:\n- id: q001\n  type: short\n  ask: A?\n  answer: b\n  status: approved\n"
        "  reviewed: 2025-03-04, Kim\nlicence: CC0\n",
    ),
    "a dash alone, keys far in": (
        f"{HEAD}questions:\n   -\n        id: q001\n        type: short\n        ask: A?\n        answer: b\n# Ende\n",
        f"{HEAD}questions:\n   -\n        id: q001\n        type: short\n        ask: A?\n        answer: b\n"
        "        status: approved\n        reviewed: 2025-03-04, Kim\n# Ende\n",
    ),
    "comments above, behind, inside and below": (
        f"{HEAD}questions:  # all of them\n  # too easy?\n  - id: q001\n    type: short\n    # ask again\n    ask: A?\n"
        f"    answer: b\n    status: draft   # look once more\n    # my note\n\n  # part two\n\n{TWO}\n  # Ende\n",
        f"{HEAD}questions:  # all of them\n  # too easy?\n  - id: q001\n    type: short\n    # ask again\n    ask: A?\n"
        "    answer: b\n    status: approved   # look once more\n    reviewed: 2025-03-04, Kim\n    # my note\n\n"
        f"  # part two\n\n{TWO}\n  # Ende\n",
    ),
    "a status in quotation marks or left open, an old review": (
        f"{HEAD}questions:\n{ONE}    reviewed: '2024-01-01, Ann # 2'  # hm\n    status: \"rejected\"\n\n{TWO}",
        f"{HEAD}questions:\n{ONE}    reviewed: 2025-03-04, Kim  # hm\n    status: approved\n\n{TWO}",
    ),
    "a status with nothing behind it": (
        f"{HEAD}questions:\n{ONE}    status:\n    level: 2\n",
        f"{HEAD}questions:\n{ONE}    status: approved\n    reviewed: 2025-03-04, Kim\n    level: 2\n",
    ),
    "a status below its key": (
        f"{HEAD}questions:\n{ONE}    status:\n      # I wonder\n      draft\n    level: 2\n",
        f"{HEAD}questions:\n{ONE}    status: approved      # I wonder\n    reviewed: 2025-03-04, Kim\n    level: 2\n",
    ),
    "a status on lines of its own": (
        f"{HEAD}questions:\n{ONE}    status: >-  # I wonder\n      draft\n\n    level: 2\n",
        f"{HEAD}questions:\n{ONE}    status: approved  # I wonder\n    reviewed: 2025-03-04, Kim\n\n    level: 2\n",
    ),
    "a question in brackets": (
        f"{HEAD}questions:\n{TWO}\n  # too easy?\n  - {{id: q001, type: short, # 'short'\n     ask: 'A # 1?',  # one\n"
        "     answer: b # two\n    }  # three\n\n  # Ende\n",
        f"{HEAD}questions:\n{TWO}\n  # too easy?\n  # 'short'\n  # one\n  # two\n  - id: q001  # three\n"
        f"    type: short\n    ask: 'A # 1?'\n    answer: b\n{APPROVED}\n  # Ende\n",
    ),
    "a long text at the end, with lines that look like comments and keys": (
        f"{HEAD}questions:\n{ONE}    because: |\n      See:\n      # no comment\n      status: no\n\n{TWO}",
        f"{HEAD}questions:\n{ONE}    because: |\n      See:\n      # no comment\n      status: no\n{APPROVED}\n{TWO}",
    ),
    "further keys and the end of the document behind the questions": (
        f"{HEAD}questions:\n{ONE}\n# about us\nlicence: CC0\n...\n",
        f"{HEAD}questions:\n{ONE}{APPROVED}\n# about us\nlicence: CC0\n...\n",
    ),
}


@pytest.mark.parametrize("way", WAYS_TO_WRITE)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_status_is_set_in_whatever_way_the_file_is_written(way: str, line_end: str, mark: str) -> None:
    before, after = (mark + text.replace("\n", line_end) for text in WAYS_TO_WRITE[way])
    assert approve(before, "q001") == after


def test_a_status_that_is_there_already_changes_nothing() -> None:
    text = f"{HEAD}questions:\n{ONE}{APPROVED}"
    assert approve(text, "q001", by="Somebody Else") == text


@pytest.mark.parametrize("by", ["Kim: Lee", "# 1", "'", '"x"', "Zoë  Ünal", "a, b", "true", " ", "- x"])
def test_any_name_can_sign(by: str) -> None:
    (question,) = read_bank_text(approve(f"{HEAD}questions:\n{ONE}", "q001", by=by), "f").questions
    assert (question.reviewed_on, question.reviewed_by) == ("2025-03-04", " ".join(by.split()))


@pytest.mark.parametrize(
    ("questions", "code"),
    [
        ("questions: [{id: q001, type: short, ask: A?, answer: b}]\n", "EDIT-001"),
        ("questions:\n  [{id: q001, type: short, ask: A?, answer: b}]\n", "EDIT-001"),
        ("? questions\n: - {id: q001, type: short, ask: A?, answer: b}\n", "EDIT-001"),
    ],
)
def test_what_has_no_line_of_its_own_is_refused_and_not_guessed_at(questions: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        approve(HEAD + questions, "q001")


def test_every_unknown_id_is_named() -> None:
    with pytest.raises(Refused) as refused:
        approve(f"{HEAD}questions:\n{ONE}", "q001", "q007", "q008")
    assert [problem.render() for problem in refused.value.problems] == [
        "f: EDIT-004 No question has the id `q007`. `quizgen show` lists them.",
        "f: EDIT-004 No question has the id `q008`. `quizgen show` lists them.",
    ]


def test_a_bank_with_errors_is_refused_with_them() -> None:
    with pytest.raises(Refused, match="f:8:11: BANK-017"):
        approve(f"{HEAD}questions:\n{ONE}".replace("type: short", "type: long").replace("  - id", "\n  - id"), "q001")
