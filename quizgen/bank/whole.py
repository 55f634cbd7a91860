"""What shows only when a bank's questions are looked at together: a bank goes in, faults come out."""

from collections.abc import Iterator

from quizgen.bank.content import Fault
from quizgen.model import Bank, QuestionType

ENOUGH_TO_NOTICE = 5
"""Questions: from so many on, a right option that always stands in one place is no chance (1 in 256 with four)."""


def find_bank_faults(bank: Bank) -> Iterator[Fault]:
    """Warnings with a path from the top of the file."""
    asked = [question for question in bank.questions if question.type is QuestionType.CHOICE]
    places = {place for question in asked for place, option in enumerate(question.options, 1) if option.is_right}
    if len(asked) >= ENOUGH_TO_NOTICE and len(places) == 1:
        yield Fault("BANK-106", ("questions",), {"count": len(asked), "place": places.pop()})
