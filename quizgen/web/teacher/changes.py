"""Two texts in, the lines that differ out, with a few around them."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

AROUND = 2
"""Lines that stayed, shown before and behind those that changed."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of either text, or `gap` for lines that are left out."""

    kind: Literal["kept", "gone", "come", "gap"]
    text: str = ""


def make_changes(old: str, new: str) -> tuple[Line, ...]:
    """What was to be changed in `old` to have `new`; nothing if they are alike."""
    return tuple(_compare(old.splitlines(), new.splitlines()))


def count_changes(old: str, new: str) -> tuple[int, int]:
    """How many lines are gone, and how many have come."""
    kinds = [line.kind for line in make_changes(old, new)]
    return kinds.count("gone"), kinds.count("come")


def _compare(old: list[str], new: list[str]) -> Iterator[Line]:
    for number, group in enumerate(SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(AROUND)):
        if number:
            yield Line("gap")
        for kind, start, end, new_start, new_end in group:
            if kind == "equal":
                yield from (Line("kept", text) for text in old[start:end])
            else:
                yield from (Line("gone", text) for text in old[start:end])
                yield from (Line("come", text) for text in new[new_start:new_end])
