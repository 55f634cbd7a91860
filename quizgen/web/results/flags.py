"""An item in, what a teacher should look at out: a code and the figures, no words.

The sentences are in templates/interface (`results_flag_…`). This file refuses to know how figures are found.

Where a figure comes from is told beside it. A class is small: a rule that took each figure at its face would point
at every third question that is quite in order. So two of them ask for more than the figure itself; on simulated
classes of 8 to 60 and ten sound questions either points at fewer than 9 in 100.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from quizgen.model import QuestionType
from quizgen.web.responses import MAX_TYPED
from quizgen.web.results.correlation import is_surely_below
from quizgen.web.results.items import FEWEST, Item

TOO_EASY = 0.95
"""Right with more than this. Our own figure."""
TOO_HARD = 0.2
"""Right with less than this, or with less than guessing brings where that is more. Our own figure."""
POOR_DISCRIMINATION = 0.2
"""Ebel and Frisbie (Essentials of Educational Measurement, 1991) call an item poor below it. Theirs is the index of
an upper and a lower group; ours is a correlation, which runs much alike."""
SURENESS = 0.9
"""How sure it must be that the discrimination is poor: in a class of 25, chance takes a quarter of good items below."""
WORKING = 0.05
"""A distractor works if at least this share chooses it (Tarrant, Ware and Mohammed, BMC Medical Education 2009)."""
FEWEST_FOR_DISTRACTORS = 20
"""With fewer pupils, `WORKING` is less than one of them."""
FEWEST_RIVALS = 3
"""So many must give a wrong answer before it may be the right one, and half as many as give the key. Our own figures:
without the second, up to every fifth sound question would be suspected in a class of 25."""
PASSED_OVER = 0.2
"""Left out by this share at least. Our own figure."""

_GUESSED = (QuestionType.CHOICE, QuestionType.TRUE_FALSE)


@dataclass(frozen=True, slots=True)
class Flag:
    """Something about a question that a teacher should look at."""

    code: str
    """What follows `results_flag_` in the key of its sentence."""
    values: Mapping[str, str | int | float]
    """What the sentence tells: texts, counts, and shares from 0 to 1 (`discrimination`: from -1)."""


def find_flags(item: Item) -> tuple[Flag, ...]:
    """The gravest first; only that it is too early to tell, while fewer than `FEWEST` have answered."""
    if item.answered < FEWEST:
        return (Flag("too_few", {"count": item.answered, "least": FEWEST}), *_find_passed_over(item))
    return tuple(flag for find in _FINDERS for flag in find(item))


def _find_rivals(item: Item) -> Iterator[Flag]:
    """Wrong answers of pupils who are better at the rest than those with the right one: is the key wrong?"""
    code = "spelling" if item.question.type in MAX_TYPED else "wrong_key"
    if (bound := item.rest_of_right) is None:
        return
    for tally in item.answers:
        is_common = tally.count >= max(FEWEST_RIVALS, item.right.count / 2)
        if not tally.is_right and is_common and tally.rest is not None and tally.rest > bound:
            yield Flag(code, {"answer": tally.text, "count": tally.count, "rest": tally.rest, "rest_of_right": bound})


def _find_poor_discrimination(item: Item) -> Iterator[Flag]:
    found = item.discrimination
    if found is not None and is_surely_below(found, POOR_DISCRIMINATION, item.answered, sureness=SURENESS):
        code = "negative" if found < 0 else "poor"
        yield Flag(code, {"discrimination": found, "count": item.answered})


def _find_difficulty(item: Item) -> Iterator[Flag]:
    share = item.right
    chance = 1 / len(item.question.options) if item.question.type in _GUESSED else 0.0
    values = {"count": share.count, "of": share.of}
    if not share.of:
        return
    if share.ratio > TOO_EASY:
        yield Flag("too_easy", values)
    elif chance > TOO_HARD and share.ratio < chance:
        yield Flag("below_chance", values | {"chance": chance})
    elif share.ratio < TOO_HARD:
        yield Flag("too_hard", values)


def _find_idle_distractors(item: Item) -> Iterator[Flag]:
    """Options that draw nobody; an item that is too easy has no others, so there it isn't said again."""
    if item.answered < FEWEST_FOR_DISTRACTORS or not item.question.options or item.right.ratio > TOO_EASY:
        return
    for tally in item.answers:
        if not tally.is_right and tally.count / item.answered < WORKING:
            yield Flag("idle", {"answer": tally.text, "count": tally.count, "of": item.answered})


def _find_passed_over(item: Item) -> Iterator[Flag]:
    share = item.passed_over
    if share.of >= FEWEST and share.ratio >= PASSED_OVER:
        yield Flag("passed_over", {"count": share.count, "of": share.of})


_FINDERS: tuple[Callable[[Item], Iterator[Flag]], ...] = (
    _find_rivals,
    _find_poor_discrimination,
    _find_difficulty,
    _find_passed_over,
    _find_idle_distractors,
)
