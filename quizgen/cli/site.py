"""`quizgen serve` and `quizgen demo`: banks become a running quiz site."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING
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

if TYPE_CHECKING:
    from quizgen.web.deploy import Deployment

_DEMO_ARTICLE = SAMPLE_ARTICLES / "en" / "musk-putin-contacts.txt"


@click.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path), metavar="[DIR]")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True, help="0.0.0.0 lets the class in.")
@click.option("--allow-urls", is_flag=True, help="Teachers may have articles fetched from the web.")
@database_option
@click.option(
    "--trusted-host",
    "trusted_hosts",
    multiple=True,
    envvar="QUIZGEN_HOSTS",
    metavar="NAME",
    help="A name by which visitors reach the site, like quiz.example.org; no other is answered. May be given again.",
)
@click.option(
    "--proxies",
    type=click.IntRange(0),
    default=0,
    envvar="QUIZGEN_PROXIES",
    help="How many web servers of yours stand in front (nginx: 1); what they say of visitors is believed.",
)
@click.option("--check", is_flag=True, help="Only say what would be unsafe on a public server (exit code 1 if so).")
@refuses
def serve(
    folder: Path | None,
    port: int,
    host: str,
    allow_urls: bool,
    database: str | None,
    trusted_hosts: tuple[str, ...],
    proxies: int,
    check: bool,
) -> None:
    """Serve the quizzes in DIR (the banks that ship with quizgen if none is given).

    As long as nobody has an account, it prints a link with which the first one is made.
    """
    from quizgen.web.deploy import Deployment

    where = database or place_database(folder)
    site = Deployment(folder or QUESTION_BANKS, where, host, trusted_hosts, proxies, allow_urls)
    if check:
        _check(site)
    else:
        _serve(site, port)


def _check(site: "Deployment") -> None:
    from quizgen.web.deploy import check_deployment

    problems = check_deployment(site)
    report(problems)
    if any(not problem.is_warning for problem in problems):
        sys.exit(1)
    say("site_check_ok")


def _serve(site: "Deployment", port: int) -> None:
    from quizgen.web import serve as run  # Flask is slow to import, and most commands need no site
    from quizgen.web.daily import start_purging
    from quizgen.web.deploy import make_app_of
    from quizgen.web.site import read_clock
    from quizgen.web.store import make_setup_code, open_database

    def announce(address: str) -> None:
        _announce(address, site.host)
        with store.writing() as db:
            code = make_setup_code(db)
        if code:
            say("site_setup", link=site.make_link(address, f"setup?code={code}"))

    with open_database(site.database) as store:
        start_purging(store, read_clock)
        run(make_app_of(site, store), site.host, port, ready=announce)


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
        from quizgen.web.deploy import Deployment

        _serve(Deployment(output, place_database(output)), port)


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
