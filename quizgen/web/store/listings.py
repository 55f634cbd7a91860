"""Which banks are on the open list, where anybody may take them without a class code."""

from sqlalchemy import Connection, delete, select

from quizgen.web.store.database import hold
from quizgen.web.store.tables import listing


def find_closed(db: Connection) -> frozenset[str]:
    """The ids of the banks that were taken off the open list; all others are on it."""
    return frozenset(db.execute(select(listing.c.bank_id).where(listing.c.is_open == 0)).scalars())


def set_listed(db: Connection, bank_id: str, is_open: bool) -> None:
    """Put a bank on the open list or take it off."""
    hold(db, f"listing {bank_id}")
    db.execute(delete(listing).where(listing.c.bank_id == bank_id))
    db.execute(listing.insert().values(bank_id=bank_id, is_open=int(is_open)))
