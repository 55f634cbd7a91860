"""Two claims that contradict each other."""

from collections.abc import Iterator

from quizgen.model import RelationKind, Stance
from quizgen.questions.material import Material
from quizgen.questions.quoting import quote_sentence, quote_statement
from quizgen.questions.subject import Slot, Subject, always
from quizgen.questions.view import View
from quizgen.questions.wrong_sources import is_told_in_full

_SHORTEST = 3
"""Words: 'Brandt denied this.'"""


def find(material: Material) -> Iterator[Subject]:
    """'X denies what Y says': the view is the denial's, `other` what it denies."""
    for view, other in _find_pairs(material):
        said = quote_statement(other, material)
        if said is not None:
            slots = {**_slots(view, other, material), "other": always(said)}
            yield Subject(view, slots, view.source, "denial")


def find_contradicted(material: Material) -> Iterator[Subject]:
    """The same, but the source is the one who is contradicted, who may be quoted word for word.

    Of 'two people said that Putin had asked …' nobody could say whose statement it is.
    """
    for view, other in _find_pairs(material):
        is_own = other.attribution is not None and len(other.attribution.chain) == 1
        if is_own and not material.has_speaker_inside(other):
            yield Subject(view, _slots(view, other, material), other.source, "contradicted")


def _find_pairs(material: Material) -> Iterator[tuple[View, View]]:
    """A denial and what it denies, from two sources; who is contradicted is told in full, and has said something."""
    for relation in material.relations:
        if relation.kind is not RelationKind.DENIES:
            continue
        view, other = material.view_of(relation.claim), material.view_of(relation.other)
        is_known = all(source and source.is_resolved and source.name for source in (view.source, other.source))
        is_told = is_known and other.source is not None and is_told_in_full(other.source)
        is_told = is_told and not (other.attribution and other.attribution.stance is Stance.WITHHOLDS)
        is_certain = is_told and view.is_certain and other.is_certain and view.source != other.source
        if is_certain and view.unit != other.unit:
            yield view, other


def _slots(view: View, other: View, material: Material) -> dict[str, Slot]:
    return {
        "sentence": lambda: quote_sentence(view, material, fewest=_SHORTEST),
        "other_source": always(other.source.name if other.source else ""),
        "other_paragraph": always(str(other.paragraph)),
        "other_evidence": always(material.requoted(other.evidence.text)),
    }
