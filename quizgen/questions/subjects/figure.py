"""A figure that the article has from somebody."""

import re
from collections.abc import Iterator

from quizgen.model import Amount, Form
from quizgen.questions.material import Material
from quizgen.questions.subject import Subject

_FORMS = (Form.INDIRECT, Form.CONTINUED)
_DIGITS = re.compile(r"\d")


def find(material: Material) -> Iterator[Subject]:
    """A claim that tells but one figure: 'etwa 15.000 Geräte seien geliefert worden'."""
    for view in material.views:
        attribution = view.attribution
        if attribution is None or attribution.form not in _FORMS or attribution.via or not view.is_certain:
            continue
        amounts = [fact for fact in view.claim.facts if isinstance(fact, Amount)]
        if len(amounts) == 1 and amounts[0].unit and _DIGITS.search(amounts[0].words.of(view.text)):
            yield Subject(view, {}, view.source, "figure")
