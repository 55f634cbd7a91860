"""What others say as wrong options: never of the same source, never nearly the same, of about the same length."""

from collections.abc import Iterator, Sequence

from quizgen.interface import words
from quizgen.model import Language, Option, Source, SourceKind
from quizgen.questions.alike import SAME_STATEMENT, is_named_in, overlap, shares_words
from quizgen.questions.candidate import Candidate
from quizgen.questions.material import Material
from quizgen.questions.quoting import quote_statement
from quizgen.questions.view import View

_MOST_LONGER = 1.7
"""How much longer than the shortest a statement among options may be."""


def find_other_clauses(candidate: Candidate, material: Material) -> Iterator[Option]:
    """What others say: never the same source, and not nearly the same statement."""
    asks_unnamed = "unnamed" in candidate.rule.when.get("source", ())
    own = {link.source for link in candidate.view.attribution.chain} if candidate.view.attribution else set()
    fitting = [
        (view, clause)
        for view, clause in material.statements
        if view.attribution is not None
        and all(link.source is not None and link.source.is_resolved for link in view.attribution.chain)
        and not own & {link.source for link in view.attribution.chain}
        and not _is_alias(view.source, candidate.source)
        and overlap(clause, candidate.answer) < SAME_STATEMENT
        and (not asks_unnamed or _is_told_by_name(view, material))
        and not _tells_of(clause, candidate)
    ]
    yield from _of_like_length(fitting, candidate, material)


def find_other_statements(candidate: Candidate, material: Material) -> Iterator[Option]:
    """Other statements of the article, as it has them: not of the same source, and not nearly the same."""
    own = {candidate.view.source}
    pairs = [(relation.claim, relation.other) for relation in material.relations]
    related = [claim for pair in pairs if candidate.view.claim in pair for claim in pair]
    found = []
    for view in material.views:
        said = quote_statement(view, material) if view.source and view.source.is_resolved else None
        is_other = view.source not in own and view.unit != candidate.view.unit
        is_other = is_other and view.claim not in related and not _is_alias(view.source, candidate.source)
        if said and is_other and overlap(said, candidate.answer) < SAME_STATEMENT:
            found.append((view, said))
    yield from _of_like_length(found, candidate, material)


def _of_like_length(found: Sequence[tuple[View, str]], candidate: Candidate, material: Material) -> Iterator[Option]:
    wanted = len(candidate.answer)
    for view, text in sorted(found, key=lambda item: abs(len(item[1]) - wanted)):
        if max(len(text), wanted) <= _MOST_LONGER * min(len(text), wanted):
            yield Option(text, False, _owner_shown(view, material.asked))


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
    passes_on = any(
        other.attribution is not None and other.attribution.via == view.attribution for other in material.views
    )
    return named and not passes_on


def _tells_of(clause: str, candidate: Candidate) -> bool:
    """A statement that names the one who is asked for would hardly be theirs, or might be: neither helps."""
    name = candidate.source.name.split()[-1] if candidate.source and candidate.source.name else ""
    return len(name) > 2 and is_named_in(name, clause) and not is_named_in(name, candidate.answer)
