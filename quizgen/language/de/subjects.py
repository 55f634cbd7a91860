"""Who is the subject of a German predicate, by word order and the form of the first word.

Token positions go in and come out, half open.
"""

from collections.abc import Iterator, Sequence

from quizgen.language.de.phrases import can_be_subject, noun_phrase_end, subject_phrase_end
from quizgen.language.de.verbs import (
    CLAUSE_MARKS,
    Predicate,
    clause_end,
    clause_start,
    is_finite,
    is_konjunktiv,
    is_verb,
    subordinator_of,
)
from quizgen.model import Token

Tokens = Sequence[Token]
Place = tuple[int, int]

_SKIPPED_AFTER_VERB = frozenset(["PRF", "ADV", "ADJ(D)", "PTKNEG", "PROAV"])
_CONTRASTS = frozenset(["aber", "jedoch", "allerdings", "zugleich", "gleichzeitig", "dagegen", "hingegen"])
_LINKS = frozenset(["KON", "ADV", "PROAV", "ADJ(D)"])


def find_subjects(tokens: Tokens, predicates: Sequence[Predicate]) -> Iterator[Place | None]:
    """The subject of one predicate after the other; behind 'und' it is that of the verb before in the same mood.

    'Lange lobte den Plan und kritisierte die Landesregierung': Lange does both, whatever stands behind the verb.
    'Die Firma erklärte, die Anlage sei sicher, und kündigte … an': the firm, for the plant is only spoken of.
    """
    last_of: dict[bool, Place | None] = {}
    for predicate in predicates:
        own = find_subject(tokens, predicate)
        mood = is_konjunktiv(tokens[predicate.finite])
        last = last_of.get(mood)
        if not predicate.is_verb_final and last is not None:
            before = tokens[predicate.finite - 1] if predicate.finite else None
            elided = before is not None and before.tag == "KON"
            follows = tokens[predicate.finite + 1].text if predicate.finite + 1 < len(tokens) else ""
            hidden = (own is None or follows in _CONTRASTS) and not predicate.is_passive
            hidden = hidden and before is not None and before.text == ","
            own = last if elided or hidden else own
        if not predicate.is_verb_final:
            last_of[mood] = own
        yield own


def find_subject(tokens: Tokens, predicate: Predicate) -> Place | None:
    """The noun phrase that can be the subject of `predicate`; None if no place is safe.

    'Der Sprecher der Bahn, Max Muster, sagte': the whole phrase; 'Im Mai gab Elon Musk bekannt': 'Elon Musk';
    'weil die Partei angekündigt hatte': 'die Partei'.
    """
    if predicate.is_verb_final:
        return _after_subordinator(tokens, predicate)
    return _in_front(tokens, predicate) or find_subject_behind(tokens, predicate)


def _after_subordinator(tokens: Tokens, predicate: Predicate) -> Place | None:
    opener = subordinator_of(tokens, predicate.parts[0])
    if opener is None:
        return None
    if tokens[opener].tag in ("PRELS", "PWS"):
        return antecedent(tokens, opener) if can_be_subject(tokens, opener) else None
    start = _own_start(tokens, opener, predicate.parts[0])
    if tokens[opener].tag == "PRELAT":
        start = max(start, noun_phrase_end(tokens, opener + 1))  # 'in dessen Folge das Gericht feststellte'
    return _first_subject(tokens, start, predicate.parts[0])


def _own_start(tokens: Tokens, opener: int, verb: int) -> int:
    """Behind the subordinator, or behind the 'und' that begins a second clause: 'weil … und er befürchtete'."""
    for i in range(verb - 1, opener, -1):
        if tokens[i].tag == "KON" and tokens[i + 1].tag == "PPER" and can_be_subject(tokens, i + 1):
            return i + 1
    return opener + 1


def antecedent(tokens: Tokens, relative: int) -> Place | None:
    """'der Sprecher, der sagte', 'Ein Prediger kam zu Wort, der forderte': what the pronoun means."""
    end = relative - 1
    if end < 1 or tokens[end].text != ",":
        return None
    while end > 1 and (is_verb(tokens[end - 1]) or tokens[end - 1].tag == "PTKVZ"):
        end -= 1
    for start in range(max(0, end - 12), end):
        if noun_phrase_end(tokens, start) == end and not (start and tokens[start - 1].tag in ("ART", "ADJ(A)")):
            return None if _may_mean_attribute(tokens, start, end, relative) else (start, end)
    return None


def _may_mean_attribute(tokens: Tokens, start: int, end: int, relative: int) -> bool:
    """'Hilfe bekam | Lenz von der Partei, | die warnte': Lenz or the party?"""
    if tokens[start].tag != "NE":
        return False
    attribute = next((i for i in range(start, end - 1) if tokens[i].tag in ("APPR", "APPRART")), end - 1)
    words = {tokens[attribute].text.lower(), tokens[attribute + 1].text.lower()} if attribute < end - 1 else set()
    return not words.isdisjoint({"der", "den"} if tokens[relative].text.lower() == "die" else {"vom", "dem"})


def _first_subject(tokens: Tokens, start: int, limit: int) -> Place | None:
    i = start
    while i < limit:
        end = subject_phrase_end(tokens, i)
        if end > i:
            if can_be_subject(tokens, i):
                return i, min(end, limit)
            i = end
        elif tokens[i].tag in ("APPR", "APPRART"):
            i = max(noun_phrase_end(tokens, i + 1), i + 1)
        elif tokens[i].text in CLAUSE_MARKS:
            return None
        else:
            i += 1
    return None


