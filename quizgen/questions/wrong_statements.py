"""What others say as wrong options: never of the same source, never nearly the same, of about the same length."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from operator import itemgetter

from quizgen.interface import words
from quizgen.model import Language, Option, Source, SourceKind
from quizgen.questions.alike import SAME_STATEMENT, is_named_in, overlap, shares_words
from quizgen.questions.candidate import Candidate
from quizgen.questions.material import Material
from quizgen.questions.quoting import quote_statement
from quizgen.questions.view import View

_ByLength = dict[int, list[tuple[int, View, str]]]
"""Statements by their length in characters, each with its place among all."""
_MOST_LONGER = 1.7
"""How much longer than the shortest a statement among options may be."""


def find_other_clauses(candidate: Candidate, material: Material) -> Iterator[Option]:
    """What others say: never the same source, and not nearly the same statement."""
    asks_unnamed = "unnamed" in candidate.rule.when.get("source", ())
    own = {link.source for link in candidate.view.attribution.chain} if candidate.view.attribution else set()
    # Dear to check, and three are enough: so the order comes first.
    fitting = (
        (view, clause)
        for view, clause in _of_like_length(_by_length(material, are_quoted=False), candidate)
        if view.attribution is not None
        and all(link.source is not None and link.source.is_resolved for link in view.attribution.chain)
        and not own & {link.source for link in view.attribution.chain}
        and not _is_alias(view.source, candidate.source)
        and overlap(clause, candidate.answer) < SAME_STATEMENT
        and (not asks_unnamed or _is_told_by_name(view, material))
        and not _tells_of(clause, candidate)
    )
    yield from _as_options(fitting, material)


def find_other_statements(candidate: Candidate, material: Material) -> Iterator[Option]:
    """Other statements of the article, as it has them: not of the same source, and not nearly the same."""
    own = {candidate.view.source}
    pairs = [(relation.claim, relation.other) for relation in material.relations]
    related = [claim for pair in pairs if candidate.view.claim in pair for claim in pair]
    fitting = (
        (view, said)
        for view, said in _of_like_length(_by_length(material, are_quoted=True), candidate)
        if view.source not in own
        and view.unit != candidate.view.unit
        and view.claim not in related
        and not _is_alias(view.source, candidate.source)
        and overlap(said, candidate.answer) < SAME_STATEMENT
    )
    yield from _as_options(fitting, material)


@lru_cache(maxsize=2)
def _by_length(material: Material, *, are_quoted: bool) -> _ByLength:
    found: _ByLength = {}
    for place, (view, text) in enumerate(_quote_all(material) if are_quoted else material.statements):
        found.setdefault(len(text), []).append((place, view, text))
    return found


def _quote_all(material: Material) -> tuple[tuple[View, str], ...]:
    """Every statement whose source is known, as the article has it."""
    known = (view for view in material.views if view.source and view.source.is_resolved)
    return tuple((view, said) for view in known if (said := quote_statement(view, material)))


def _of_like_length(found: _ByLength, candidate: Candidate) -> Iterator[tuple[View, str]]:
    """Those nearest in length first, of equals the first in the article."""
    wanted = len(candidate.answer)
    for distance in range(int(wanted * _MOST_LONGER) - wanted + 1):
        lengths = {wanted - distance, wanted + distance}
        near = (found.get(n, ()) for n in lengths if max(n, wanted) <= _MOST_LONGER * min(n, wanted))
        yield from ((view, text) for _, view, text in sorted(chain(*near), key=itemgetter(0)))


def _as_options(found: Iterable[tuple[View, str]], material: Material) -> Iterator[Option]:
    return (Option(text, False, _owner_shown(view, material.asked)) for view, text in found)


def _owner_shown(view: View, language: Language) -> str:
    """Whose statement a wrong option is."""
    source = view.source.name if view.source else ""
    return words(language)["feedback_statement"].format(source=source, paragraph=view.paragraph)


def _is_alias(one: Source | None, other: Source | None) -> bool:
    """'das Ministerium' and 'das Fischereiministerium' may be one."""
    return one is not None and other is not None and shares_words(one.name, other.name)


def _is_told_by_name(view: View, material: Material) -> bool:
    """Whether the article heard it from a named person, not through a medium or with somebody inside."""
    chain = view.attribution.chain if view.attribution else ()
    named = all(link.source and link.source.is_named and link.source.kind == SourceKind.PERSON for link in chain)
    return named and view.attribution not in material.passing_on


def _tells_of(clause: str, candidate: Candidate) -> bool:
    """A statement that names the one who is asked for would hardly be theirs, or might be: neither helps."""
    name = candidate.source.name.split()[-1] if candidate.source and candidate.source.name else ""
    return len(name) > 2 and is_named_in(name, clause) and not is_named_in(name, candidate.answer)
