"""What the quiz site bears on this machine, with the pupils' browsers on it as well.

    python -m benchmarks.site                    # all of it: half an hour
    python -m benchmarks.site lesson --minutes 10 --pupils 300 --rate 60
    python -m benchmarks.site bell
    python -m benchmarks.site analysing --minutes 5
    python -m benchmarks.site page

`lesson`: pupils answer in turn, so many answers a second among them. `bell`: all answer within two seconds.
`analysing`: a lesson, then the same while a teacher has articles of 3,000 words analysed and decks of 500 cards made.
`page`: pages a second of a question against those of a bare Flask application, in turns, under the same server. The
site is `quizgen serve` on SQLite. Times are seconds by the clock from the moment when something was due. Whatever was
acknowledged must be in the store in the end. All goes to 127.0.0.1 and ends by itself.
"""

import argparse
import asyncio
import platform
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median, quantiles

from benchmarks.site.pupils import Connection, Times, answer_at_once, answer_for
from benchmarks.site.server import Server, run_server
from benchmarks.site.teacher import log_in, prepare_work, work_until
from tests.web.reliability.killing import count_kept
from tests.web.reliability.school import ANSWERS_A_QUIZ, CHOSEN, Pupil, copy_banks, make_school

MEDIAN_S, P99_S, LONGEST_S, MEMORY_BYTES, GROWTH = 0.020, 0.250, 2.0, 300e6, 0.05
"""At most, in a lesson; memory may grow by so much after the second minute."""
BELL_S, BELL_KEPT_S = 2.0, 5.0
SLOWER = 2.0
"""So often as long the slowest hundredth may take while an article is analysed."""
PAGE_SHARE = 1 / 3
_SETTLED_S = 120
_FIRST_S = 10
"""In which a site makes for the first time what it keeps: not to be compared with what comes after."""


@dataclass(frozen=True, slots=True)
class School:
    """Pupils, the site they are in, its folder of banks and the teacher's cookie."""

    pupils: tuple[Pupil, ...]
    server: Server
    folder: Path
    teacher: str


