"""Two claims that contradict each other."""

from collections.abc import Iterator

from quizgen.model import RelationKind
from quizgen.questions.material import Material
from quizgen.questions.quoting import quote_statement
from quizgen.questions.subject import Subject, always


def find(material: Material) -> Iterator[Subject]:
    """'X denies what Y says': the view is the denial's, `other` what it denies."""
    for relation in material.relations:
        if relation.kind is not RelationKind.DENIES:
            continue
        view, other = material.view_of(relation.claim), material.view_of(relation.other)
        said = quote_statement(other, material)
        sources = [view.source, other.source]
        is_certain = all(source and source.is_resolved for source in sources) and view.source != other.source
        if said is None or view.unit == other.unit or not is_certain:
            continue
        yield Subject(
            view,
            {
                "other": always(said),
                "other_source": always(other.source.name if other.source else ""),
                "other_paragraph": always(str(other.paragraph)),
            },
            view.source,
            "denial",
        )
