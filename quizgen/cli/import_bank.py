"""`quizgen import`: questions of another program become a bank, with a report of what could not be taken over."""

from pathlib import Path

import click

from quizgen.article import read_article
from quizgen.bank import number_from, read_editable_file, write_bank
from quizgen.cli.terminal import refuses, report, say, working
from quizgen.imports import FORMATS
from quizgen.model import Language
from quizgen.names import make_id
from quizgen.pipeline import import_bank
from quizgen.problems import Problem, Refused


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The bank to write; else named after FILE.")
@click.option("--from", "format_name", default="", help=f"Kind of file, if it isn't found out: {', '.join(FORMATS)}.")
@click.option("--article", help="What the questions are about: a file, a web address, or - for standard input.")
@click.option("--language", type=click.Choice(["de", "en"]), help="Language of the questions; found out if not given.")
@click.option("--force", is_flag=True, help="Replace a bank that is there already; it is kept in its history.")
@refuses
def import_file(
    file: Path, output: Path | None, format_name: str, article: str | None, language: Language | None, force: bool
) -> None:
    """Make a bank of the questions in a Moodle XML, GIFT, Aiken or CSV FILE; all of them are drafts."""
    path = _find_place(file, output)
    if path.exists() and not force:
        raise Refused(Problem("QUIZ-003", str(path)))
    with working(f"reading {file}"):
        about = read_article(article, language=language) if article is not None else None
        bank, left_out = import_bank(file, make_id(path.stem, "bank"), format_name, language, about)
    if path.exists():
        bank = number_from(bank, read_editable_file(path).next_number)
    write_bank(bank, path)
    report(left_out)
    say("generated", path=path, count=len(bank.questions))
    say("generated_next", path=path)


def _find_place(file: Path, output: Path | None) -> Path:
    """Beside the file, in the folder that was named, or at the path, which ends as banks do."""
    name = f"{make_id(file.stem, 'bank')}.yaml"
    if output is None:
        return file.with_name(name)
    if output.is_dir():
        return output / name
    return output if output.suffix == ".yaml" else output.with_name(f"{output.name}.yaml")
