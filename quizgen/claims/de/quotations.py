"""Quoted words without a verb of saying beside them: 'Minister Weber: „…“', 'sprach von „…“', 'zeigte sich erfreut: „…“'."""

from collections.abc import Iterator, Sequence

from quizgen.claims.de.cue_words import cue_positions
from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.cues import read_cues
from quizgen.language.de.phrases import can_be_subject, is_title, subject_phrase_end
from quizgen.language.de.subjects import Place, agent_of, find_subjects
from quizgen.language.de.verbs import CLAUSE_MARKS, Predicate, Tokens, find_predicates, is_konjunktiv
from quizgen.language.quotations import Unit, find_quoted
from quizgen.model import Form, Span, Token

_SENTENCE_WORDS = 7
"""So many quoted words are a statement, whatever stands around them; on train data 9 of 10 are."""
_TERMINAL = (".", "!", "?", "…")


def find_quoted_words(unit: Unit, text: str, links: Sequence[Link]) -> Iterator[Link]:
    """Links for the quotations of `unit` that no link of `links` holds; `text` is the article's."""
    held = [span for link in links if link.speaker is not None for span in (*link.content, link.speaker)]
    predicates = find_predicates(unit.tokens)
    subjects = find_subjects(unit.tokens, predicates)
    for start, end in find_quoted(unit.tokens):
        quotation = span_of(unit.tokens[start:end])
        if any(span.covers(quotation) for span in held) or is_title(unit.tokens, start):
            continue
        link = _announced(unit, start, quotation, text, predicates, subjects) or _inside(
            unit, (start, end), quotation, text, predicates, subjects
        )
        if link is not None:
            yield link


def _announced(
    unit: Unit,
    start: int,
    quotation: Span,
    text: str,
    predicates: Sequence[Predicate],
    subjects: Sequence[Place | None],
) -> Link | None:
    """'Minister Weber: „…“', 'Die Chefin zeigte sich zuversichtlich: „…“'."""
    tokens, words = unit.tokens, quotation.of(text)[1:-1]
    if start < 2 or tokens[start - 1].text != ":":
        return None
    for predicate, subject in zip(predicates, subjects, strict=True):
        if predicate.finite < start and not predicate.is_verb_final:
            speaks = _can_speak(tokens, subject) and (_is_statement(words) or _tells(predicate))
            return _link(unit, quotation, predicate, subject) if speaks else None
    first = next((i for i in range(start - 2, -1, -1) if tokens[i].text in CLAUSE_MARKS - {","}), -1) + 1
    if can_be_subject(tokens, first) and subject_phrase_end(tokens, first) == start - 1:
        return Link(span_of(tokens[first : start - 1]), (), (quotation,), Form.DIRECT, "", "de.quotation.colon")
    return None


def _inside(
    unit: Unit,
    place: Place,
    quotation: Span,
    text: str,
    predicates: Sequence[Predicate],
    subjects: Sequence[Place | None],
) -> Link | None:
    """'Sie sprach von „großer Sorge“', 'Der Plan wird von Kritikern als „Unsinn“ bezeichnet'."""
    governing = _governing(unit.tokens, place, predicates)
    if governing is None or is_konjunktiv(unit.tokens[predicates[governing].finite]):
        return None  # in the Konjunktiv the sentence goes on with somebody's words: `continued.py`
    predicate, subject = predicates[governing], subjects[governing]
    if subject is not None and subject[0] <= place[0] < subject[1]:
        return None  # 'Die „Kampagne für ein freies Tibet“ berichtete': a name
    if predicate.is_passive:
        subject = agent_of(unit.tokens, predicate)
    speaker = subject if _can_speak(unit.tokens, subject) else None
    words = quotation.of(text)[1:-1]
    if not _is_statement(words) and (speaker is None or not _is_judgement(unit.tokens, place, predicate, words)):
        return None
    return _link(unit, quotation, predicate, speaker)


def _is_statement(words: str) -> bool:
    return len(words.split()) >= _SENTENCE_WORDS or words.rstrip().endswith(_TERMINAL)


def _is_judgement(tokens: Tokens, place: Place, predicate: Predicate, words: str) -> bool:
    """'nannte den Plan „völlig unrealistisch“', 'als „Unsinn“ bezeichnet'; not 'nannte die „Bild“'."""
    if not _tells(predicate):
        return False
    i = place[0] - 1
    while i > 0 and tokens[i].tag in ("ART", "ADJ(A)", "ADV", "ADJ(D)", "PTKNEG"):
        i -= 1
    return words[0].islower() or tokens[i].text in ("als", "von")


def _governing(tokens: Tokens, place: Place, predicates: Sequence[Predicate]) -> int | None:
    """The predicate whose clause holds the quotation: the nearest one with no mark between."""
    best = None
    for number, predicate in enumerate(predicates):
        parts = (predicate.finite, *predicate.parts)
        near = min(_marks_between(tokens, part, place) for part in parts)
        if near == 0 and (best is None or abs(predicate.finite - place[0]) < abs(predicates[best].finite - place[0])):
            best = number
    return best


def _marks_between(tokens: Tokens, part: int, place: Place) -> int:
    between = tokens[place[1] : part] if part >= place[1] else tokens[part + 1 : place[0]]
    return sum(token.text in CLAUSE_MARKS for token in between)


def _can_speak(tokens: Tokens, subject: Place | None) -> bool:
    return subject is not None and tokens[subject[0]].text.lower() not in ("es", "man", "das", "dies", "was")


def _tells(predicate: Predicate) -> bool:
    cues = read_cues("de")
    return predicate.lemma in cues.acts or predicate.lemma in cues.verbs


def _link(unit: Unit, quotation: Span, predicate: Predicate, subject: Place | None) -> Link:
    tokens: tuple[Token, ...] = unit.tokens
    tells = _tells(predicate)
    return Link(
        speaker=span_of(tokens[slice(*subject)]) if subject else None,
        cue=spans_at(tokens, cue_positions(tokens, predicate, predicate.lemma)) if tells else (),
        content=(quotation,),
        form=Form.DIRECT,
        word=predicate.lemma if tells else "",
        rule="de.quotation.verb",
    )
