"""A site in the tests' own process, of which a part can break for a moment, so that its pages about that are seen."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Thread

from flask import Flask
from sqlalchemy.exc import OperationalError
from werkzeug.serving import make_server

from quizgen.web import make_app
from quizgen.web.store import open_database
from tests.web.conftest import CASES
from tests.web.databases import sqlite_address

PARTS = {"database": OperationalError("", None, OSError("nobody answers")), "library": RuntimeError("a fault of ours")}
"""What of the site can break, and what whoever needs it then gets."""


@dataclass(frozen=True)
class Fragile:
    """Where it is, and the application."""

    address: str
    app: Flask

    @contextmanager
    def without(self, part: str) -> Iterator[None]:
        """Inside, that part of the site is broken."""
        whole = self.app.extensions["quizgen"]
        self.app.extensions["quizgen"] = replace(whole, **{part: _Broken(PARTS[part])})
        try:
            yield
        finally:
            self.app.extensions["quizgen"] = whole


class _Broken:
    def __init__(self, error: Exception) -> None:
        self._error = error

    def __getattr__(self, name: str) -> object:
        raise self._error


@contextmanager
def fragile_site(folder: Path) -> Iterator[Fragile]:
    """It serves until the block is left."""
    banks = Path(shutil.copytree(CASES / "banks", folder / "banks"))
    with open_database(sqlite_address(folder)) as database:
        app = make_app(banks, database)
        server = make_server("127.0.0.1", 0, app, threaded=True)
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield Fragile(f"http://127.0.0.1:{server.port}/", app)
        finally:
            server.shutdown()
            thread.join()
            server.server_close()
