"""A question bank: an article and the questions about it, in one file that people edit."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from quizgen.model.article import Article, Language
from quizgen.model.question import Question, Status

Publish = Literal["approved", "all"]


@dataclass(frozen=True, slots=True)
class Bank:
    """All questions about one article. `id` names the bank in decks and links: 'musk-putin-en'."""

    id: str
    title: str
    language: Language
    article: Article
    """Without paragraphs in a bank that has no article."""
    questions: tuple[Question, ...]
    licence: str = ""
    publish: Publish = "approved"
    """Which questions learners see: only approved ones, or all that are not rejected."""
    skills: Mapping[str, str] = field(default_factory=dict)
    """The bank's own skills beside the usual four, with the names that learners see."""

    @property
    def published(self) -> tuple[Question, ...]:
        """The questions that learners see."""
        hidden = {Status.REJECTED} if self.publish == "all" else {Status.REJECTED, Status.DRAFT}
        return tuple(question for question in self.questions if question.status not in hidden)
