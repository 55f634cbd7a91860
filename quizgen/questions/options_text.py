"""A wish as the options of `quizgen generate` that tell it: the text that a bank keeps of it, there and back.

This file refuses to know the command line, on which the same options stand among others.
"""

import shlex
from argparse import ArgumentParser
from typing import Any, NoReturn

from quizgen.model import QuestionType
from quizgen.problems import Problem, Refused
from quizgen.questions.make import Wish

MOST_QUESTIONS = 200
LEVELS = (1, 2, 3)


def render_options(wish: Wish) -> str:
    """The options as they would be typed, in one order whatever was typed; empty for any question."""
    told: list[tuple[str, Any]] = [("--questions", wish.number)] if wish.number else []
    told += [("--level", level) for level in sorted(wish.levels)]
    told += [("--types", question_type.value) for question_type in QuestionType if question_type in wish.types]
    told += [("--ask-in", wish.ask_in)] if wish.ask_in else []
    told += [("--seed", wish.seed)] if wish.seed else []
    return " ".join(f"{name} {value}" for name, value in told)


def read_options(text: str, file: str) -> Wish:
    """The wish in `render_options`' words. Errors: `Refused` (EDIT-006); `file` names the bank they stand in."""
    try:
        typed = _OPTIONS.parse_args(shlex.split(text))
    except ValueError:
        raise Refused(Problem("EDIT-006", file, details={"options": text})) from None
    return Wish(typed.questions, typed.seed, frozenset(typed.level), frozenset(typed.types), typed.ask_in)


class _Options(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise ValueError(message)


_OPTIONS = _Options(add_help=False, allow_abbrev=False)
_OPTIONS.add_argument("--questions", type=int, choices=range(1, MOST_QUESTIONS + 1))
_OPTIONS.add_argument("--level", type=int, choices=LEVELS, action="append", default=[])
_OPTIONS.add_argument("--types", type=QuestionType, choices=QuestionType, action="append", default=[])
_OPTIONS.add_argument("--ask-in", choices=("de", "en"))
_OPTIONS.add_argument("--seed", type=int, default=0)
