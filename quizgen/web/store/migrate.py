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
from sqlalchemy import text

from quizgen.problems import Problem, Refused
from quizgen.web.store.database import Database

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(database: Database) -> None:
    """Make or mend the tables; nothing changes if one step fails.

    Errors: `Refused` (STORE-005) for tables that a newer quizgen made.
    """
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with database.writing() as connection:
        if not database.is_sqlite:
            # Several processes may start at once; the number is ours alone.
            connection.execute(text("SELECT pg_advisory_xact_lock(7071071)"))
        found = MigrationContext.configure(connection).get_current_revision() or "base"
        try:
            ScriptDirectory.from_config(config).get_revision(found)
        except CommandError:
            raise Refused(Problem("STORE-005", details={"found": found})) from None
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
