"""Unnamed sources that the article counts: 'zwei mit der Sache vertraute Personen', 'three former employees'."""

from collections.abc import Iterator

from quizgen.language.amount_words import read_amount_words
from quizgen.questions.material import Material
from quizgen.questions.subject import Subject, always


def find(material: Material) -> Iterator[Subject]:
    """A claim of an unnamed source whose description begins with a number above one, in the article's language."""
    if material.asked != material.language:
        return  # 'zwei' is no answer to an English question
    small = read_amount_words(material.language).small
    for view in material.views:
        source = view.source
        if source is None or source.is_named or not source.is_resolved or not view.is_certain:
            continue
        count = source.name.split()[0].lower() if source.name else ""
        if count in small and source.is_plural:
            yield Subject(view, {"count": always(count)}, source, "number")
