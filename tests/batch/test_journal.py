"""What a run notes: nothing whole is lost, nothing torn is believed, nobody else writes it meanwhile."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.batch import Plan, Record
from quizgen.batch.journal import JOURNAL, open_journal
from quizgen.problems import Refused

RECORDS = [Record(f"ä/{n}.txt", f"a-{n}", "00" * 32, n, "", 0.5) for n in range(5)]


def write_journal(folder: Path) -> None:
    with open_journal(folder, Plan()) as journal:
        for record in RECORDS:
            journal.keep(record)


def read_journal(folder: Path, plan: Plan | None = None) -> list[Record]:
    with open_journal(folder, plan or Plan()) as journal:
        return list(journal.records.values())


@settings(max_examples=50)
@given(st.integers(0, 1_000))
def test_wherever_a_note_is_torn_the_whole_ones_before_it_count_and_more_can_be_added(cut: int) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_journal(folder)
        path = folder / JOURNAL
        data = path.read_bytes()[:cut]
        path.write_bytes(data)
        whole = max(0, data.count(b"\n") - 1)
        assert read_journal(folder) == RECORDS[:whole]
        write_journal(folder)
        assert read_journal(folder) == RECORDS


def test_a_second_run_in_the_same_folder_is_refused(tmp_path: Path) -> None:
    with open_journal(tmp_path, Plan()), pytest.raises(Refused, match="BATCH-001"):
        read_journal(tmp_path)


def test_other_options_than_before_are_refused_and_both_are_told(tmp_path: Path) -> None:
    write_journal(tmp_path)
    with pytest.raises(Refused, match=r"BATCH-002.*\(–\).*--level 2 --language de"):
        read_journal(tmp_path, Plan("--level 2", "de"))


@pytest.mark.parametrize("line", ["nonsense", "[]", '{"article": "x"}'])
def test_a_line_that_is_none_of_ours_is_told_with_its_number(tmp_path: Path, line: str) -> None:
    write_journal(tmp_path)
    with (tmp_path / JOURNAL).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    with pytest.raises(Refused, match=f"{JOURNAL}:7:1: BATCH-008"):
        read_journal(tmp_path)
