"""A question and the answers to it in; each answer with who gave it out, each item with who missed it.

This file refuses to know which answer means what for the question: `flags.py` does.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import fmean

from quizgen.model import Option, Question, QuestionType
from quizgen.pointing import Word, show_words
from quizgen.web.marking import mark_parts
from quizgen.web.responses import MAX_TYPED, find_chosen


@dataclass(frozen=True, slots=True)
class Taker:
    """A pupil who answered a question."""

    alias: str
    response: str
    is_right: bool | None
    """None at an open question."""
    rest: float | None
    """How many of the other questions this pupil had right, from 0 to 1; None without any."""


@dataclass(frozen=True, slots=True)
class Tally:
    """An answer and who gave it, by alias; options that nobody chose have a tally too."""

    text: str
    is_right: bool
    aliases: tuple[str, ...]
    rest: float | None
    """How many of the other questions they had right on average, from 0 to 1; None if nobody can be told."""

    @property
    def count(self) -> int:
        """How many gave it."""
        return len(self.aliases)


def find_rest(takers: Iterable[Taker]) -> float | None:
    """The mean `rest` of those who have one; None if nobody has."""
    known = [taker.rest for taker in takers if taker.rest is not None]
    return fmean(known) if known else None


def tally_answers(question: Question, takers: Sequence[Taker]) -> tuple[Tally, ...]:
    """Options in the question's order; words of a sentence that were chosen; typed answers, most often first.

    None for a question where items are marked one by one, nor for an open one.
    """
    if question.type is QuestionType.OPEN:
        return ()
    if question.type in MAX_TYPED:
        return _tally_typed(question, takers)
    if question.type is QuestionType.MARK and question.gap:
        words = _tally_chosen(question, show_words(question.gap)[1], takers)
        return tuple(tally for tally in words if tally.count)
    return _tally_chosen(question, question.options, takers)


def tally_missed(question: Question, takers: Sequence[Taker]) -> tuple[Tally, ...]:
    """The items of a matching or the texts of an order, each with those who missed it in any of its places."""
    texts = dict.fromkeys([*(pair.item for pair in question.pairs), *question.order])
    missed = [(taker, _find_missed(question, taker.response)) for taker in takers]
    return tuple(_make_tally(text, False, [taker for taker, wrong in missed if text in wrong]) for text in texts)


def _find_missed(question: Question, response: str) -> set[str]:
    """What was given a wrong place or match, or none."""
    asked = Counter([*(pair.item for pair in question.pairs), *question.order])
    return set(asked - Counter(part.text for part in mark_parts(question, response) if part.is_right))


def _tally_chosen(question: Question, choices: Sequence[Option | Word], takers: Sequence[Taker]) -> tuple[Tally, ...]:
    chosen = [(taker, find_chosen(question, taker.response)) for taker in takers]
    return tuple(
        _make_tally(choice.text, choice.is_right, [taker for taker, numbers in chosen if number in numbers])
        for number, choice in enumerate(choices, 1)
    )


def _tally_typed(question: Question, takers: Sequence[Taker]) -> tuple[Tally, ...]:
    """One a spelling, in its commonest form; capitals and the width of gaps make no spelling of their own."""
    ordered = sorted(takers, key=lambda taker: _fold(taker.response))
    groups = [list(group) for _, group in groupby(ordered, key=lambda taker: _fold(taker.response))]
    tallies = (_make_tally(_find_commonest(group), group[0].is_right is True, group) for group in groups)
    return tuple(sorted(tallies, key=lambda tally: -tally.count))


def _fold(typed: str) -> str:
    return " ".join(typed.casefold().split())


def _find_commonest(takers: Sequence[Taker]) -> str:
    counts = Counter(taker.response for taker in takers)
    return min(counts, key=lambda typed: (-counts[typed], typed))


def _make_tally(text: str, is_right: bool, takers: Sequence[Taker]) -> Tally:
    return Tally(text, is_right, tuple(taker.alias for taker in takers), find_rest(takers))
