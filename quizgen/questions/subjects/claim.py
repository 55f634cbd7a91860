"""Every claim: who says it, and what is said."""

from collections.abc import Iterator
from functools import partial

from quizgen.questions.material import Material
from quizgen.questions.subject import Subject


def find(material: Material) -> Iterator[Subject]:
    """One subject a claim, the article's own voice included."""
    wording = material.wording
    for view in material.views:
        yield Subject(
            view,
            {
                "who": partial(wording.who, view),
                "that": partial(wording.that, view),
                "retold": partial(wording.retold, view),
                "quotation": partial(wording.quotation, view),
            },
            view.source,
        )
