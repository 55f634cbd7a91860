"""`quizgen serve` and `quizgen demo`: banks become a running quiz site."""

from pathlib import Path
from urllib.parse import urlsplit

import click

from quizgen.bank import read_bank
from quizgen.cli.database import database_option, place_database
from quizgen.cli.generate import generate_one
from quizgen.cli.terminal import OUT, refuses, report, say
from quizgen.export import export_bank_file
from quizgen.output import write_file
from quizgen.pipeline import make_module
from quizgen.problems import Problem, Refused
from quizgen.questions import ANYTHING
from quizgen.shipped import QUESTION_BANKS, SAMPLE_ARTICLES

_DEMO_ARTICLE = SAMPLE_ARTICLES / "en" / "musk-putin-contacts.txt"


@click.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path), metavar="[DIR]")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True, help="0.0.0.0 lets the class in.")
@click.option("--allow-urls", is_flag=True, help="Teachers may have articles fetched from the web.")
@database_option
@refuses
def serve(folder: Path | None, port: int, host: str, allow_urls: bool, database: str | None) -> None:
    """Serve the quizzes in DIR (the banks that ship with quizgen if none is given)."""
    _serve(folder or QUESTION_BANKS, host, port, database or place_database(folder), allow_urls)


def _serve(folder: Path, host: str, port: int, database: str, allow_urls: bool = False) -> None:
    from quizgen.web import make_app  # Flask is slow to import, and most commands need no site
    from quizgen.web import serve as run
    from quizgen.web.daily import start_purging
    from quizgen.web.site import read_clock
    from quizgen.web.store import open_database

    with open_database(database) as store:
        start_purging(store, read_clock)
        run(make_app(folder, store, allows_urls=allow_urls), host, port, ready=lambda address: _announce(address, host))


def _announce(address: str, host: str) -> None:
    """Where the site is, and for a class the address for the board."""
    from quizgen.web.addresses import find_class_addresses, is_open

    say("operate_here", address=address)
    if is_open(host):
        addresses = find_class_addresses(host, urlsplit(address).port or 80)
        for one in addresses:
            say("operate_class", address=one)
        say("operate_open" if addresses else "operate_no_network")


@click.command()
@click.argument("article", required=False)
@click.option("-o", "--output", type=click.Path(path_type=Path), default=Path("demo"), show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--no-serve", is_flag=True, help="Make the files and stop.")
@refuses
def demo(article: str | None, output: Path, port: int, no_serve: bool) -> None:
    """Make bank, Anki deck and learning module of an ARTICLE (or a sample), and serve the quiz."""
    source = article or str(_DEMO_ARTICLE)
    try:
        output.mkdir(exist_ok=True)
    except OSError:
        raise Refused(Problem("QUIZ-005", str(output))) from None
    path = _demo_bank(source, output)
    bank = read_bank(path)
    deck, page = path.with_suffix(".apkg"), path.with_suffix(".html")
    report(export_bank_file(path, "anki", deck))
    write_file(page, make_module(bank))
    for what, where in (("Question bank", path), ("Anki deck", deck), ("Learning module", page)):
        OUT.print(f"{what + ':':17}{where}", markup=False)
    OUT.print(f"{len(bank.questions)} questions about “{bank.title}”", markup=False)
    if not no_serve:
        _serve(output, "127.0.0.1", port, place_database(output))


def _demo_bank(source: str, output: Path) -> Path:
    """The demo's bank; one that is there already is kept, it may have been edited."""
    try:
        # Nobody has looked at the questions yet, and a demo without any shows nothing.
        return generate_one(source, output, ANYTHING, publish="all")[0]
    except Refused as refused:
        kept = [Path(problem.file) for problem in refused.problems if problem.code == "QUIZ-003"]
        if not kept:
            raise
        OUT.print(f"{kept[0]} is there already and kept as it is; delete it to make it anew.", markup=False)
        return kept[0]
