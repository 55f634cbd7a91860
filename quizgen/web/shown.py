"""A question in, what a pupil sees of it before answering out.

What is shuffled is so after every reload, with nothing stored: the order comes from digests. Numbers stay those of the
bank. This file refuses to know about responses.
"""

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

from quizgen.model import Option, Question, QuestionType
from quizgen.shuffle import shuffled_matches, shuffled_order

Choice = TypeVar("Choice")


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


def show_options(question: Question, seed: str = "") -> tuple[tuple[int, Option], ...]:
    """The options with their numbers, counted from 1; each seed has an order of its own, none keeps the bank's."""
    is_fixed = question.type is QuestionType.TRUE_FALSE
    return _shuffle(question, question.options, "" if is_fixed else seed)


def show_matches(question: Question, seed: str = "") -> tuple[tuple[int, str], ...]:
    """What the items may belong to, likewise; their numbers are those of `shuffled_matches`."""
    return _shuffle(question, shuffled_matches(question), seed)


def shuffle_questions(questions: Sequence[Question], seed: str) -> tuple[Question, ...]:
    """The questions in the order of this seed."""
    return tuple(sorted(questions, key=lambda question: _digest(seed, question.id)))


def _shuffle(question: Question, choices: Sequence[Choice], seed: str) -> tuple[tuple[int, Choice], ...]:
    numbered = enumerate(choices, 1)
    if not seed:
        return tuple(numbered)
    return tuple(sorted(numbered, key=lambda choice: _digest(seed, f"{question.id}\0{choice[0]}")))


def _digest(seed: str, what: str) -> bytes:
    return sha256(f"{seed}\0{what}".encode(errors="replace")).digest()


def _show_sentence(question: Question) -> tuple[str, ...]:
    if question.gap is None:
        return ()
    is_cloze = question.type is QuestionType.CLOZE
    return (question.gap.before, question.gap.after) if is_cloze else (question.gap.sentence,)
