"""The command that needs no article: the lessons as a course."""

from pathlib import Path

import click

from quizgen.cli.terminal import refuses, say, speaks
from quizgen.model import Language
from quizgen.module import render_course
from quizgen.output import write_file


@click.command()
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The HTML file to write.")
@click.option("--language", type=click.Choice(["de", "en"]), help="Language of the course; yours if not given.")
@refuses
def lessons(output: Path, language: Language | None) -> None:
    """Make the course in reading news: all lessons on one page, to read and to print."""
    write_file(output, render_course(language or speaks()))
    say("lessons_made", path=output)
