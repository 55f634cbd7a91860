"""When a question that went wrong is asked again: a card and an answer in, the card with its next day out.

The days come from FSRS, a model of forgetting that was fitted to the reviews of many Anki users (`fsrs`). Cards are
for days: whoever errs today is asked tomorrow. This file refuses to know where cards are kept.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from fsrs import Card as Memory
from fsrs import Rating, Scheduler

from quizgen.model import Language
from quizgen.web.store import Card

# Without chance in it, so that the day that was told is the day that comes.
_SCHEDULER = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def make_card(bank_id: str, language: Language, question_id: str, at: datetime) -> Card:
    """The card of a question that has just gone wrong."""
    memory = Memory(card_id=0, due=at.astimezone(UTC)).to_dict()
    return _review(Card(bank_id, language, question_id, at, dict(memory)), memory, Rating.Again, at)


def is_due(card: Card, at: datetime) -> bool:
    """Whether it is to be asked on that day, at whatever hour, by the clock of the machine."""
    return card.due_at.astimezone().date() <= at.astimezone().date()


def answer_card(card: Card, response: str, is_right: bool, at: datetime) -> Card:
    """The card after an answer: right at once, right at a second try on the same day, or wrong.

    An answer to a card that is not due, and was not wrong today, changes nothing.
    """
    if is_due(card, at):
        rated = _review(card, card.memory, Rating.Good if is_right else Rating.Again, at)
        return replace(rated, before={} if is_right else card.memory, response=response)
    if not card.before:
        return card
    if is_right:
        return replace(_review(card, card.before, Rating.Hard, at), before={}, response=response)
    return replace(card, response=response)


def _review(card: Card, memory: Mapping[str, Any], rating: Rating, at: datetime) -> Card:
    reviewed, _ = _SCHEDULER.review_card(Memory.from_dict(dict(memory)), rating, at.astimezone(UTC))  # type: ignore[arg-type]
    return replace(card, memory=dict(reviewed.to_dict()), due_at=reviewed.due)
