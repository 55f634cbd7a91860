"""What stands before or around a word of saying: '…, sagte X', '„…“, so X', '…, wie X mitteilte'."""

from quizgen.claims.de.behind import is_opener, main_verb
from quizgen.language.cues import read_cues
from quizgen.language.de.phrases import can_be_subject
from quizgen.language.de.subjects import Place
from quizgen.language.de.verbs import (
    CLAUSE_MARKS,
    Predicate,
    Tokens,
    clause_end,
    is_finite,
    is_konjunktiv,
    is_verb,
    subordinator_of,
)
from quizgen.language.quotations import QUOTATION

_OBJECT_WORDS = frozenset(
    "die das ein eine einen kein keine keinen solche seine ihre seinen ihren diese dieses".split()
)
_DETERMINERS = frozenset(["ART", "PPOSAT", "PDAT", "PIAT"])
_POINTERS = frozenset(["so", "das", "dies"])


_RELATIVES = frozenset(["der", "die", "das", "dem", "den", "dessen", "deren"])


def content_in_front(tokens: Tokens, predicate: Predicate, lemma: str, speaker: Place | None) -> list[Place] | None:
    """'…, sagte X': what stands before the verb, and what goes on behind the inserted frame."""
    finite = predicate.finite
    if finite == 0 or (speaker is not None and speaker[0] < finite):
        return None
    before = finite - 1
    points = before > 0 and tokens[before].text.lower() in _POINTERS
    if points:
        before -= 1  # '…, so urteilte X', '…, das entschied X'
    place = before if tokens[before].tag == QUOTATION else before - 1
    if place >= 0 and tokens[place].tag == QUOTATION and tokens[before].text in (",", QUOTATION, "–", "-"):
        if not _goes_into(tokens, place):
            return [(place, place + 1), *_quotation_after(tokens, predicate, speaker)]
        before = place + 1
        return [(_sentence_start(tokens), before), *_rest_behind(tokens, predicate, speaker, is_needed=False)]
    is_state = lemma in ("sein", "haben") or tokens[finite].text in ("sei", "seien")  # '…, so X, sei er sicher'
    if tokens[before].text not in (",", "–", "-") or is_state:
        return None
    start = _sentence_start(tokens)
    told = _is_whole(tokens[start:before])
    rest = _rest_behind(tokens, predicate, speaker, is_needed=not told)
    is_judgement = points and any(token.text in "“«" for token in tokens[start:before])  # 'Ein „Sieg“, so urteilte X'
    told = told or is_judgement
    if before <= start or not (told or rest):
        return None
    is_content = tokens[start].text.lower() in ("dass", "ob")
    goes_on = bool(rest) and is_konjunktiv(tokens[rest[0][0]])  # 'Weil es eng werde, sagte X, sei … geplant'
    if not is_content and not goes_on and tokens[start].tag in ("KOUS", "KOUI", "PWAV"):
        return None  # 'Wie gestern bekannt wurde, befindet sich …'
    if lemma in read_cues("de").clause_only and (predicate.is_passive or tokens[start].text.lower() == "ob"):
        return None  # '…, wird im Mai entschieden', 'Ob sie kommt, entscheidet sich im Mai'
    if not (is_content or rest or is_judgement) and not _has_main_verb(tokens, start, before):
        return None  # 'Die Liste, in der sie stehen, wird angeführt von …'
    if _has_object(tokens, predicate, speaker):
        return None  # '…, fordern aber ein genaues Datum'
    return [(start, before), *rest]


def _has_main_verb(tokens: Tokens, start: int, end: int) -> bool:
    finite = [i for i in range(start, end) if is_finite(tokens[i]) and subordinator_of(tokens, i) is None]
    return bool(finite) and not (finite == [end - 1] and _is_inserted(tokens, start, end))


def _is_inserted(tokens: Tokens, start: int, end: int) -> bool:
    """'Die Forscherin, die Seen saniert hat, (hält das für möglich)', where 'die' is tagged as an article."""
    opener = next((i + 1 for i in range(start, end - 1) if tokens[i].text == ","), end)
    return opener < end and tokens[opener].text in _RELATIVES


