"""Real databases for tests: SQLite in a folder, and a PostgreSQL server of our own."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

import psycopg
import pytest

_NOBODY_IS_ASKED = "-c fsync=off -c full_page_writes=off"  # tests kill programs, not the machine


def sqlite_address(folder: Path) -> str:
    return f"sqlite:///{folder / 'quizgen.db'}"


def add_database(server: str) -> str:
    """The address of another empty database on a PostgreSQL server, which has a gap for the `{name}`."""
    name = f"quizgen_{token_hex(4)}"
    with psycopg.connect(server.format(name="postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return server.format(name=name)


@contextmanager
def postgresql_server(folder: Path) -> Iterator[str]:
    """The address of a fresh server without a database's name; it listens at a socket in `folder` only."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    if not programs and os.environ.get("CI"):
        pytest.fail("CI must run the tests on PostgreSQL, but it is not there: apt install postgresql")
    if not programs:
        pytest.skip("there is no PostgreSQL on this machine (apt install postgresql), so only SQLite is tried")
    data = folder / "data"
    owner = "postgres" if os.geteuid() == 0 else ""  # PostgreSQL refuses to run as root
    if owner:
        shutil.chown(folder, owner)
        for parent in folder.parents:
            if parent.stat().st_uid == 0 and not parent.stat().st_mode & 0o001:
                parent.chmod(parent.stat().st_mode | 0o001)

    def run(program: str, *arguments: str) -> None:
        command = [str(programs[-1] / program), *arguments]
        subprocess.run(
            [*(["runuser", "-u", owner, "--"] if owner else []), *command], check=True, stdout=subprocess.DEVNULL
        )

    run("initdb", "-D", str(data), "-U", "quizgen", "-A", "trust", "-E", "UTF8", "--no-sync")
    listening = f"-k {folder} -c listen_addresses='' {_NOBODY_IS_ASKED}"
    run("pg_ctl", "-D", str(data), "-w", "-l", str(folder / "log"), "-o", listening, "start")
    try:
        yield f"postgresql://quizgen@/{{name}}?host={folder}"
    finally:
        run("pg_ctl", "-D", str(data), "-m", "immediate", "stop")
