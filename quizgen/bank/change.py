"""A value of a bank's file, and what shall stand there instead, become edits of as few lines as possible.

Where keys and entries have lines of their own, only those that differ get others. What stands in brackets is written
anew, on lines; the comments inside stay beside it. This file refuses to know what keys mean; whether the edits came
out right, `edit.py` finds by reading again.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from quizgen.bank.lines import Block, Edit
from quizgen.bank.places import Places
from quizgen.bank.yaml_text import render_yaml
from quizgen.strict_yaml import KeyPath

NUMBERS = ("level", "minutes", "paragraph", "next")
"""Keys with a number, which needs no quotation marks, although our reader takes everything as text."""


def find_edits(places: Places, path: KeyPath, new: Any) -> Iterator[Edit]:
    """What turns the value at `path` (not the whole file) into `new`: dicts, lists and texts as our reader gives them.

    Of keys that are new in a dict, each comes below the one before it in `new`.
    """
    old = places.value(path)
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict) and _has_keys_on_lines(places, path, old, new):
        yield from _edit_entries(places, path, old, new)
    elif isinstance(old, list) and isinstance(new, list) and places.is_bare(path):
        yield from _edit_items(places, path, old, new)
    else:
        yield write_anew(places, path, new)


def write_anew(places: Places, path: KeyPath, new: Any) -> Edit:
    """The edit that leaves only the comments of what stood at `path`: one behind the first line, others above it."""
    block, column = places.block(path), places.column(path)
    line = places.lines[block.start]
    entry = [new] if isinstance(path[-1], int) else {path[-1]: new}
    first, rest = render_tree(entry, column).split("\n", 1)
    *above, behind = places.comments(path) or [""]
    margin = line[: len(line) - len(line.lstrip())]
    words = "".join(f"{margin}{comment.lstrip()}\n" for comment in above) + line[:column] + first[column:]
    return Edit(block, f"{words}{' ' if behind.startswith('#') else ''}{behind}\n{rest}")


def _has_keys_on_lines(places: Places, path: KeyPath, old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """A first key that comes or goes is too much: it may share its line with a dash."""
    return places.is_bare(path) and bool(new) and next(iter(old)) in new and next(iter(new)) in old


def _edit_entries(places: Places, path: KeyPath, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Edit]:
    below = 0
    for key, value in new.items():
        if key in old:
            yield from find_edits(places, (*path, key), value)
            below = places.block((*path, key)).end
        else:
            yield Edit(Block(below, below), render_tree({key: value}, places.column((*path, next(iter(old))))))
    yield from (Edit(places.block((*path, key)), "") for key in old if key not in new)


def _edit_items(places: Places, path: KeyPath, old: Sequence[Any], new: Sequence[Any]) -> Iterator[Edit]:
    """An entry that only moved takes its lines along."""
    blocks = [places.block((*path, number)) for number in range(len(old))]
    there, wanted = ([json.dumps(item, sort_keys=True) for item in items] for items in (old, new))
    lines = {item: places.words(block) for item, block in zip(there, blocks, strict=True)}
    column = places.column((*path, 0))
    for _, start, end, new_start, new_end in SequenceMatcher(None, there, wanted, autojunk=False).get_opcodes():
        kept = min(end - start, new_end - new_start)
        for number in range(kept):
            yield from find_edits(places, (*path, start + number), new[new_start + number])
        yield from (Edit(block, "") for block in blocks[start + kept : end])
        below = blocks[start + kept - 1].end if start + kept else blocks[0].start
        for number in range(new_start + kept, new_end):
            yield Edit(Block(below, below), lines.get(wanted[number]) or render_tree([new[number]], column))


def render_tree(tree: Any, indent: int) -> str:
    """Lines for dicts, lists and texts as our reader gives them, `indent` blanks in."""
    return render_yaml(_with_numbers(tree), indent)


def _with_numbers(tree: Any) -> Any:
    if isinstance(tree, Mapping):
        return {key: int(value) if key in NUMBERS else _with_numbers(value) for key, value in tree.items()}
    return tree if isinstance(tree, str) else [_with_numbers(item) for item in tree]
