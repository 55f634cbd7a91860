"""What takes long is done in a process beside the site's, which may fail and be needed by many at once."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest

from quizgen.bank import read_bank, read_bank_in_each_language
from quizgen.memory import MOST_MEMORY
from quizgen.problems import Refused
from quizgen.web import beside as module
from quizgen.web.beside import MOST_CALLERS, Beside, Unavailable
from quizgen.web.library import Library
from tests.web.gunicorn import wait_until

ORCHARD = "orchard-en"


@pytest.fixture
def beside() -> Iterator[Beside]:
    beside = Beside()
    yield beside
    beside.close()


@pytest.fixture
def everything_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SHORT_BYTES", 0)


def code_of(call: Callable[[], object]) -> str:
    with pytest.raises(Unavailable) as failure:
        call()
    (problem,) = failure.value.problems
    assert problem.sentence("de") != problem.sentence("en")
    return problem.code


def test_one_process_that_gives_way_does_one_call_after_the_other(beside: Beside) -> None:
    process = beside.call(os.getpid)
    assert process == beside.call(os.getpid) != os.getpid()
    assert beside.call(os.sched_getscheduler, 0) == os.SCHED_IDLE
    assert beside.call(os.getsid, 0) == os.getsid(0)


def test_what_is_short_is_done_here(beside: Beside) -> None:
    assert beside.call(os.getpid, takes_long=False) == os.getpid()


def test_why_something_is_refused_comes_back(beside: Beside, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="YAML-001") as refused:
        beside.call(read_bank, tmp_path / "gone.yaml")
    assert not isinstance(refused.value, Unavailable)


def test_what_is_printed_there_disturbs_nothing(beside: Beside, capfd: pytest.CaptureFixture[str]) -> None:
    beside.call(print, "a library's chatter")
    assert beside.call(abs, -1) == 1
    assert capfd.readouterr() == ("", "a library's chatter\n")


def test_a_process_that_dies_is_told_and_another_one_begins(beside: Beside, capfd: pytest.CaptureFixture[str]) -> None:
    assert code_of(lambda: beside.call(os._exit, 0)) == "WORK-006"
    assert code_of(lambda: beside.call(int, "secret")) == "WORK-006"
    assert "secret" in capfd.readouterr().err
    assert beside.call(abs, -1) == 1


def test_a_process_that_is_killed_while_nobody_needs_it_is_not_missed(beside: Beside) -> None:
    os.kill(process := beside.call(os.getpid), signal.SIGKILL)
    end = os.pidfd_open(process)
    assert select.select([end], [], [], 30)[0]
    os.close(end)
    assert beside.call(abs, -1) == 1


def test_what_takes_too_long_is_ended(beside: Beside, monkeypatch: pytest.MonkeyPatch) -> None:
    beside.call(abs, -1)
    monkeypatch.setattr(module, "LIMIT_S", 0.2)
    assert code_of(lambda: beside.call(time.sleep, 600)) == "WORK-006"


def test_what_can_be_done_here_is_not_waited_for_long(beside: Beside, monkeypatch: pytest.MonkeyPatch) -> None:
    process = beside.call(os.getpid)
    monkeypatch.setattr(module, "PATIENCE_S", 0.2)
    os.kill(process, signal.SIGSTOP)
    assert beside.call_or_do(os.getpid) == os.getpid()


def test_what_takes_too_much_memory_is_refused_and_the_process_stays(beside: Beside) -> None:
    process = beside.call(os.getpid)
    with pytest.raises(Refused, match="WORK-005"):
        beside.call(bytearray, MOST_MEMORY)
    assert beside.call(os.getpid) == process


def test_where_no_process_can_begin_that_is_told_or_it_is_done_here(
    beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "COMMAND", ("/no/such/program",))
    assert code_of(lambda: beside.call(os.getpid)) == "WORK-004"
    assert beside.call_or_do(os.getpid) == os.getpid()


def test_whoever_comes_when_several_wait_is_told_to_come_later(beside: Beside, tmp_path: Path) -> None:
    (gate := tmp_path / "gate").mkdir()
    os.mkfifo(gate / "file")
    waiting = [Thread(target=beside.call, args=(Path.read_text, gate / "file")) for _ in range(MOST_CALLERS)]
    for thread in waiting:
        thread.start()
    try:
        wait_until(lambda: not beside._callers._value)  # type: ignore[attr-defined]
        assert code_of(lambda: beside.call(abs, -1)) == "WORK-007"
        assert beside.call_or_do(abs, -1) == 1
    finally:
        for thread in waiting:
            (gate / "file").write_text("")
            thread.join(0.5)


def test_a_site_that_is_killed_leaves_no_process_behind() -> None:
    program = """
import os, time
from threading import Thread
from quizgen.web.beside import Beside
beside = Beside()
print(beside.call(os.getpid), flush=True)
beside.call(time.sleep, 600)
"""
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as site:
        assert site.stdout
        end = os.pidfd_open(int(site.stdout.readline()))
        site.send_signal(signal.SIGKILL)
        assert select.select([end], [], [], 30)[0]
        os.close(end)


@pytest.mark.usefixtures("everything_is_long")
def test_a_bank_that_is_read_beside_the_site_is_the_same(folder: Path) -> None:
    shelf = Library(folder).look()
    for id, path in shelf.paths.items():
        assert shelf.banks[id] == read_bank_in_each_language(path.read_text(encoding="utf-8"), str(path))[0]


@pytest.mark.usefixtures("everything_is_long")
def test_a_bank_is_read_although_nothing_can_be_done_beside(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "COMMAND", ("/no/such/program",))
    assert ORCHARD in Library(folder).look().banks
