"""A verb of saying with its clause: 'X sagte, dass …', 'X gab an, … zu haben', '…, sagte X', 'X: „…“'."""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.cues import read_cues
from quizgen.language.de.phrases import is_title, noun_phrase_end, subject_phrase_end
from quizgen.language.de.subjects import Place, agent_of, find_subjects
from quizgen.language.de.verbs import (
    CLAUSE_MARKS,
    Predicate,
    Tokens,
    after_insertion,
    clause_end,
    find_predicates,
    is_finite,
    is_konjunktiv,
    is_konjunktiv_1,
    negations,
    subordinator_of,
)
from quizgen.language.quotations import QUOTATION, Unit
from quizgen.model import Form

_CLAUSE_OPENERS = frozenset(
    ["dass", "daß", "ob", "wie", "warum", "weshalb", "wer", "was", "wo", "wann", "wieso", "welche"]
)
_CONDITIONS = frozenset(
    ["wenn", "falls", "sollte", "sollten", "weil", "da", "obwohl", "nachdem", "um", "solange", "sobald"]
)
_COORDINATORS = frozenset(["und", "aber", "doch", "sondern", "oder", "denn", "jedoch", "während", "sowie", "so"])
_POINTERS = frozenset(["so", "das", "dies"])
_PLACES_OF_SPEECH = frozenset(["aus", "in", "im", "bei", "beim", "von", "vom"])
_PLAIN_VERBS = frozenset(["sagen", "erklären", "meinen", "glauben", "schreiben", "berichten", "behaupten", "finden"])


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
    """'hieß es aus Regierungskreisen', 'in dem Gutachten heißt es', 'verlautete aus der Partei': where it was said."""
    if predicate.lemma not in ("heißen", "verlauten"):
        return None
    first = max((i + 1 for i in range(predicate.finite) if tokens[i].text in CLAUSE_MARKS), default=0)
    end = clause_end(tokens, predicate.finite)
    for i in range(first, end - 1):
        if tokens[i].tag in ("APPR", "APPRART") and tokens[i].text.lower() in _PLACES_OF_SPEECH:
            last = noun_phrase_end(tokens, i + 1)
            if last > i + 1:
                return i + 1, last
    return None


def _cue_lemma(tokens: Tokens, predicate: Predicate) -> str:
    """The verb of saying; for 'äußerte die Hoffnung', 'ist der Ansicht' the noun decides."""
    cues = read_cues("de")
    if predicate.lemma in cues.verbs:
        return predicate.lemma
    end = clause_end(tokens, predicate.finite)
    noun = tokens[end - 1] if end - 1 > predicate.finite else None
    is_statement = noun is not None and noun.tag == "NN" and noun.lemma in cues.nouns
    return "äußern" if is_statement and not predicate.is_verb_final else predicate.lemma


def _links(unit: Unit, predicate: Predicate, lemma: str, speaker: Place | None) -> Iterator[Link]:
    behind = _content_behind(unit.tokens, predicate, lemma, speaker)
    if behind is not None:
        content, rule = behind
        yield _link(unit, predicate, lemma, speaker, content, rule)
    elif not predicate.is_verb_final:
        in_front = _content_in_front(unit.tokens, predicate, lemma, speaker)
        if in_front:
            yield _link(unit, predicate, lemma, speaker, in_front, "de.statement.front")
    elif _introduces_wie(unit.tokens, predicate, speaker):
        content_of_wie = _around(unit.tokens, predicate)
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


def _content_behind(
    tokens: Tokens, predicate: Predicate, lemma: str, speaker: Place | None
) -> tuple[list[Place], str] | None:
    """The clause that follows the verb of saying, with the rule's id."""
    own_end = max(predicate.parts[-1], predicate.finite) + 1
    mark = _own_clause_end(tokens, own_end, speaker)
    if mark >= len(tokens):
        return None
    start = mark if tokens[mark].tag == QUOTATION else mark + 1
    if start >= len(tokens):
        return None
    rule = _clause_kind(tokens, mark, start, lemma)
    if rule is None:
        return None
    end = _content_end(tokens, start, predicate, rule)
    return ([(start, end)], f"de.statement.{rule}") if end > start else None


def _own_clause_end(tokens: Tokens, start: int, speaker: Place | None) -> int:
    """The mark (or quotation) behind the verb's own clause; appositions and relative clauses are skipped."""
    i = max(start, speaker[1]) if speaker and speaker[1] >= start else start
    while i < len(tokens):
        token = tokens[i]
        if token.tag == QUOTATION and is_title(tokens, i):
            i += 1  # 'berichtete im Magazin „Die neue Physik“, es sei …'
            continue
        if token.tag == QUOTATION or (token.text in CLAUSE_MARKS and token.text != ","):
            return i
        if token.text == ",":
            opener = tokens[i + 1] if i + 1 < len(tokens) else None
            if opener is None or opener.tag not in ("PRELS", "PRELAT"):
                return i
            i = clause_end(tokens, i + 1)
            if i >= len(tokens) or tokens[i].text != ",":
                return len(tokens)
            if i + 1 < len(tokens) and not _is_opener(tokens[i + 1].text.lower()):
                # behind the relative clause the main clause may go on: '…, der krank ist, am Montag, dass'
                nxt = clause_end(tokens, i + 1)
                if nxt < len(tokens) and not any(is_finite(token) for token in tokens[i + 1 : nxt]):
                    i = nxt
            return i
        i += 1
    return i


