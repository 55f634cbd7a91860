"""The article's words with their tags: what the tagger knows, and nothing about claims."""

from dataclasses import dataclass

from quizgen.model.article import Article
from quizgen.model.span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark. `tag` is STTS for German, BNC C5 for English; `lemma` is the dictionary form."""

    text: str
    span: Span
    tag: str
    lemma: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's tokens in order and its place in the article."""

    tokens: tuple[Token, ...]
    span: Span
    paragraph: int
    """Number of the paragraph, counted from 1."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """An article and its tagged sentences."""

    article: Article
    sentences: tuple[Sentence, ...]
