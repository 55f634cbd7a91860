"""Wrong numbers and times near the right one, in patterns that don't give it away.

If the right number always stood between its half and its double, nobody would need the article.
"""

import re
from collections.abc import Iterator
from zlib import crc32

_FACTORS = ((1.25, 1.5, 2), (0.75, 1.25, 1.5), (0.75, 1.25, 0.5), (0.5, 0.8, 0.65))
_FARTHER = 1.75
_UPWARDS = (1, 2, 4)
_STEPS = (_UPWARDS, (-1, 2, -2), (-2, -1, 1), (2, -1, 3))
_TIME_STEPS = ((-2, 3), (2, 4), (-4, -2), (-1, 2), (1, -3), (-3, -1))
_FEW = 20
_SEVERAL = 2


def near_numbers(number: float, decimals: int, limit: int = 0) -> Iterator[float]:
    """Three numbers, or two, as round as `number` and not far from it.

    `limit` is 1 for 'at least' (of which less would be true as well), -1 for 'at most', else 0.
    """
    pattern = _pick(number, len(_FACTORS))
    if number < _FEW and decimals == 0:
        patterns = [*_STEPS[pattern:], *_STEPS[:pattern]]
        steps = next(steps for steps in patterns if number + min(steps) >= _SEVERAL or steps is _UPWARDS)
        found = [number + step for step in steps]
    else:
        grain = _grain(number, decimals)
        found = [max(grain, round(number * factor / grain) * grain) for factor in _FACTORS[pattern]]
    sided = [_on_side(other, number, limit, decimals) for other in found]
    if len(set(sided)) < len(found):  # two fell together: one further out takes the place of the second
        sided.append(_on_side(round(number * _FARTHER, decimals), number, limit, decimals))
    yield from dict.fromkeys(other for other in sided if other > 0 and other != number)


def _on_side(other: float, number: float, limit: int, decimals: int) -> float:
    """`other`, or its mirror image in `number`, where it would be true as well, or nobody writes it: '0.6 million'.

    `number` itself where neither will do.
    """
    is_true_too = (other - number) * limit < 0
    is_unusual = limit >= 0 and other < 1 <= number
    mirrored = round(2 * number - other, decimals)
    if not (is_true_too or is_unusual):
        return round(other, decimals)
    return mirrored if mirrored > 0 else number


def near_steps(text: str) -> Iterator[int]:
    """By how many months or years the wrong times differ from the one in `text`."""
    first = _pick(text, len(_TIME_STEPS))
    patterns = [*_TIME_STEPS[first:], *_TIME_STEPS[:first]]
    yield from dict.fromkeys(step for pattern in patterns for step in pattern)


def has_day(date: str, month: int) -> bool:
    """Whether the day in `date` exists in `month`, counted from 0: there is no 31 April."""
    day = re.search(r"(?<!\d)\d{1,2}(?!\d)", date)
    longest = 28 if month == 1 else 31 if month in (0, 2, 4, 6, 7, 9, 11) else 30
    return day is None or int(day.group()) <= longest


def _grain(number: float, decimals: int) -> float:
    """How round a number is: 100 for 4,500, 1 for 38, 0.1 for 7.5; never more than a quarter of it."""
    if decimals:
        return float(10**-decimals)
    whole, grain = int(number), 1
    while whole % (grain * 10) == 0 and grain * 10 <= number / 4:
        grain *= 10
    return float(grain)


def _pick(value: object, count: int) -> int:
    return crc32(str(value).encode()) % count
