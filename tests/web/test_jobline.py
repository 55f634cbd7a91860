"""However many processes a site has, only so many jobs are done at once; whoever dies keeps nobody waiting."""

import subprocess
import sys
import time
from itertools import accumulate
from pathlib import Path

import pytest

from quizgen.job import Failed, StudyArticle
from quizgen.web.jobline import AT_ONCE, JobLine

PROCESSES = 4
_ENDLESS_S = 60
PROGRAM = """
import sys, time
from pathlib import Path
from threading import Thread
from quizgen.job import Failed, StudyArticle
from quizgen.web.jobline import JobLine

folder, seconds = Path(sys.argv[1]), float(sys.argv[2])

def run(job, *, tell, limit_s):
    begun = time.time()
    sys.stdout.write("begun\\n")
    sys.stdout.flush()
    time.sleep(seconds)
    with (folder / "log").open("a") as log:
        log.write(f"{begun} {time.time()}\\n")
    return Failed(())

jobs = JobLine(run, turns=folder / "turns")
threads = [Thread(target=jobs.do, args=(StudyArticle(""),)) for _ in range(3)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
"""


def start(folder: Path, seconds: float) -> subprocess.Popen[str]:
    """A process of the site that is given three jobs, each of which takes so long."""
    command = [sys.executable, "-c", PROGRAM, str(folder), str(seconds)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_all_processes_together_do_two_jobs_at_once(tmp_path: Path) -> None:
    for process in [start(tmp_path, 0.1) for _ in range(PROCESSES)]:
        assert process.communicate(timeout=60) and process.returncode == 0
    times = [tuple(map(float, line.split())) for line in (tmp_path / "log").read_text().splitlines()]
    steps = sorted([(begun, 1) for begun, _ in times] + [(ended, -1) for _, ended in times])
    assert len(times) == 3 * PROCESSES
    assert max(accumulate(step for _, step in steps)) == AT_ONCE


def test_the_turns_of_a_killed_process_are_free(tmp_path: Path) -> None:
    with start(tmp_path, _ENDLESS_S) as process:
        assert process.stdout
        assert [process.stdout.readline() for _ in range(AT_ONCE)] == ["begun\n"] * AT_ONCE
        process.kill()
    begun = time.monotonic()
    JobLine(lambda *_, **__: Failed(()), turns=tmp_path / "turns").do(StudyArticle(""))
    assert time.monotonic() - begun < _ENDLESS_S / 2


@pytest.mark.parametrize("turns", [None, "file/turns"])
def test_where_nothing_can_be_locked_nobody_waits(tmp_path: Path, turns: str | None) -> None:
    (tmp_path / "file").touch()
    line = JobLine(lambda *_, **__: Failed(()), at_once=1, turns=tmp_path / turns if turns else None)
    assert [line.do(StudyArticle("")) for _ in range(2)] == [Failed(())] * 2
