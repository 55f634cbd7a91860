"""`quizgen batch` as it is typed: all banks are there, a kill loses nothing, a bad article stops nobody."""

import os
import signal
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen.cli.batch import batch
from quizgen.cli.generate import generate_one
from quizgen.questions import Wish
from tests.batch.archive import banks_of, fill_folder, finish, read_records, start, write_article


def test_banks_are_those_of_generate_and_bad_articles_are_told_and_skipped(tmp_path: Path) -> None:
    corpus = fill_folder(tmp_path / "corpus", 3)
    (corpus / "empty.txt").touch()
    (corpus / "page.html").write_text("<html><p>" + "</p><p>".join(write_article(9).split("\n\n")), encoding="utf-8")
    code, out, err = finish(start(corpus, "-o", tmp_path / "banks", "--questions", 3, "--jobs", 1))
    assert (code, "banks made: 4, there already: 0, articles skipped: 1" in out) == (1, True), out + err
    assert err.startswith(f"{corpus / 'empty.txt'}: ARTICLE-001") and len(err.splitlines()) == 1
    (tmp_path / "same").mkdir()
    for article in corpus.iterdir():
        if article.stat().st_size:
            generate_one(str(article), tmp_path / "same", Wish(3))
    assert banks_of(tmp_path / "banks") == banks_of(tmp_path / "same")


def test_a_run_that_was_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    corpus, banks = fill_folder(tmp_path / "corpus", 24), tmp_path / "banks"
    run = start(corpus, "-o", banks, "--jobs", 2)
    wait_for_records(banks, 4)
    workers = children_of(run.pid)
    run.kill()
    run.communicate()
    noted, made = read_records(banks), banks_of(banks)
    assert 4 <= len(noted) < 24
    written = {path: path.stat().st_mtime_ns for path in banks.glob("*.yaml")}
    with (banks / "batch.jsonl").open("a") as torn:
        torn.write('{"article": "sto')
    code, out, err = finish(start(corpus, "-o", banks, "--jobs", 1))
    assert code == 0, err
    assert f"banks made: {24 - len(noted)}, there already: {len(noted)}" in out
    assert [record["article"] for record in noted] == [r["article"] for r in read_records(banks)[: len(noted)]]
    assert len({record["article"] for record in read_records(banks)}) == len(read_records(banks)) == 24
    assert made.items() <= banks_of(banks).items() and len(banks_of(banks)) == 24
    assert {path: path.stat().st_mtime_ns for path in written} == written, "a bank was written twice"
    assert not any(map(is_alive, workers)), "workers outlive a run that was killed"


def test_ctrl_c_ends_the_run_in_order_and_says_how_to_go_on(tmp_path: Path) -> None:
    corpus, banks = fill_folder(tmp_path / "corpus", 24), tmp_path / "banks"
    run = start(corpus, "-o", banks, "--jobs", 1)
    wait_for_records(banks, 2)
    run.send_signal(signal.SIGINT)
    code, out, err = finish(run)
    assert (code, err) == (130, "")
    assert "The same command goes on from here." in out
    assert len(read_records(banks)) == len(banks_of(banks)) < 24


@pytest.mark.parametrize("arguments", [["nothing"], ["empty"]])
def test_bad_input_is_told_and_nothing_is_written(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "empty").mkdir()
    where = str(tmp_path / arguments[-1])
    typed = CliRunner().invoke(batch, [*arguments[:-1], where, "-o", str(tmp_path / "banks")])
    assert typed.exit_code == 2 and "BATCH-0" in typed.stderr and not (tmp_path / "banks").exists()


def wait_for_records(banks: Path, count: int) -> None:
    until = time.monotonic() + 60
    while not (banks / "batch.jsonl").is_file() or len(read_whole(banks)) < count + 1:
        assert time.monotonic() < until, "the run does not come on"
        time.sleep(0.02)


def read_whole(banks: Path) -> list[bytes]:
    return [line for line in (banks / "batch.jsonl").read_bytes().splitlines(keepends=True) if line.endswith(b"\n")]


def children_of(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
