"""What a question looks like to somebody who reads it over: the lines below it, the right answer told."""

from collections.abc import Iterator

from quizgen.bank.shape import join_gap
from quizgen.model import Question


def answer_lines(question: Question) -> Iterator[str]:
    """`✓` stands before everything that is right, `·` before wrong options, `–` before criteria."""
    for option in question.options:
        yield f"{'✓' if option.is_right else '·'} {option.text}"
    for pair in question.pairs:
        yield f"✓ {pair.item} → {pair.match}"
    for number, text in enumerate(question.order, 1):
        yield f"{number}. {text}"
    if question.gap:
        yield join_gap(question.gap.before, question.gap.words, question.gap.after)
    if question.answer and not question.options:
        yield f"✓ {question.answer}"
    for spelling in question.accept:
        yield f"✓ {spelling}"
    for criterion in question.criteria:
        yield f"– {criterion}"
