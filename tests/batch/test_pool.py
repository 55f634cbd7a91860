"""Who does the work on this machine: nothing is lost where a process dies, and little is held at a time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen.batch import pool, work_here
from quizgen.batch.task import Failed, Made, Task
from tests.batch.fast import answer_at_once, die_of_bombs, make_task


def test_an_article_over_which_workers_die_is_told_and_all_others_are_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "do_task", die_of_bombs)
    told = (tmp_path / "broken").as_posix().encode()
    tasks = [make_task("a"), make_task("glass", told), make_task("b"), make_task("bomb"), make_task("c")]
    answers = [(task.key, answer) for task, answer in work_here(1)(tasks)]
    assert sorted(key for key, _ in answers) == ["a", "b", "bomb", "c", "glass"]
    failed = {key: answer for key, answer in answers if isinstance(answer, Failed)}
    assert [problem.code for problem in failed["bomb"].problems] == ["BATCH-003"]
    assert set(failed) == {"bomb"}, "one over which a worker died once is tried again"


def test_few_articles_are_held_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "do_task", answer_at_once)
    begun = 0
    most = 0

    def tasks() -> Iterator[Task]:
        nonlocal begun
        for number in range(500):
            begun += 1
            yield make_task(str(number))

    done = 0
    for _, answer in work_here(1)(tasks()):
        most = max(most, begun - done)
        done += 1
        assert isinstance(answer, Made)
    assert done == 500
    assert most <= 4
