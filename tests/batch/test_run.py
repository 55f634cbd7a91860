"""Which articles are done, under which names, and what is never written over; the workers stand at our side here."""

import re
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.batch import Outcome, Plan, read_corpus, run_batch
from quizgen.batch.corpus import Document
from quizgen.batch.task import Answer, Task, do_task
from quizgen.output import write_file
from tests.batch.archive import banks_of, fill_folder, read_records
from tests.batch.fast import answer_at_once


def work_fast(tasks: Iterable[Task]) -> Iterator[tuple[Task, Answer]]:
    return ((task, answer_at_once(task)) for task in tasks)


def work_alone(tasks: Iterable[Task]) -> Iterator[tuple[Task, Answer]]:
    return ((task, do_task(task)) for task in tasks)


def run(documents: Iterable[Document], folder: Path) -> list[Outcome]:
    heard: list[Outcome] = []
    run_batch(documents, folder, Plan(), work_fast, heard.append)
    return heard


def document(key: str, text: str = "words") -> Document:
    return Document(key, key, text.encode())


@settings(max_examples=20)  # each writes a dozen files to the disk
@given(st.lists(st.text(alphabet="aäB1-_./ 日", min_size=1, max_size=80), unique=True, max_size=12))
def test_every_article_has_a_bank_of_its_own_whose_name_fits_files_and_links(keys: list[str]) -> None:
    with TemporaryDirectory() as folder:
        heard = run(map(document, keys), Path(folder))
        banks = [outcome.record.bank for outcome in heard]
        assert len({*banks}) == len(keys) == len(banks_of(Path(folder)))
        assert all(re.fullmatch("[a-z0-9]+(?:-[a-z0-9]+)*", bank) and len(bank) <= 60 for bank in banks)
        again = run(map(document, reversed(keys)), Path(folder))
        assert [outcome.record for outcome in again] == [outcome.record for outcome in reversed(heard)]
        assert not any(outcome.is_new for outcome in again)


def test_a_bank_that_is_gone_is_made_again_and_a_new_article_is_added(tmp_path: Path) -> None:
    run([document("one.txt"), document("two.txt")], tmp_path)
    (tmp_path / "one.yaml").unlink()
    heard = run([document("one.txt"), document("two.txt"), document("three.txt")], tmp_path)
    assert {outcome.record.article for outcome in heard if outcome.is_new} == {"one.txt", "three.txt"}
    assert set(banks_of(tmp_path)) == {"one.yaml", "two.yaml", "three.yaml"}


def test_a_bank_that_was_not_noted_before_the_kill_counts_as_done(tmp_path: Path) -> None:
    run([document("one.txt")], tmp_path)
    journal = tmp_path / "batch.jsonl"
    journal.write_text(journal.read_text().splitlines()[0] + "\n")
    written = (tmp_path / "one.yaml").stat().st_mtime_ns
    (outcome,) = run([document("one.txt")], tmp_path)
    assert not outcome.problems and (tmp_path / "one.yaml").stat().st_mtime_ns == written


def test_a_bank_that_is_written_when_ctrl_c_is_pressed_is_noted_and_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_and_press(path: Path, content: bytes) -> None:
        write_file(path, content)
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr("quizgen.batch.run.write_file", write_and_press)
    heard: list[Outcome] = []
    with pytest.raises(KeyboardInterrupt):
        run_batch([document("one.txt"), document("two.txt")], tmp_path, Plan(), work_fast, heard.append)
    assert [outcome.record.article for outcome in heard] == ["one.txt"]
    assert [record["article"] for record in read_records(tmp_path)] == ["one.txt"]
    assert set(banks_of(tmp_path)) == {"one.yaml"}


def test_the_bank_of_an_article_that_changed_stays_and_it_is_told_how_to_renew_it(tmp_path: Path) -> None:
    run([document("one.txt")], tmp_path)
    (outcome,) = run([document("one.txt", "other words")], tmp_path)
    assert [problem.code for problem in outcome.problems] == ["BATCH-004"]
    assert (tmp_path / "one.yaml").read_bytes() == b"words"


def test_a_bank_edited_by_hand_is_left_alone(tmp_path: Path) -> None:
    run([document("one.txt")], tmp_path)
    (tmp_path / "one.yaml").write_bytes(b"edited")
    (outcome,) = run([document("one.txt")], tmp_path)
    assert not outcome.is_new and (tmp_path / "one.yaml").read_bytes() == b"edited"


def test_the_second_document_with_an_id_is_told(tmp_path: Path) -> None:
    heard = run([document("one", "words"), document("one", "other")], tmp_path)
    assert sorted(outcome.record.problem for outcome in heard) == ["", "BATCH-007"]
    assert (tmp_path / "one.yaml").read_bytes() == b"words"


def test_an_article_that_can_not_be_used_is_tried_once_unless_its_words_change(tmp_path: Path) -> None:
    corpus = fill_folder(tmp_path / "corpus", 0)
    bad = corpus / "silent.txt"
    bad.write_text("The bridge was closed in the night, and it rained for hours.", encoding="utf-8")
    for text, is_new in (("", True), ("", False), (" It was cold.", True)):
        bad.write_text(bad.read_text(encoding="utf-8") + text, encoding="utf-8")
        heard: list[Outcome] = []
        run_batch(read_corpus(corpus), tmp_path / "banks", Plan(), work_alone, heard.append)
        assert [(outcome.record.problem, outcome.is_new) for outcome in heard] == [("QUIZ-001", is_new)]
    assert len(read_records(tmp_path / "banks")) == 2
