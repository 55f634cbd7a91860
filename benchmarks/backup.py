"""How long a backup of a large site takes, and bringing it back; how large the file is and how much memory it takes.

    python -m benchmarks.backup                  # 100,000 and 1,000,000 answers, SQLite to SQLite
    python -m benchmarks.backup 100000 --to postgresql://…       # an empty database of yours

The answers are those of pupils with 40 each, with ids and nonces as real ones have. In the end both stores must hold
as many rows.
"""

import argparse
import resource
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from secrets import token_urlsafe
from time import perf_counter

from sqlalchemy import func, select

from quizgen.bank import read_bank
from quizgen.web.backup import restore_backup, write_backup
from quizgen.web.store import Database, Kind, add_pupil, keep_edition, open_database, start_attempt
from quizgen.web.store.tables import step
from tests.web.conftest import CASES

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
EACH = 40
"""Answers of one pupil."""
_AT_ONCE = 20_000


def fill(database: Database, answers: int) -> None:
    """Pupils who answered so often."""
    bank = read_bank(CASES / "banks" / "orchard-en.yaml")
    with database.writing() as db:
        edition = keep_edition(db, bank)
        ids = []
        for number in range(answers // EACH):
            pupil = add_pupil(db, NOW, f"Pupil {number}").pupil
            ids.append(start_attempt(db, pupil.id, bank.id, "en", edition, ["f001"], NOW).id)
        rows = _make_rows(ids)
        while some := list(islice(rows, _AT_ONCE)):
            db.execute(step.insert(), some)


def _make_rows(attempt_ids: list[str]) -> Iterator[dict[str, object]]:
    for attempt_id in attempt_ids:
        for seq in range(1, EACH + 1):
            row = {"attempt_id": attempt_id, "question_id": "f001", "seq": seq, "kind": Kind.ANSWER.value}
            yield row | {"nonce": token_urlsafe(9), "response": f"Answer {seq} to the question", "at": NOW}


def count(database: Database) -> int:
    """The answers in a store."""
    with database.reading() as db:
        return int(db.execute(select(func.count()).select_from(step)).scalar_one())


def measure(answers: int, to: str) -> None:
    """Print the figures for so many answers."""
    with tempfile.TemporaryDirectory() as name:
        folder, file = Path(name), Path(name) / "backup.zip"
        with open_database(f"sqlite:///{folder / 'old.db'}") as old:
            fill(old, answers)
            begun = perf_counter()
            with file.open("wb") as stream:
                write_backup(old, CASES / "banks", stream, NOW)
            written = perf_counter()
            with open_database(to or f"sqlite:///{folder / 'new.db'}") as new:
                restore_backup(file, new, folder / "banks", at=NOW)
                restored = perf_counter()
                assert count(new) == count(old) == answers
        print(
            f"{answers:,} answers: written in {written - begun:.1f} s ({file.stat().st_size / 1e6:.1f} MB), "
            f"restored in {restored - written:.1f} s; at most {_megabytes():.0f} MB of memory"
        )


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.backup")
    parser.add_argument("answers", type=int, nargs="*", default=[100_000, 1_000_000])
    parser.add_argument("--to", default="", metavar="URL")
    told = parser.parse_args()
    for answers in told.answers:
        measure(answers, told.to)


if __name__ == "__main__":
    main()
