"""Which texts of a question are missing in a language that it is asked in.

A plain text serves every language: a name or a number needs no translation. This file refuses to choose a text.
"""

from collections.abc import Iterator

from pydantic import BaseModel

from quizgen.bank.content import Fault
from quizgen.bank.shape import QuestionShape, WordingShape
from quizgen.model import Language
from quizgen.strict_yaml import KeyPath


def find_untold(shape: QuestionShape, language: Language) -> Iterator[Fault]:
    """A warning for each text that is there in another language than the one the question is asked in."""
    for path, wording in _find_wordings(shape, ()):
        if language not in wording.languages:
            keys = [key for key in path if isinstance(key, str)]
            yield Fault("BANK-105", path, {"key": keys[-1], "language": language})


def _find_wordings(value: object, path: KeyPath) -> Iterator[tuple[KeyPath, WordingShape]]:
    """Every wording with several languages below `value`, with the keys that lead there."""
    if isinstance(value, WordingShape):
        yield path, value
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _find_wordings(item, (*path, number))
    elif isinstance(value, BaseModel):
        for key, item in value:
            yield from _find_wordings(item, (*path, key))
