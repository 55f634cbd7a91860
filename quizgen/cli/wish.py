"""Which questions a teacher wants, as options of `quizgen generate`."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

import click

from quizgen.model import Language, QuestionType
from quizgen.questions import LEVELS, MOST_QUESTIONS, Wish

_P = ParamSpec("_P")
_R = TypeVar("_R")

_OPTIONS = (
    click.option("--questions", "number", type=click.IntRange(1, MOST_QUESTIONS), help="At most so many questions."),
    click.option(
        "--level",
        "levels",
        multiple=True,
        type=click.IntRange(LEVELS[0], LEVELS[-1]),
        help="Only questions of this level.",
    ),
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
