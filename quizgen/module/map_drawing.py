"""A source map and a width in, boxes and lines with their places out: what an SVG needs, and nothing it can't do.

Below the article, which stands on top, hang its witnesses, and below each of them, farther in, those whose statements
it passes on. A wide map has several such columns, and a long one several sheets, none of them longer than a page
of paper. Lengths are user units; a letter is `SIZE` of them. This file refuses to know words and colours.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.interface import Words
from quizgen.model import Article
from quizgen.module.map_columns import (
    EDGE,
    GAP,
    LINE,
    PAD,
    SIZE,
    Cell,
    Grid,
    Wrapped,
    find_height,
    make_columns,
    make_grid,
    wrap_box,
)
from quizgen.module.map_text import Border, BoxText, tell_article
from quizgen.module.source_map import SourceMap

_SPACE = 26
"""Between the article and its witnesses."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; `y` is its base line."""

    text: str
    x: float
    y: float
    is_head: bool


@dataclass(frozen=True, slots=True)
class Box:
    """A source, or the article."""

    x: float
    y: float
    width: float
    height: float
    border: Border
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Trunk:
    """A line that statements go up, from `bottom` to the head of an arrow at `top`; boxes feed it."""

    x: float
    top: float
    bottom: float
    twigs: tuple[tuple[float, float], ...]
    """Where a box feeds it: the box's left edge and the height."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """One sheet of a map, from (0, 0) to (`width`, `height`)."""

    width: float
    height: float
    letter: float
    """The size of its letters."""
    boxes: tuple[Box, ...]
    trunks: tuple[Trunk, ...]


def draw_source_map(
    source_map: SourceMap, article: Article, told: Words, width: int, tallest: float = float("inf")
) -> tuple[Drawing, ...]:
    """The sheets of the map, each `width` wide and, if one box is not taller than that, at most `tallest` tall."""
    grid = make_grid(width, source_map)
    top = _make_article(tell_article(article, source_map, told), width)
    columns = make_columns(source_map, grid, tallest - top.height - _SPACE, told)
    starts = range(0, max(1, len(columns)), grid.number)
    return tuple(_draw_sheet(top, columns[start : start + grid.number], grid) for start in starts)


def _make_article(text: BoxText, width: int) -> Box:
    room = width - 2 * EDGE
    return _make_box(wrap_box(text, room), text.border, EDGE, EDGE, room)


def _make_box(wrapped: Wrapped, border: Border, x: float, y: float, width: float) -> Box:
    lines = tuple(
        Line(line, x + PAD, y + PAD + LINE * number + SIZE, is_head) for number, (line, is_head) in enumerate(wrapped)
    )
    return Box(x, y, width, find_height(wrapped), border, lines)


def _draw_sheet(top: Box, columns: Sequence[Sequence[Cell]], grid: Grid) -> Drawing:
    """The article and so many columns below it."""
    boxes: list[Box] = [top]
    trunks: list[Trunk] = []
    for number, cells in enumerate(columns):
        left = number * (grid.width + GAP)
        placed = list(_place(cells, left, top.y + top.height + _SPACE, grid))
        boxes.extend(box for _, box in placed)
        trunks.extend(_draw_trunks(placed, left, top, grid))
    height = max(box.y + box.height for box in boxes) + EDGE
    return Drawing(grid.total, height, SIZE, tuple(boxes), tuple(trunks))


def _place(cells: Sequence[Cell], left: float, y: float, grid: Grid) -> Iterator[tuple[Cell, Box]]:
    for cell in cells:
        x = left + grid.find_left(cell.depth)
        yield cell, _make_box(cell.lines, cell.border, x, y, grid.find_width(cell.depth))
        y += cell.height


def _draw_trunks(placed: Sequence[tuple[Cell, Box]], left: float, top: Box, grid: Grid) -> Iterator[Trunk]:
    """One below every box that passes something on, the article's included."""
    bearers = [(-1, -1, top), *((cell.depth, place, box) for place, (cell, box) in enumerate(placed))]
    for depth, place, bearer in bearers:
        borne = list(_find_borne(placed[place + 1 :], depth))
        if borne:
            x = left + grid.find_left(depth) + grid.indent / 2
            twigs = tuple((box.x, box.y + PAD + SIZE / 2) for box in borne)
            yield Trunk(x, bearer.y + bearer.height, twigs[-1][1], twigs)


def _find_borne(behind: Sequence[tuple[Cell, Box]], depth: int) -> Iterator[Box]:
    for cell, box in behind:
        if cell.depth <= depth:
            return
        if cell.depth == depth + 1:
            yield box