def _is_opener(word: str) -> bool:
    return word in _CLAUSE_OPENERS


def _clause_kind(tokens: Tokens, mark: int, start: int, lemma: str) -> str | None:
    """What kind of clause begins at `start`: 'dass', 'colon', 'quotation', 'infinitive', 'v2'; None if none does."""
    word = tokens[start].text.lower()
    end = clause_end(tokens, start)
    segment = tokens[start:end]
    if tokens[mark].text == ":":
        return "colon"
    if tokens[start].tag == QUOTATION:
        return "quotation"
    if tokens[mark].text != ",":
        return None
    if _is_opener(word) or (
        word in ("auf", "in", "mit", "von", "für") and tokens[start + 1 : start + 2] and tokens[start + 1].tag == "PWAT"
    ):
        return "dass"
    if word in _COORDINATORS and tokens[start].tag in ("KON", "KOUS"):
        return None
    if tokens[start].tag in ("PRELS", "PRELAT") or is_finite(tokens[start]):
        return None
    if word == "wie" and lemma in read_cues("de").clause_only:
        return None
    if any(token.tag in ("PTKZU", "VV(IZU)") for token in segment) and not any(is_finite(t) for t in segment):
        return "infinitive" if word not in ("um", "ohne", "statt", "anstatt") else None
    finite = _main_verb(tokens, start)
    if word in _CONDITIONS:
        rest = tokens[end : end + 25]
        return "v2" if any(is_konjunktiv_1(token) for token in rest) else None
    if finite is None:
        return None
    if is_konjunktiv(tokens[finite]):
        return "v2"
    follows_subject = subject_phrase_end(tokens, start) == finite
    return "v2" if lemma in _PLAIN_VERBS and follows_subject else None


def _main_verb(tokens: Tokens, start: int) -> int | None:
    """The finite verb of the clause at `start`: 'meinte, Frau Yang, die gesungen hatte, wäre …' has 'wäre'."""
    i = start
    while i < len(tokens):
        if is_finite(tokens[i]):
            return i
        if tokens[i].text in CLAUSE_MARKS and not (tokens[i].text == "," and tokens[i - 1].tag == "ADJ(A)"):
            i = after_insertion(tokens, i)
            continue
        i += 1
    return None


def _content_end(tokens: Tokens, start: int, predicate: Predicate, rule: str) -> int:
    """Where the reported clause ends: with the sentence, or before the article takes the word again."""
    if rule == "quotation" or (rule == "colon" and tokens[start].tag == QUOTATION):
        return start + 1
    end = next((i for i in range(start + 1, len(tokens) - 1) if _article_goes_on(tokens, i, start, predicate, rule)), None)
    end = len(tokens) if end is None else end
    while end > start and tokens[end - 1].text in ".!?;:,–)":
        end -= 1
    return end


def _article_goes_on(tokens: Tokens, i: int, start: int, predicate: Predicate, rule: str) -> bool:
    """Whether the mark or the 'und' at `i` ends what is reported."""
    mark, after = tokens[i], tokens[i + 1]
    if mark.text == ";":
        return not _is_reported(tokens, i + 1)
    if mark.text == "," and after.text.lower() == "so":
        return _is_so_frame(tokens, i + 1)
    if mark.text == "," and is_finite(after):
        return _verb_goes_on(tokens, i + 1, start, predicate, rule)
    if mark.tag != "KON" or mark.text not in ("und", "aber", "doch", "jedoch"):
        return False
    if is_finite(after):
        return not is_konjunktiv(after) and _second_verb(tokens, i, predicate, rule)
    is_apart = tokens[i - 1].text == ","
    return (is_apart or rule == "v2") and not predicate.is_verb_final and _is_own_clause(tokens, i + 1)


def _is_so_frame(tokens: Tokens, so: int) -> bool:
    """'…, so der Minister' behind the clause."""
    if so + 1 >= len(tokens) or tokens[so + 1].tag not in ("NE", "ART", "NN"):
        return False
    return not any(is_finite(token) for token in tokens[so + 1 : clause_end(tokens, so + 1)])


def _verb_goes_on(tokens: Tokens, verb: int, start: int, predicate: Predicate, rule: str) -> bool:
    """'…, sagte X'; 'er sei unschuldig, erkannte das Gericht nicht an'; the main clause of 'Als X sagte, dass …, ging'."""
    if rule == "infinitive" or (predicate.is_verb_final and predicate.finite < start):
        return rule == "infinitive" or not is_konjunktiv(tokens[verb])
    if is_konjunktiv(tokens[verb]):
        return False
    return rule == "v2" or tokens[verb].lemma in read_cues("de").verbs


