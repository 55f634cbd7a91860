"""A question in, what a pupil sees of it before answering out.

Matches and texts come shuffled, alike for every pupil and after every reload, with nothing stored. This file refuses
to know about responses.
"""

from hashlib import sha256

from quizgen.model import Question, QuestionType
from quizgen.shuffle import shuffled_matches, shuffled_order


def make_version(question: Question) -> str:
    """A short sign of what a pupil sees before answering; it stays when only feedback or key are edited."""
    seen = (
        question.type.value,
        question.prompt,
        [option.text for option in question.options],
        [pair.item for pair in question.pairs],
        shuffled_matches(question),
        shuffled_order(question),
        _show_sentence(question),
    )
    return sha256(repr(seen).encode()).hexdigest()[:12]


def _show_sentence(question: Question) -> tuple[str, ...]:
    if question.gap is None:
        return ()
    is_cloze = question.type is QuestionType.CLOZE
    return (question.gap.before, question.gap.after) if is_cloze else (question.gap.sentence,)
