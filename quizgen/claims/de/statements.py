"""A verb of saying with its clause: 'X sagte, dass …', 'X gab an, … zu haben', '…, sagte X', 'X: „…“'."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizgen.claims.de.behind import content_behind
from quizgen.claims.de.cue_words import cue_positions, is_refusal
from quizgen.claims.de.front import content_around, content_in_front, introduces_wie, is_quotation
from quizgen.claims.de.tellers import can_speak, person_telling, text_telling
from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.cues import read_cues
from quizgen.language.de.parsed import Parsed
from quizgen.language.de.subjects import Place
from quizgen.language.de.verbs import (
    Predicate,
    Tokens,
    negations,
)
from quizgen.language.quotations import QUOTATION
from quizgen.model import Form


def find_statements(parsed: Parsed, cues: Iterable[tuple[Predicate, str]]) -> Iterator[Link]:
    """Links of every predicate that is a verb of saying and governs a clause or a quotation."""
    verbs = read_cues("de").verbs
    tokens = parsed.tokens
    for predicate, cue in cues:
        if cue not in verbs or is_refusal(tokens, predicate):
            continue
        person = None
        if cue not in read_cues("de").lists["textual"]:
            person = person_telling(tokens, predicate, parsed.subject_of(predicate))
        if person and cue in read_cues("de").lists["shown"] and not can_speak(tokens[slice(*person)]):
            continue  # 'Ein Blick auf die Straße zeigt, wie …'
        text = None if person else text_telling(tokens, predicate)
        if person or text or cue not in read_cues("de").lists["textual"]:
            for link in _links(parsed, predicate, cue, person or text):
                yield replace(link, rule="de.frame.es") if text else link


def _links(parsed: Parsed, predicate: Predicate, lemma: str, speaker: Place | None) -> Iterator[Link]:
    in_front = None
    if not predicate.is_verb_final:
        in_front = content_in_front(parsed.tokens, predicate, lemma, speaker)
    behind = (
        None
        if in_front and (is_quotation(parsed.tokens, in_front[0]) or _ends_quoted(parsed.tokens, in_front[1:]))
        else content_behind(parsed.tokens, predicate, lemma, speaker)
    )
    if behind is not None:
        content, rule = behind
        yield _link(parsed.tokens, predicate, lemma, speaker, content, rule)
    elif in_front:
        yield _link(parsed.tokens, predicate, lemma, speaker, in_front, "de.statement.front")
    elif introduces_wie(parsed.tokens, predicate) and (speaker or lemma in read_cues("de").lists["impersonal"]):
        content_of_wie = content_around(parsed.tokens, predicate)
        if content_of_wie:
            yield _link(parsed.tokens, predicate, lemma, speaker, content_of_wie, "de.statement.wie")


def _ends_quoted(tokens: Tokens, places: list[Place]) -> bool:
    """'…, sagte X, ihre „Gedanken sind bei allen“'."""
    return any(tokens[end - 1].tag == QUOTATION for _, end in places)


def _link(
    tokens: Tokens, predicate: Predicate, lemma: str, speaker: Place | None, content: list[Place], rule: str
) -> Link:
    inside = {i for start, end in (*content, *filter(None, [speaker])) for i in range(start, end)}
    cue = [i for i in cue_positions(tokens, predicate, lemma) if i not in inside]
    is_negated = any(i not in inside for i in negations(tokens, predicate))
    return Link(
        speaker=span_of(tokens[slice(*speaker)]) if speaker else None,
        cue=spans_at(tokens, cue),
        content=tuple(span_of(tokens[slice(*place)]) for place in content),
        form=_form(tokens, content),
        word=f"nicht {lemma}" if is_negated else lemma,
        rule=rule,
    )


def _form(tokens: Tokens, content: list[Place]) -> Form:
    return Form.DIRECT if all(is_quotation(tokens, place) for place in content) else Form.INDIRECT
