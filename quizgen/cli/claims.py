"""`quizgen claims`: who says what in an article, as a table, as JSON, or for a scorer."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from quizgen.article import read_article
from quizgen.claims.jsonl import make_article, make_prediction
from quizgen.claims_table import as_json as claims_as_json
from quizgen.claims_table import make_table as make_claims_table
from quizgen.cli.terminal import OUT, language_option, refuses, speaks
from quizgen.model import Language
from quizgen.pipeline import find_article_claims, find_article_relations
from quizgen.problems import Problem, Refused


@click.command()
@click.argument("article", required=False)
@click.option("--explain", is_flag=True, help="Add rule ids, and why a source or a relation is what it is.")
@click.option("--json", "as_json", is_flag=True, help="Print the claims as JSON.")
@click.option("--jsonl", type=click.Path(path_type=Path), help="Documents in, predicted attributions out.")
@language_option
@refuses
def claims(article: str | None, explain: bool, as_json: bool, jsonl: Path | None, language: Language | None) -> None:
    """Show who says what in an ARTICLE, by which word, named or not, first hand or passed on; who contradicts whom."""
    if jsonl is not None and (article is not None or as_json or explain):
        raise click.UsageError("--jsonl goes alone: it reads its own documents and prints JSON.")
    if jsonl is not None:
        for line in _predictions(jsonl):
            click.echo(line)
        return
    if article is None:
        raise click.UsageError("Give an ARTICLE, or --jsonl DOCS.jsonl.")
    read = read_article(article, language=language)
    found, relations = find_article_relations(read)
    if as_json:
        click.echo(json.dumps(list(claims_as_json(found, relations, read)), ensure_ascii=False, indent=2))
    else:
        OUT.print(make_claims_table(found, relations, read, speaks(), explain=explain), soft_wrap=False)


def _predictions(path: Path) -> Iterator[str]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(Problem("QUIZ-004", str(path), details={"reason": str(error)})) from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            document = json.loads(line)
            if not isinstance(document["id"], str) or not isinstance(document["text"], str):
                raise TypeError("both must be text")
            if document.get("lang", "de") not in ("de", "en"):
                raise ValueError("`lang` must be de or en")
        except (ValueError, TypeError, KeyError) as error:
            raise Refused(Problem("QUIZ-004", str(path), number, 1, {"reason": str(error)})) from None
        found = find_article_claims(make_article(document))
        yield json.dumps(make_prediction(document, found), ensure_ascii=False)
