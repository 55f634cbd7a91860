"""What the site itself must remember, by name: a day, a choice."""

from sqlalchemy import Connection, delete, select

from quizgen.web.store.tables import setting


def read_setting(db: Connection, name: str) -> str:
    """What was kept; '' for nothing."""
    return db.execute(select(setting.c.value).where(setting.c.name == name)).scalar_one_or_none() or ""


def keep_setting(db: Connection, name: str, value: str) -> None:
    """Keep this in place of what was kept before."""
    db.execute(delete(setting).where(setting.c.name == name))
    db.execute(setting.insert().values(name=name, value=value))
