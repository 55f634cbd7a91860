"""A question that a rule could ask, before anyone decided whether it is good and which wrong options it gets."""

from dataclasses import dataclass

from quizgen.model import Source, Token
from quizgen.questions.rules import Rule
from quizgen.questions.view import View


@dataclass(frozen=True)
class Candidate:
    """Prompt, answer and the words they were made of."""

    rule: Rule
    view: View
    prompt: str
    answer: str
    because: str
    words: tuple[Token, ...]
    """The article's words in the prompt (or, for a statement to choose, in the answer)."""
    source: Source | None
    """Who is asked for, or who owns the claim."""
    kind: str = ""
    """Kind of the value asked for: 'time', 'number' …"""
