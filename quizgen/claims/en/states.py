"""What somebody is said to think or feel by an adjective: 'X is confident that …', 'X was critical of the plan'."""

from collections.abc import Iterator

from quizgen.claims.en.clauses import Opening, begins_clause
from quizgen.claims.en.ends import find_end
from quizgen.claims.en.links import make_link
from quizgen.claims.link import Link
from quizgen.language.cues import read_cues
from quizgen.language.en.subjects import Parsed, Subjects
from quizgen.language.en.verbs import Predicate, is_adverb
from quizgen.model import Form

_LINKING = frozenset(["be", "feel", "remain", "become", "sound"])

_ABOUT = frozenset(["about", "of", "at", "over", "by", "with", "to", "in", "on"])


def find_states(parsed: Parsed, subjects: Subjects) -> Iterator[Link]:
    """Links of adjectives and participles behind 'is', with a clause or with what their preposition names."""
    for predicate in parsed.predicates:
        adjective = _adjective(parsed, predicate)
        subject = subjects.get(predicate.head) if adjective is not None else None
        if adjective is None or subject is None:
            continue
        opening = _opening(parsed, adjective)
        if opening is None:
            continue
        link = make_link(
            parsed,
            predicate,
            subject,
            [(opening.start, find_end(parsed, predicate, opening, subjects))],
            f"en.state.{opening.kind}",
            Form.REPORTED if opening.kind == "object" else None,
            parsed.word(adjective),
            (*predicate.parts, *range(adjective, opening.start if opening.kind == "object" else adjective + 1)),
        )
        if link is not None:
            yield link


def _adjective(parsed: Parsed, predicate: Predicate) -> int | None:
    """Position of 'confident' in 'is quite confident', of 'convinced' in 'was convinced'."""
    if predicate.is_passive:
        return predicate.head if parsed.word(predicate.head) in read_cues("en").lists["states"] else None
    if predicate.lemma not in _LINKING:
        return None
    i = predicate.head + 1
    while i < len(parsed.tokens) and is_adverb(parsed.tokens[i]):
        i += 1
    return i if parsed.word(i) in read_cues("en").lists["states"] else None


def _opening(parsed: Parsed, adjective: int) -> Opening | None:
    i = adjective + 1
    if parsed.tag(i) == "CJT" or parsed.word(i) == "whether":
        return Opening(i, "that")
    if parsed.word(i) in _ABOUT:
        is_object = i + 1 in parsed.phrase_from or parsed.tag(i + 1) in ("VVG", "VBG", "VHG", "AVQ", "DTQ", "PNQ")
        return Opening(i + 1, "object") if is_object else None
    return Opening(i, "zero") if parsed.tag(i) == "PNP" and begins_clause(parsed, i) else None
