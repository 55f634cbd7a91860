"""A school's server as docs/server has it: gunicorn with four processes.

Each of them can be the only one that answers.
"""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

UNIT = Path(__file__).parents[2] / "docs" / "server" / "quizgen.service"
WORKERS = 4
_PATIENCE_S = 60
_TELLS_WHO_IS_READY = """
from pathlib import Path
import quizgen.web.wsgi  # before the processes part: each of them is ready a second earlier
def post_worker_init(worker):
    (Path(__file__).parent / f"{worker.pid}.ready").touch()
"""


@dataclass(frozen=True)
class Gunicorn:
    """A server whose processes are all ready."""

    address: str
    home: Path
    """Where its processes say that they are ready, and what it writes is in `log`."""
    master: int

    @property
    def workers(self) -> tuple[int, ...]:
        """The processes that answer."""
        return find_workers(self.master)

    @property
    def setup_link(self) -> str:
        """What the operator reads in the journal at the first start, at the address where the test finds the site."""
        (path,) = re.findall(r"https?://[^/\s]+/(setup\S+)", (self.home / "log").read_text())
        return f"{self.address}{path}"

    @contextmanager
    def only(self, worker: int) -> Iterator[None]:
        """Inside, all others stand still, so it is this process that answers."""
        others = [one for one in self.workers if one != worker]
        try:
            for one in others:
                os.kill(one, signal.SIGSTOP)
            wait_until(lambda: all(_stands_still(one) for one in others))
            yield
        finally:
            for one in others:
                os.kill(one, signal.SIGCONT)

    def kill(self, worker: int) -> None:
        """SIGKILL; returns when another process has taken its place."""
        os.kill(worker, signal.SIGKILL)
        wait_until(lambda: worker not in self.workers and self.are_ready())

    def are_ready(self) -> bool:
        """Whether there are as many as there should be, each with the site in it."""
        return len(self.workers) == WORKERS and all((self.home / f"{one}.ready").exists() for one in self.workers)


@contextmanager
def running_gunicorn(folder: Path, database: str) -> Iterator[Gunicorn]:
    """The server with the banks in `folder` and its store at `database`."""
    with tempfile.TemporaryDirectory() as place, (Path(place) / "log").open("wb") as log:
        home, port = Path(place), find_port()
        (home / "ready.py").write_text(_TELLS_WHO_IS_READY)
        variables = site_variables(folder, database) | {"GUNICORN_CMD_ARGS": f"--config {home / 'ready.py'}"}
        with subprocess.Popen(
            gunicorn_command(port), stdout=log, stderr=log, env=os.environ | variables, start_new_session=True
        ) as server:
            running = Gunicorn(f"http://127.0.0.1:{port}/", home, server.pid)
            try:
                wait_until(running.are_ready, lambda: (home / "log").read_text())
                yield running
            finally:
                os.killpg(server.pid, signal.SIGKILL)


def gunicorn_command(port: int) -> list[str]:
    """As the unit starts it, at a port instead of nginx's socket."""
    command = next(line for line in UNIT.read_text().splitlines() if line.startswith("ExecStart=")).split()
    return [sys.executable, "-m", "gunicorn"] + [
        f"127.0.0.1:{port}" if one.startswith("unix:") else one for one in command[1:]
    ]


def site_variables(folder: Path, database: str) -> dict[str, str]:
    """What stands in quizgen.env."""
    return {"QUIZGEN_BANKS": str(folder), "QUIZGEN_DATABASE_URL": database, "QUIZGEN_HOSTS": "127.0.0.1"}


def find_workers(master: int) -> tuple[int, ...]:
    """The processes of a server that answer."""
    return tuple(map(int, Path(f"/proc/{master}/task/{master}/children").read_text().split()))


def find_port() -> int:
    """One that is free."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def wait_until(is_so: Callable[[], bool], tell: Callable[[], str] = lambda: "") -> None:
    """Errors: `TimeoutError` after a long while, with what there is to tell then."""
    end = time.monotonic() + _PATIENCE_S
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError(f"it was not so for {_PATIENCE_S} seconds: {tell()}")
        time.sleep(0.02)


def _stands_still(process: int) -> bool:
    threads = Path(f"/proc/{process}/task").glob("*/stat")
    return all(one.read_text().rpartition(")")[2].split()[0] in "TZ" for one in threads)
