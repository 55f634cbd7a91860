"""A question's matches and texts in an order that gives nothing away and is the same on every page and card."""

from collections.abc import Iterable
from hashlib import sha256

from quizgen.model import Question


def shuffled_matches(question: Question) -> tuple[str, ...]:
    """The matches of `question.pairs`, each once; their order tells nothing of the pairs."""
    return _shuffle({pair.match for pair in question.pairs}, question.id)


def shuffled_order(question: Question) -> tuple[str, ...]:
    """The texts of `question.order`, never in the right order (unless all are equal)."""
    shuffled = _shuffle(question.order, question.id)
    return shuffled if shuffled != question.order else shuffled[1:] + shuffled[:1]


def _shuffle(texts: Iterable[str], seed: str) -> tuple[str, ...]:
    # By digest, not `random`: a mended typo moves one text, and no version of Python moves any.
    return tuple(sorted(texts, key=lambda text: sha256(f"{seed}\0{text}".encode(errors="replace")).digest()))
