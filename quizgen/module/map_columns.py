"""A source map and a width in, its boxes in columns out: each with its lines of words, and none with a place yet.

A column that is as long as a page of paper may be ends, and the next one begins by saying of which branch it goes on.
Lengths are user units. This file refuses to know where a column stands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from quizgen.interface import Words
from quizgen.module.map_text import Border, BoxText, tell_again, tell_branch, tell_continued
from quizgen.module.source_map import Branch, SourceMap
from quizgen.module.text_width import wrap_text

SIZE = 13
"""Of a letter."""
LINE = 17
PAD = 8
GAP = 12
"""Between two boxes, one above the other, and between columns."""
EDGE = 2
"""What a border needs outside of its box."""
_INDENT = 22
_NARROWEST = 320
"""A column, where there is more than one."""
_DEEPEST = 0.4
"""How much of a column indents may take, however long the chains are."""

Wrapped = tuple[tuple[str, bool], ...]
"""Lines, and whether each belongs to the head."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A box whose size is known and whose place is not."""

    branch: Branch
    above: tuple["Cell", ...]
    """The cells that it hangs from, the article's witness first."""
    lines: Wrapped
    border: Border

    @property
    def depth(self) -> int:
        """How many boxes it hangs from; 0 for a witness of the article's own."""
        return len(self.above)

    @property
    def height(self) -> int:
        """How much of its column it takes, the gap below it included."""
        return find_height(self.lines) + GAP


@dataclass(frozen=True, slots=True)
class Grid:
    """How the width of a map is shared out."""

    number: int
    """How many columns."""
    total: int
    """The width of all, gaps included."""
    width: float
    """The width of one."""
    indent: float
    """How much farther in a box begins than the one that it hangs from."""

    def find_left(self, depth: int) -> float:
        """Where a box begins in its column."""
        return self.indent * (depth + 1)

    def find_width(self, depth: int) -> float:
        """How wide a box is."""
        return self.width - self.find_left(depth) - EDGE

    def make_cell(self, branch: Branch, above: tuple[Cell, ...], text: BoxText) -> Cell:
        """A cell as tall as its words."""
        return Cell(branch, above, wrap_box(text, self.find_width(len(above))), text.border)


def make_grid(width: int, source_map: SourceMap) -> Grid:
    """As many columns as `width` has room for, with indents as deep as the map needs."""
    number = max(1, width // _NARROWEST)
    column = (width - (number - 1) * GAP) / number
    indent = min(_INDENT, column * _DEEPEST / max(_find_depth(source_map.branches), 1))
    return Grid(number, width, column, indent)


def make_columns(source_map: SourceMap, grid: Grid, room: float, told: Words) -> list[list[Cell]]:
    """Columns of at most `room`, if no box is taller: no more sheets than need be, and all about as long."""
    cells = tuple(_list_cells(source_map, grid, told))
    sheets = ceil(len(_fill(cells, room, grid, told)) / grid.number)
    return _balance(cells, room, sheets * grid.number, grid, told)


def _find_depth(branches: Sequence[Branch]) -> int:
    return max((1 + _find_depth(branch.branches) for branch in branches), default=0)


def _list_cells(source_map: SourceMap, grid: Grid, told: Words) -> Iterator[Cell]:
    """Every branch, those it bears right behind it."""
    about = {row.source: row.about for row in source_map.rows}
    seen = set()

    def walk(branches: Sequence[Branch], above: tuple[Cell, ...]) -> Iterator[Cell]:
        for branch in branches:
            is_new = branch.source not in seen
            seen.add(branch.source)
            text = tell_branch(branch, about[branch.source], told) if is_new else tell_again(branch, told)
            cell = grid.make_cell(branch, above, text)
            yield cell
            yield from walk(branch.branches, (*above, cell))

    return walk(source_map.branches, ())


def _fill(cells: Sequence[Cell], room: float, grid: Grid, told: Words) -> list[list[Cell]]:
    """The cells in columns of at most `room`; a column that begins inside a branch first says of which."""
    filled: list[list[Cell]] = []
    used = room
    for cell in cells:
        if not filled or used + cell.height > room:
            filled.append(list(_repeat(cell.above, grid, told)))
            used = sum(above.height for above in filled[-1])
        filled[-1].append(cell)
        used += cell.height
    return filled


def _repeat(above: tuple[Cell, ...], grid: Grid, told: Words) -> Iterator[Cell]:
    for place, cell in enumerate(above):
        yield grid.make_cell(cell.branch, above[:place], tell_continued(cell.branch.source, told))


def _balance(cells: Sequence[Cell], room: float, most: int, grid: Grid, told: Words) -> list[list[Cell]]:
    """The cells in at most so many columns that are as short as can be."""
    low, high = 0, int(min(room, sum(cell.height for cell in cells)))
    while low < high:
        middle = (low + high) // 2
        if len(_fill(cells, middle, grid, told)) <= most:
            high = middle
        else:
            low = middle + 1
    return _fill(cells, high, grid, told)


def wrap_box(text: BoxText, width: float) -> Wrapped:
    """The words of a box that is `width` wide, line by line."""
    room = width - 2 * PAD
    head = [(line, True) for line in wrap_text(text.head, room, SIZE, is_bold=True)]
    return (*head, *((line, False) for told in text.lines for line in wrap_text(told, room, SIZE)))


def find_height(lines: Wrapped) -> int:
    """How tall a box with these lines is."""
    return len(lines) * LINE + 2 * PAD
