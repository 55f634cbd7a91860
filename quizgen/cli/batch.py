"""`quizgen batch`: an archive of articles becomes a folder of banks; what can't be used is told and skipped.

This file refuses to know how the work is shared out.
"""

import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Any

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from quizgen.batch import ENDINGS, Outcome, Plan, count_articles, read_corpus, run_batch, work_here, work_on_cluster
from quizgen.cli.terminal import ERR, language_option, refuses, report, say, told
from quizgen.cli.wish import make_wish, wish_options
from quizgen.model import Language
from quizgen.problems import Problem, Refused
from quizgen.questions import render_options

EXIT_SKIPPED = 1
EXIT_STOPPED = 130


@click.command()
@click.argument("corpus", type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="Folder for the banks.")
@click.option("--jobs", type=click.IntRange(1), help="Processes on this machine; one for each core if not given.")
@click.option("--dask", metavar="ADDRESS", help="Let the workers of this Dask scheduler do it.")
@wish_options
@language_option
@refuses
def batch(
    corpus: Path, output: Path, jobs: int | None, dask: str | None, language: Language | None, **wished: Any
) -> None:
    """Make a question bank of each article of a CORPUS.

    A CORPUS is a folder, a file of JSON lines (.jsonl, each with `id` and `text`), or a file with the path of an
    article in each line. What was stopped goes on when the same is typed again. The exit code is 1 if an article was
    skipped.
    """
    if jobs and dask:
        raise click.UsageError("--jobs goes with this machine, not with --dask.")
    if not (count := count_articles(corpus)):
        raise Refused(Problem("BATCH-013", str(corpus), details={"endings": " ".join(ENDINGS)}))
    plan = Plan(render_options(make_wish(**wished)), language)
    start = perf_counter()
    with _showing(count) as shown:
        try:
            if dask:
                with work_on_cluster(dask) as workers:
                    run_batch(read_corpus(corpus), output, plan, workers, shown.hear)
            else:
                run_batch(read_corpus(corpus), output, plan, work_here(jobs or _count_cores()), shown.hear)
        except KeyboardInterrupt:
            shown.is_stopped = True
    _sum_up(shown, output, perf_counter() - start)


def _count_cores() -> int:
    """Those that this process may use, where the system tells."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


class _Shown:
    """What was heard so far, on the bar and in numbers; a problem is told at once."""

    def __init__(self, progress: Progress, count: int) -> None:
        self._progress = progress
        self._start = perf_counter()
        self._bar = progress.add_task("", total=count, rate="")
        self._left = count
        self.counts: Counter[str] = Counter()
        self.is_stopped = False

    def hear(self, outcome: Outcome) -> None:
        report(outcome.problems)
        is_skipped = bool(outcome.record.problem)
        self.counts["skipped" if is_skipped else "made" if outcome.is_new else "there"] += 1
        if not outcome.is_new:  # it took no time, and would make the rest seem near
            self._left -= 1
            self._progress.update(self._bar, total=self._left)
            return
        done = self.counts["made"] + self.counts["skipped"]
        rate = told("batch_rate", rate=_rate(done, perf_counter() - self._start))
        self._progress.update(self._bar, advance=1, rate=rate)


@contextmanager
def _showing(count: int) -> Iterator[_Shown]:
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    with Progress(*columns, console=ERR, disable=not ERR.is_terminal) as progress:
        yield _Shown(progress, count)


def _sum_up(shown: _Shown, output: Path, seconds: float) -> None:
    counts = {key: shown.counts[key] for key in ("made", "there", "skipped")}
    say("batch_done", folder=output, **counts)
    if shown.counts["made"]:
        say("batch_took", seconds=round(seconds), rate=_rate(shown.counts["made"], seconds))
    if shown.is_stopped:
        say("batch_stopped")
        sys.exit(EXIT_STOPPED)
    if shown.counts["skipped"]:
        say("batch_skipped", file=output / "batch.jsonl")
        sys.exit(EXIT_SKIPPED)


def _rate(count: int, seconds: float) -> int:
    """Articles a minute."""
    return round(count * 60 / seconds) if seconds else 0
