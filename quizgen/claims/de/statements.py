"""A verb of saying with its clause: 'X sagte, dass …', 'X gab an, … zu haben', '…, sagte X', 'X: „…“'."""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.claims.de.behind import content_behind
from quizgen.claims.de.front import content_around, content_in_front, introduces_wie
from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.cues import read_cues
from quizgen.language.de.phrases import noun_phrase_end
from quizgen.language.de.subjects import Place, agent_of, find_subjects
from quizgen.language.de.verbs import (
    CLAUSE_MARKS,
    Predicate,
    Tokens,
    clause_end,
    clause_start,
    find_predicates,
    negations,
)
from quizgen.language.lexicon import read_lexicon
from quizgen.language.quotations import QUOTATION, Unit
from quizgen.model import Form

_PLACES_OF_SPEECH = frozenset(["aus", "in", "im", "bei", "beim", "von", "vom"])


def find_statements(unit: Unit) -> Iterator[Link]:
    """Links of every predicate of `unit` that is a verb of saying and governs a clause or a quotation."""
    cues = read_cues("de")
    predicates = find_predicates(unit.tokens)
    for predicate, speaker in zip(predicates, find_subjects(unit.tokens, predicates), strict=True):
        lemma = _cue_lemma(unit.tokens, predicate)
        if lemma in cues.verbs:
            told = _personal(unit.tokens, predicate, speaker)
            place = None if told else _impersonal(unit.tokens, predicate)
            for link in _links(unit, predicate, lemma, told or place):
                yield replace(link, rule="de.frame.es") if place else link


def _personal(tokens: Tokens, predicate: Predicate, subject: Place | None) -> Place | None:
    """The subject as a speaker, in the passive the 'von' phrase; not 'es' in 'hieß es', not 'man'."""
    speaker = agent_of(tokens, predicate) if predicate.is_passive else subject
    return None if speaker is None or tokens[speaker[0]].text.lower() in ("es", "man", "wir") else speaker


def _impersonal(tokens: Tokens, predicate: Predicate) -> Place | None:
    """'hieß es aus Regierungskreisen', 'in dem Gutachten heißt es', 'In dem Bericht wurde vermutet': where it was said."""
    if predicate.lemma not in ("heißen", "verlauten") and not predicate.is_passive:
        return None
    first = clause_start(tokens, predicate.finite)
    end = clause_end(tokens, predicate.finite)
    for i in range(first, end - 1):
        if tokens[i].tag in ("APPR", "APPRART") and tokens[i].text.lower() in _PLACES_OF_SPEECH:
            last = noun_phrase_end(tokens, i + 1)
            if last > i + 1 and (not predicate.is_passive or _is_document(tokens[i + 1 : last])):
                return i + 1, last
    return None


def _is_document(phrase: Tokens) -> bool:
    noun = next((token for token in phrase if token.tag == "NN"), None)
    endings = tuple(read_lexicon("de", "sources")["document"])
    return noun is not None and noun.lemma.lower().endswith(endings)


def _cue_lemma(tokens: Tokens, predicate: Predicate) -> str:
    """The verb of saying; for 'äußerte die Hoffnung', 'ist der Ansicht', 'ist überzeugt' the last word decides."""
    cues = read_cues("de")
    start, end = predicate.finite, clause_end(tokens, predicate.finite)
    if predicate.lemma in cues.verbs:
        needs = cues.needs.get(predicate.lemma)
        is_told = needs is None or any(token.text in needs for token in tokens[start:end])
        return predicate.lemma if is_told else ""
    last = tokens[end - 1] if end - 1 > start else None
    if last is None or predicate.is_verb_final:
        return predicate.lemma
    if last.tag == "NN" and last.lemma in cues.nouns and tokens[end - 2].tag not in ("APPR", "APPRART"):
        return "äußern"
    is_view = predicate.lemma in ("sein", "zeigen") and last.text in cues.lists["attitudes"]
    return "überzeugtsein" if is_view else predicate.lemma


def _links(unit: Unit, predicate: Predicate, lemma: str, speaker: Place | None) -> Iterator[Link]:
    behind = content_behind(unit.tokens, predicate, lemma, speaker)
    if behind is not None:
        content, rule = behind
        yield _link(unit, predicate, lemma, speaker, content, rule)
    elif not predicate.is_verb_final:
        in_front = content_in_front(unit.tokens, predicate, lemma, speaker)
        if in_front:
            yield _link(unit, predicate, lemma, speaker, in_front, "de.statement.front")
    elif introduces_wie(unit.tokens, predicate):
        content_of_wie = content_around(unit.tokens, predicate)
        if content_of_wie:
            yield _link(unit, predicate, lemma, speaker, content_of_wie, "de.statement.wie")


def _link(unit: Unit, predicate: Predicate, lemma: str, speaker: Place | None, content: list[Place], rule: str) -> Link:
    tokens = unit.tokens
    parts = [i for i in predicate.parts if not any(start <= i < end for start, end in content)]
    negation = [i for i in negations(tokens, predicate) if not any(start <= i < end for start, end in content)]
    return Link(
        speaker=span_of(tokens[slice(*speaker)]) if speaker else None,
        cue=spans_at(tokens, [*parts, *negation]),
        content=tuple(span_of(tokens[slice(*place)]) for place in content),
        form=_form(tokens, content),
        word=f"nicht {lemma}" if negation else lemma,
        rule=rule,
    )


def _form(tokens: Tokens, content: list[Place]) -> Form:
    words = [token for place in content for token in tokens[slice(*place)] if token.text not in CLAUSE_MARKS]
    return Form.DIRECT if all(token.tag == QUOTATION for token in words) else Form.INDIRECT
