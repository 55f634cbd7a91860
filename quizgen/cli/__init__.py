"""The command line: reads what was typed, calls the pipeline, prints what came of it. A file each group of commands.

Problems go to standard error as `file:line:column: CODE sentence`, in German where the system speaks German;
the exit code is then 2 and nothing is half written.
"""

import click

from quizgen import __version__
from quizgen.cli.banks import approve, check, export, history, module, reject, restore, show
from quizgen.cli.batch import batch
from quizgen.cli.claims import claims
from quizgen.cli.compare import compare
from quizgen.cli.generate import generate
from quizgen.cli.import_bank import import_file
from quizgen.cli.lessons import lessons
from quizgen.cli.site import demo, serve
from quizgen.cli.upkeep import backup, purge, restore_backup
from quizgen.cli.user import user
from quizgen.cli.work import work


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quizgen")
def main() -> None:
    """News articles become quizzes, Anki decks and learning modules that teach who says what.

    Start with:  quizgen demo   (a sample article, all the way to a quiz in the browser)

    Your own:    quizgen generate my-article.txt   then   quizgen approve my-article.yaml --all   and
    quizgen serve .
    """


for command in (
    generate, batch, import_file, claims, show, check, approve, reject, history, restore, export, module,
    compare, lessons, serve, demo, work, user, backup, restore_backup, purge,
):  # fmt: skip
    main.add_command(command)
