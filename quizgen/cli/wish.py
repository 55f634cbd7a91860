"""Which questions a teacher wants, as options of `quizgen generate` and as the text that a bank keeps of them."""

import shlex
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import click

from quizgen.model import Language, QuestionType
from quizgen.problems import Problem, Refused
from quizgen.questions import Wish

_P = ParamSpec("_P")
_R = TypeVar("_R")

_OPTIONS = (
    click.option("--questions", "number", type=click.IntRange(1, 200), help="At most so many questions."),
    click.option("--level", "levels", multiple=True, type=click.IntRange(1, 3), help="Only questions of this level."),
    click.option(
        "--types",
        multiple=True,
        type=click.Choice([question_type.value for question_type in QuestionType]),
        help="Only questions of this type; may be repeated.",
    ),
    click.option("--ask-in", type=click.Choice(["de", "en"]), help="Ask in this language and quote the article."),
    click.option("--seed", type=int, default=0, help="Another number puts the right answers in other places."),
)


def wish_options(command: Callable[_P, _R]) -> Callable[_P, _R]:
    """Gives a command the options of a wish: `number`, `levels`, `types`, `ask_in`, `seed`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def make_wish(
    number: int | None, levels: tuple[int, ...], types: tuple[str, ...], ask_in: Language | None, seed: int
) -> Wish:
    """The wish that these options tell."""
    return Wish(number, seed, frozenset(levels), frozenset(map(QuestionType, types)), ask_in)


def render_options(wish: Wish) -> str:
    """The options as they would be typed, in one order whatever was typed; empty for any question."""
    told: list[tuple[str, Any]] = [("--questions", wish.number)] if wish.number else []
    told += [("--level", level) for level in sorted(wish.levels)]
    told += [("--types", question_type.value) for question_type in QuestionType if question_type in wish.types]
    told += [("--ask-in", wish.ask_in)] if wish.ask_in else []
    told += [("--seed", wish.seed)] if wish.seed else []
    return " ".join(f"{name} {value}" for name, value in told)


@click.command()
@wish_options
def _typed(**_: Any) -> None:
    """Stands for `generate`, to read the options of an earlier one."""


def read_options(text: str, file: str) -> Wish:
    """The wish in `render_options`' words. Errors: `Refused` (EDIT-006); `file` names the bank they stand in."""
    try:
        return make_wish(**_typed.make_context("generate", shlex.split(text)).params)
    except (click.ClickException, ValueError):
        raise Refused(Problem("EDIT-006", file, details={"options": text})) from None
