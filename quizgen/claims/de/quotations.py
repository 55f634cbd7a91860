"""Quoted words without a verb of saying beside them: 'Minister Weber: „…“', 'sprach von „…“', 'freute sich: „…“'."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from quizgen.claims.de.cue_words import cue_positions
from quizgen.claims.de.tellers import can_speak
from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.cues import read_cues
from quizgen.language.de.parsed import Parsed
from quizgen.language.de.phrases import can_be_subject, is_title, noun_phrase_end, subject_phrase_end
from quizgen.language.de.subjects import Place, agent_of, find_subject_behind
from quizgen.language.de.verbs import CLAUSE_MARKS, Predicate, Tokens, is_konjunktiv
from quizgen.language.quotations import find_quoted
from quizgen.model import Form, Span, Token

_SENTENCE_WORDS = 7
"""So many quoted words are a statement, whatever stands around them; on train data 9 of 10 are."""
_TERMINAL = (".", "!", "?", "…")
_NOBODY = frozenset(["es", "man", "das", "dies", "was"])
_CALLING = frozenset(["als", "ein", "eine", "einen"])
_JOINING = frozenset(["und", "oder", "sondern", "sowie", ",", "auch"])
_BEFORE_JUDGEMENT = frozenset(["ART", "ADJ(A)", "ADV", "ADJ(D)", "PTKNEG", "KOKOM"])


@dataclass(frozen=True)
class _Place:
    """A quotation among the tokens of its sentence."""

    parsed: Parsed
    start: int
    end: int
    text: str

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.parsed.tokens

    @property
    def span(self) -> Span:
        return span_of(self.tokens[self.start : self.end])

    @property
    def words(self) -> str:
        """What stands between the marks."""
        return self.span.of(self.text)[1:-1]

    @property
    def is_statement(self) -> bool:
        return len(self.words.split()) >= _SENTENCE_WORDS or self.words.rstrip().endswith(_TERMINAL)

    @cached_property
    def governing(self) -> tuple[Predicate, Place | None] | None:
        """The predicate of the clause around it with its subject: the nearest one with no mark between."""
        predicates = [other for other in self.parsed.predicates if not self.start <= other.finite < self.end]
        near = list(filter(self._is_near, predicates)) or list(filter(self._closes, predicates))
        if not near:
            return None
        nearest = min(near, key=lambda predicate: abs(predicate.finite - self.start))
        return nearest, self.parsed.subject_of(nearest)

    def _is_near(self, predicate: Predicate) -> bool:
        own = [part for part in predicate.parts if not self.start <= part < self.end]
        return any(not self._marks_to(part) for part in own)

    def _closes(self, predicate: Predicate) -> bool:
        """'bezeichnete das Urteil, das gestern fiel, als „verfehlt“': 'als' goes on with the verb."""
        is_act = predicate.lemma in read_cues("de").acts and not predicate.is_verb_final
        return predicate.finite < self.start and self.tokens[self.start - 1].text == "als" and is_act

    def _marks_to(self, part: int) -> bool:
        between = self.tokens[self.end : part] if part >= self.end else self.tokens[part + 1 : self.start]
        return any(token.text in CLAUSE_MARKS for token in between)


def find_quoted_words(parsed: Parsed, text: str, links: Sequence[Link]) -> Iterator[Link]:
    """Links for the quotations of the sentence that no link of `links` holds; `text` is the article's."""
    held = {span: link for link in links if link.speaker is not None for span in (*link.content, link.speaker)}
    last: Link | None = None
    for start, end in find_quoted(parsed.tokens):
        place = _Place(parsed, start, end, text)
        holder = next((link for span, link in held.items() if span.covers(place.span)), None)
        if holder is None and not is_title(parsed.tokens, start):
            holder = _joined(place, last) or _announced(place) or _followed(place) or _inside(place)
            if holder is not None:
                yield holder
        last = holder


def _joined(place: _Place, last: Link | None) -> Link | None:
    """'…: „…“ und „…“': the second quotation is the same speaker's."""
    if last is None or last.form != Form.DIRECT or not (place.is_statement or place.words[0].islower()):
        return None
    between = [t for t in place.tokens[: place.start] if t.span.start >= last.content[-1].end]
    if not between or any(token.text not in _JOINING for token in between):
        return None
    return Link(last.speaker, last.cue, (place.span,), Form.DIRECT, last.word, last.rule)


def _announced(place: _Place) -> Link | None:
    """'Minister Weber: „…“', 'Ein Anwohner nach dem Brand: „…“', 'Die Chefin zeigte sich zuversichtlich: „…“'."""
    tokens = place.tokens
    if place.start < 2 or tokens[place.start - 1].text != ":":
        return None
    for predicate in place.parsed.predicates:
        if predicate.finite < place.start and not predicate.is_verb_final:
            subject = place.parsed.subject_of(predicate)
            speaks = _can_speak(tokens, subject) and (place.is_statement or _tells(predicate))
            return _link(place, predicate, subject) if speaks else None
    first = next((i + 1 for i in range(place.start - 2, -1, -1) if tokens[i].text in CLAUSE_MARKS - {","}), 0)
    end = subject_phrase_end(tokens, first) if can_be_subject(tokens, first) else first
    if end == first or not _is_about(tokens[end : place.start - 1]):
        return None
    return Link(span_of(tokens[first:end]), (), (place.span,), Form.DIRECT, "", "de.quotation.colon")


