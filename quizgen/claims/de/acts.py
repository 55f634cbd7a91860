"""What was done with words: 'X kritisierte die Pläne', 'X wies den Vorwurf zurück', 'X dementierte diese Aussage'."""

from collections.abc import Iterator

from quizgen.claims.de.cue_words import cue_positions
from quizgen.claims.de.pointing import is_pointing
from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.cues import read_cues
from quizgen.language.de.subjects import Place, find_subjects
from quizgen.language.de.verbs import Predicate, Tokens, clause_end, clause_start, find_predicates, is_finite, negations
from quizgen.language.quotations import Unit
from quizgen.model import Form, Token

_VICTIMS = frozenset(["Menschenleben", "Opfer", "Todesopfer", "Tote"])  # 'Die Flut forderte drei Menschenleben'

_REASONS = frozenset(["weil", "da", "damit", "obwohl", "wenn", "falls", "solange", "sobald", "um", "ohne", "statt"])


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
    if tokens[predicate.finite].tag == "VM(FIN)" and not negations(tokens, predicate):
        return False  # 'muss den Haushalt bestätigen', 'soll das Urteil kritisiert haben'
    words = {token.text for token in tokens[predicate.finite : _end(tokens, predicate)]}
    if words & _VICTIMS:
        return False
    needs = read_cues("de").act_needs.get(predicate.lemma)
    if needs is not None:
        return bool(words & needs)
    return len(words) > len(predicate.parts)  # an object is told


def _end(tokens: Tokens, predicate: Predicate) -> int:
    """Where the act ends: with the clauses that hang on it, before 'und' with a second verb or another clause."""
    last = max(predicate.parts) + 1
    end = clause_end(tokens, last)
    verb = next((i for i in range(last, end - 1) if tokens[i].tag == "KON" and is_finite(tokens[i + 1])), end)
    while verb == end and end + 2 < len(tokens) and tokens[end].text == "," and _hangs_on(tokens, end + 1):
        end = verb = clause_end(tokens, end + 1)
    return verb


def _hangs_on(tokens: Tokens, start: int) -> bool:
    """'einen Korridor, um Hilfe zu bringen', 'den Rücktritt, weil …', 'eine Senkung, die …'."""
    if any(token.tag in ("PRELS", "PRELAT") for token in tokens[start : start + 2]) or tokens[start].tag == "KOUI":
        return True
    return tokens[start].text in _REASONS


def _link(tokens: tuple[Token, ...], predicate: Predicate, subject: Place) -> Link:
    start = clause_start(tokens, min(predicate.parts[0], subject[0]))
    if tokens[start].text in ("dass", "daß"):
        start += 1
    if tokens[predicate.finite - 1].tag == "KON":
        start = predicate.finite  # '… und kritisierte die Pläne': the subject stands with the verb before
    negation = negations(tokens, predicate)
    cue = [i for i in cue_positions(tokens, predicate, predicate.lemma) if not subject[0] <= i < subject[1]]
    return Link(
        speaker=span_of(tokens[slice(*subject)]),
        cue=spans_at(tokens, cue),
        content=(span_of(tokens[start : _end(tokens, predicate)]),),
        form=Form.REPORTED,
        word=f"nicht {predicate.lemma}" if negation else predicate.lemma,
        rule="de.act",
    )
