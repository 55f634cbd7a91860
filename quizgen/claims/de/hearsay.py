"""Passed on without a speaker in the sentence: 'Er soll … gewesen sein'."""

from collections.abc import Iterator

from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.de.subjects import find_subjects
from quizgen.language.de.verbs import CLAUSE_MARKS, Predicate, Tokens, clause_end, find_predicates
from quizgen.language.quotations import Unit
from quizgen.model import Form

_HEARSAY = {"soll": "sollen", "sollen": "sollen", "will": "wollen", "wollen": "wollen"}


def find_hearsay(unit: Unit) -> Iterator[Link]:
    """'soll' and 'will' with a perfect infinitive.

    What is told of the past with 'soll' nobody vouches for; who 'will den Wolf gesehen haben' says so himself.
    """
    predicates = find_predicates(unit.tokens)
    for predicate, subject in zip(predicates, find_subjects(unit.tokens, predicates), strict=True):
        verb = _HEARSAY.get(unit.tokens[predicate.finite].text)
        if verb is None or not _is_perfect(unit.tokens, predicate):
            continue
        speaker = subject if verb == "wollen" else None
        start, end = _clause(unit.tokens, predicate)
        yield Link(
            speaker=span_of(unit.tokens[slice(*speaker)]) if speaker else None,
            cue=spans_at(unit.tokens, (predicate.finite,)),
            content=(span_of(unit.tokens[start:end]),),
            form=Form.HEARSAY,
            word=verb,
            rule=f"de.hearsay.{'soll' if verb == 'sollen' else 'will'}",
        )


def _is_perfect(tokens: Tokens, predicate: Predicate) -> bool:
    """'soll getötet haben', 'soll verhaftet worden sein', 'sollen … krank gewesen sein'."""
    parts = [tokens[i] for i in predicate.parts]
    has_participle = any(part.tag.endswith("(PP)") for part in parts)
    return has_participle and any(part.text in ("haben", "sein") for part in parts)


def _clause(tokens: Tokens, predicate: Predicate) -> tuple[int, int]:
    first, last = predicate.parts[0], predicate.parts[-1]
    start = max((i + 1 for i in range(first) if tokens[i].text in CLAUSE_MARKS), default=0)
    return start, clause_end(tokens, last + 1)
