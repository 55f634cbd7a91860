"""How far a long piece of work is: the items that pass are told to whoever wants to know; the work stays the same.

This file refuses to know what the stages do, and how their progress is shown.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

_T = TypeVar("_T")

Tell = Callable[[str, int, int], object]
"""Hears the name of a stage, how many of its items are done, and how many there are (0: they aren't counted)."""

_TOLD = 100
"""At most about so many times a stage is told: nobody sees more, and hearing it may cost."""


def tell_nobody(stage: str, done: int, of: int) -> None:
    """For work that nobody watches."""


def counted(items: Sequence[_T], stage: str, tell: Tell) -> Iterator[_T]:
    """The items as they are; `tell` hears how many of them are done."""
    step = max(1, len(items) // _TOLD)
    for done, item in enumerate(items):
        if done % step == 0:
            tell(stage, done, len(items))
        yield item
    tell(stage, len(items), len(items))
