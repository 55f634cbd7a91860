"""A headline that states what in the text is somebody's claim."""

import re
from collections.abc import Iterator

from quizgen.model import Form
from quizgen.questions.material import Material
from quizgen.questions.subject import Subject, always
from quizgen.questions.view import View

_STEM = 6
"""Letters by which two words count as the same: 'Schließung', 'schließt' do not, 'Hallenbad', 'Hallenbads' do."""
_LONG = 4
_FEWEST_SHARED = 2
_SPEAKS = re.compile(r"[„“”»«\"‘’:–—?]")


def find(material: Material) -> Iterator[Subject]:
    """The claim that has most words of the headline, if the headline names no source."""
    title = material.title.strip().rstrip(".")
    stems = _stems(title)
    if len(stems) <= _FEWEST_SHARED or _SPEAKS.search(title) or material.wording.tells_who_speaks(title):
        return
    counted = [(len(stems & _stems(view.said)), view) for view in material.views if _is_claim(view)]
    most = max((count for count, _ in counted), default=0)
    best = [view for count, view in counted if count == most]
    own = max((len(stems & _stems(view.said)) for view in material.views if view.attribution is None), default=0)
    sources = {view.source for view in best}
    if most >= max(_FEWEST_SHARED, (len(stems) + 1) // 2) and len(sources) == 1 and own < most:
        view = best[0]
        if view.source and view.source.name.split()[-1] not in title:
            yield Subject(view, {"headline": always(material.requoted(title))}, view.source, "headline")


def _is_claim(view: View) -> bool:
    attribution = view.attribution
    is_told = attribution is not None and attribution.form in (Form.INDIRECT, Form.DIRECT) and not attribution.via
    return is_told and view.source is not None and view.source.is_resolved


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM].lower() for word in re.findall(r"\w+", text) if len(word) > _LONG)
