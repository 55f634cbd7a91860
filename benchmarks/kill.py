"""The kill test at length: how often a site can die while 40 pupils are answering, and what is lost.

    python -m benchmarks.kill 500                       # times that the site is killed, on SQLite
    python -m benchmarks.kill 500 --database postgresql://… --answers 400 --seed 7
    python -m benchmarks.kill 50 --site school          # gunicorn with four processes on PostgreSQL, all killed at once
    python -m benchmarks.kill 50 --site worker          # the same, and one of the four is killed each time
    python -m benchmarks.kill 10 --mutant               # a site that acknowledges too early: the test must see it

The site is `quizgen serve` in a process of its own, or as docs/server has it, killed by SIGKILL after up to `--answers`
answers. Each pupil sends an answer, the same form, until it is acknowledged. In the end every acknowledged answer must
be in the store as it was sent, none twice, and SQLite must find no fault with its file. A database of yours must be
empty; without one, a school's site gets a PostgreSQL server of its own.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, ExitStack, nullcontext
from pathlib import Path
from statistics import median

from tests.web.databases import add_database, postgresql_server, sqlite_address
from tests.web.reliability.killing import ANSWERS, kill_often
from tests.web.reliability.servers import Start, losing_workers, start_as_typed, start_gunicorn, start_liar

_SITES: Mapping[str, Callable[[], AbstractContextManager[Start]]] = {
    "laptop": lambda: nullcontext(start_as_typed),
    "school": lambda: nullcontext(start_gunicorn),
    "worker": losing_workers,
}


def main() -> None:
    """Print the figures; exit code 1 where anything was lost, or there twice, or refused, or damaged."""
    told = _read_arguments()
    with ExitStack() as closing:
        folder = Path(closing.enter_context(tempfile.TemporaryDirectory(prefix="kill")))
        address = told.database
        if not address and told.site == "laptop":
            address = sqlite_address(folder)
        address = address or add_database(closing.enter_context(postgresql_server(folder)))
        start = start_liar if told.mutant else closing.enter_context(_SITES[told.site]())
        found = kill_often(address, told.kills, start, answers=told.answers, seed=told.seed)
    print(
        f"{found.kills} kills in {found.seconds:.0f} s, {found.acknowledged:,} answers acknowledged: "
        f"{found.lost} lost, {found.twice} there twice, {len(found.refused)} refused; "
        f"ready after {median(found.ready_s):.2f} s (median; at most {max(found.ready_s):.2f} s)"
    )
    for line in (*found.damage, *found.refused[:3]):
        print(line)
    sys.exit(1 if found.lost or found.twice or found.refused or found.damage else 0)


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.kill")
    parser.add_argument("kills", type=int)
    parser.add_argument("--database", default="", metavar="URL")
    parser.add_argument("--answers", type=int, default=ANSWERS, help="in one life of the site, at most")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--site", choices=_SITES, default="laptop")
    parser.add_argument("--mutant", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