def _second_verb(tokens: Tokens, kon: int, predicate: Predicate, rule: str) -> bool:
    """'…, und forderte': a second verb in the indicative goes on with the article's sentence."""
    if rule == "v2" or (not predicate.is_verb_final and tokens[kon - 1].text == ","):
        return True
    comma = next((i for i in range(kon + 2, len(tokens)) if tokens[i].text in CLAUSE_MARKS), len(tokens))
    return tokens[kon + 1].lemma in read_cues("de").verbs and comma < len(tokens)


def _is_own_clause(tokens: Tokens, start: int) -> bool:
    """'…, doch die Richterin blieb hart': a main clause in the indicative is the article's own."""
    verb = _main_verb(tokens, start)
    if verb is None or is_konjunktiv(tokens[verb]) or subordinator_of(tokens, verb) is not None:
        return False
    return subject_phrase_end(tokens, start) == verb or tokens[start].tag in ("ADV", "APPR", "PROAV")


def _is_reported(tokens: Tokens, start: int) -> bool:
    verb = _main_verb(tokens, start)
    return verb is not None and is_konjunktiv(tokens[verb])


def _content_in_front(tokens: Tokens, predicate: Predicate, lemma: str, speaker: Place | None) -> list[Place] | None:
    """'…, sagte X': what stands before the verb, and what goes on behind the inserted frame."""
    finite = predicate.finite
    if finite == 0 or (speaker is not None and speaker[0] < finite):
        return None
    before = finite - 1
    if before and tokens[before].text.lower() in _POINTERS:
        before -= 1  # '…, so urteilte X', '…, das entschied X'
    place = before if tokens[before].tag == QUOTATION else before - 1
    if place >= 0 and tokens[place].tag == QUOTATION and tokens[before].text in (",", QUOTATION, "–", "-"):
        if not _goes_into(tokens, place):
            return [(place, place + 1), *_quotation_after(tokens, predicate, speaker)]
        before = place + 1
        return [(_sentence_start(tokens), before), *_rest_behind(tokens, predicate, speaker)]
    if tokens[before].text not in (",", "–", "-") or lemma in ("sein", "haben"):
        return None
    start = _sentence_start(tokens)
    rest = _rest_behind(tokens, predicate, speaker)
    told = any(is_finite(token) for token in tokens[start:before])
    if before <= start or not (told or rest):
        return None
    if tokens[start].tag in ("KOUS", "KOUI") and tokens[start].text.lower() not in ("dass", "ob"):
        return None
    return [(start, before), *rest]


def _goes_into(tokens: Tokens, quotation: int) -> bool:
    """'Eine Wahl könne dafür sorgen, „dass …“, sagte X': the quotation is a part of what was said."""
    start = next((i + 1 for i in range(quotation - 1, -1, -1) if tokens[i].text in ":;" or tokens[i].tag == QUOTATION), 0)
    return any(is_finite(token) for token in tokens[start:quotation])


def _sentence_start(tokens: Tokens) -> int:
    return next((i for i, token in enumerate(tokens) if token.text not in ("–", "-", "|", "•")), 0)


def _frame_end(tokens: Tokens, predicate: Predicate, speaker: Place | None) -> int:
    own_end = max(predicate.parts[-1] + 1, speaker[1] if speaker else 0)
    return clause_end(tokens, own_end)


def _quotation_after(tokens: Tokens, predicate: Predicate, speaker: Place | None) -> list[Place]:
    """The second half of '„…“, sagte X, „…“'."""
    end = _frame_end(tokens, predicate, speaker)
    for i in (end, end + 1):
        if i < len(tokens) and tokens[i].tag == QUOTATION:
            return [(i, i + 1)]
    return []


def _rest_behind(tokens: Tokens, predicate: Predicate, speaker: Place | None) -> list[Place]:
    """'Das Projekt, sagte X, sei gescheitert': the part behind the frame."""
    end = _frame_end(tokens, predicate, speaker)
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return []
    if not is_konjunktiv(tokens[end + 1]) and not _is_opener(tokens[end + 1].text.lower()):
        return []
    last = len(tokens)
    while last > end + 1 and tokens[last - 1].text in ".!?;:":
        last -= 1
    return [(end + 1, last)]


def _introduces_wie(tokens: Tokens, predicate: Predicate, speaker: Place | None) -> bool:
    """'…, wie X mitteilte': the whole rest of the sentence is the content."""
    if speaker is None:
        return False
    opener = next((i for i in range(speaker[0] - 1, -1, -1) if tokens[i].text in CLAUSE_MARKS), -1) + 1
    return tokens[opener].text.lower() == "wie"


def _around(tokens: Tokens, predicate: Predicate) -> list[Place]:
    start = max((i for i in range(predicate.finite) if tokens[i].text.lower() == "wie"), default=0)
    end = clause_end(tokens, predicate.finite)
    places = []
    if start > 1:
        places.append((_sentence_start(tokens), start - 1))
    last = len(tokens)
    while last > 0 and tokens[last - 1].text in ".!?;:":
        last -= 1
    if end + 1 < last:
        places.append((end + 1, last))
    return [place for place in places if place[1] > place[0]]
