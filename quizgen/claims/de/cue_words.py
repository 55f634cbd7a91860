"""Which word of saying a German predicate is, 'mitteilen' or 'zu bedenken geben', or that it says nothing."""

from functools import cache

from quizgen.language.cues import read_cues
from quizgen.language.de.parsed import Parsed
from quizgen.language.de.verbs import Predicate, Tokens, clause_end, clause_start, negations, subordinator_of

_NEGATIONS = frozenset(["nicht", "weder", "kein", "keine", "keinen", "niemand", "nichts"])
_POINTERS = frozenset(["davon", "darauf", "darum", "dafür", "davor", "damit", "daran", "dahingehend"])
_VIEWING = frozenset(["sein", "zeigen"])
_MAY = frozenset(["wollen", "können", "mögen", "dürfen"])


def find_cues(parsed: Parsed) -> tuple[tuple[Predicate, str], ...]:
    """The predicates that say something or do something with words, each with its cue."""
    cues = read_cues("de")
    known = [(predicate, cue_of(parsed.tokens, predicate)) for predicate in parsed.predicates]
    return tuple([(predicate, cue) for predicate, cue in known if cue in cues.verbs or cue in cues.acts])


def cue_of(tokens: Tokens, predicate: Predicate) -> str:
    """Dictionary form of the word of saying; that of the verb itself where it is none.

    'gab zu bedenken', 'äußerte die Hoffnung', 'ist der Ansicht', 'ist überzeugt', 'hält es für möglich'.
    """
    cues, lemma = read_cues("de"), predicate.lemma
    if lemma in cues.depending:
        words = _words_around(tokens, predicate.finite)
        for name, others in cues.idioms_of.get(lemma, {}).items():
            if words.issuperset(others):
                return name
        if words & cues.not_with.get(lemma, frozenset()):
            return ""
        needs = cues.needs.get(lemma) if lemma in cues.verbs else None
        if needs is not None and not words & needs:
            return ""
    return lemma if lemma in cues.verbs else _by_last_word(tokens, predicate)


def _words_around(tokens: Tokens, verb: int) -> set[str]:
    return {token.text for token in tokens[clause_start(tokens, verb) : clause_end(tokens, verb)]}


def _by_last_word(tokens: Tokens, predicate: Predicate) -> str:
    cues = read_cues("de")
    if predicate.is_verb_final or not (predicate.lemma in _VIEWING or predicate.lemma in cues.lists["light_verbs"]):
        return predicate.lemma
    end = clause_end(tokens, predicate.finite)
    last = tokens[end - 1] if end - 1 > predicate.finite else None
    if last is None:
        return predicate.lemma
    has_noun = last.tag == "NN" and last.lemma in cues.nouns and tokens[end - 2].tag not in ("APPR", "APPRART")
    if has_noun and predicate.lemma in cues.lists["light_verbs"]:
        return "äußern"
    is_view = predicate.lemma in _VIEWING and last.text in cues.lists["attitudes"]
    return "überzeugtsein" if is_view else predicate.lemma


def is_refusal(tokens: Tokens, predicate: Predicate) -> bool:
    """'wollte weder bestätigen noch dementieren, dass …', 'konnte nicht bestätigen, …': nothing is said."""
    if predicate.lemma not in read_cues("de").lists["silent"] or tokens[predicate.finite].lemma not in _MAY:
        return False
    start, end = clause_start(tokens, predicate.finite), clause_end(tokens, predicate.parts[-1])
    return any(token.text in _NEGATIONS for token in tokens[start:end])


def cue_positions(tokens: Tokens, predicate: Predicate, cue: str) -> list[int]:
    """All words of the cue: 'heißt es', 'geht davon aus', 'äußerte sich', 'vertritt die Ansicht', 'Wie … mitteilte'."""
    start, end = clause_start(tokens, predicate.parts[0]), clause_end(tokens, max(predicate.parts))
    own = range(start, end)
    found = {*predicate.parts, *negations(tokens, predicate)}
    found.update([i for i in own if tokens[i].text in _POINTERS and i > predicate.parts[0]])
    if words := _words_of(cue):
        found.update([i for i in own if tokens[i].text in words])
    if cue == "äußern":
        found.update([i for i in own if tokens[i].tag == "PRF"])
    if cue != predicate.lemma and cue not in read_cues("de").idioms:
        found.update(_noun_of_saying(tokens, end))
    opener = subordinator_of(tokens, predicate.parts[0]) if predicate.is_verb_final else None
    if opener is not None and tokens[opener].text.lower() == "wie":
        found.add(opener)
    return sorted(found)


@cache
def _words_of(cue: str) -> frozenset[str]:
    """Words beside the verb that are the cue's: 'heißt | es', 'nannte … | als', 'gab … | zu bedenken'."""
    cues = read_cues("de")
    words = {*cues.idioms.get(cue, ())[1:], *({"als"} & cues.act_needs.get(cue, frozenset()))}
    return frozenset(words | {"es"} if cue in ("heißen", "verlauten") else words)


def _noun_of_saying(tokens: Tokens, end: int) -> range:
    """'die Ansicht', 'der gegenteiligen Auffassung', 'überzeugt': what makes a plain verb one of saying."""
    start = end - 1
    while start and tokens[start - 1].tag in ("ADJ(A)", "ART", "PPOSAT"):
        start -= 1
    return range(start, end)
