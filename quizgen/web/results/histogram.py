"""A matrix in, how many pupils have how many points out; nothing here knows how a chart looks."""

from dataclasses import dataclass

from quizgen.web.results.matrix import Matrix

MOST_BINS = 11
"""More bars than this say no more on a phone; ten questions still have one bar for each number of points."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Pupils with `low` to `high` points, both included."""

    low: int
    high: int
    count: int


def make_histogram(matrix: Matrix) -> tuple[Bin, ...]:
    """Bins of one width from no points to all, empty ones too; none where no question is marked."""
    if not matrix.most:
        return ()
    width = -(-(matrix.most + 1) // MOST_BINS)
    lows = range(0, matrix.most + 1, width)
    return tuple(_make_bin(matrix, low, min(low + width - 1, matrix.most)) for low in lows)


def _make_bin(matrix: Matrix, low: int, high: int) -> Bin:
    return Bin(low, high, sum(low <= points <= high for points in matrix.points))
