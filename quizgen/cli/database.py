"""Where the site's store is: told by an option or the environment, else a file beside the banks."""

from pathlib import Path

import click

database_option = click.option(
    "--database",
    envvar="QUIZGEN_DATABASE_URL",
    metavar="URL",
    help="Where answers and accounts are kept: sqlite:///FILE or postgresql://… (quizgen.db beside the banks).",
)


def place_database(folder: Path | None) -> str:
    """The address of the SQLite file for the banks in `folder`; without a folder, in the current one."""
    return f"sqlite:///{(folder or Path()).resolve() / 'quizgen.db'}"
