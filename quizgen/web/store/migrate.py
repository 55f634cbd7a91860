"""A database in; the same with the tables of this version out, whatever version made it.

The steps are in `migrations/versions/`, oldest first; each is one revision of Alembic. This file refuses to know
what is in the tables.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, text

from quizgen.problems import Problem, Refused
from quizgen.web.store.database import Database, hold
from quizgen.web.store.tables import metadata

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(database: Database) -> None:
    """Make or mend the tables; nothing changes if one step fails.

    Errors: `Refused` (STORE-005) for tables that a newer quizgen made.
    """
    with database.writing() as db:
        hold(db, "migrate")  # several processes may start at once
        check_revision(db)
        upgrade(db)


def check_revision(db: Connection) -> None:
    """Errors: `Refused` (STORE-005) for tables that a newer quizgen made."""
    found = find_revision(db)
    if not is_known(found):
        raise Refused(Problem("STORE-005", details={"found": found}))


def find_revision(db: Connection) -> str:
    """Of which version the tables are; 'base' where there are none."""
    return MigrationContext.configure(db).get_current_revision() or "base"


def is_known(revision: str) -> bool:
    """Whether this quizgen can bring tables of that revision up to date."""
    try:
        ScriptDirectory.from_config(_config()).get_revision(revision)
    except CommandError:
        return False
    return True


def upgrade(db: Connection, revision: str = "head") -> None:
    """Bring the tables to that revision, from an earlier one or from none."""
    config = _config()
    config.attributes["connection"] = db
    command.upgrade(config, revision)


def drop_tables(db: Connection) -> None:
    """Leave nothing; `db` must hold the tables of this version."""
    metadata.drop_all(db)
    db.execute(text("DROP TABLE alembic_version"))


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config
