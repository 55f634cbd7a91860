"""A phrase that names the source of the whole sentence: 'laut X', 'nach Angaben von X', 'X zufolge', ', so X'."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.cues import read_cues
from quizgen.language.de.parsed import Parsed
from quizgen.language.de.phrases import can_be_subject, noun_phrase_end, subject_phrase_end
from quizgen.language.de.verbs import CLAUSE_MARKS, Tokens, clause_end, is_finite, subordinator_of
from quizgen.language.quotations import QUOTATION
from quizgen.model import Form, Token

_NOUNS = ("NN", "NNA", "NNI")


class _Frame(NamedTuple):
    start: int
    end: int
    speaker: tuple[int, int] | None
    cue: tuple[int, ...]
    rule: str


def find_frames(parsed: Parsed) -> Iterator[Link]:
    """One link a frame; its content is the rest of the clause or sentence that the frame belongs to."""
    for position in [i for i, token in enumerate(parsed.tokens) if token.text.lower() in _FINDERS]:
        frame = _FINDERS[parsed.tokens[position].text.lower()](parsed.tokens, position)
        if frame is not None:
            content = _rest(parsed.tokens, frame)
            if content:
                yield _link(parsed, frame, content)


def _link(parsed: Parsed, frame: _Frame, content: list[tuple[int, int]]) -> Link:
    tokens = parsed.tokens
    words = [token for place in content for token in tokens[slice(*place)] if token.text not in CLAUSE_MARKS]
    return Link(
        speaker=span_of(tokens[slice(*frame.speaker)]) if frame.speaker else None,
        cue=spans_at(tokens, frame.cue),
        content=tuple(span_of(tokens[slice(*place)]) for place in content),
        form=Form.DIRECT if all(token.tag == QUOTATION for token in words) else Form.INDIRECT,
        word=tokens[frame.cue[0]].text.lower(),
        rule=frame.rule,
    )


def _laut(tokens: Tokens, i: int) -> _Frame | None:
    """'Laut dem Ministerium sinkt die Zahl.'; not 'Er sprach laut.'"""
    if i + 1 >= len(tokens):
        return None
    end = _speaker_end(tokens, i + 1)
    if end == i + 3 and _is_next_subject(tokens, i + 2):
        end -= 1
    return _Frame(i, end, (i + 1, end), (i,), "de.frame.laut") if end > i + 1 else None


def _is_next_subject(tokens: Tokens, i: int) -> bool:
    """'Schuld waren laut Ministerium | Arbeiten an der Leitung': a bare plural with what belongs to it."""
    follows = tokens[i + 1].tag if i + 1 < len(tokens) else ""
    nouns = tokens[i - 1].tag == tokens[i].tag == "NN"
    return nouns and tokens[i].text != tokens[i].lemma and follows in ("APPR", "APPRART")


def _speaker_end(tokens: Tokens, start: int) -> int:
    """The noun phrase with the attributes that the front allows: 'dem Bericht der Zeitung vom Montag'."""
    end = subject_phrase_end(tokens, start)
    while end < len(tokens) and end > start and tokens[end].tag in ("APPR", "APPRART") and start < 3:
        longer = noun_phrase_end(tokens, end + 1)
        if longer == end + 1:
            break
        end = longer
    return end


def _nach(tokens: Tokens, i: int) -> _Frame | None:
    """'nach Angaben der Polizei', 'nach Ansicht von Greenpeace', 'nach eigenen Angaben', 'nach Polizeiangaben'."""
    if [token.text for token in tokens[max(0, i - 2) : i]] == ["Dem", "Vernehmen"]:
        return _Frame(i - 2, i + 1, None, (i - 2, i - 1, i), "de.frame.vernehmen")
    end = noun_phrase_end(tokens, i + 1)
    head = next((j for j in range(i + 1, end) if tokens[j].tag in _NOUNS), None)
    if head is None or not read_cues("de").names("nouns_after_nach", tokens[head].text):
        return _nach_behind(tokens, i)
    end = max(end, _speaker_end(tokens, i + 1))
    speaker = (head + 1, end)
    if head + 1 < end and tokens[head + 1].text.lower() in ("von", "vom", "aus"):
        speaker = (head + 2, end)
    if speaker[0] >= end and _says_when(tokens, i + 1, head):
        return None
    if speaker[0] >= end:
        return _Frame(i, end, (i + 1, end), (i,), _rule(tokens[head]))
    return _Frame(i, end, speaker, tuple(range(i, speaker[0])), _rule(tokens[head]))


def _nach_behind(tokens: Tokens, i: int) -> _Frame | None:
    """'seiner Meinung nach', 'Ansicht der Opposition nach'."""
    for start in range(max(0, i - 6), i):
        if noun_phrase_end(tokens, start) == i and tokens[start].tag in ("PPOSAT", "NN"):
            head = next((token for token in tokens[start:i] if token.tag == "NN"), None)
            if head is not None and read_cues("de").names("opinions", head.text):
                return _Frame(start, i + 1, (start, i), (i,), "de.opinion.nach")
    return None


def _says_when(tokens: Tokens, start: int, head: int) -> bool:
    """'nach dem Bericht ging er': afterwards, not according to."""
    is_event = read_cues("de").names("events_after_nach", tokens[head].text)
    return is_event and tokens[start].lemma == "der" and tokens[start].tag == "ART"


def _rule(noun: Token) -> str:
    return "de.opinion.nach" if read_cues("de").names("opinions", noun.text) else "de.frame.nach"


def _aus_sicht(tokens: Tokens, i: int) -> _Frame | None:
    """'aus Sicht der Opposition', 'aus der Perspektive von Anwohnern'."""
    end = noun_phrase_end(tokens, i + 1)
    head = next((j for j in range(i + 1, end) if tokens[j].text in ("Sicht", "Perspektive")), None)
    if head is None or head > i + 2:
        return None
    start = head + 2 if end > head + 1 and tokens[head + 1].text.lower() in ("von", "vom") else head + 1
    return _Frame(i, end, (start, end), tuple(range(i, start)), "de.opinion.aus") if start < end else None


def _zufolge(tokens: Tokens, i: int) -> _Frame | None:
    """'Medienberichten zufolge', 'der Polizei zufolge', 'Angaben des Senders zufolge', 'Gerüchten zu Folge'."""
    apart = tokens[i].text.lower() == "zu"
    if apart and (i + 1 == len(tokens) or tokens[i + 1].text != "Folge"):
        return None
    end = i + 1 + apart
    for start in range(max(0, i - 12), i):
        if noun_phrase_end(tokens, start) == i and not (
            start and tokens[start - 1].tag in ("ART", "ADJ(A)", "PIAT", "CARD", "APPR", "APPRART")
        ):  # 'in Mathematik | einer Studie zufolge'
            return _Frame(start, end, (start, i), tuple(range(i, end)), "de.frame.zufolge")
    return None


def _so(tokens: Tokens, i: int) -> _Frame | None:
    """', so der Minister': a comma or quotation, 'so', and a name without a verb."""
    if i == 0 or i + 1 >= len(tokens):
        return None
    if tokens[i - 1].text not in (",", "–") and tokens[i - 1].tag != QUOTATION:
        return None
    end = subject_phrase_end(tokens, i + 1)
    if tokens[i + 1].tag in ("PIS", "PIAT", "ADV") and tokens[i + 1].text not in ("letzterer", "letztere", "dieser"):
        return None  # 'so viele wie nie', 'so etwa'
    segment_end = clause_end(tokens, end)
    if end == i + 1 or any(is_finite(token) for token in tokens[end:segment_end]):
        return None
    return _Frame(i, segment_end, (i + 1, end), (i,), "de.frame.so")


def _rest(tokens: Tokens, frame: _Frame) -> list[tuple[int, int]]:
    """The sentence without the frame; a frame inside a later clause takes that clause."""
    goes_on = frame.end + 1 < len(tokens) and tokens[frame.end].text == "," and is_finite(tokens[frame.end + 1])
    if frame.rule == "de.frame.so" and _quotation_before(tokens, frame.start) and not goes_on:
        place = _quotation_before(tokens, frame.start) - 1
        after = [i for i in (frame.end, frame.end + 1) if i < len(tokens) and tokens[i].tag == QUOTATION]
        return [(place, place + 1), *((i, i + 1) for i in after[:1])]
    last = next((i for i in range(frame.end, len(tokens)) if _other_speaks(tokens, i)), len(tokens))
    while last > 0 and tokens[last - 1].text in ".!?;:":
        last -= 1
    first = _clause_start(tokens, frame.start)
    opener = subordinator_of(tokens, frame.start) if frame.rule != "de.frame.so" else None
    if opener is not None and opener > first:
        first, last = opener, min(last, clause_end(tokens, frame.end))
    places = [(first, frame.start), (_behind_relative(tokens, frame.end), last)]
    return [place for place in (_stripped(tokens, place) for place in places) if place[1] > place[0]]


def _behind_relative(tokens: Tokens, end: int) -> int:
    """'Nach Ansicht eines Experten, der anonym bleiben will, würde …': what is told of the source is no content."""
    if end + 1 >= len(tokens) or tokens[end].text != "," or tokens[end + 1].tag not in ("PRELS", "PRELAT"):
        return end
    closing = clause_end(tokens, end + 1)
    return closing + 1 if closing < len(tokens) and tokens[closing].text == "," else end


def _other_speaks(tokens: Tokens, i: int) -> bool:
    """'nach Angaben der Polizei kamen 2.000, die Veranstalter sprachen von 5.000': another source has its say."""
    if tokens[i].text == ";" or (tokens[i].text == ":" and tokens[i + 1 : i + 2] and tokens[i + 1].tag == QUOTATION):
        return True
    if tokens[i].text != "," or i + 1 >= len(tokens) or not can_be_subject(tokens, i + 1):
        return False
    verb = subject_phrase_end(tokens, i + 1)
    if verb == i + 1 or verb >= len(tokens) or not is_finite(tokens[verb]):
        return False
    cues = read_cues("de")
    return tokens[verb].lemma in cues.verbs or tokens[verb].lemma in cues.acts


def _quotation_before(tokens: Tokens, i: int) -> int:
    """Position after the quotation right before `i` (a comma may stand between); 0 if there is none."""
    for j in (i - 1, i - 2):
        if j >= 0 and tokens[j].tag == QUOTATION:
            return j + 1
        if j >= 0 and tokens[j].text != ",":
            return 0
    return 0


def _clause_start(tokens: Tokens, i: int) -> int:
    """Start of the part of the sentence that the frame speaks for: its main clause.

    'Die Häfen bleiben gesperrt, nur einer wurde nach Angaben der Küstenwache geöffnet': from 'nur' on.
    """
    for j in range(i - 1, -1, -1):
        if tokens[j].text in (";", ":"):
            return j + 1
        if tokens[j].text == "," and _is_main_clause(tokens, j + 1, i) and _has_main_verb(tokens[:j]):
            return j + 1
    return 0


def _is_main_clause(tokens: Tokens, start: int, position: int) -> bool:
    """Whether the clause from `start` has its verb second, in front of or right behind `position`."""
    opener = tokens[start]
    if opener.tag in ("KOUS", "KOUI", "PRELS", "PRELAT", "PWAV", "PWS", "KON") or is_finite(opener):
        return False
    own = [j for j in range(start, clause_end(tokens, position)) if is_finite(tokens[j])]
    return bool(own) and subordinator_of(tokens, own[0]) is None


def _has_main_verb(tokens: Tokens) -> bool:
    return any(is_finite(token) and subordinator_of(tokens, i) is None for i, token in enumerate(tokens))


def _stripped(tokens: Tokens, place: tuple[int, int]) -> tuple[int, int]:
    start, end = place
    while start < end and tokens[start].text in ",–-|":
        start += 1
    while end > start and tokens[end - 1].text in ",–-|":
        end -= 1
    return start, end


_FINDERS: dict[str, Callable[[Tokens, int], _Frame | None]] = {
    "laut": _laut,
    "gemäß": _laut,
    "nach": _nach,
    "zufolge": _zufolge,
    "zu": _zufolge,
    "so": _so,
    "aus": _aus_sicht,
}
"""What may be a frame, by its word in small letters."""
