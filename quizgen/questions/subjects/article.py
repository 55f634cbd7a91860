"""The article as a whole."""

from collections.abc import Iterator

from quizgen.questions.material import Material
from quizgen.questions.subject import Subject, always


def find(material: Material) -> Iterator[Subject]:
    """An article with a headline, and the first statement in it that has a source."""
    view = next((view for view in material.views if view.attribution), None)
    title = material.title.strip().rstrip(".")
    if view and title:
        yield Subject(view, {"headline": always(material.requoted(title))}, view.source, "article")
