"""Words of a question with their tags, so that guards can look at what they were made of."""

from dataclasses import dataclass

from quizgen.model import Token


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wording and the words it was made of."""

    text: str
    words: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a clause tells and how to ask for it."""

    kind: str
    """'time' (when), 'period' (since or until when), 'number', 'money', 'percent' or 'who'."""
    question: Phrase
    """The question without its mark: 'Wann wurde Starlink laut X abgeschaltet'."""
    answer: str
    """As it stands alone: 'im September 2022', 'etwa 15.000'."""
