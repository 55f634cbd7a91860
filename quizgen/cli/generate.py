"""`quizgen generate`: articles become banks. A bank that is there stays, unless it is named with `--into`."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

import click

from quizgen.article import read_article
from quizgen.bank import number_from, read_editable_file, write_bank
from quizgen.cli.renew import renew
from quizgen.cli.terminal import OUT, end_with_bad_input, language_option, refuses, report, say, working
from quizgen.cli.wish import make_wish, wish_options
from quizgen.model import Language, Publish
from quizgen.names import choose_name
from quizgen.pipeline import find_dropped, make_bank
from quizgen.problems import Problem, Refused
from quizgen.questions import Wish, render_options


@click.command()
@click.argument("articles", nargs=-1, metavar="ARTICLE…")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Folder for the banks.")
@wish_options
@click.option("--explain", is_flag=True, help="Show which questions were dropped, and why; write nothing.")
@click.option("--force", is_flag=True, help="Replace a bank that is there already.")
@click.option("--into", type=click.Path(path_type=Path), metavar="BANK", help="Renew this bank; hand edits stay.")
@click.option("--dry-run", is_flag=True, help="With --into: show what would change, and write nothing.")
@click.option("--take", multiple=True, metavar="ID", help="With --into: use today's version of this question.")
@language_option
@refuses
def generate(
    articles: tuple[str, ...],
    output: Path | None,
    explain: bool,
    force: bool,
    into: Path | None,
    dry_run: bool,
    take: tuple[str, ...],
    language: Language | None,
    **wished: Any,
) -> None:
    """Make a question bank of each ARTICLE: a text or HTML file, a web address, or - for standard input.

    With --into BANK, the bank's own article is asked about once more: what nobody touched is renewed, what is new
    comes as a draft, and all that was edited, deleted, added or moved by hand stays as it is.
    """
    wish = make_wish(**wished)
    if into is not None:
        if len(articles) > 1 or explain or force or language or output:
            told = "--into goes with one article at most, and not with --output, --language, --explain or --force."
            raise click.UsageError(told)
        renew(into, wish, take, *articles, is_dry_run=dry_run)
        return
    if dry_run or take:
        raise click.UsageError("--dry-run and --take go with --into BANK.")
    if not articles:
        raise click.UsageError("Give an ARTICLE, or --into BANK.")
    _generate_all(articles, output or Path(), wish, explain=explain, is_forced=force, language=language)


def _generate_all(
    articles: tuple[str, ...], output: Path, wish: Wish, *, explain: bool, is_forced: bool, language: Language | None
) -> None:
    """One article that can't be used doesn't stop the others."""
    failed = False
    written: set[Path] = set()
    for source in articles:
        try:
            if explain:
                _explain(source, wish, language)
                continue
            path, count = generate_one(source, output, wish, language, is_forced=is_forced, written=written)
        except Refused as refused:
            report(refused.problems)
            failed = True
        else:
            written.add(path)
            say("generated", path=path, count=count)
    if written:
        say("generated_next", path=min(written))
    if failed:
        end_with_bad_input()


def _explain(source: str, wish: Wish, language: Language | None) -> None:
    article = read_article(source, language=language)
    for rule, prompt, reason in find_dropped(article, file=source, wish=wish):
        OUT.print(f"{rule}: {prompt}\n    dropped: {reason}", markup=False)


def generate_one(
    source: str,
    output: Path,
    wish: Wish,
    language: Language | None = None,
    *,
    is_forced: bool = False,
    written: Collection[Path] = (),
    publish: Publish = "approved",
) -> tuple[Path, int]:
    """Writes the bank of one article; where it is, and the number of its questions.

    A bank that was `written` just now is never replaced.
    """
    if Path(source).suffix in (".yaml", ".yml"):
        raise Refused(Problem("QUIZ-008", source, details={"file": source}))
    with working(f"reading {source}"):
        article = read_article(source, language=language)
    name = choose_name(source, article.title)
    path = output / f"{name}.yaml"
    if path.exists() and (not is_forced or path in written):
        raise Refused(Problem("QUIZ-003", str(path)))
    if not output.is_dir():
        raise Refused(Problem("QUIZ-005", str(output)))
    with working(f"asking about {source}") as tell:
        bank = make_bank(article, name, file=source, wish=wish, publish=publish, tell=tell)
    if path.exists():
        bank = number_from(bank, read_editable_file(path).next_number)
    write_bank(bank, path, render_options(wish))
    return path, len(bank.questions)
