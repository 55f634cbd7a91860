"""`quizgen compare`: two articles on one event become a page, and a question bank if one is named."""

from pathlib import Path

import click

from quizgen.article import read_article
from quizgen.bank import write_bank
from quizgen.cli.terminal import language_option, refuses, say, working
from quizgen.model import Language
from quizgen.module import Copy
from quizgen.names import make_id
from quizgen.output import write_file
from quizgen.pipeline import compare_articles
from quizgen.problems import Problem, Refused


@click.command()
@click.argument("one", metavar="ARTICLE_A")
@click.argument("other", metavar="ARTICLE_B")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The HTML file to write.")
@click.option("--bank", type=click.Path(path_type=Path), help="Write the questions as a bank as well.")
@click.option(
    "--copy",
    type=click.Choice([Copy.TEACHER, Copy.PUPIL], case_sensitive=False),
    default=Copy.TEACHER.value,
    show_default=True,
    help="The pupil's has the two articles alone.",
)
@language_option
@refuses
def compare(one: str, other: str, output: Path, bank: Path | None, copy: Copy, language: Language | None) -> None:
    """Put two articles on one event side by side: who is named where, which figures differ, what stands in one only.

    ARTICLE_A and ARTICLE_B are text or HTML files or web addresses, both in one language.
    """
    # a slip of the keyboard must not put the page in the place of an article
    if output.exists() and any(Path(source).exists() and output.samefile(source) for source in (one, other)):
        raise Refused(Problem("COMPARE-005", str(output)))
    if bank is not None and bank.exists():
        raise Refused(Problem("COMPARE-004", str(bank)))
    with working("reading and comparing"):
        articles = [read_article(source, language=language) for source in (one, other)]
        compared = compare_articles(articles[0], articles[1], make_id((bank or output).stem, "compare"), copy)
    if bank is not None:
        if not compared.bank.questions:
            raise Refused(Problem("COMPARE-003"))
        write_bank(compared.bank, bank)
    write_file(output, compared.page)
    found = compared.comparison
    say(
        "compare_made",
        path=output,
        same=len(found.claims),
        different=len(found.different),
        one=len(found.only[0]),
        other=len(found.only[1]),
    )
    if bank is not None:
        say("generated", path=bank, count=len(compared.bank.questions))
