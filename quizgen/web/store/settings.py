"""Single values by their name. This file refuses to know what they mean."""

from contextlib import suppress

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.exc import IntegrityError

from quizgen.web.store.tables import setting


def read_setting(db: Connection, name: str) -> str:
    """What is kept under `name`; '' if nothing is."""
    return db.execute(select(setting.c.value).where(setting.c.name == name)).scalar() or ""


def keep_setting(db: Connection, name: str, value: str) -> None:
    """Keep `value` under `name` in place of what was there."""
    if find_or_keep_setting(db, name, value) != value:
        db.execute(update(setting).where(setting.c.name == name).values(value=value))


def find_or_keep_setting(db: Connection, name: str, value: str) -> str:
    """What is kept under `name`; if nothing is, `value` from now on, whoever else tries the same."""
    # Where several processes write, the others wait here until this one has committed.
    found = select(setting.c.value).where(setting.c.name == name).with_for_update()
    if (kept := db.execute(found).scalar()) is not None:
        return str(kept)
    with suppress(IntegrityError), db.begin_nested():
        db.execute(setting.insert().values(name=name, value=value))
    return str(db.execute(found).scalar_one())


def drop_setting(db: Connection, name: str) -> None:
    """Keep nothing under `name` any more."""
    db.execute(delete(setting).where(setting.c.name == name))
