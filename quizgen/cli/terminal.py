"""What all commands share: the language of the person at the terminal, problems, what is printed where."""

import locale
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from difflib import unified_diff
from functools import wraps
from typing import NoReturn, ParamSpec

import click
from rich.console import Console

from quizgen.interface import words
from quizgen.model import Language
from quizgen.problems import Problem, Refused
from quizgen.progress import Tell, tell_nobody

_P = ParamSpec("_P")
OUT = Console(highlight=False, soft_wrap=True)
ERR = Console(stderr=True, highlight=False, soft_wrap=True)
EXIT_BAD_INPUT = 2

language_option = click.option(
    "--language", type=click.Choice(["de", "en"]), help="Language of the article; found out if not given."
)


def speaks() -> Language:
    """The language of the person at the terminal."""
    told = (os.environ.get(name) for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    chosen = next(filter(None, told), None) or locale.getlocale()[0] or ""
    return "de" if chosen.lower().startswith(("de", "german")) else "en"


def told(key: str, **details: object) -> str:
    """A line of the interface texts (`templates/interface/`) in that language."""
    return words(speaks())[key].format(**details)


def say(key: str, **details: object) -> None:
    """Prints such a line."""
    OUT.print(told(key, **details), markup=False)


def diff(before: str, after: str, before_name: str, after_name: str) -> list[str]:
    """The lines that differ, as `diff -u` shows them, each with a line end."""
    one, other = ([line + "\n" for line in text.splitlines()] for text in (before, after))
    return list(unified_diff(one, other, before_name, after_name))


def report(problems: Iterable[Problem]) -> None:
    """Problems, one a line, on standard error."""
    for problem in problems:
        click.echo(problem.render(speaks()), err=True)


def end_with_bad_input() -> NoReturn:
    """The end of a command that could not do all it was asked."""
    sys.exit(EXIT_BAD_INPUT)


def refuses(command: Callable[_P, None]) -> Callable[_P, None]:
    """Turns `Refused` into its lines on standard error and exit code 2."""

    @wraps(command)
    def run(*args: _P.args, **kwargs: _P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except Refused as refused:
            report(refused.problems)
            end_with_bad_input()

    return run


@contextmanager
def working(what: str) -> Iterator[Tell]:
    """Shows on a terminal that something is going on, and how far it is if that is told; silent elsewhere."""
    if not ERR.is_terminal:
        yield tell_nobody
        return
    with ERR.status(what) as status:
        yield lambda stage, done, of: status.update(f"{what}: {stage} {done}/{of}")
