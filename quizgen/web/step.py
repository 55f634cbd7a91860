"""A question in its place in the quiz, with a pupil's answers: all that a page shows of it.

This file refuses to know where answers are kept and how a page looks.
"""

from dataclasses import dataclass, replace
from functools import cached_property

from quizgen.model import Option, Question
from quizgen.pointing import Word, show_words
from quizgen.shuffle import shuffled_order
from quizgen.web.marking import Part, mark, mark_parts
from quizgen.web.responses import MAX_TYPED, find_chosen, find_clashes
from quizgen.web.shown import make_version, show_matches, show_options
from quizgen.web.store import Answer
from quizgen.web.wording import say_response, say_solution

NO_ANSWER = Answer()


@dataclass(frozen=True)
class Step:
    """A question in its place, and how it stands with a pupil."""

    number: int
    """Counted from 1."""
    question: Question
    answer: Answer = NO_ANSWER
    seed: str = ""
    """Tells the order of the options; without one it is the bank's."""

    @property
    def first(self) -> str:
        """The first answer; empty while there is none."""
        return self.answer.first

    @property
    def latest(self) -> str:
        """The latest answer; empty while there is none, and for whoever asked for another try."""
        return self.answer.latest

    @property
    def given(self) -> str:
        """What stands in the form: what was typed and not sent yet, else the latest answer."""
        return self.answer.draft or self.latest

    def fill_in(self, given: str) -> "Step":
        """The same with this in the form."""
        return replace(self, answer=replace(self.answer, draft=given))

    @property
    def is_answered(self) -> bool:
        """Whether there is an answer."""
        return bool(self.latest)

    @property
    def version(self) -> str:
        """Travels through the form: no answer shall count for a question that was edited meanwhile."""
        return make_version(self.question)

    @property
    def max_typed(self) -> int:
        """Characters that a pupil can type; 0 where they choose."""
        return MAX_TYPED.get(self.question.type, 0)

    @property
    def options(self) -> tuple[tuple[int, Option], ...]:
        """The options with their numbers, as they are shown."""
        return show_options(self.question, self.seed)

    @property
    def matches(self) -> tuple[tuple[int, str], ...]:
        """What the items may belong to, with its numbers, as it is shown."""
        return show_matches(self.question, self.seed)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is to be put in order, as it is shown."""
        return shuffled_order(self.question)

    @property
    def sentence(self) -> tuple[str, tuple[Word, ...]]:
        """The marks in front of the first word of the sentence with a gap, and its words."""
        return show_words(self.question.gap) if self.question.gap else ("", ())

    @cached_property
    def is_right(self) -> bool | None:
        """How the latest answer is marked; None while there is none and for open questions."""
        return mark(self.question, self.latest) if self.latest else None

    @property
    def chosen(self) -> tuple[int, ...]:
        """The numbers of what was chosen with the latest answer, as `quizgen.web.responses` says."""
        return find_chosen(self.question, self.latest)

    @property
    def picked(self) -> tuple[int, ...]:
        """The numbers of what stands in the form."""
        return find_chosen(self.question, self.given)

    @property
    def clashes(self) -> frozenset[int]:
        """The places that the form gives to more than one text."""
        return find_clashes(self.question, self.given)

    @property
    def missed(self) -> int:
        """How many right options were not chosen."""
        options = enumerate(self.question.options, 1)
        return sum(option.is_right and number not in self.chosen for number, option in options)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The latest answer item by item, where each is marked by itself."""
        return mark_parts(self.question, self.latest)

    @property
    def response(self) -> tuple[str, ...]:
        """The latest answer in words, line by line."""
        return say_response(self.question, self.latest)

    @property
    def solution(self) -> tuple[str, ...]:
        """The right or the model answer in words, line by line."""
        return say_solution(self.question)
