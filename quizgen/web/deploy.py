"""How a site is to be served in, the application out, or what would be unsafe about it on a public server.

This file refuses to know the pages, and starts nothing.
"""

import gc
import os
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from flask import Flask
from flask.helpers import get_debug_flag

from quizgen.problems import Problem
from quizgen.web.addresses import is_open
from quizgen.web.app import make_app
from quizgen.web.store import Database

SAFE_SQLITE = (3, 51, 3)
"""Older ones can damage a file when two connections write or checkpoint at once."""


@dataclass(frozen=True, slots=True)
class Deployment:
    """A folder of banks, the address of the store, and how visitors come to the site."""

    folder: Path
    database: str
    host: str = "127.0.0.1"
    trusted_hosts: tuple[str, ...] = ()
    proxies: int = 0
    """How many web servers stand in front of it."""
    allows_urls: bool = False

    def make_link(self, address: str, path: str) -> str:
        """Where a browser finds `path`, if the server itself answers at `address`."""
        if not self.trusted_hosts:
            return address + path
        name = self.trusted_hosts[0].removeprefix(".")
        port = urlsplit(address).port
        return f"https://{name}/{path}" if self.proxies else f"http://{name}{f':{port}' if port else ''}/{path}"


_CHECKS: tuple[tuple[str, Callable[[Deployment], bool]], ...] = (
    ("DEPLOY-001", lambda _: get_debug_flag()),
    ("DEPLOY-002", lambda site: is_open(site.host) and not site.proxies),
    ("DEPLOY-003", lambda site: not site.trusted_hosts),
    ("DEPLOY-004", lambda site: not os.access(site.folder, os.W_OK | os.X_OK)),
    ("DEPLOY-101", lambda site: is_open(site.host) and site.proxies > 0),
    ("DEPLOY-102", lambda site: site.database.startswith("sqlite") and sqlite3.sqlite_version_info < SAFE_SQLITE),
)


def check_deployment(site: Deployment) -> tuple[Problem, ...]:
    """What to mend before the site is public; warnings are to be known only."""
    details = {"host": site.host, "folder": site.folder, "sqlite": sqlite3.sqlite_version}
    return tuple(Problem(code, details=details) for code, is_unsafe in _CHECKS if is_unsafe(site))


TURN_S = 0.0005
"""Seconds. While one thread computes, each other asks for its turn dozens of times for one answer; Python's 5 ms
each time would make tenths of a second of it."""


def make_app_of(site: Deployment, database: Database) -> Flask:
    """The site that is to be served so. Errors: `Refused`, WEB-003."""
    sys.setswitchinterval(TURN_S)
    app = make_app(
        site.folder,
        database,
        trusted_hosts=site.trusted_hosts,
        proxies=site.proxies,
        allows_urls=site.allows_urls,
    )
    gc.freeze()  # what is there by now stays: to look it all through for garbage would stop every thread for 70 ms
    return app
