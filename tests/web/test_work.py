"""The site's side of a job: real workers that succeed, fail, die, dawdle or are left alone."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.bank import read_bank
from quizgen.job import Failed, Made, NewBank, Outcome, Pasted, Progress, Uploaded
from quizgen.shipped import SAMPLE_ARTICLES
from quizgen.web import work
from quizgen.web.work import run_job

ARTICLE = SAMPLE_ARTICLES / "en" / "harbour-road-vote.txt"
JOB = NewBank(Path("nowhere"), Pasted("…"))

Become = Callable[[str], None]


@pytest.fixture
def become(monkeypatch: pytest.MonkeyPatch) -> Become:
    """Makes this program the worker."""

    def be(program: str) -> None:
        monkeypatch.setattr(work, "COMMAND", (sys.executable, "-c", program))

    return be


def code_of(done: Outcome) -> str:
    assert isinstance(done, Failed)
    (problem,) = done.problems
    assert problem.sentence("de") != problem.sentence("en")
    return problem.code


def run(limit_s: float = 60) -> Outcome:
    return run_job(JOB, tell=lambda _: None, limit_s=limit_s)


def test_a_job_is_done_and_its_progress_heard(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    heard: list[Progress] = []
    job = NewBank(tmp_path, Uploaded(ARTICLE.name, ARTICLE.read_bytes()), "--questions 4")
    done = run_job(job, tell=heard.append, limit_s=60)
    assert done == Made(tmp_path / "harbour-road-vote.yaml", "harbour-road-vote", 4)
    assert len(read_bank(done.path).questions) == 4
    assert list(dict.fromkeys(progress.stage for progress in heard))[:2] == ["reading", "sentences"]
    assert capfd.readouterr() == ("", "")


def test_what_is_wrong_with_an_article_comes_back(tmp_path: Path) -> None:
    done = run_job(
        NewBank(tmp_path, Pasted("The bridge is closed. It will open on Monday.")), tell=lambda _: None, limit_s=60
    )
    assert code_of(done) == "QUIZ-001"


def test_a_worker_that_dies_leaves_its_reason_in_the_log_only(
    become: Become, capfd: pytest.CaptureFixture[str]
) -> None:
    become("import sys; sys.stdin.readline(); raise RuntimeError('secret path')")
    done = run()
    assert code_of(done) == "WORK-003"
    assert "secret" not in str(done) and "secret" in capfd.readouterr().err


def test_a_worker_that_dies_before_it_reads_a_long_job_is_told_alike(become: Become) -> None:
    become("")
    done = run_job(NewBank(Path("x"), Pasted("word " * 1_000_000)), tell=lambda _: None, limit_s=60)
    assert code_of(done) == "WORK-003"


def test_a_worker_that_the_system_kills_lacked_memory(become: Become) -> None:
    become("import os, sys; print('{', end='', flush=True); os.kill(os.getpid(), 9)")
    assert code_of(run()) == "WORK-002"


def test_a_worker_that_dawdles_is_ended(become: Become) -> None:
    become("import time; time.sleep(600)")
    assert code_of(run(limit_s=0.5)) == "WORK-001"


def test_a_worker_that_cannot_begin_is_a_problem_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "COMMAND", ("/no/such/program",))
    assert code_of(run()) == "WORK-004"


def test_a_job_is_called_off_by_the_one_who_hears_of_it(become: Become) -> None:
    become('import os, time\nprint(\'{"stage": "%d"}\' % os.getpid(), flush=True)\ntime.sleep(600)')
    heard: list[Progress] = []

    def hear(progress: Progress) -> None:
        heard.append(progress)
        raise KeyError("the job is not wanted any more")

    with pytest.raises(KeyError):
        run_job(JOB, tell=hear, limit_s=60)
    with pytest.raises(ProcessLookupError):
        os.kill(int(heard[0].stage), 0)


def test_a_worker_gives_way_to_the_pupils(become: Become) -> None:
    become(
        "import os, sys; sys.stdin.readline()\n"
        'print(\'{"stage": "%d %d"}\' % (os.sched_getscheduler(0), os.getsid(0)), flush=True)'
    )
    heard: list[Progress] = []
    run_job(JOB, tell=heard.append, limit_s=60)
    assert heard[0].stage == f"{os.SCHED_IDLE} {os.getsid(0)}"  # in another session, it would not give way to this one


def test_a_site_that_is_killed_leaves_no_worker_behind(tmp_path: Path) -> None:
    program = """
import sys
from pathlib import Path
from quizgen.job import NewBank, Pasted
from quizgen.web import work
work.COMMAND = (sys.executable, "-c", '''
import os, time
from importlib import import_module
work = import_module('quizgen.cli.work')
def read(job):
    work._say(work.Progress(str(os.getpid())))
    time.sleep(600)
work._read_article = read
work.work()
''')
job = NewBank(Path(sys.argv[1]), Pasted("…"))
work.run_job(job, tell=lambda progress: print(progress.stage, flush=True), limit_s=600)
"""
    with subprocess.Popen([sys.executable, "-c", program, tmp_path], stdout=subprocess.PIPE, text=True) as site:
        assert site.stdout
        assert site.stdout.readline() == "reading\n"
        worker = int(site.stdout.readline())
        end = os.pidfd_open(worker)
        site.send_signal(signal.SIGKILL)
        assert select.select([end], [], [], 30)[0]
        os.close(end)
