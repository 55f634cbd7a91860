"""A question bank: an article and the questions about it, in one file that people edit."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from quizgen.model.article import Article, Language
from quizgen.model.question import Question, Status

Publish = Literal["approved", "all"]
Minutes = Literal[45, 90]
"""How long a lesson is: one or two periods."""


@dataclass(frozen=True, slots=True)
class ModulePlan:
    """What a teacher has written for the learning module; what is left empty, the module suggests or leaves open."""

    subject: str = ""
    grades: str = ""
    """For whom, in the school's own words: '9–11', 'Year 9'."""
    minutes: Minutes | None = None
    meanings: Mapping[str, str] = field(default_factory=dict)
    """Words that are explained before reading; a word of the module's own choice may be among them."""
    careful: str = ""
    """What is sensitive about this article in this class; teachers alone see it."""


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
    module: ModulePlan = ModulePlan()

    def __hash__(self) -> int:
        # Mappings have no hash; what is looked up by a bank is found by these and compared in full.
        return hash((self.id, self.title, self.language, self.article))

    @property
    def published(self) -> tuple[Question, ...]:
        """The questions that learners see."""
        hidden = {Status.REJECTED} if self.publish == "all" else {Status.REJECTED, Status.DRAFT}
        return tuple(question for question in self.questions if question.status not in hidden)
