"""Words, tags and sentences of an article; the lexicons and the clause grammar of each language."""

from quizgen.language.analyse import analyse

__all__ = ["analyse"]
