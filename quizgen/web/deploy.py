"""How a site is to be served in, what would be unsafe about it on a public server out.

This file refuses to know the pages, and starts nothing.
"""

import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

from flask.helpers import get_debug_flag

from quizgen.problems import Problem

SAFE_SQLITE = (3, 51, 3)
"""Older ones can damage a file when two connections write or checkpoint at once."""


@dataclass(frozen=True, slots=True)
class Deployment:
    """A folder of banks, the address of the store, and how visitors come to the site."""

    folder: Path
    database: str
    host: str = "127.0.0.1"
    trusted_hosts: tuple[str, ...] = ()
    is_behind_proxy: bool = False

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach the server itself."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    def make_link(self, address: str, path: str) -> str:
        """Where a browser finds `path`, if the server itself answers at `address`."""
        if self.is_behind_proxy and self.trusted_hosts:
            return f"https://{self.trusted_hosts[0].removeprefix('.')}/{path}"
        # No browser takes "all addresses of this machine" for a place to go.
        return address.replace("//0.0.0.0:", "//localhost:").replace("//[::]:", "//localhost:") + path


_CHECKS: tuple[tuple[str, Callable[[Deployment], bool]], ...] = (
    ("DEPLOY-001", lambda _: get_debug_flag()),
    ("DEPLOY-002", lambda site: not site.is_local and not site.is_behind_proxy),
    ("DEPLOY-003", lambda site: not site.trusted_hosts),
    ("DEPLOY-004", lambda site: not os.access(site.folder, os.W_OK | os.X_OK)),
    ("DEPLOY-101", lambda site: not site.is_local and site.is_behind_proxy),
    ("DEPLOY-102", lambda site: site.database.startswith("sqlite") and sqlite3.sqlite_version_info < SAFE_SQLITE),
)


def check_deployment(site: Deployment) -> tuple[Problem, ...]:
    """What to mend before the site is public; warnings are to be known only."""
    details = {"host": site.host, "folder": site.folder, "sqlite": sqlite3.sqlite_version}
    return tuple(Problem(code, details=details) for code, is_unsafe in _CHECKS if is_unsafe(site))
