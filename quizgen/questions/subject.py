"""What a rule can ask about: a claim, a fact, a sentence, all sources … with the words for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from quizgen.model import Gap, Option, Pair, Source
from quizgen.questions.view import View
from quizgen.questions.wording.phrase import Phrase

Slot = Callable[[], Phrase | str | None]
"""Makes the words of a slot; None where they can't be made safely."""


@dataclass(frozen=True)
class Subject:
    """One thing to ask about, found by a file in `subjects/`."""

    view: View
    """The claim that gives the evidence; of several the first."""
    slots: Mapping[str, Slot]
    source: Source | None = None
    """Who is asked for, or who owns the claim."""
    kind: str = ""
    """What the condition `kind` looks at: 'time', 'number', 'own' …"""
    gap: Gap | None = None
    front: str = ""
    """The article's words that are shown in front of the claim's sentence."""
    pairs: tuple[Pair, ...] = ()
    order: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    """Options that belong to the subject itself: all of a true/false or several-answers question, the wrong ones of a
    choice with `wrong: own`."""


def always(value: Phrase | str) -> Slot:
    """A slot whose words are known already."""
    return lambda: value
