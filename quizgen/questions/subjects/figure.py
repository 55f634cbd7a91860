"""A figure that the article has from somebody."""

import re
from collections.abc import Iterator

from quizgen.model import Amount, Form
from quizgen.questions.material import Material
from quizgen.questions.subject import Subject
from quizgen.questions.subjects.gap import is_background
from quizgen.questions.view import View

_FORMS = (Form.INDIRECT, Form.CONTINUED)
_CONDITION = re.compile(r"\b(?:if|unless|wenn|falls|sofern)\b")
_NUMBERS = re.compile(r"\d[\d.,'’]*")
_WITH = re.compile(r"^(?:\w+ ){1,4}(?:mit|with|of|von) (?:\w+ )?$")
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)\b")
_DIGITS = re.compile(r"\d")


def find(material: Material) -> Iterator[Subject]:
    """A claim that tells but one figure: 'etwa 15.000 Geräte seien geliefert worden'.

    `kind` is 'condition' for 'would sue if the 160,000 did not arrive', which no second source can check, else 'fact'.
    """
    for view in material.views:
        attribution = view.attribution
        if attribution is None or attribution.form not in _FORMS or attribution.via or not view.is_certain:
            continue
        amounts = [fact for fact in view.claim.facts if isinstance(fact, Amount)]
        if len(amounts) == 1 and amounts[0].unit and _is_told(amounts[0], view, material):
            kind = "condition" if _CONDITION.search(view.said) else "fact"
            yield Subject(view, {}, view.source, kind)


def _is_told(amount: Amount, view: View, material: Material) -> bool:
    """In digits, the only ones, and not beside the first noun: 'Die Firma mit 34 Leuten hat ein Gesuch eingereicht'.

    Nor one that is taken as known: 'Benefits to its 61,000 members are not affected'.
    """
    start = view.claim.content[0].start
    is_aside = _WITH.search(view.text[start : amount.words.start]) is not None
    is_only = len(_NUMBERS.findall(view.said)) == 1
    told = amount.words.of(view.text)
    is_figure = _DIGITS.search(told) is not None and not _ORDINAL.search(told)  # 'the 10th' is no figure
    return is_figure and not is_aside and is_only and not is_background(amount, view, material)
