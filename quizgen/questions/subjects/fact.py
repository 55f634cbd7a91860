"""Every time and number that a claim tells, with the question for it; and who acts in the article's own voice."""

from collections.abc import Iterator

from quizgen.model import Source, SourceKind
from quizgen.questions.material import Material
from quizgen.questions.subject import Subject, always


def find(material: Material) -> Iterator[Subject]:
    """'Wann wurde Starlink laut X abgeschaltet', 'im September 2022'; `kind` is that of the value."""
    for view in material.views:
        for fact in material.wording.facts(view):
            slots = {"question": always(fact.question), "value": always(fact.answer)}
            yield Subject(view, slots, view.source, fact.kind)


def find_actors(material: Material) -> Iterator[Subject]:
    """'Wer reagierte nicht auf Anfragen der Zeitung', Elon Musk."""
    for view in material.views:
        fact = material.wording.actor(view)
        if fact is not None:
            source = _known(fact.answer, material.sources) or Source(fact.answer, SourceKind.PERSON, is_named=True)
            yield Subject(view, {"question": always(fact.question)}, source, "who")


def _known(name: str, sources: tuple[Source, ...]) -> Source | None:
    """The source with this name, or the only one with it as surname: 'John Weber' is not 'Mary Weber'."""
    fitting = [s for s in sources if s.name == name or (" " not in name and s.name.split()[-1] == name)]
    return fitting[0] if len(fitting) == 1 else None
