"""Wrong passwords and codes of the last minutes, each by the scope that it is counted in.

That is a digest with a key of this site's own: whoever reads the table learns no name and no network address. This
file refuses to know how many are too many.
"""

import hmac
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, delete, select

from quizgen.web.store.secrets import make_token
from quizgen.web.store.settings import find_or_keep_setting, read_setting
from quizgen.web.store.tables import failure

_KEY = "digest_key"


def keep_failure(db: Connection, scope: str, at: datetime) -> int:
    """Count one more; the number that comes back takes it back."""
    row = failure.insert().values(scope=scope, at=at).returning(failure.c.id)
    return int(db.execute(row).scalar_one())


def take_back_failures(db: Connection, numbers: Iterable[int]) -> None:
    """They were none."""
    db.execute(delete(failure).where(failure.c.id.in_(numbers)))


def find_failure(db: Connection, scope: str, back: int, since: datetime, at: datetime) -> datetime | None:
    """When the `back`th failure before `at` was, the latest being the first; None if there were fewer since."""
    # A clock that was set back must not make anybody wait for what is still to come.
    is_recent = (failure.c.scope == scope, failure.c.at > since, failure.c.at <= at)
    return db.execute(select(failure.c.at).where(*is_recent).order_by(failure.c.at.desc()).offset(back - 1)).scalar()


def drop_failures(db: Connection, before: datetime) -> None:
    """Forget what isn't counted any more."""
    db.execute(delete(failure).where(failure.c.at <= before))


def make_digest(db: Connection, what: str) -> str:
    """`what` as nobody can read it; the same for the same as long as this site lives.

    Needs a writing connection. Of several processes one at a time gets past here, until it has committed.
    """
    return _digest(find_or_keep_setting(db, _KEY, make_token()), what)


def read_digest(db: Connection, what: str) -> str:
    """The same to look for; nothing is found under it before the first was made."""
    return _digest(read_setting(db, _KEY), what)


def _digest(key: str, what: str) -> str:
    return hmac.digest(key.encode(), what.encode(), "sha256").hex()
