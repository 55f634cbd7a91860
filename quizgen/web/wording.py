"""A question and a response in, the response and the solution in words out, line by line.

This file refuses to know how a page looks.
"""

from quizgen.model import Question, QuestionType
from quizgen.pointing import show_words
from quizgen.web.marking import mark_parts
from quizgen.web.responses import find_chosen

_LINES = {QuestionType.MATCHING: "{0} – {1}", QuestionType.ORDERING: "{1}. {0}"}
"""An item with its match, a text with its place."""


def say_response(question: Question, response: str) -> tuple[str, ...]:
    """What a pupil answered; what isn't chosen yet is left out."""
    chosen = find_chosen(question, response)
    match question.type:
        case QuestionType.MATCHING | QuestionType.ORDERING:
            line = _LINES[question.type]
            return tuple(line.format(part.text, part.given) for part in mark_parts(question, response))
        case QuestionType.MARK if question.gap:
            words = show_words(question.gap)[1]
            return tuple(words[number - 1].text for number in chosen)
        case QuestionType.CHOICE | QuestionType.TRUE_FALSE | QuestionType.SEVERAL:
            return tuple(question.options[number - 1].text for number in chosen)
        case _:
            return (response,)


def say_solution(question: Question) -> tuple[str, ...]:
    """What is right, or the model answer."""
    match question.type:
        case QuestionType.MATCHING:
            return tuple(_LINES[question.type].format(pair.item, pair.match) for pair in question.pairs)
        case QuestionType.ORDERING:
            return tuple(_LINES[question.type].format(text, place) for place, text in enumerate(question.order, 1))
        case QuestionType.SEVERAL:
            return tuple(option.text for option in question.options if option.is_right)
        case _:
            return (question.answer,)
