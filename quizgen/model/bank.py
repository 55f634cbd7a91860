"""A question bank: an article and the questions about it, in one file that people edit."""

from dataclasses import dataclass

from quizgen.model.article import Article, Language
from quizgen.model.question import Question


@dataclass(frozen=True, slots=True)
class Bank:
    """All questions about one article. `id` names the bank in decks and links: 'musk-putin-en'."""

    id: str
    title: str
    language: Language
    article: Article
    questions: tuple[Question, ...]
    licence: str = ""