@contextmanager
def open_school(pupils: int, answers: int) -> Iterator[School]:
    """A running site where so many pupils may give so many answers each; in the end all that was kept is counted."""
    with tempfile.TemporaryDirectory() as home:
        address, folder = f"sqlite:///{home}/quizgen.db", copy_banks(Path(home) / "banks")
        school = make_school(address, pupils, 2 + answers // ANSWERS_A_QUIZ)
        teacher = log_in(address)
        with run_server("-m", "quizgen", "serve", str(folder), "--database", address, "--port") as server:
            yield School(school, server, folder, teacher)
        acknowledged, lost, twice = count_kept(address, school)
    check(f"{acknowledged:,} answers acknowledged, lost or twice", lost + twice, 0, "")


async def lesson(minutes: float, pupils: int, rate: float) -> None:
    """The school answers in turn."""
    seconds = minutes * 60
    with open_school(pupils, round(seconds * rate / pupils)) as school:
        watched = asyncio.create_task(watch(school.server))
        tell(await answer_for(school.pupils, school.server.port, seconds, rate))
        watched.cancel()
        tell_watched(await watched)


async def bell(pupils: int) -> None:
    """All answer within two seconds."""
    with open_school(pupils, 1) as school:
        times, took_s = await answer_at_once(school.pupils, school.server.port, BELL_S)
    check("errors", len(times.errors), 0, "")
    check(f"{pupils} answers within {BELL_S:.0f} s: the last is kept after", took_s, BELL_KEPT_S, "s")


async def analysing(minutes: float, pupils: int, rate: float) -> None:
    """The school answers in turn, first alone, then while a teacher is at work."""
    seconds = minutes * 60
    first, answers, brought = round(_FIRST_S * rate / pupils), round(seconds * rate / pupils), prepare_work()
    with open_school(pupils, first + 2 * answers) as school:
        await answer_for(school.pupils, school.server.port, _FIRST_S, rate)
        alone = await answer_for(school.pupils, school.server.port, seconds, rate, skipped=first)
        stopped = asyncio.Event()
        work = asyncio.create_task(work_until(stopped, brought, school.folder, school.server.port, school.teacher))
        beside = await answer_for(school.pupils, school.server.port, seconds, rate, skipped=first + answers)
        stopped.set()
        print(f"  {await work} articles analysed and decks made meanwhile")
    check("errors", len(alone.errors) + len(beside.errors), 0, "")
    print(
        f"  slowest hundredth: {find_p99(alone.saves_s) * 1000:.0f} ms alone, {find_p99(beside.saves_s) * 1000:.0f} ms"
    )
    check("slowest hundredth, so often as long", find_p99(beside.saves_s) / find_p99(alone.saves_s), SLOWER, "times")


async def page(rounds: int = 5, seconds: float = 4, browsers: int = 4) -> None:
    """Pages a second of a question and of a bare application, in turns."""
    with open_school(browsers, 1) as school, run_server("-m", "benchmarks.site.hello") as hello:
        cookies = [f"quizgen={pupil.token}" for pupil in school.pupils]
        path = f"{school.pupils[0].quizzes[0]}/{CHOSEN}"
        shares = []
        for _ in range(rounds):
            pages = await count_pages(school.server.port, path, cookies, seconds)
            hellos = await count_pages(hello.port, "/", cookies, seconds)
            shares.append(pages / hellos)
            print(f"  {pages:,.0f} pages of a question a second, {hellos:,.0f} of the bare application")
    check("share of the bare application's pages", median(shares), PAGE_SHARE, "", is_least=True)


async def count_pages(port: int, path: str, cookies: Sequence[str], seconds: float) -> float:
    """A second, asked for by as many browsers as there are cookies, each as fast as it goes."""
    end = time.perf_counter() + seconds

    async def look(cookie: str) -> int:
        connection, count = Connection(port, cookie), 0
        while time.perf_counter() < end:
            status, _ = await connection.ask("GET", path)
            assert status == 200, status
            count += 1
        connection.close()
        return count

    return sum(await asyncio.gather(*map(look, cookies))) / seconds


@dataclass(frozen=True, slots=True)
class Watched:
    """Memory (bytes) and open files, a value a second."""

    memory: list[int]
    files: list[int]


async def watch(server: Server) -> Watched:
    """Until it is cancelled."""
    watched = Watched([], [])
    try:
        while True:
            watched.memory.append(server.memory_bytes())
            watched.files.append(server.open_files())
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        return watched


def tell(times: Times) -> None:
    """What pupils met with."""
    saves = times.saves_s
    print(f"  {len(saves):,} answers; pages: half within {median(times.pages_s) * 1000:.1f} ms,", end=" ")
    print(f"{find_p99(times.pages_s) * 1000:.0f} ms for the slowest hundredth")
    check("errors", len(times.errors), 0, "")
    check("half of the answers within", median(saves) * 1000, MEDIAN_S * 1000, "ms")
    check("slowest hundredth from", find_p99(saves) * 1000, P99_S * 1000, "ms")
    check("slowest", max(saves) * 1000, LONGEST_S * 1000, "ms")
    for error in times.errors[:3]:
        print(f"    {error[:200]}")


def tell_watched(watched: Watched) -> None:
    """What the site took meanwhile."""
    settled, last = watched.memory[min(_SETTLED_S, len(watched.memory) // 2)], watched.memory[-1]
    check("memory at most", max(watched.memory) / 1e6, MEMORY_BYTES / 1e6, "MB")
    check("memory grew after two minutes (or half of the time) by", (last / settled - 1) * 100, GROWTH * 100, "%")
    print(f"  open files: {watched.files[len(watched.files) // 2]} in the middle, {watched.files[-1]} in the end")


def find_p99(seconds: Sequence[float]) -> float:
    """So long the slowest hundredth took at least."""
    return quantiles(seconds, n=100)[-1]


_missed: list[str] = []


def check(what: str, value: float, limit: float, unit: str, *, is_least: bool = False) -> None:
    """Print a figure beside its limit, and remember what misses it."""
    holds = value >= limit if is_least else value <= limit
    mark = "holds" if holds else "MISSED"
    print(f"  {what}: {value:.3g} {unit} ({'at least' if is_least else 'at most'} {limit:.3g}): {mark}")
    if not holds:
        _missed.append(what)


def main() -> None:
    """Print the figures; exit code 1 where a limit is missed."""
    told = _read_arguments()
    print(f"{date.today()}, Python {platform.python_version()}, {platform.machine()}; browsers on the same machine")
    for name in told.what or list(_MEASURES):
        print(f"{name}:")
        asyncio.run(_MEASURES[name](told))
    sys.exit(1 if _missed else 0)


_MEASURES = {
    "lesson": lambda told: lesson(told.minutes, told.pupils, told.rate),
    "bell": lambda told: bell(told.pupils),
    "analysing": lambda told: analysing(told.minutes / 2, told.pupils, told.rate),
    "page": lambda told: page(),
}


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.site")
    parser.add_argument("what", nargs="*", metavar="lesson|bell|analysing|page")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--pupils", type=int, default=300)
    parser.add_argument("--rate", type=float, default=60, help="answers a second")
    told = parser.parse_args()
    if unknown := {*told.what} - {*_MEASURES}:
        parser.error(f"nothing to measure is called {', '.join(sorted(unknown))}")
    return told


if __name__ == "__main__":
    main()
