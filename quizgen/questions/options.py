"""Wrong options: from the same article first, never an alias of the answer, never a second right one."""

from collections.abc import Callable, Iterator

from quizgen.model import Option
from quizgen.questions.alike import is_alike, shares_words
from quizgen.questions.candidate import Candidate
from quizgen.questions.material import Material
from quizgen.questions.neighbours import find_neighbours
from quizgen.questions.wrong_sources import find_other_sources
from quizgen.questions.wrong_statements import find_other_clauses, find_other_statements

WANTED = 3
ENOUGH = 2
"""Two good wrong options are enough (meta-analysis over 80 years of tests); a third only if it is as good."""


def find_wrong_options(candidate: Candidate, material: Material) -> tuple[Option, ...]:
    """At most three wrong options, the best first; fewer if the article offers no more."""
    if isinstance(candidate.rule.wrong, tuple):
        return tuple(Option(text, False) for text in candidate.wrong)
    if candidate.rule.wrong == "own":
        return candidate.subject.options
    found: list[Option] = []
    for option in _KINDS[candidate.rule.wrong](candidate, material):
        texts = [candidate.answer, *(other.text for other in found)]
        if not any(is_alike(option.text, text) for text in texts):
            found.append(option)
        if len(found) == WANTED:
            break
    return tuple(found)


def _find_other_values(candidate: Candidate, material: Material) -> Iterator[Option]:
    """Other values of the kind in the article at the same precision, then neighbours of the right one."""
    wording = material.wording
    shape = wording.shape_of(candidate.answer)
    for value in material.values.get((candidate.kind, shape), ()):
        if not shares_words(value, candidate.prompt):
            yield Option(value, False)
    for value in find_neighbours(candidate.answer, candidate.kind, candidate.view, material):
        yield Option(value, False)


_KINDS: dict[str, Callable[[Candidate, Material], Iterator[Option]]] = {
    "sources": find_other_sources,
    "statements": find_other_clauses,
    "said": find_other_statements,
    "values": _find_other_values,
}
