"""All that a module needs to know of an article, found once and kept: claims, relations, reading level, hard words."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.model import Analysis, Claim, Relation
from quizgen.module.reading_level import ReadingLevel, find_reading_level
from quizgen.module.vocabulary import HardWord, find_hard_words


@dataclass(frozen=True, slots=True)
class Study:
    """What was found in an article. The claims of `relations` are among `claims`."""

    claims: tuple[Claim, ...] = ()
    relations: tuple[Relation, ...] = ()
    level: ReadingLevel | None = None
    """None where the article has no word."""
    hard_words: tuple[HardWord, ...] = ()


NOTHING = Study()
"""Of a bank without an article."""


def make_study(analysis: Analysis, claims: Sequence[Claim], relations: Sequence[Relation]) -> Study:
    """What the article's words tell besides its claims is found here."""
    return Study(tuple(claims), tuple(relations), find_reading_level(analysis), find_hard_words(analysis, claims))
