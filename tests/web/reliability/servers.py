"""Sites in processes of their own, to be killed: as somebody types it, a quicker one, and one that lies."""

import itertools
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from threading import RLock
from typing import Any

from sqlalchemy import Connection

from quizgen.web import make_app, serve
from quizgen.web.daily import start_purging
from quizgen.web.site import read_clock
from quizgen.web.store import Database, open_database
from tests.forked import FORKS
from tests.web.gunicorn import find_workers, gunicorn_command, site_variables

Kill = Callable[[], None]
"""SIGKILL, at once; returns when the process is gone."""
Start = Callable[[Path, str, int], Kill]
"""A folder of banks, the address of a store and a port in; a site that will soon answer there."""
LIES = 20
"""Blocks of writing that the mutant acknowledges before it commits them together."""


def start_as_typed(folder: Path, database: str, port: int) -> Kill:
    """`quizgen serve`, with all that Python needs to get going."""
    return _run([sys.executable, "-m", "quizgen", "serve", str(folder), "--database", database, "--port", str(port)])


def start_gunicorn(folder: Path, database: str, port: int) -> Kill:
    """A school's server as docs/server has it: several processes, all killed at once."""
    return _run(gunicorn_command(port), **site_variables(folder, database))


@contextmanager
def losing_workers() -> Iterator[Start]:
    """The same server all the time: a kill is that of one of its four processes, and gunicorn makes another one."""
    chance, servers = Random(0), list[subprocess.Popen[bytes]]()

    def start(folder: Path, database: str, port: int) -> Kill:
        if not servers:
            servers.append(_start(gunicorn_command(port), **site_variables(folder, database)))
        return lambda: os.kill(chance.choice(find_workers(servers[0].pid)), signal.SIGKILL)

    try:
        yield start
    finally:
        for server in servers:
            _kill(server)


def _run(command: Sequence[str], **variables: str) -> Kill:
    server = _start(command, **variables)
    return lambda: _kill(server)


def _start(command: Sequence[str], **variables: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **variables},
        start_new_session=True,
    )


def _kill(server: subprocess.Popen[bytes]) -> None:
    os.killpg(server.pid, signal.SIGKILL)
    server.wait()


def start_honest(folder: Path, database: str, port: int) -> Kill:
    """The same, by a process that has everything imported already: what is killed is the same, its start is quicker."""
    return _fork(_serve, folder, database, port)[1]


def start_freezable(folder: Path, database: str, port: int) -> tuple[int, Kill]:
    """The same with the number of its process."""
    return _fork(_serve, folder, database, port)


@contextmanager
def frozen(process: int) -> Iterator[None]:
    """Inside, the process does nothing, as if the world stood still for it."""
    os.kill(process, signal.SIGSTOP)
    try:
        while Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "T":
            time.sleep(0.001)
        yield
    finally:
        os.kill(process, signal.SIGCONT)


def start_liar(folder: Path, database: str, port: int) -> Kill:
    """The mutant: answers are acknowledged before they are committed."""
    return _fork(_serve_lies, folder, database, port)[1]


def _fork(run: Callable[..., None], *arguments: object) -> tuple[int, Kill]:
    process = FORKS.Process(target=run, args=arguments, daemon=True)
    process.start()
    number = process.pid or 0

    def kill() -> None:
        os.kill(number, signal.SIGKILL)
        process.join()
        process.close()

    return number, kill


def _serve(folder: Path, database: str, port: int) -> None:
    with open_database(database) as store:
        start_purging(store, read_clock)
        serve(make_app(folder, store), port=port)


def _serve_lies(folder: Path, database: str, port: int) -> None:
    Database.writing = Database.reading = _Lying()  # type: ignore[assignment,method-assign]
    _serve(folder, database, port)


class _Lying:
    """In place of `Database.writing` and `reading`: one connection for all, so that everybody sees what isn't safe."""

    def __init__(self) -> None:
        self._turn, self._count = RLock(), itertools.count(1)
        self._connection: Connection | None = None

    def __get__(self, database: Database, owner: type) -> Callable[[], Any]:
        return lambda: self._lie(database)

    @contextmanager
    def _lie(self, database: Database) -> Iterator[Connection]:
        with self._turn:
            self._connection = self._connection or database._writer.connect()
            with self._connection.begin_nested():
                yield self._connection
            if next(self._count) % LIES == 0:
                self._connection.commit()
