"""Wrong times and numbers near the right one; of times those that could be true at the day the article is from."""

from collections.abc import Iterator

from quizgen.model import Time
from quizgen.questions.material import Material
from quizgen.questions.view import View

_PAST, _COMING = -1, 1
_SOON = 3
"""Months: 'in January', told in November of what has happened, is hardly the January ten months ago."""
_LONG = 9
"""Months: 'in September', told in November of what will happen, is hardly the September in ten months."""


def find_neighbours(value: str, kind: str, view: View, material: Material) -> Iterator[str]:
    """Values that look like `value`, which the view's sentence tells: no past day for one to come."""
    others: Iterator[str] = material.wording.neighbours(value, kind)
    is_time = kind in ("time", "period")
    side = _find_side(value, view, material.published) if is_time and material.published else 0
    if not side:
        return others
    return (other for other in others if _can_be_on(side, material.wording.moment_of(other), material.published))


def _find_side(value: str, view: View, published: str) -> int:
    """Whether `value`, a time, was over or still to come; 0 where that is not known, or it is the article's own."""
    times = (fact for fact in view.claim.facts if isinstance(fact, Time) and fact.value)
    told = next((fact.value or "" for fact in times if value in fact.words.of(view.text)), "")
    exact = min(len(told), len(published))
    if not told.replace("-", "").isdigit() or told[:exact] == published[:exact]:
        return 0
    return _PAST if told[:exact] < published[:exact] else _COMING


def _can_be_on(side: int, moment: tuple[int, int], published: str) -> bool:
    year, month = moment
    this_year, this_month = int(published[:4]), int(published[5:7])
    if year:
        months = 12 * (year - this_year) + (month - this_month if month else 0)
        return months * side > 0 or (months == 0 and not month)
    ahead = (month - this_month) % 12
    return not 0 < ahead <= _SOON if side == _PAST else ahead <= _LONG
