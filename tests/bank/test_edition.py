"""Since when questions read as they do, with files whose clocks the tests set."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from quizgen.bank import find_edition, keep_edition, replace_bank
from quizgen.bank.history import MOST_VERSIONS, find_versions
from quizgen.problems import Refused
from tests.rights import ordinary_user

MARCH, APRIL, MAY = 1_709_300_000, 1_711_980_000, 1_714_570_000
LAMPS = """\
format: 1
id: lamps
title: Ten lamps
language: en
article:
  title: Ten lamps for the harbour
  paragraphs:
    - The town put up ten lamps.
    - 'The mayor said: “They are not too bright.”'

questions:
  - id: q001
    type: short
    ask: {en: How many lamps are there?, de: Wie viele Lampen sind es?}
    answer: '10'
    evidence: {paragraph: 1, text: The town put up ten lamps.}
    status: draft

  - id: q002
    type: short
    ask: Who is content?
    answer: the mayor
    evidence: {paragraph: 2, text: 'The mayor said: “They are not too bright.”'}
"""


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """A bank of March."""
    path = tmp_path / "lamps.yaml"
    save(path, LAMPS, MARCH)
    return path


def save(path: Path, text: str, at: int) -> None:
    """As an editor does it, at that time."""
    path.write_text(text, encoding="utf-8")
    os.utime(path, (at, at))


def give_out(bank: Path) -> Mapping[str, int]:
    """The times that learners get."""
    edition = find_edition(bank)
    keep_edition(bank, edition)
    return edition.changed


def edit(bank: Path, old: str, new: str, at: int) -> None:
    text = bank.read_text(encoding="utf-8")
    assert text.count(old) == 1
    save(bank, text.replace(old, new), at)


def test_before_anything_was_given_out_every_question_has_the_time_of_the_file(bank: Path) -> None:
    assert give_out(bank) == {"q001": MARCH, "q002": MARCH}


def test_only_the_question_that_was_edited_by_hand_has_a_later_time(bank: Path) -> None:
    give_out(bank)
    edit(bank, "Who is content?", "Who finds them bearable?", APRIL)
    assert give_out(bank) == {"q001": MARCH, "q002": APRIL}
    edit(bank, "'10'", "ten", MAY)
    assert give_out(bank) == {"q001": MAY, "q002": APRIL}


def test_looking_keeps_nothing_and_gives_the_same_times_again(bank: Path) -> None:
    give_out(bank)
    edit(bank, "'10'", "ten", APRIL)
    assert find_edition(bank) == find_edition(bank)
    edit(bank, "the mayor", "the mayor of the town", MAY)
    assert find_edition(bank).changed == {"q001": MAY, "q002": MAY}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("status: draft", "status: approved\n    reviewed: 2024-04-01, Ada"),
        ("    status: draft\n", "    status: rejected\n    rule: en.how.many\n"),
        ("    answer: the mayor", "    # ask the mayor?\n    answer:   'the mayor'"),
        (
            "    - The town put up ten lamps.\n",
            "    - It was late. The town put up ten lamps.\n",
        ),
    ],
    ids=["state", "rule", "comment and spelling of YAML", "article around the evidence"],
)
def test_what_no_learner_reads_is_no_change(bank: Path, old: str, new: str) -> None:
    give_out(bank)
    edit(bank, old, new, APRIL)
    assert give_out(bank) == {"q001": MARCH, "q002": MARCH}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Ten lamps\n", "title: Lamps\n"),
        ("title: Ten lamps for the harbour", "title: Lamps"),
        ("title: Ten lamps for the harbour", "title: Ten lamps for the harbour\n  url: https://courier.example/"),
        ("title: Ten lamps for the harbour", "title: Ten lamps for the harbour\n  licence: CC0"),
        ("language: en\n", "language: en\nlicence: CC0\n"),
    ],
    ids=["title of the bank", "title of the article", "link", "licence", "licence of the questions"],
)
def test_what_stands_beside_every_question_changes_them_all(bank: Path, old: str, new: str) -> None:
    give_out(bank)
    edit(bank, old, new, APRIL)
    assert give_out(bank) == {"q001": APRIL, "q002": APRIL}


def test_an_edit_in_either_language_is_an_edit(bank: Path) -> None:
    give_out(bank)
    edit(bank, "Wie viele Lampen sind es?", "Wie viele sind es?", APRIL)
    assert give_out(bank) == {"q001": APRIL, "q002": MARCH}


def test_a_new_question_has_the_time_of_the_file_and_one_that_moved_keeps_its_own(bank: Path) -> None:
    give_out(bank)
    head, one, two = bank.read_text(encoding="utf-8").replace("\n  - id", "\n@  - id").split("@")
    third = two.replace("q002", "q003").replace("content", "glad")
    save(bank, head + two + third + one, APRIL)
    assert give_out(bank) == {"q001": MARCH, "q002": MARCH, "q003": APRIL}


@pytest.mark.parametrize("at", [MARCH, MARCH - 999], ids=["the same second", "an earlier day"])
def test_a_file_with_an_old_date_still_brings_a_later_time_for_what_was_edited(bank: Path, at: int) -> None:
    give_out(bank)
    edit(bank, "'10'", "ten", at)
    assert give_out(bank) == {"q001": MARCH + 1, "q002": MARCH}


def test_saving_without_an_edit_changes_no_time(bank: Path) -> None:
    give_out(bank)
    os.utime(bank, (MAY, MAY))
    assert give_out(bank) == {"q001": MARCH, "q002": MARCH}


def test_dropped_versions_make_no_question_look_edited(bank: Path) -> None:
    give_out(bank)
    for number in range(MOST_VERSIONS + 5):
        replace_bank(bank, LAMPS.replace("Who is content?", f"Who is content ({number})?").encode())
        os.utime(bank, (APRIL + number, APRIL + number))
    assert len(find_versions(bank)) == MOST_VERSIONS
    assert find_edition(bank).changed["q001"] == MARCH


@pytest.mark.parametrize(
    "spoil",
    [
        lambda kept: kept.unlink(),
        lambda kept: kept.write_bytes(b"\xff"),
        lambda kept: kept.write_text("{"),
        lambda kept: kept.write_text('{"text": 3, "changed": [1]}'),
        lambda kept: kept.write_text('{"text": "format: 1", "changed": {}}'),
        lambda kept: kept.write_text('{"text": "format: 1", "changed": {"q001": "soon"}}'),
    ],
)
def test_where_what_was_given_out_is_lost_or_spoiled_the_files_time_counts(
    bank: Path, spoil: Callable[[Path], object]
) -> None:
    give_out(bank)
    [kept] = (bank.parent / ".history" / "lamps").iterdir()
    spoil(kept)
    edit(bank, "'10'", "ten", APRIL)
    assert give_out(bank) == {"q001": APRIL, "q002": APRIL}
    edit(bank, "ten\n", "'10'\n", MAY)
    assert give_out(bank) == {"q001": MAY, "q002": APRIL}


def test_keeping_the_same_again_writes_nothing(bank: Path) -> None:
    give_out(bank)
    [kept] = (bank.parent / ".history" / "lamps").iterdir()
    os.utime(kept, (MARCH, MARCH))
    give_out(bank)
    assert kept.stat().st_mtime == MARCH


def test_a_bank_with_mistakes_is_refused(bank: Path) -> None:
    edit(bank, "type: short\n    ask: Who", "type: shrt\n    ask: Who", APRIL)
    with pytest.raises(Refused, match="BANK-0"):
        find_edition(bank)
    with pytest.raises(Refused, match="YAML-001"):
        find_edition(bank.with_name("none.yaml"))


def test_a_folder_without_the_right_to_write_is_refused(bank: Path) -> None:
    edition = find_edition(bank)
    bank.parent.chmod(0o555)
    with ordinary_user(), pytest.raises(Refused, match="OUTPUT-00"):
        keep_edition(bank, edition)
