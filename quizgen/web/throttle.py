"""Who guesses passwords or codes has to wait. Only failures count, and whoever waits isn't counted.

Every guess counts as a failure until it turned out right, so that many at once get no further than one by one.
This file refuses to know what was guessed, and keeps nobody's network address.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil

from flask import request
from sqlalchemy import Connection
from werkzeug.exceptions import TooManyRequests

from quizgen.web.site import render_page, this_site
from quizgen.web.store import drop_failures, find_failure, keep_failure, make_digest, read_digest


class Kind(StrEnum):
    """What is guessed."""

    PASSWORD = "password"
    KNOWN = "known"
    """A password, in a browser where it was right before: no stranger's guesses count here, so that nobody can
    keep a teacher out."""
    CODE = "code"
    """A class code, a resume code or the code for the first account."""


@dataclass(frozen=True, slots=True)
class Limit:
    """So many failures within such a time."""

    of: str
    """What they are counted for: an account, a place (network address), or the site."""
    most: int
    within: timedelta


_FIVE_MINUTES = timedelta(minutes=5)
LIMITS = {
    Kind.PASSWORD: (
        Limit("account", 10, _FIVE_MINUTES),
        Limit("place", 50, _FIVE_MINUTES),  # a whole school may be one
        Limit("site", 1000, _FIVE_MINUTES),
    ),
    Kind.KNOWN: (Limit("account", 10, _FIVE_MINUTES),),
    Kind.CODE: (Limit("place", 20, timedelta(minutes=1)),),
}
_AT_LEAST_S = 5
_LONGEST = max(limit.within for limits in LIMITS.values() for limit in limits)


def find_wait(db: Connection, kind: Kind, account: str = "") -> int:
    """Seconds until the visitor may guess again; 0: now."""
    at = this_site().now()
    return max(_find_wait(db, limit, read_digest(db, what), at) for limit, what in _find_counted(kind, account))


def count_guess(db: Connection, kind: Kind, account: str = "") -> tuple[int, ...]:
    """Count a guess as failures, to be taken back (`take_back_failures`) if it turns out right.

    Needs a writing connection, and its block must be left without an exception, or nothing is counted. Raises
    `TooManyRequests` for whoever has to wait, which becomes a page that says how long.
    """
    at = this_site().now()
    drop_failures(db, at - _LONGEST)
    counted = [(limit, make_digest(db, what)) for limit, what in _find_counted(kind, account)]
    if wait_s := max(_find_wait(db, limit, scope, at) for limit, scope in counted):
        raise TooManyRequests(retry_after=wait_s)
    return tuple(keep_failure(db, scope, at) for _, scope in counted)


def tell_to_wait(error: TooManyRequests) -> tuple[str, int, dict[str, str]]:
    """The page for whoever has to wait."""
    wait_s = int(error.retry_after) if isinstance(error.retry_after, int) else _AT_LEAST_S
    page = render_page("wait.html", minutes=ceil(wait_s / 60), seconds=wait_s)
    return page, 429, {"Retry-After": str(wait_s)}


def _find_counted(kind: Kind, account: str) -> tuple[tuple[Limit, str], ...]:
    """Each limit with what is counted for it."""
    values = {"account": account, "place": _find_place(), "site": ""}
    return tuple((limit, f"{kind} {limit.of} {values[limit.of]}") for limit in LIMITS[kind])


def _find_wait(db: Connection, limit: Limit, scope: str, at: datetime) -> int:
    last = find_failure(db, scope, limit.most, at - limit.within, at)
    return ceil((last + limit.within - at).total_seconds()) if last else 0


def _find_place() -> str:
    """The visitor's network address; of an IPv6 address the part that stays the same at one place."""
    try:
        address = ip_address(request.remote_addr or "")
    except ValueError:
        return request.remote_addr or ""
    return str(ip_network((address, 64), strict=False)) if isinstance(address, IPv6Address) else str(address)
