"""The site in a process of its own, as `quizgen serve` runs it."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from tests.web.gunicorn import running_gunicorn

RunSite = Callable[[Path, str], AbstractContextManager[str]]
"""A folder of banks and the address of a store in; the address of the site out, or a link to it."""
_PATIENCE_S = 30
PROGRAM = """
import sys
from pathlib import Path
from quizgen.web import make_app, serve
from quizgen.web.store import open_database
serve(make_app(Path(sys.argv[1]), open_database(sys.argv[2])), port=0, ready=lambda url: print(url, flush=True))
"""


@contextmanager
def running_site(folder: Path, database: str) -> Iterator[str]:
    """The address of a site with the banks in `folder`, store at `database`; it must stop on Ctrl+C without a word."""
    with _running("-c", PROGRAM, str(folder), database) as server:
        yield server.stdout.readline().strip()


@contextmanager
def first_start(folder: Path, database: str) -> Iterator[str]:
    """What whoever types `quizgen serve` for the first time is told: the link for the first account."""
    with _running("-m", "quizgen", "serve", str(folder), "--database", database, "--port", "0") as server:
        server.stdout.readline()  # where the site is
        yield re.search(r"http://\S+", server.stdout.readline())[0]


@contextmanager
def running_server(folder: Path, database: str) -> Iterator[str]:
    """The same as `running_site` by a school's server."""
    with running_gunicorn(folder, database) as server:
        yield server.address


@contextmanager
def first_start_of_server(folder: Path, database: str) -> Iterator[str]:
    """What stands in the log of a school's server: the same link."""
    with running_gunicorn(folder, database) as server:
        yield server.setup_link


@contextmanager
def _running(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([sys.executable, *arguments], **pipes, text=True, env=environment) as server:
        try:
            yield server
        finally:
            server.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                server.wait(_PATIENCE_S)
            server.kill()  # who runs tests in the background may have made it deaf to Ctrl+C
        assert (server.returncode, server.stdout.read(), server.stderr.read()) == (0, "", "")