def _followed(place: _Place) -> Link | None:
    """'„Das war’s“, ärgert sich Weber': behind quoted words any verb with a person lets that person speak."""
    tokens, verb = place.tokens, place.end + 1
    opens = place.start == 0 or tokens[place.start - 1].text in CLAUSE_MARKS
    if not opens or verb >= len(tokens) or tokens[place.end].text != "," or tokens[verb].tag != "VV(FIN)":
        return None
    predicate = next(predicate for predicate in place.parsed.predicates if predicate.finite == verb)
    subject = find_subject_behind(tokens, predicate)
    if subject is None or not _can_speak(tokens, subject) or not can_speak(tokens[slice(*subject)]):
        return None
    return _link(place, predicate, subject)


def _is_about(words: Tokens) -> bool:
    """'Ein Anwohner' 'nach dem Brand', 'zur neuen Heimat': what may stand between a name and its colon."""
    return not words or words[0].tag in ("APPR", "APPRART")


def _inside(place: _Place) -> Link | None:
    """'Sie sprach von „großer Sorge“', 'Der Plan wird von Kritikern als „Unsinn“ bezeichnet'."""
    if place.governing is None:
        return None
    predicate, subject = place.governing
    if is_konjunktiv(place.tokens[predicate.finite]):
        return None  # in the Konjunktiv the sentence goes on with somebody's words: `continued.py`
    if subject is not None and subject[0] <= place.start < subject[1]:
        return None  # 'Die „Kampagne für ein freies Tibet“ berichtete': a name
    if predicate.is_passive:
        subject = agent_of(place.tokens, predicate)
    elif predicate.lemma == "sein":
        subject = _for_whom(place.tokens) if place.words[0].islower() else None
        return _link(place, predicate, subject) if subject else None
    speaker = subject if _can_speak(place.tokens, subject) else None
    if not place.is_statement and (speaker is None or not _is_judgement(place, predicate)):
        return None
    return _link(place, predicate, speaker)


def _for_whom(tokens: Tokens) -> Place | None:
    """'Für die Ministerin ist die Lage „alarmierend“': whose judgement it is."""
    if tokens[0].text != "Für":
        return None
    end = noun_phrase_end(tokens, 1)
    return (1, end) if end > 1 and can_speak(tokens[1:end]) else None


def _is_judgement(place: _Place, predicate: Predicate) -> bool:
    """'nannte den Plan „völlig unrealistisch“', 'feierte ihn als „großen Erfolg“'; not 'nannte die „Bild“'."""
    i = place.start - 1
    while i > 0 and place.tokens[i].tag in _BEFORE_JUDGEMENT:
        i -= 1
    before = place.tokens[i].text
    if before in read_cues("de").lists["quoted_after"]:
        return True  # 'riefen Parolen wie „Stoppt das“'
    is_wording = place.words[0].islower() or place.tokens[place.start - 1].text in _CALLING
    if _tells(predicate):
        return is_wording or before in ("als", "von")
    return is_wording and (before == "als" or predicate.lemma in read_cues("de").lists["views"])


def _can_speak(tokens: Tokens, subject: Place | None) -> bool:
    return subject is not None and tokens[subject[0]].text.lower() not in _NOBODY


def _tells(predicate: Predicate) -> bool:
    cues = read_cues("de")
    return predicate.lemma in cues.acts or predicate.lemma in cues.verbs


def _link(place: _Place, predicate: Predicate, subject: Place | None) -> Link:
    tokens = place.tokens
    tells = _tells(predicate)
    return Link(
        speaker=span_of(tokens[slice(*subject)]) if subject else None,
        cue=spans_at(tokens, cue_positions(tokens, predicate, predicate.lemma)) if tells else (),
        content=(place.span,),
        form=Form.DIRECT,
        word=predicate.lemma if tells else "",
        rule="de.quotation.verb",
    )


def find_cited(parsed: Parsed, links: Sequence[Link]) -> Iterator[Link]:
    """Whom a medium quotes: 'Der Kurier zitiert die Ministerin mit den Worten „…“', 'wird Weber zitiert: „…“'."""
    for predicate in parsed.predicates:
        if predicate.lemma != "zitieren":
            continue
        subject = parsed.subject_of(predicate)
        person = subject if predicate.is_passive else _object(parsed.tokens, predicate, subject)
        cue = parsed.tokens[predicate.parts[-1]].span
        for link in links:
            if person is not None and any(span.covers(cue) for span in link.cue):
                speaker = span_of(parsed.tokens[slice(*person)])
                yield Link(speaker, (), link.content, link.form, "sagen", "de.quotation.cited")


def _object(tokens: Tokens, predicate: Predicate, subject: Place | None) -> Place | None:
    """The first phrase behind the verb that is neither the subject nor hangs on a preposition."""
    i = predicate.finite + 1
    while i < len(tokens) and tokens[i].text not in CLAUSE_MARKS and tokens[i].tag not in ("APPR", "APPRART"):
        end = noun_phrase_end(tokens, i)
        if end > i and (subject is None or i != subject[0]):
            return i, end
        i = max(end, i + 1)
    return None
