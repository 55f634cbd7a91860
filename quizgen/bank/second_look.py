"""A question with slips becomes the one that was likely meant, so that one slip does not hide the others.

Only for telling mistakes: nobody is ever asked a question that was guessed at.
"""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from pydantic_core import ErrorDetails

from quizgen.bank.shape import QUESTION_SHAPES
from quizgen.model import QuestionType


def mend_slips(question: Any, errors: Sequence[ErrorDetails]) -> Any:
    """The question with the type that is likely meant, or without the keys that can be left out; else None.

    `errors` are pydantic's about this question.
    """
    if errors[0]["type"] == "union_tag_invalid":
        likely = get_close_matches(str(question["type"]), list(QuestionType), n=1)
        return {**question, "type": str(likely[0])} if likely else None
    dropped = set()
    for error in errors:
        if error["type"] == "missing" or len(error["loc"]) < 4:
            return None
        _, _, type, key, *_ = error["loc"]
        field = QUESTION_SHAPES[QuestionType(str(type))].model_fields.get(str(key))
        if field is not None and field.is_required():
            return None
        dropped.add(key)
    return {key: value for key, value in question.items() if key not in dropped}
