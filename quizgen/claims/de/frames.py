"""A phrase that names the source of the whole sentence: 'laut X', 'nach Angaben von X', 'X zufolge', ', so X'."""

from collections.abc import Iterator
from typing import NamedTuple

from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.cues import read_cues
from quizgen.language.de.phrases import noun_phrase_end, subject_phrase_end
from quizgen.language.de.verbs import CLAUSE_MARKS, Tokens, clause_end, is_finite, subordinator_of
from quizgen.language.quotations import QUOTATION, Unit
from quizgen.model import Form

# Nouns that with an article alone say when: 'nach dem Bericht', 'nach der Erklärung'.
_EVENTS = frozenset(["Bericht", "Erklärung", "Mitteilung", "Meldung", "Ermittlung", "Berechnung", "Wort", "Aussage"])


class _Frame(NamedTuple):
    start: int
    end: int
    speaker: tuple[int, int]
    cue: tuple[int, ...]
    rule: str


def find_frames(unit: Unit) -> Iterator[Link]:
    """One link a frame; its content is the rest of the clause or sentence that the frame belongs to."""
    for position in range(len(unit.tokens)):
        for find in (_laut, _nach, _zufolge, _so):
            frame = find(unit.tokens, position)
            if frame is not None:
                content = _rest(unit.tokens, frame)
                if content:
                    yield _link(unit, frame, content)
                break


def _link(unit: Unit, frame: _Frame, content: list[tuple[int, int]]) -> Link:
    tokens = unit.tokens
    words = [token for place in content for token in tokens[slice(*place)] if token.text not in CLAUSE_MARKS]
    return Link(
        speaker=span_of(tokens[slice(*frame.speaker)]),
        cue=spans_at(tokens, frame.cue),
        content=tuple(span_of(tokens[slice(*place)]) for place in content),
        form=Form.DIRECT if all(token.tag == QUOTATION for token in words) else Form.INDIRECT,
        word=tokens[frame.cue[0]].text.lower(),
        rule=frame.rule,
    )


def _laut(tokens: Tokens, i: int) -> _Frame | None:
    """'Laut dem Ministerium sinkt die Zahl.'; not 'Er sprach laut.'"""
    if tokens[i].text.lower() not in ("laut", "gemäß") or i + 1 >= len(tokens):
        return None
    end = _speaker_end(tokens, i + 1)
    return _Frame(i, end, (i + 1, end), (i,), "de.frame.laut") if end > i + 1 else None


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
    """'nach Angaben der Polizei', 'nach Ansicht von Greenpeace', 'seiner Meinung nach', 'nach eigenen Angaben'."""
    if tokens[i].text.lower() != "nach":
        return None
    end = noun_phrase_end(tokens, i + 1)
    nouns = read_cues("de").lists["nouns_after_nach"]
    head = next((j for j in range(i + 1, end) if tokens[j].lemma in nouns or tokens[j].text in nouns), None)
    if head is None:
        return None
    end = max(end, _speaker_end(tokens, i + 1))
    speaker = (head + 1, end)
    if head + 1 < end and tokens[head + 1].text.lower() in ("von", "vom"):
        speaker = (head + 2, end)
    if speaker[0] >= end and tokens[i + 1].tag == "ART" and tokens[head].lemma in _EVENTS:
        return None  # 'nach dem Bericht ging er': afterwards, not according to
    rule = "de.opinion.nach" if tokens[head].lemma in read_cues("de").lists["opinions"] else "de.frame.nach"
    if speaker[0] >= end:
        return _Frame(i, end, (i + 1, end), (i,), rule)
    return _Frame(i, end, speaker, tuple(range(i, speaker[0])), rule)


def _zufolge(tokens: Tokens, i: int) -> _Frame | None:
    """'Medienberichten zufolge', 'der Polizei zufolge', 'Angaben des Senders zufolge', 'seiner Ansicht nach'."""
    if tokens[i].text.lower() != "zufolge":
        return None
    for start in range(max(0, i - 12), i):
        if noun_phrase_end(tokens, start) == i and not (
            start and tokens[start - 1].tag in ("ART", "ADJ(A)", "PIAT", "CARD")
        ):
            return _Frame(start, i + 1, (start, i), (i,), "de.frame.zufolge")
    return None


def _so(tokens: Tokens, i: int) -> _Frame | None:
    """', so der Minister': a comma or quotation, 'so', and a name without a verb."""
    if tokens[i].text.lower() != "so" or i == 0 or i + 1 >= len(tokens):
        return None
    if tokens[i - 1].text not in (",", "–") and tokens[i - 1].tag != QUOTATION:
        return None
    end = subject_phrase_end(tokens, i + 1)
    segment_end = clause_end(tokens, end)
    if end == i + 1 or any(is_finite(token) for token in tokens[end:segment_end]):
        return None
    return _Frame(i, segment_end, (i + 1, end), (i,), "de.frame.so")


def _rest(tokens: Tokens, frame: _Frame) -> list[tuple[int, int]]:
    """The sentence without the frame; a frame inside a later clause takes that clause."""
    if frame.rule == "de.frame.so" and _quotation_before(tokens, frame.start):
        place = _quotation_before(tokens, frame.start) - 1
        after = [i for i in (frame.end, frame.end + 1) if i < len(tokens) and tokens[i].tag == QUOTATION]
        return [(place, place + 1), *((i, i + 1) for i in after[:1])]
    last = next((i for i in range(frame.end, len(tokens)) if tokens[i].text == ";"), len(tokens))
    while last > 0 and tokens[last - 1].text in ".!?;:":
        last -= 1
    first = _clause_start(tokens, frame.start)
    opener = subordinator_of(tokens, frame.start)
    if opener is not None and opener > first:
        first, last = opener, min(last, clause_end(tokens, frame.end))
    places = [(first, frame.start), (frame.end, last)]
    return [place for place in (_stripped(tokens, place) for place in places) if place[1] > place[0]]


def _quotation_before(tokens: Tokens, i: int) -> int:
    """Position after the quotation right before `i` (a comma may stand between); 0 if there is none."""
    for j in (i - 1, i - 2):
        if j >= 0 and tokens[j].tag == QUOTATION:
            return j + 1
        if j >= 0 and tokens[j].text != ",":
            return 0
    return 0


def _clause_start(tokens: Tokens, i: int) -> int:
    """Start of the part of the sentence that the frame speaks for: behind a semicolon or colon, else the sentence."""
    return max((j + 1 for j in range(i) if tokens[j].text in (";", ":")), default=0)


def _stripped(tokens: Tokens, place: tuple[int, int]) -> tuple[int, int]:
    start, end = place
    while start < end and tokens[start].text in ",–-|":
        start += 1
    while end > start and tokens[end - 1].text in ",–-|":
        end -= 1
    return start, end