def _has_object(tokens: Tokens, predicate: Predicate, speaker: Place | None) -> bool:
    """Whether the verb has an object of its own, so that what stands in front can't be it."""
    start = speaker[1] if speaker and speaker[0] > predicate.finite else predicate.finite + 1
    own = tokens[start : clause_end(tokens, start)]
    for i, token in enumerate(own):
        is_object = token.text.lower() in _OBJECT_WORDS and token.tag in _DETERMINERS
        if is_object and not (i and own[i - 1].tag == "APPR"):
            return True
    if not predicate.is_passive:
        return False
    return any(token.tag in ("ART", "PPOSAT") for token in own[:1])  # '…, wurde der Tod eines Mannes gemeldet'


def is_quotation(tokens: Tokens, place: Place) -> bool:
    """Whether nothing but quoted words stands at `place`."""
    words = [token for token in tokens[slice(*place)] if token.text not in CLAUSE_MARKS]
    return bool(words) and all(token.tag == QUOTATION for token in words)


def _goes_into(tokens: Tokens, quotation: int) -> bool:
    """'Eine Wahl könne dafür sorgen, „dass …“, sagte X': the quotation is a part of what was said."""
    start = next(
        (i + 1 for i in range(quotation - 1, -1, -1) if tokens[i].text in ":;" or tokens[i].tag == QUOTATION), 0
    )
    return any(is_finite(token) for token in tokens[start:quotation])


def _is_whole(words: Tokens) -> bool:
    """Whether a clause has all of its verb; 'Man werde' in 'Man werde, versprach er, schnell bauen' has not."""
    finite = [i for i, token in enumerate(words) if is_finite(token)]
    return bool(finite) and not (words[finite[-1]].tag in ("VM(FIN)", "VA(FIN)") and finite[-1] == len(words) - 1 <= 2)


def _is_reported(tokens: Tokens, start: int) -> bool:
    """'…, erklärte X, man sei guter Dinge': a second clause in the Konjunktiv."""
    verb = main_verb(tokens, start)
    return verb is not None and is_konjunktiv(tokens[verb]) and can_be_subject(tokens, start)


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


def _rest_behind(tokens: Tokens, predicate: Predicate, speaker: Place | None, *, is_needed: bool) -> list[Place]:
    """'Das Projekt, sagte X, sei gescheitert': the part behind the frame; `is_needed` where the first has no verb."""
    end = _frame_end(tokens, predicate, speaker)
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return []
    first = tokens[end + 1]
    rest = tokens[end + 1 :]
    is_joined = first.text in ("und", "oder") and not any(map(is_finite, rest))  # '…, sagte X, und nichts gefunden'
    goes_on = (is_needed or is_joined) and any(map(is_verb, rest))
    if (
        not goes_on
        and not is_konjunktiv(first)
        and not is_opener(first.text.lower())
        and not _is_reported(tokens, end + 1)
        and not _ends_in_quotation(tokens, end + 1)
    ):
        return []
    last = len(tokens)
    while last > end + 1 and tokens[last - 1].text in ".!?;:":
        last -= 1
    return [(end + 1, last)]


def _ends_in_quotation(tokens: Tokens, start: int) -> bool:
    """'…, sagte die Königin, ihre „Gedanken sind bei allen“': the quotation has the verb."""
    own = tokens[start : clause_end(tokens, start)]
    return len(own) > 1 and own[-1].tag == QUOTATION and not any(map(is_finite, own)) and can_be_subject(tokens, start)


def introduces_wie(tokens: Tokens, predicate: Predicate) -> bool:
    """'…, wie X mitteilte', 'Wie es hieß, …': the whole rest of the sentence is the content."""
    opener = subordinator_of(tokens, predicate.parts[0])
    return opener is not None and tokens[opener].text.lower() == "wie"


def content_around(tokens: Tokens, predicate: Predicate) -> list[Place]:
    """The sentence without its 'wie' clause."""
    start = subordinator_of(tokens, predicate.parts[0]) or 0
    end = clause_end(tokens, predicate.finite)
    last = len(tokens)
    while last > 0 and tokens[last - 1].text in ".!?;:":
        last -= 1
    places = [(_sentence_start(tokens), start - 1), (end + 1, last)]
    return [place for place in places if place[1] > place[0]]
