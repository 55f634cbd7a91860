"""An article and its claims as one line of text each and back: for who lets another process find the claims, once.

This file refuses to know who finds and who keeps them.
"""

from pydantic import TypeAdapter

from quizgen.model import Article, Claim

_ARTICLE = TypeAdapter(Article)
_CLAIMS = TypeAdapter(tuple[Claim, ...])


def freeze_article(article: Article) -> str:
    """The article as JSON; equal articles give equal text."""
    return _ARTICLE.dump_json(article).decode()


def thaw_article(text: str) -> Article:
    """The article that `freeze_article` wrote. Errors: ValueError for any other text."""
    return _ARTICLE.validate_json(text)


def freeze_claims(claims: tuple[Claim, ...]) -> str:
    """The claims of an article as JSON."""
    return _CLAIMS.dump_json(claims).decode()


def thaw_claims(text: str) -> tuple[Claim, ...]:
    """The claims that `freeze_claims` wrote. Errors: ValueError for any other text."""
    return _CLAIMS.validate_json(text)
