"""Which banks are on the open list: those in the folder, without what a teacher took off it."""

from sqlalchemy import Connection, select

from quizgen.web.store.tables import listing


def find_closed(db: Connection) -> frozenset[str]:
    """The ids of banks that were taken off the open list."""
    return frozenset(db.execute(select(listing.c.bank_id).where(listing.c.is_open == 0)).scalars())
