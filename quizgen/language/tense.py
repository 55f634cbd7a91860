"""Whether the clause around some words tells of the past or of what is to come, for 'am Mittwoch', 'in May'."""

from collections.abc import Callable, Sequence
from typing import Literal

from quizgen.model import Token

Tense = Literal["past", "future", ""]
"""Empty where the verb does not tell."""

_ENDS = frozenset(',;:–—„“”"»«()')


def clause_around(tokens: Sequence[Token], start: int, end: int, is_finite: Callable[[Token], bool]) -> tuple[int, int]:
    """The words between the marks around `start` to `end`, or all if no finite verb is among them."""
    first, last = start, end
    while first and tokens[first - 1].text not in _ENDS:
        first -= 1
    while last < len(tokens) and tokens[last].text not in _ENDS:
        last += 1
    return (first, last) if any(map(is_finite, tokens[first:last])) else (0, len(tokens))


def governing(
    tokens: Sequence[Token], clause: tuple[int, int], start: int, is_finite: Callable[[Token], bool]
) -> int | None:
    """The finite verb that is nearest to `start`, those in front first; None if there is none."""
    before = [i for i in range(clause[0], start) if is_finite(tokens[i])]
    behind = [i for i in range(start, clause[1]) if is_finite(tokens[i])]
    return before[-1] if before else behind[0] if behind else None
