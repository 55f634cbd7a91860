"""A form's values in, the response that is kept out, and what is still missing in it.

A response is what was typed, or the numbers of what was chosen, counted from 1: "3" for an option or a word,
"1 3" for several options, "2 0 1" for one choice per item or text, 0 where there is none yet. Whatever a form
holds, a response is no longer than the question allows. This file refuses to know what is right.
"""

from collections import Counter
from collections.abc import Sequence

from quizgen.model import Question, QuestionType
from quizgen.pointing import show_words
from quizgen.shuffle import shuffled_matches

MAX_TYPED = {QuestionType.SHORT: 300, QuestionType.CLOZE: 300, QuestionType.OPEN: 2000}
"""Characters a pupil can type, by type of question; all others are answered by choosing."""


def read_response(question: Question, values: Sequence[str]) -> str:
    """The values of a form's fields as a response; empty for none. What the form doesn't offer is dropped."""
    if question.type in MAX_TYPED:
        typed = "".join(values[:1]).replace("\r\n", "\n").strip()
        return typed[: MAX_TYPED[question.type]].rstrip()
    numbers = _find_numbers(question, values)
    return " ".join(map(str, numbers)) if any(numbers) else ""


def find_chosen(question: Question, response: str) -> tuple[int, ...]:
    """The numbers in a response, as the head of this file says; none in a typed one."""
    return () if question.type in MAX_TYPED else _find_numbers(question, response.split(" "))


def find_missing(question: Question, response: str) -> str:
    """The key of the interface text that says what a response lacks; empty if it can be marked."""
    chosen = find_chosen(question, response)
    if not response:
        return "web_missing"
    if 0 in chosen:
        return "web_unfinished"
    if find_clashes(question, response):
        return "web_same_place"
    return ""


def find_clashes(question: Question, response: str) -> frozenset[int]:
    """The places that were given to more than one text."""
    if question.type is not QuestionType.ORDERING:
        return frozenset()
    counts = Counter(find_chosen(question, response))
    return frozenset(place for place, count in counts.items() if place and count > 1)


def _find_numbers(question: Question, values: Sequence[str]) -> tuple[int, ...]:
    numbers = {str(number): number for number in range(1, _count_choices(question) + 1)}
    if question.type is QuestionType.SEVERAL:
        return tuple(sorted({numbers[value] for value in values if value in numbers}))
    if question.type in (QuestionType.MATCHING, QuestionType.ORDERING):
        asked = len(question.pairs) or len(question.order)
        given = [numbers.get(value, 0) for value in values[:asked]]
        return (*given, *[0] * (asked - len(given)))
    return tuple(numbers[value] for value in values if value in numbers) if len(values) == 1 else ()


def _count_choices(question: Question) -> int:
    if question.gap is not None:
        return len(show_words(question.gap)[1])
    return len(question.options) or len(shuffled_matches(question)) or len(question.order)