def _in_front(tokens: Tokens, predicate: Predicate) -> Place | None:
    """The phrase that fills the field in front of the finite verb."""
    finite = predicate.finite
    if _pronoun_follows(tokens, finite):
        return finite + 1, finite + 2  # 'Der Politik schlug er vor, …'
    if finite and tokens[finite - 1].tag == "PDS" and tokens[finite - 1].text.lower() in ("das", "dies"):
        return find_subject_behind(tokens, predicate) or (finite - 1, finite)  # 'Das forderte der Verein'
    for start in _field_starts(tokens, finite):
        if not can_be_subject(tokens, start):
            continue
        end = subject_phrase_end(tokens, start)
        whole = _with_attributes(tokens, end, finite) if end > start else start
        if whole == finite or (end > start and _reaches(tokens, end, finite)):
            return start, min(max(end, whole), finite)
        if whole > start and _closes_apposition(tokens, start, whole, predicate):
            return start, whole
    return None


def _pronoun_follows(tokens: Tokens, finite: int) -> bool:
    """'Der Politik schlug er vor', 'Wanderern rät sie': the pronoun behind the verb is the subject."""
    if finite + 1 >= len(tokens):
        return False
    word, before = tokens[finite + 1].text, tokens[finite - 1] if finite else None
    is_dative_plural = (
        before is not None and before.tag == "NN" and before.text.endswith("n") and before.text != before.lemma
    )
    return word in ("er", "ich", "wir") or (word == "sie" and finite == 1 and is_dative_plural)


def _with_attributes(tokens: Tokens, end: int, finite: int) -> int:
    """'Die Chefin im Landtag, Ute Berger, forderte': all in front of the verb is the subject's."""
    i = end
    while i < finite:
        if tokens[i].tag in ("APPR", "APPRART") or (tokens[i].text == "," and i + 1 < finite):
            longer = subject_phrase_end(tokens, i + 1)
        else:
            break
        if longer <= i + 1:
            break
        i = longer
    return i if i == finite or (i + 1 == finite and tokens[i].text == ",") else min(end, finite)


def _closes_apposition(tokens: Tokens, start: int, end: int, predicate: Predicate) -> bool:
    """'Die Sprecherin, Ute Berger, erklärte'; in 'Das Projekt, sagte Lore Wendt, …' the subject stands behind."""
    if end + 1 != predicate.finite or tokens[end].text != ",":
        return False
    return any(token.text == "," for token in tokens[start:end]) or find_subject_behind(tokens, predicate) is None


def _field_starts(tokens: Tokens, finite: int) -> list[int]:
    """Where the field in front of the verb can begin: the sentence's start, behind a mark, behind 'und' or 'auch'."""
    starts = [1 if tokens[0].text in ("Dessen", "Deren") else 0]
    for i in range(finite - 1):
        if tokens[i].text in CLAUSE_MARKS or tokens[i].tag == "QUOTATION" or tokens[i].text in '„“"»«)':
            starts.append(i + 1)
    linked = [start + 1 for start in starts if start < finite - 1 and tokens[start].tag in _LINKS]
    twice = [start + 1 for start in linked if start < finite - 1 and tokens[start].tag in _LINKS]
    return sorted({*starts, *linked, *twice})


def _reaches(tokens: Tokens, end: int, finite: int) -> bool:
    """Whether nothing but adverbs, attributes or an inserted clause stands between phrase and verb."""
    if end > finite:
        return False
    i = end
    while i < finite:
        token = tokens[i]
        if token.text == ",":
            closing = clause_end(tokens, i + 1)
            is_relative = tokens[i + 1].tag in ("PRELS", "PRELAT") or (
                tokens[i + 1].tag == "APPR" and i + 2 < finite and tokens[i + 2].tag in ("PRELS", "PRELAT")
            )
            if closing >= finite or tokens[closing].text != "," or not is_relative:
                return False
            i = closing + 1
        elif token.tag in ("ADV", "ADJ(D)", "PROAV"):
            i += 1
        elif token.tag in ("APPR", "APPRART"):
            attribute = noun_phrase_end(tokens, i + 1)
            if attribute == i + 1:
                return False
            i = attribute
        else:
            return False
    return True


def _is_told(phrase: Tokens, verb: Token) -> bool:
    """'sagten der Agentur': with a plural verb 'der …' alone is somebody who is told, not the speaker."""
    is_one = phrase[0].text.lower() in ("der", "einer") and not any(token.tag == "KON" for token in phrase)
    return is_one and verb.text.endswith("n")


def find_subject_behind(tokens: Tokens, predicate: Predicate) -> Place | None:
    """The phrase right behind the finite verb: 'gab Elon Musk bekannt', 'teilte gestern die Polizei mit'."""
    i = predicate.finite + 1
    while i < len(tokens) and tokens[i].text not in CLAUSE_MARKS and not is_finite(tokens[i]):
        end = subject_phrase_end(tokens, i)
        if end > i and can_be_subject(tokens, i) and not _is_told(tokens[i:end], tokens[predicate.finite]):
            return i, end
        if end > i:
            i = end
        elif tokens[i].tag in ("APPR", "APPRART"):
            i = max(noun_phrase_end(tokens, i + 1), i + 1)
        elif tokens[i].tag in _SKIPPED_AFTER_VERB:
            i += 1
        else:
            return None
    return None


def agent_of(tokens: Tokens, predicate: Predicate) -> Place | None:
    """'wurde von Kritikern … genannt': the one who does it in a passive clause."""
    for i in range(clause_start(tokens, min(predicate.parts)), max(predicate.parts)):
        if tokens[i].text.lower() in ("von", "vom", "durch", "seitens"):
            end = noun_phrase_end(tokens, i + 1)
            if end > i + 1:
                return i + 1, end
    return None
