"""A headline that states what in the text is somebody's claim."""

import re
from collections.abc import Iterator

from quizgen.model import Form, Language
from quizgen.questions.material import WORDINGS, Material
from quizgen.questions.subject import Subject, always
from quizgen.questions.view import View

_STEM = 6
"""Letters by which two words count as the same: 'Schließung', 'schließt' do not, 'Hallenbad', 'Hallenbads' do."""
_LONG = 4
_FEWEST_SHARED = 2
_SPEAKS = re.compile(r"[„“”»«\"‘’:–—?]| und | and ")
"""Marks of a speaker; where it tells two things, each may have a source of its own."""


def find(material: Material) -> Iterator[Subject]:
    """The claim that has most words of the headline, if the headline names no source."""
    title = material.title.strip().rstrip(".")
    if not is_bare(title, material.asked):
        return
    counted = [(count_shared(title, view.said), view) for view in material.views if _is_claim(view)]
    most = max((count for count, _ in counted), default=0)
    best = [view for count, view in counted if count == most]
    own = max((count_shared(title, view.said) for view in material.views if view.attribution is None), default=0)
    sources = {view.source for view in best}
    if most >= count_telling(title) and len(sources) == 1 and own < most:
        view = best[0]
        if view.source and view.source.name.split()[-1] not in title:
            yield Subject(view, {"headline": always(material.requoted(title))}, view.source, "headline")


def is_bare(headline: str, language: Language) -> bool:
    """Whether a headline tells something and doesn't say by itself who claims it."""
    tells_who_speaks = WORDINGS[language].tells_who_speaks(headline)
    return len(_stems(headline)) > _FEWEST_SHARED and not _SPEAKS.search(headline) and not tells_who_speaks


def count_shared(headline: str, said: str) -> int:
    """How many words of the headline somebody says, whatever their endings."""
    return len(_stems(headline) & _stems(said))


def count_telling(headline: str) -> int:
    """How many of its words a statement must share to be the headline's."""
    return max(_FEWEST_SHARED, (len(_stems(headline)) + 1) // 2)


def _is_claim(view: View) -> bool:
    attribution = view.attribution
    is_told = attribution is not None and attribution.form in (Form.INDIRECT, Form.DIRECT) and not attribution.via
    return is_told and view.source is not None and view.source.is_resolved


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM].lower() for word in re.findall(r"\w+", text) if len(word) > _LONG)
