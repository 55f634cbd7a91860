"""Who says what in an article is found once, by a worker, while nobody waits in a page."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest

from quizgen.cli.work import do_job
from quizgen.job import Failed, Job, Outcome, Progress, StudyArticle
from quizgen.model import Article
from quizgen.module import freeze_article, freeze_study, thaw_article, thaw_study
from quizgen.pipeline import study_article
from quizgen.web import findings
from quizgen.web.findings import RETRY, Finding, Findings, State
from quizgen.web.jobline import JobLine
from tests.module.samples import ARTICLE, STUDY

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Worker:
    """Finds claims in this process, as often as it is told, and not before it may."""

    def __init__(self, fails: bool = False) -> None:
        self.fails, self.jobs, self.may_end = fails, list[Job](), Event()
        self.may_end.set()

    def __call__(self, job: Job, *, tell: Callable[[Progress], object], limit_s: float) -> Outcome:
        self.jobs.append(job)
        assert self.may_end.wait(30)
        return Failed(()) if self.fails else do_job(job)

    def wait_for_job(self) -> None:
        """Until somebody has ordered one."""
        end = time.monotonic() + 30
        while not self.jobs:
            assert time.monotonic() < end, "nobody ordered anything"
            time.sleep(0.01)


def wait(found: Findings, worker: Worker, article: Article = ARTICLE, at: datetime = NOON) -> Finding:
    """Look until there is an outcome."""
    jobs = JobLine(worker)
    for _ in range(3000):
        finding = found.look(article, jobs, at)
        if finding.state is not State.PENDING:
            return finding
        time.sleep(0.01)
    raise AssertionError("nothing came of it")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "new" / "claims"


def other(number: int) -> Article:
    return replace(ARTICLE, title=f"No. {number}")


def test_an_article_and_what_was_found_in_it_come_back_as_they_were() -> None:
    assert thaw_article(freeze_article(ARTICLE)) == ARTICLE
    for study in (STUDY, study_article(ARTICLE)):
        assert thaw_study(freeze_study(study)) == study


def test_what_a_worker_finds_is_what_the_command_finds(folder: Path) -> None:
    assert wait(Findings(folder), Worker()) == Finding(State.FOUND, study_article(ARTICLE))


def test_however_many_ask_one_worker_begins_and_nobody_waits(folder: Path) -> None:
    found, worker = Findings(folder), Worker()
    worker.may_end.clear()
    jobs = JobLine(worker)
    assert {found.look(ARTICLE, jobs, NOON).state for _ in range(30)} == {State.PENDING}
    worker.may_end.set()
    assert wait(found, worker).study
    assert worker.jobs == [StudyArticle(freeze_article(ARTICLE))]


def test_a_site_that_is_started_again_knows_it_still(folder: Path) -> None:
    study = wait(Findings(folder), Worker()).study
    assert wait(Findings(folder), Worker(fails=True)) == Finding(State.FOUND, study)


def test_an_article_that_was_edited_is_looked_at_anew(folder: Path) -> None:
    found, worker = Findings(folder), Worker()
    for article in (ARTICLE, other(1), ARTICLE):
        wait(found, worker, article)
    assert len(worker.jobs) == 2


def test_what_failed_is_not_tried_again_at_once_but_some_time_later(folder: Path) -> None:
    found, worker = Findings(folder), Worker(fails=True)
    assert [wait(found, worker).state for _ in range(3)] == [State.FAILED] * 3
    assert len(worker.jobs) == 1
    worker.fails = False
    assert wait(found, worker, at=NOON + RETRY).state is State.FOUND


@pytest.mark.parametrize("content", [b"", b'[{"content": []', b'{"a": 1}', b"\xff"])
def test_a_spoiled_file_is_made_anew(folder: Path, content: bytes) -> None:
    study = wait(Findings(folder), Worker()).study
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    file.write_bytes(content)
    assert wait(Findings(folder), Worker()).study == study
    assert file.read_bytes() == whole


def test_where_nothing_can_be_written_memory_has_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    found, worker = Findings(tmp_path / "file" / "claims"), Worker()
    assert [wait(found, worker).state for _ in range(2)] == [State.FOUND] * 2
    assert len(worker.jobs) == 1


def test_only_the_latest_are_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "MOST_FILES", 2)
    monkeypatch.setattr(findings, "MOST_IN_MEMORY", 1)
    found, worker = Findings(folder), Worker()
    for number in range(4):
        wait(found, worker, other(number))
    assert len(list(folder.iterdir())) == 2
    wait(found, worker, other(2))
    assert len(worker.jobs) == 4
    wait(found, worker, other(0))
    assert len(worker.jobs) == 5


def test_without_an_article_there_is_nothing_to_find(folder: Path) -> None:
    worker = Worker()
    assert wait(Findings(folder), worker, Article("", (), "en")) == Finding(State.FOUND)
    assert worker.jobs == []
