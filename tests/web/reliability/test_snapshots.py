"""A copy of the store's files as they are at any moment, while a class is answering, is as good as the store."""

import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from threading import Event

import pytest

from tests.promises import Tries
from tests.web.databases import sqlite_address
from tests.web.gunicorn import find_port
from tests.web.reliability.killing import find_damage, read_answers
from tests.web.reliability.school import answer_until, copy_banks, make_school, wait_for
from tests.web.reliability.servers import frozen, start_freezable

PUPILS = 10


@pytest.mark.holds("snapshots")
def test_a_copy_at_any_moment_holds_all_that_was_acknowledged_before(tmp_path: Path, tries: Tries) -> None:
    live, chance, stopped, port = tmp_path / "live", Random(7), Event(), find_port()
    live.mkdir()
    school = make_school(sqlite_address(live), PUPILS, quizzes=20)
    process, kill = start_freezable(copy_banks(tmp_path / "banks"), sqlite_address(live), port)
    wait_for(port)
    with ThreadPoolExecutor(PUPILS) as threads:
        answering = [threads.submit(answer_until, pupil, port, stopped) for pupil in school]
        try:
            for number in tries:
                time.sleep(chance.uniform(0, 0.2))
                acknowledged = {sent for pupil in school for sent in pupil.acknowledged.copy()}
                copy = tmp_path / str(number)
                with frozen(process):
                    copy_store(live, copy)
                assert find_damage(sqlite_address(copy)) == ()
                assert acknowledged - set(read_answers(sqlite_address(copy))) == set()
                shutil.rmtree(copy)
        finally:
            stopped.set()
            for one in answering:
                one.result()
            kill()
    tries.remark = f"{len(acknowledged):,} answers in the last copy"
    assert len(acknowledged) > tries.made


def copy_store(live: Path, copy: Path) -> None:
    """Without what SQLite makes anew, as a backup of the disk finds it."""
    copy.mkdir()
    for path in live.glob("quizgen.db*"):
        if path.suffix in (".db", ".db-wal"):
            shutil.copy(path, copy)
