"""An article and what was found in it as one line of text each and back: for who lets another process find it, once.

This file refuses to know who finds and who keeps it.
"""

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass

from quizgen.model import Article, Claim, Relation, RelationKind
from quizgen.module.reading_level import ReadingLevel
from quizgen.module.study import Study
from quizgen.module.vocabulary import HardWord


@dataclass(frozen=True, slots=True)
class _Kept:
    """A `Study` whose relations name their claims by places, so that each claim stands there once."""

    claims: tuple[Claim, ...]
    relations: tuple[tuple[RelationKind, int, int, tuple[str, ...]], ...]
    level: ReadingLevel | None
    hard_words: tuple[HardWord, ...]


_ARTICLE = TypeAdapter(Article)
_STUDY = TypeAdapter(_Kept)


def freeze_article(article: Article) -> str:
    """The article as JSON; equal articles give equal text."""
    return _ARTICLE.dump_json(article).decode()


def thaw_article(text: str) -> Article:
    """The article that `freeze_article` wrote. Errors: ValueError for any other text."""
    return _ARTICLE.validate_json(text)


def freeze_study(study: Study) -> str:
    """What was found in an article as JSON."""
    places = {id(claim): place for place, claim in enumerate(study.claims)}
    relations = (
        (relation.kind, places[id(relation.claim)], places[id(relation.other)], relation.words)
        for relation in study.relations
    )
    return _STUDY.dump_json(_Kept(study.claims, tuple(relations), study.level, study.hard_words)).decode()


def thaw_study(text: str) -> Study:
    """What `freeze_study` wrote. Errors: ValueError for any other text."""
    kept = _STUDY.validate_json(text)
    try:
        relations = tuple(
            Relation(kind, kept.claims[one], kept.claims[other], words) for kind, one, other, words in kept.relations
        )
    except IndexError:
        raise ValueError("a relation of a claim that is not there") from None
    return Study(kept.claims, relations, kept.level, kept.hard_words)
