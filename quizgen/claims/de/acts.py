"""What was done with words: 'X kritisierte die Pläne', 'X wies den Vorwurf zurück', 'X dementierte diese Aussage'."""

from collections.abc import Iterable, Iterator

from quizgen.claims.de.cue_words import cue_positions
from quizgen.claims.de.pointing import is_pointing
from quizgen.claims.de.tellers import can_speak, person_telling, text_telling
from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.cues import read_cues
from quizgen.language.de.parsed import Parsed
from quizgen.language.de.subjects import Place
from quizgen.language.de.verbs import Predicate, Tokens, clause_end, clause_start, is_finite, negations
from quizgen.language.quotations import QUOTATION
from quizgen.model import Form

_OBJECTS = frozenset(["NN", "NNA", "NNI", "NE", "FM", "XY", "PPER", "PDS", "PIS", "PROAV", "PRF", QUOTATION])
_ENUMERATED = frozenset(["ART", "APPR", "APPRART", "NN", "NE", "ADJ(A)", "CARD", "PIAT", "PPOSAT"])
_REASONS = frozenset(["weil", "da", "damit", "obwohl", "wenn", "falls", "solange", "sobald", "um", "ohne", "statt"])


def find_acts(parsed: Parsed, cues: Iterable[tuple[Predicate, str]]) -> Iterator[Link]:
    """One link an act, with the clause that tells it as content."""
    tokens = parsed.tokens
    for predicate, act in cues:
        if act not in read_cues("de").acts or is_pointing(parsed, predicate):
            continue  # of 'Das bestätigte die Bahn' what was said stands in the sentence before
        person = person_telling(tokens, predicate, parsed.subject_of(predicate)) or text_telling(tokens, predicate)
        if person and _is_object(tokens, predicate, person):
            continue
        speaks = can_speak(tokens[slice(*person)]) if person else _names_nobody(tokens, predicate)
        if speaks and _is_act(tokens, predicate, act, person):
            yield _link(parsed, predicate, act, person)


def _is_object(tokens: Tokens, predicate: Predicate, person: Place) -> bool:
    """'Das Amt bestätigt eine Lücke, beziffert | sie | aber auf 300.000': the subject stands in the clause before."""
    if predicate.finite < 2 or [token.text for token in tokens[slice(*person)]] != ["sie"]:
        return False
    last, comma = tokens[predicate.finite - 2 : predicate.finite]
    # 'Nachdem er erschienen war, bestätigte sie den Fehler': a verb closes what stands in front of the main clause
    return comma.text == "," and last.tag != QUOTATION and not last.tag.startswith("V")


def _names_nobody(tokens: Tokens, predicate: Predicate) -> bool:
    """'Als Ursache wurde ein Kurzschluss genannt': the sentence tells that it was said, and not by whom."""
    return predicate.is_passive and tokens[clause_start(tokens, predicate.parts[0])].text == "Als"


def _is_act(tokens: Tokens, predicate: Predicate, act: str, person: Place | None) -> bool:
    if tokens[predicate.finite].tag == "VM(FIN)" and not negations(tokens, predicate):
        return False  # 'muss den Haushalt bestätigen', 'soll das Urteil kritisiert haben'
    own = tokens[clause_start(tokens, predicate.parts[0]) : _end(tokens, predicate)]
    words = {"„" if token.tag == QUOTATION else token.text for token in own}
    needs = read_cues("de").act_needs.get(act)
    if needs is not None:
        words |= {own[0].text.lower()}  # 'Als Beispiel nannte sie …'
        return bool(words & needs) or (act == "nennen" and own[-1].tag == "ADJ(D)")  # 'nannte die Zahlen alarmierend'
    named = {token.span for token in tokens[slice(*person)]} if person else set()
    return any(token.tag in _OBJECTS and token.span not in named for token in own)


def _end(tokens: Tokens, predicate: Predicate) -> int:
    """Where the act ends: with the clauses that hang on it, before 'und' with a second verb or another clause."""
    last = max(predicate.parts) + 1
    end = clause_end(tokens, last)
    verb = next((i for i in range(last, end - 1) if tokens[i].tag == "KON" and is_finite(tokens[i + 1])), end)
    while verb == end and end + 2 < len(tokens) and tokens[end].text == "," and _belongs(tokens, end + 1):
        end = verb = clause_end(tokens, end + 1)
    return verb


def _belongs(tokens: Tokens, start: int) -> bool:
    """'einen Korridor, um Hilfe zu bringen', 'den Rücktritt, weil …', 'eine Senkung, die …', 'Busse, mehr Bahnen'."""
    segment = tokens[start : clause_end(tokens, start)]
    if segment and segment[0].tag in _ENUMERATED and not any(map(is_finite, segment)):
        return True
    if any(token.tag in ("PRELS", "PRELAT") for token in tokens[start : start + 2]) or tokens[start].tag == "KOUI":
        return True
    return tokens[start].text in _REASONS


def _link(parsed: Parsed, predicate: Predicate, act: str, person: Place | None) -> Link:
    tokens = parsed.tokens
    start = clause_start(tokens, min(predicate.parts[0], person[0]) if person else predicate.parts[0])
    before = [other for other in parsed.predicates if other.finite < predicate.finite]
    if not predicate.is_verb_final and all(other.is_verb_final for other in before):
        start = 0  # 'Die Kosten, die für Busse anfallen, bezifferte die Stadt mit …'
    if tokens[start].text in ("dass", "daß"):
        start += 1
    if tokens[predicate.finite - 1].tag == "KON":
        start = predicate.finite  # '… und kritisierte die Pläne': the subject stands with the verb before
    negation = negations(tokens, predicate)
    named = range(*person) if person else ()
    cue = [i for i in cue_positions(tokens, predicate, act) if i not in named]
    return Link(
        speaker=span_of(tokens[slice(*person)]) if person else None,
        cue=spans_at(tokens, cue),
        content=(span_of(tokens[start : _end(tokens, predicate)]),),
        form=Form.REPORTED,
        word=f"nicht {act}" if negation else act,
        rule="de.act",
    )
