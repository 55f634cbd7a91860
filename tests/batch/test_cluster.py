"""The same archive on a real Dask cluster: a scheduler and two workers, each a process of its own on this machine."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from quizgen.batch import Plan, cluster, read_corpus, run_batch, work_on_cluster
from quizgen.problems import Refused
from tests.batch.archive import banks_of, fill_folder, finish, read_records, start
from tests.batch.test_as_typed import wait_for_records
from tests.batch.test_run import work_alone

COUNT = 20


@dataclass(frozen=True)
class Cluster:
    address: str
    scheduler: subprocess.Popen[bytes]
    workers: tuple[subprocess.Popen[bytes], ...]


@pytest.fixture
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    tmp_path = tmp_path_factory.mktemp("cluster")
    with ExitStack() as ends:

        def run(*arguments: str) -> subprocess.Popen[bytes]:
            log = ends.enter_context((tmp_path / f"{len(list(tmp_path.iterdir()))}.log").open("wb"))
            process = subprocess.Popen([sys.executable, "-m", "dask", *arguments], stdout=log, stderr=log)
            ends.callback(process.wait)
            ends.callback(process.kill)
            return process

        told = tmp_path / "scheduler.json"
        here = ("--host", "127.0.0.1", "--no-dashboard")
        scheduler = run("scheduler", *here, "--port", "0", "--scheduler-file", str(told))
        until = time.monotonic() + 60
        while not told.is_file():
            assert time.monotonic() < until and scheduler.poll() is None, "the scheduler does not start"
            time.sleep(0.05)
        worker = ("worker", *here, "--no-nanny", "--nthreads", "1", "--scheduler-file", str(told))
        place = ("--local-directory", str(tmp_path / "scratch"))
        workers = tuple(run(*worker, *place, "--name", name) for name in ("one", "two"))
        yield Cluster(read_address(told), scheduler, workers)


def read_address(told: Path) -> str:
    address: str = json.loads(told.read_text(encoding="utf-8"))["address"]
    return address


def test_a_worker_that_is_killed_midway_loses_nothing_and_the_banks_are_those_of_one_machine(
    tmp_path: Path, running: Cluster
) -> None:
    corpus, banks = fill_folder(tmp_path / "corpus", COUNT), tmp_path / "banks"
    run = start(corpus, "-o", banks, "--dask", running.address)
    wait_for_records(banks, 4)
    running.workers[0].kill()
    assert len(read_records(banks)) < COUNT, "the worker was killed too late"
    code, out, err = finish(run)
    assert code == 0, err
    assert f"banks made: {COUNT}," in out
    assert sorted(record["article"] for record in read_records(banks)) == sorted(p.name for p in corpus.iterdir())
    run_batch(read_corpus(corpus), tmp_path / "alone", Plan(), work_alone, lambda outcome: None)
    assert banks_of(banks) == banks_of(tmp_path / "alone")
    assert len(banks_of(banks)) == COUNT


def test_a_cluster_that_is_gone_ends_the_run_and_a_later_one_goes_on(tmp_path: Path, running: Cluster) -> None:
    corpus, banks = fill_folder(tmp_path / "corpus", COUNT), tmp_path / "banks"
    run = start(corpus, "-o", banks, "--dask", running.address)
    wait_for_records(banks, 2)
    running.scheduler.kill()
    code, _, err = finish(run)
    assert (code, "BATCH-011" in err) == (2, True), err
    assert len(banks_of(banks)) >= len(read_records(banks)) >= 2


def test_a_cluster_that_is_gone_before_the_first_article_is_told(
    tmp_path: Path, running: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE_S", 3)
    corpus = fill_folder(tmp_path / "corpus", 1)
    with pytest.raises(Refused, match="BATCH-011"), work_on_cluster(running.address) as workers:
        running.scheduler.kill()
        run_batch(read_corpus(corpus), tmp_path / "banks", Plan(), workers, lambda outcome: None)


def test_an_address_where_nobody_answers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE_S", 1)
    with pytest.raises(Refused, match=r"BATCH-010.*127\.0\.0\.1:1"), work_on_cluster("127.0.0.1:1"):
        pass
