"""How many of how many: kept as two counts, because "3 of 4" and "75 of 100" don't weigh the same."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """`count` of `of`; nothing can be told where `of` is 0."""

    count: int
    of: int

    @property
    def ratio(self) -> float:
        """From 0 to 1; 0 where nothing can be told."""
        return self.count / self.of if self.of else 0.0


def count_true(answers: Iterable[bool]) -> Share:
    """How many of `answers` are true."""
    counted = tuple(answers)
    return Share(sum(counted), len(counted))
