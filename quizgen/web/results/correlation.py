"""Numbers in, how far they go together out; nothing here knows what they measure."""

from collections.abc import Sequence
from math import atanh, sqrt, tanh
from statistics import NormalDist, correlation


def correlate(ones: Sequence[float], others: Sequence[float]) -> float | None:
    """Pearson's correlation of two rows of one length, from -1 to 1; None where one of them doesn't vary.

    With rights and wrongs as 1 and 0 it is the point-biserial one.
    """
    # By the values themselves: rounding would see a little variance in a row of equal thirds.
    if len(set(ones)) < 2 or len(set(others)) < 2:
        return None
    return max(-1.0, min(1.0, correlation(ones, others)))


def is_surely_below(found: float, bound: float, count: int, *, sureness: float) -> bool:
    """Whether a correlation `found` in `count` pairs lies so far below `bound` that chance hardly explains it.

    The upper end of the one-sided interval by Fisher's z (R. A. Fisher, 1921), whose standard error is
    1 / sqrt(count - 3), is below `bound`. `sureness` is that of the interval, such as .9; never with 3 pairs or fewer.
    """
    if count <= 3:
        return False
    return found < tanh(atanh(bound) - NormalDist().inv_cdf(sureness) / sqrt(count - 3))
