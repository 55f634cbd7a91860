"""The command line: reads what was typed, calls the pipeline, prints what came of it.

Problems go to standard error as `file:line:column: CODE sentence`, in German where the system speaks German;
the exit code is then 2 and nothing is half written.
"""

import json
import locale
import os
import re
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import ParamSpec
from unicodedata import normalize
from urllib.parse import urlsplit

import click
from rich.console import Console

from quizgen import __version__
from quizgen.article import read_article
from quizgen.bank import answer_lines, check_bank, question_as_json, read_bank, write_bank
from quizgen.claims.jsonl import make_article, make_prediction
from quizgen.claims_table import as_json as claims_as_json
from quizgen.claims_table import make_table as make_claims_table
from quizgen.export import FORMATS, export_bank
from quizgen.model import Article, Bank, Language, QuestionType
from quizgen.output import write_file
from quizgen.pipeline import find_article_claims, find_article_relations, find_dropped, make_bank, make_module
from quizgen.problems import Problem, Refused
from quizgen.questions import Wish
from quizgen.shipped import QUESTION_BANKS, SAMPLE_ARTICLES

_P = ParamSpec("_P")
_DEMO_ARTICLE = SAMPLE_ARTICLES / "en" / "musk-putin-contacts.txt"
_OUT = Console(highlight=False, soft_wrap=True)
_ERR = Console(stderr=True, highlight=False, soft_wrap=True)
_EXIT_BAD_INPUT = 2
_GERMAN_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})

_language_option = click.option(
    "--language", type=click.Choice(["de", "en"]), help="Language of the article; found out if not given."
)


