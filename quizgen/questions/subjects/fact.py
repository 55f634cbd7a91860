"""Every time and number that a claim tells, with the question for it; and who acts in the article's own voice."""

from collections.abc import Iterator

from quizgen.model import Amount, SourceKind, Stance
from quizgen.questions.material import Material
from quizgen.questions.subject import Subject, always
from quizgen.questions.view import View

_STATED = (Stance.SAYS, Stance.CONFIRMS, Stance.CONCEDES, Stance.ANNOUNCES, Stance.PREDICTS, Stance.WARNS)


def find(material: Material) -> Iterator[Subject]:
    """'Wann wurde Starlink laut X abgeschaltet', 'im September 2022'; `kind` is that of the value."""
    for view, facts in zip(material.views, material.facts, strict=True):
        attribution = view.attribution
        if attribution is not None and attribution.stance not in _STATED:
            continue  # 'bestritt, dass Starlink im Mai ausfiel' tells no time
        if _is_contested(view, material) or (attribution is None and material.wording.is_free_speech(view.unit.tokens)):
            continue
        for fact in facts:
            slots = {"question": always(fact.question), "value": always(fact.answer)}
            yield Subject(view, slots, view.source, fact.kind)


def _is_contested(view: View, material: Material) -> bool:
    """'Die Veranstalter zählten 900 Teilnehmer', but the police in the same paragraph 400: whose number?"""
    own = {(fact.unit, fact.value) for fact in view.claim.facts if isinstance(fact, Amount)}
    if not own:
        return False
    others = (other for other in material.paragraphs[view.paragraph] if other.unit != view.unit)
    told = {(fact.unit, fact.value) for other in others for fact in other.claim.facts if isinstance(fact, Amount)}
    return any(unit and unit == u and value != v for unit, value in own for u, v in told)


def find_actors(material: Material) -> Iterator[Subject]:
    """'Wer reagierte nicht auf Anfragen der Zeitung', Elon Musk; only people whom the article introduces."""
    known = {source.name: source for source in (*material.people, *material.sources)}
    people = {name: known[name] for name in known if known[name].kind is SourceKind.PERSON and known[name].role}
    surnames = {name.split()[-1] for name in people}
    for view in material.views:
        if surnames.isdisjoint(token.text for token in view.content):
            continue  # before the dear look at its clause
        fact = material.wording.actor(view)
        source = people.get(fact.answer) if fact else None
        if fact and source:
            yield Subject(view, {"question": always(fact.question)}, source, "who")
