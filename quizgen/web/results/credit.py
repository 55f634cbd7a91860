"""A question and a response in, how much of it is right out: from 0 to 1.

Every question weighs 1. A matching or an order counts what the feedback shows as right, item by item and place by
place; of several options a wrong one takes away what a right one gives, so that choosing all earns nothing extra.
"""

from quizgen.model import Question, QuestionType
from quizgen.web.marking import find_right, mark, mark_parts
from quizgen.web.responses import find_chosen


def mark_credit(question: Question, response: str) -> float:
    """1 exactly where all is right, 0 for no response and for an open question."""
    if not response or (is_right := mark(question, response)) is None:
        return 0.0
    return 1.0 if is_right else _mark_parts_of(question, response)


def _mark_parts_of(question: Question, response: str) -> float:
    match question.type:
        case QuestionType.MATCHING | QuestionType.ORDERING:
            asked = len(question.pairs) or len(question.order)
            return sum(part.is_right for part in mark_parts(question, response)) / asked
        case QuestionType.SEVERAL:
            right, chosen = set(find_right(question)), set(find_chosen(question, response))
            return max(0, len(chosen & right) - len(chosen - right)) / len(right)
        case _:
            return 0.0
