"""The article as a whole."""

from collections.abc import Iterator

from quizgen.questions.material import Material
from quizgen.questions.subject import Subject, always

_CLAUSES = ("that", "zero", "front", "dass", "v2", "according", "laut")
"""Ends of the rules by which a statement is found: 'asked to hear the tapes' is none."""


def find(material: Material) -> Iterator[Subject]:
    """An article with a headline, and a statement in it that has a source: the first that can be understood alone.

    Rather one that is retold: 'I wanted to be wrong' tells nothing that one could have known.
    """
    attributed = [view for view in material.views if view.attribution]
    clear = [v for v in attributed if v.source and v.source.is_resolved and material.stands_alone(v)]
    indirect = (v for v in clear if v.attribution and v.attribution.rule.endswith(_CLAUSES))
    view = next(indirect, next(iter(clear or attributed), None))
    title = material.title.strip().rstrip(".")
    if view and title:
        yield Subject(view, {"headline": always(material.requoted(title))}, view.source, "article")
