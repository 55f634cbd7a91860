"""A question that a rule could ask, before anyone decided whether it is good."""

from dataclasses import dataclass

from quizgen.model import Option, QuestionType, Source, Token
from quizgen.questions.rules import Rule
from quizgen.questions.subject import Subject
from quizgen.questions.view import View


@dataclass(frozen=True)
class Candidate:
    """Prompt, answer and the words they were made of."""

    rule: Rule
    subject: Subject
    prompt: str
    answer: str
    because: str
    words: tuple[Token, ...]
    """The article's words in the prompt (or, for a statement to choose, in the answer), quoted sentences left out."""
    wrong: tuple[str, ...] = ()
    """Wrong options that the rule lists itself."""
    type: QuestionType | None = None
    wrong_options: tuple[Option, ...] = ()
    """Both are found once it is known to be sound: `make.py`."""

    @property
    def view(self) -> View:
        """The claim that gives the evidence."""
        return self.subject.view

    @property
    def source(self) -> Source | None:
        """Who is asked for, or who owns the claim."""
        return self.subject.source

    @property
    def kind(self) -> str:
        """Kind of the value asked for: 'time', 'number' …"""
        return self.subject.kind
