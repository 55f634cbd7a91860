"""What was done with words: 'X kritisierte die Pläne', 'X wies den Vorwurf zurück', 'X dementierte diese Aussage'."""

from collections.abc import Iterator

from quizgen.claims.de.pointing import is_pointing
from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.cues import read_cues
from quizgen.language.de.subjects import Place, find_subjects
from quizgen.language.de.verbs import Predicate, Tokens, clause_end, clause_start, find_predicates, is_finite, negations
from quizgen.language.quotations import Unit
from quizgen.model import Form, Token

_VICTIMS = frozenset(["Menschenleben", "Opfer", "Todesopfer", "Tote"])  # 'Die Flut forderte drei Menschenleben'


def find_acts(unit: Unit) -> Iterator[Link]:
    """One link an act, with the clause that tells it as content."""
    acts = read_cues("de").acts
    predicates = find_predicates(unit.tokens)
    for predicate, subject in zip(predicates, find_subjects(unit.tokens, predicates), strict=True):
        if predicate.lemma not in acts or predicate.is_passive:
            continue
        if is_pointing(unit, predicate):
            continue  # what was said stands in the sentence before
        nobody = subject is not None and unit.tokens[subject[0]].text.lower() in ("man", "es")
        if subject is not None and not nobody and _is_act(unit.tokens, predicate):
            yield _link(unit.tokens, predicate, subject)


def _is_act(tokens: Tokens, predicate: Predicate) -> bool:
    words = {token.text for token in tokens[predicate.finite : _end(tokens, predicate)]}
    if words & _VICTIMS:
        return False
    needs = read_cues("de").act_needs.get(predicate.lemma)
    if needs is not None:
        return bool(words & needs)
    return len(words) > len(predicate.parts)  # an object is told


def _end(tokens: Tokens, predicate: Predicate) -> int:
    """Where the clause ends: at its mark, or before 'und' with a second verb of the same subject."""
    last = max(predicate.parts) + 1
    end = clause_end(tokens, last)
    return next((i for i in range(last, end - 1) if tokens[i].tag == "KON" and is_finite(tokens[i + 1])), end)


def _link(tokens: tuple[Token, ...], predicate: Predicate, subject: Place) -> Link:
    start = clause_start(tokens, min(predicate.parts[0], subject[0]))
    if tokens[start].text in ("dass", "daß"):
        start += 1
    if tokens[predicate.finite - 1].tag == "KON":
        start = predicate.finite  # '… und kritisierte die Pläne': the subject stands with the verb before
    negation = negations(tokens, predicate)
    return Link(
        speaker=span_of(tokens[slice(*subject)]),
        cue=spans_at(tokens, [*predicate.parts, *negation]),
        content=(span_of(tokens[start : _end(tokens, predicate)]),),
        form=Form.REPORTED,
        word=f"nicht {predicate.lemma}" if negation else predicate.lemma,
        rule="de.act",
    )
