"""The article as a whole."""

from collections.abc import Iterator

from quizgen.questions.material import Material
from quizgen.questions.subject import Subject, always


def find(material: Material) -> Iterator[Subject]:
    """An article with a headline, and a statement in it that has a source: the first that can be understood alone."""
    attributed = [view for view in material.views if view.attribution]
    clear = (v for v in attributed if v.source and v.source.is_resolved and material.stands_alone(v))
    view = next(clear, next(iter(attributed), None))
    title = material.title.strip().rstrip(".")
    if view and title:
        yield Subject(view, {"headline": always(material.requoted(title))}, view.source, "article")
