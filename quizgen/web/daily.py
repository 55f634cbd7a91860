"""Once a day, and by itself, the site deletes what it need not keep: a store and a clock in, a thread that sees to it.

Of several processes one does it. The day changes at midnight where the site runs, so a school's server does it at night
and a laptop when it is started. This file refuses to know what is too old.
"""

import logging
from collections.abc import Callable
from datetime import datetime
from threading import Event, Thread

from sqlalchemy import Connection

from quizgen.web.store import Database
from quizgen.web.store.database import hold
from quizgen.web.store.retention import Purged, purge
from quizgen.web.store.settings import keep_setting, read_setting

_EVERY_S = 3600
_DAY = "purged_on"


def purge_now(database: Database, at: datetime) -> Purged:
    """Delete what is too old; what pupils wrote is then no longer in the file's bytes either (SQLite)."""
    with database.writing() as db:
        purged = _purge(db, at)
    _compact(database, purged)
    return purged


def purge_if_due(database: Database, at: datetime) -> Purged | None:
    """The same, unless it was done today; then None."""
    with database.writing() as db:
        hold(db, _DAY)
        if read_setting(db, _DAY) == _day(at):
            return None
        purged = _purge(db, at)
    _compact(database, purged)
    return purged


def start_purging(database: Database, now: Callable[[], datetime]) -> Event:
    """Look every hour from now on, in a thread; it ends with the process or when the event is set."""
    stopped = Event()
    Thread(target=_look_hourly, args=(database, now, stopped), name="purge", daemon=True).start()
    return stopped


def _look_hourly(database: Database, now: Callable[[], datetime], stopped: Event) -> None:
    while True:
        try:
            purge_if_due(database, now())
        except Exception:  # in an hour the database may be there again; the site must go on
            logging.getLogger(__name__).exception("Old data could not be deleted; the next try is in an hour.")
        if stopped.wait(_EVERY_S):
            return


def _purge(db: Connection, at: datetime) -> Purged:
    keep_setting(db, _DAY, _day(at))
    return purge(db, at)


def _compact(database: Database, purged: Purged) -> None:
    if purged.attempts or purged.pupils:
        database.compact()


def _day(at: datetime) -> str:
    return at.astimezone().date().isoformat()
