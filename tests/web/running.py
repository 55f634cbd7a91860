"""The site in a process of its own, as `quizgen serve` runs it."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
    command = [sys.executable, "-c", PROGRAM, str(folder), database]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        try:
            yield server.stdout.readline().strip()
        finally:
            server.send_signal(signal.SIGINT)
        assert (server.wait(30), server.stdout.read(), server.stderr.read()) == (0, "", "")