def _speaks() -> Language:
    """The language of the person at the terminal."""
    told = (os.environ.get(name) for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    chosen = next(filter(None, told), None) or locale.getlocale()[0] or ""
    return "de" if chosen.lower().startswith(("de", "german")) else "en"


def _report(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(problem.render(_speaks()), err=True)


def _refuses(command: Callable[_P, None]) -> Callable[_P, None]:
    """Turns `Refused` into its lines on standard error and exit code 2."""

    @wraps(command)
    def run(*args: _P.args, **kwargs: _P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except Refused as refused:
            _report(refused.problems)
            sys.exit(_EXIT_BAD_INPUT)

    return run


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quizgen")
def main() -> None:
    """News articles become quizzes, Anki decks and learning modules that teach who says what.

    Start with:  quizgen demo   (a sample article, all the way to a quiz in the browser)

    Your own:    quizgen generate my-article.txt   then   quizgen serve .
    """


@main.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE…")
@click.option("-o", "--output", type=click.Path(path_type=Path), default=Path(), help="Folder for the banks.")
@click.option("--questions", "number", type=click.IntRange(1, 200), help="At most so many questions.")
@click.option("--level", "levels", multiple=True, type=click.IntRange(1, 3), help="Only questions of this level.")
@click.option(
    "--types",
    multiple=True,
    type=click.Choice([question_type.value for question_type in QuestionType]),
    help="Only questions of this type; may be repeated.",
)
@click.option("--ask-in", type=click.Choice(["de", "en"]), help="Ask in this language and quote the article.")
@click.option("--seed", type=int, default=0, help="Another number puts the right answers in other places.")
@click.option("--explain", is_flag=True, help="Show which questions were dropped, and why; write nothing.")
@click.option("--force", is_flag=True, help="Replace a bank that is there already.")
@_language_option
def generate(
    articles: tuple[str, ...],
    output: Path,
    number: int | None,
    levels: tuple[int, ...],
    types: tuple[str, ...],
    ask_in: Language | None,
    seed: int,
    explain: bool,
    force: bool,
    language: Language | None,
) -> None:
    """Make a question bank of each ARTICLE: a text or HTML file, a web address, or - for standard input."""
    wish = Wish(number, seed, frozenset(levels), frozenset(map(QuestionType, types)), ask_in)
    failed = False
    written: set[Path] = set()
    for source in articles:
        try:
            if explain:
                _explain(source, wish, language)
                continue
            path = _generate(source, output, wish, force, language, written)
        except Refused as refused:
            _report(refused.problems)
            failed = True
        else:
            written.add(path)
            bank = read_bank(path)
            _OUT.print(f"{path}: {len(bank.questions)} questions", markup=False)
    if failed:
        sys.exit(_EXIT_BAD_INPUT)


def _explain(source: str, wish: Wish, language: Language | None) -> None:
    article = read_article(source, language=language)
    for rule, prompt, reason in find_dropped(article, file=source, wish=wish):
        _OUT.print(f"{rule}: {prompt}\n    dropped: {reason}", markup=False)


def _generate(
    source: str,
    output: Path,
    wish: Wish,
    force: bool,
    language: Language | None,
    written: Collection[Path] = (),
) -> Path:
    """Writes the bank of one article and returns where it is; one that was `written` just now is never replaced."""
    with _working(f"reading {source}"):
        article = read_article(source, language=language)
    name = _name_of(source, article)
    path = output / f"{name}.yaml"
    if path.exists() and (not force or path in written):
        raise Refused(Problem("QUIZ-003", str(path)))
    if not output.is_dir():
        raise Refused(Problem("QUIZ-005", str(output)))
    with _working(f"asking about {source}"):
        bank = make_bank(article, name, file=source, wish=wish)
    write_bank(bank, path)
    return path


def _name_of(source: str, article: Article) -> str:
    """A bank's id and file name: after the file, the last part of an address, or the title."""
    if source == "-":
        told = article.title
    elif "://" in source:
        told = Path(urlsplit(source).path).stem or urlsplit(source).netloc
    else:
        told = Path(source).stem
    plain = normalize("NFKD", told.lower().translate(_GERMAN_LETTERS)).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall("[a-z0-9]+", plain))[:60].strip("-")
    return slug if len(slug) > 2 else f"article-{slug}".rstrip("-")


@contextmanager
def _working(what: str) -> Iterator[None]:
    """Shows on a terminal that something is going on; silent elsewhere."""
    if _ERR.is_terminal:
        with _ERR.status(what):
            yield
    else:
        yield


@main.command()
@click.argument("article", required=False)
@click.option("--explain", is_flag=True, help="Add rule ids, and why a source or a relation is what it is.")
@click.option("--json", "as_json", is_flag=True, help="Print the claims as JSON.")
@click.option("--jsonl", type=click.Path(path_type=Path), help="Documents in, predicted attributions out.")
@_language_option
@_refuses
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
        _OUT.print(make_claims_table(found, relations, read, _speaks(), explain=explain), soft_wrap=False)


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


@main.command()
@click.argument("bank", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the questions as JSON.")
@_refuses
def show(bank: Path, as_json: bool) -> None:
    """Print the questions of a BANK with their answers."""
    read = read_bank(bank)
    if as_json:
        questions = [question_as_json(question) for question in read.questions]
        click.echo(json.dumps(questions, ensure_ascii=False, indent=2))
    else:
        _print_questions(read)


def _print_questions(bank: Bank) -> None:
    _OUT.print(f"{bank.title} ({len(bank.questions)})", style="bold", markup=False)
    for question in bank.questions:
        _OUT.print(f"\n{question.id}  {question.prompt}", style="bold", markup=False)
        for line in answer_lines(question):
            _OUT.print(f"      {line}", markup=False)
        place = f"§{question.evidence.paragraph}" if question.evidence.paragraph else ""
        _OUT.print(f"      {place} {question.rule} {question.status}", style="dim", markup=False)


@main.command()
@click.argument("banks", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BANK…")
def check(banks: tuple[Path, ...]) -> None:
    """Check each BANK and say what is wrong, line by line."""
    failed = False
    for path in banks:
        problems = check_bank(path)
        _report(problems)
        if any(not problem.is_warning for problem in problems):
            failed = True
        else:
            _OUT.print(f"{path}: ok", markup=False)
    if failed:
        sys.exit(_EXIT_BAD_INPUT)


@main.command()
@click.argument("bank", type=click.Path(path_type=Path))
@click.option("--to", "format_name", required=True, help=f"Kind of file: {', '.join(FORMATS)}.")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The file to write.")
@_refuses
def export(bank: Path, format_name: str, output: Path) -> None:
    """Write a BANK as a file for another program."""
    read = read_bank(bank)
    export_bank(read, format_name, output, int(bank.stat().st_mtime))
    _OUT.print(str(output), markup=False)


@main.command()
@click.argument("bank", type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The HTML file to write.")
@_refuses
def module(bank: Path, output: Path) -> None:
    """Make the learning module of a BANK: marked-up article, sources, questions and key on one page."""
    write_file(output, make_module(read_bank(bank)))
    _OUT.print(str(output), markup=False)


@main.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path), metavar="[DIR]")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True, help="0.0.0.0 lets the class in.")
@_refuses
def serve(folder: Path | None, port: int, host: str) -> None:
    """Serve the quizzes in DIR (the banks that ship with quizgen if none is given)."""
    _serve(folder or QUESTION_BANKS, host, port)


def _serve(folder: Path, host: str, port: int) -> None:
    from quizgen.web import make_app  # Flask is slow to import, and most commands need no site
    from quizgen.web import serve as run

    def announce(address: str) -> None:
        _OUT.print(f"Quiz site: {address}   (Ctrl+C ends it)", markup=False)

    run(make_app(folder), host, port, ready=announce)


@main.command()
@click.argument("article", required=False)
@click.option("-o", "--output", type=click.Path(path_type=Path), default=Path("demo"), show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--no-serve", is_flag=True, help="Make the files and stop.")
@_refuses
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
    export_bank(bank, "anki", deck, int(path.stat().st_mtime))
    write_file(page, make_module(bank))
    for what, where in (("Question bank", path), ("Anki deck", deck), ("Learning module", page)):
        _OUT.print(f"{what + ':':17}{where}", markup=False)
    _OUT.print(f"{len(bank.questions)} questions about “{bank.title}”", markup=False)
    if not no_serve:
        _serve(output, "127.0.0.1", port)


def _demo_bank(source: str, output: Path) -> Path:
    """The demo's bank; one that is there already is kept, it may have been edited."""
    try:
        return _generate(source, output, Wish(), False, None)
    except Refused as refused:
        kept = [Path(problem.file) for problem in refused.problems if problem.code == "QUIZ-003"]
        if not kept:
            raise
        _OUT.print(f"{kept[0]} is there already and kept as it is; delete it to make it anew.", markup=False)
        return kept[0]
