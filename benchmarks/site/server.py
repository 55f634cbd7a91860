"""The site in a process of its own, as somebody types it, and what it takes: memory and open files."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.web.gunicorn import find_port
from tests.web.reliability.school import wait_for

_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Server:
    """A running site; `pid` is that of its first process."""

    pid: int
    port: int

    def memory_bytes(self) -> int:
        """Resident memory of all its processes; what they share counts in each."""
        return sum(_read_number(pid, "statm", 1) * _PAGE_BYTES for pid in _find_family(self.pid))

    def open_files(self) -> int:
        """Of all its processes, sockets among them."""
        return sum(len(_list(f"/proc/{pid}/fd")) for pid in _find_family(self.pid))


@contextmanager
def run_server(*arguments: str) -> Iterator[Server]:
    """What `python …` starts, with a free port behind it, until the block is left."""
    port = find_port()
    process = subprocess.Popen(
        [sys.executable, *arguments, str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        process_group=0,  # in this session, as a site has its machine for itself: Linux shares it out among sessions
    )
    try:
        wait_for(port)
        yield Server(process.pid, port)
    finally:
        process.terminate()
        process.wait(30)


def _find_family(pid: int) -> Iterator[int]:
    """A process and all that it and its children started."""
    yield pid
    for thread in _list(f"/proc/{pid}/task"):
        with suppress(OSError):
            for child in Path(f"/proc/{pid}/task/{thread}/children").read_text().split():
                yield from _find_family(int(child))


def _read_number(pid: int, file: str, place: int) -> int:
    with suppress(OSError):
        return int(Path(f"/proc/{pid}/{file}").read_text().split()[place])
    return 0


def _list(folder: str) -> list[str]:
    with suppress(OSError):
        return [path.name for path in Path(folder).iterdir()]
    return []
