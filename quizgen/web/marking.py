"""A question and a response in, right or wrong out: as a whole, and item by item.

This file refuses to know about pages and pupils.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.model import Option, Question, QuestionType
from quizgen.pointing import Word, show_words
from quizgen.shuffle import shuffled_matches, shuffled_order
from quizgen.web.responses import find_chosen
from quizgen.web.spelling import is_same_answer


@dataclass(frozen=True, slots=True)
class Part:
    """An item with the match, or a text with the place, that a pupil gave it."""

    text: str
    given: str
    is_right: bool


def mark(question: Question, response: str) -> bool | None:
    """Whether all of `response` is right; None for an open question, which no program marks."""
    chosen = find_chosen(question, response)
    match question.type:
        case QuestionType.OPEN:
            return None
        case QuestionType.SHORT | QuestionType.CLOZE:
            return _is_meant(question, response)
        case QuestionType.MATCHING | QuestionType.ORDERING:
            parts = mark_parts(question, response)
            return len(parts) == len(chosen) and all(part.is_right for part in parts)
        case QuestionType.MARK:
            # Any of the right words will do: whoever points at one has found the place.
            return bool(chosen) and chosen[0] in find_right(question)
        case _:
            return chosen == find_right(question)


def mark_parts(question: Question, response: str) -> tuple[Part, ...]:
    """The items in their order, or the texts in the pupil's order, each marked; those without a choice are left out."""
    chosen = find_chosen(question, response)
    if question.type is QuestionType.MATCHING:
        matches = shuffled_matches(question)
        given = ((pair, matches[number - 1]) for pair, number in zip(question.pairs, chosen, strict=True) if number)
        return tuple(Part(pair.item, match, match == pair.match) for pair, match in given)
    if question.type is QuestionType.ORDERING:
        placed = sorted(
            zip(chosen, shuffled_order(question), strict=True), key=lambda place_and_text: place_and_text[0]
        )
        return tuple(Part(text, str(place), question.order[place - 1] == text) for place, text in placed if place)
    return ()


def find_right(question: Question) -> tuple[int, ...]:
    """The numbers, counted from 1, of the right options, or of the words in the gap of a sentence."""
    choices: Sequence[Option | Word] = show_words(question.gap)[1] if question.gap else question.options
    return tuple(number for number, choice in enumerate(choices, 1) if choice.is_right)


def _is_meant(question: Question, typed: str) -> bool:
    # In a cloze the word in front of the gap calls for the answer too: "closed since [[2019]]".
    last_before = question.gap.before.split()[-1:] if question.gap else []
    asked = " ".join([question.prompt, *last_before])
    return any(
        is_same_answer(typed, meant, question.language, asked=asked) for meant in (question.answer, *question.accept)
    )
