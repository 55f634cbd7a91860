"""Passed on without a speaker in the sentence: 'Er soll … gewesen sein'."""

from collections.abc import Iterator

from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.cues import read_cues
from quizgen.language.de.parsed import Parsed
from quizgen.language.de.phrases import can_be_subject, subject_phrase_end
from quizgen.language.de.verbs import Predicate, Tokens, clause_end, clause_start, is_finite
from quizgen.model import Form

_HEARSAY = {"soll": "sollen", "sollen": "sollen", "will": "wollen", "wollen": "wollen"}


def find_hearsay(parsed: Parsed) -> Iterator[Link]:
    """'soll' and 'will' with a perfect infinitive.

    What is told of the past with 'soll' nobody vouches for; who 'will den Wolf gesehen haben' says so himself.
    """
    for predicate in parsed.predicates:
        verb = _HEARSAY.get(parsed.tokens[predicate.finite].text)
        if verb is None or not _is_perfect(parsed.tokens, predicate):
            continue
        speaker = parsed.subject_of(predicate) if verb == "wollen" else None
        start, end = _clause(parsed.tokens, predicate)
        yield Link(
            speaker=span_of(parsed.tokens[slice(*speaker)]) if speaker else None,
            cue=spans_at(parsed.tokens, (predicate.finite,)),
            content=(span_of(parsed.tokens[start:end]),),
            form=Form.HEARSAY,
            word=verb,
            rule=f"de.hearsay.{'soll' if verb == 'sollen' else 'will'}",
        )


def _is_perfect(tokens: Tokens, predicate: Predicate) -> bool:
    """'soll getötet haben', 'sollen … gekommen sein'; 'soll 2030 fertiggestellt sein' is a plan."""
    parts = [tokens[i] for i in predicate.parts]
    participles = [part.text.lower() for part in parts if part.tag.endswith("(PP)")]
    words = {part.text for part in parts}
    if not participles or "haben" in words:
        return bool(participles)
    went = tuple(read_cues("de").lists["perfect_with_sein"])
    return "sein" in words and any(participle.endswith(went) for participle in participles)


def _clause(tokens: Tokens, predicate: Predicate) -> tuple[int, int]:
    """The whole sentence of a main clause, the own clause of a subordinate one."""
    last = predicate.parts[-1] + 1
    if predicate.is_verb_final:
        return clause_start(tokens, predicate.parts[0]), clause_end(tokens, last)
    start = next((i + 1 for i in range(predicate.finite - 1, -1, -1) if _parts_clauses(tokens, i)), 0)
    end = clause_end(tokens, last)
    while end + 2 < len(tokens) and tokens[end].text == "," and not _begins_clause(tokens, end + 1):
        end = clause_end(tokens, end + 1)
    return start, end


def _parts_clauses(tokens: Tokens, i: int) -> bool:
    """'Er ist Belgier und soll geflohen sein', '…; die Männer sollen …': here another clause ends."""
    if tokens[i].text in (";", ":", "–"):
        return True
    return tokens[i].tag == "KON" and any(is_finite(token) for token in tokens[:i]) and is_finite(tokens[i + 1])


def _begins_clause(tokens: Tokens, start: int) -> bool:
    """', der Ölteppich soll wachsen': a main clause of its own."""
    end = subject_phrase_end(tokens, start) if can_be_subject(tokens, start) else start
    return end > start and end < len(tokens) and is_finite(tokens[end])
