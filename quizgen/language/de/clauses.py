"""German clauses turned round: main clause to dass-clause, statement to question.

Words are lists of tokens; a function shows the sentence it is for. Where a turn is not safe the result is None.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from quizgen.language.de.nominative import joined
from quizgen.language.de.subjects import find_subject
from quizgen.language.de.verbs import (
    CLAUSE_MARKS,
    Predicate,
    clause_end,
    is_finite,
    is_konjunktiv,
    subordinator_of,
)
from quizgen.model import Span, Token

Words = list[Token]

# Words that tie a sentence to the one before; a question stands alone.
_DISCOURSE = frozenset(
    (
        "auch zudem jedoch außerdem allerdings dagegen aber hingegen ferner zugleich bekanntlich indes indessen "
        "übrigens dann schließlich unterdessen ebenfalls nun sogar selbst gleichzeitig "
        "später damals seitdem zunächst denn ja wiederum dennoch trotzdem gleichwohl überdies seither "
        "daraufhin anschließend zuvor vielmehr lediglich tatsächlich"
    ).split()
)
_ADVERBIAL = frozenset(["APPR", "APPRART", "ADV", "PROAV", "ADJ(D)", "PWAV"])
_CLAUSE_OPENERS = frozenset(["KOUS", "KOUI", "PRELS", "PRELAT", "PWAV", "PWS"])
_INDICATIVE = {
    "habe": "hat",
    "sei": "ist",
    "seien": "sind",
    "werde": "wird",
    "könne": "kann",
    "müsse": "muss",
    "dürfe": "darf",
    "wolle": "will",
    "solle": "soll",
    "hätten": "haben",
    "wisse": "weiß",
}


@dataclass(frozen=True, slots=True)
class MainClause:
    """A verb-second (or verb-first) clause in its parts."""

    front: tuple[Token, ...]
    """What stands in front of the finite verb, the subject left out."""
    finite: Token
    subject: tuple[Token, ...]
    middle: tuple[Token, ...]
    """Everything behind the finite verb up to the clause's end, the subject left out."""
    tail: tuple[Token, ...]
    """Subordinate clauses that follow, with their comma."""
    is_passive: bool = False
    behind: tuple[Token, ...] = ()
    """Everything behind the finite verb in the article's order, a subject that stands there included."""


def word(text: str) -> Token:
    """A word that is not the article's."""
    return Token(text, Span(0, 1), "OWN", text)


def parse_main_clause(tokens: Sequence[Token], predicate: Predicate) -> MainClause | None:
    """The clause of `predicate` in `tokens`, up to the end of `tokens`; None for a subordinate clause."""
    if predicate.is_verb_final:
        return None
    subject = find_subject(tokens, predicate)
    if subject is None:
        return None
    start = _front_start(tokens, predicate.finite, subject)
    end = _clause_end(tokens, max(predicate.parts[-1], subject[1] - 1, predicate.finite) + 1)
    inside = set(range(*subject))
    front = tuple(t for i, t in enumerate(tokens[: predicate.finite]) if i >= start and i not in inside)
    middle = tuple(tokens[i] for i in range(predicate.finite + 1, end) if i not in inside)
    tail = tuple(_without_final_mark(tokens[end:]))
    told = tuple(tokens[slice(*subject)])
    if not _agrees(told, tokens[predicate.finite]) or not _is_whole(tokens[predicate.finite], predicate, tail):
        return None
    behind = tuple(tokens[predicate.finite + 1 : end])
    return MainClause(front, tokens[predicate.finite], told, middle, tail, predicate.is_passive, behind)


def _is_whole(finite: Token, predicate: Predicate, tail: Sequence[Token]) -> bool:
    """Whether the clause ends where it seems to: its verb bracket is closed, and only whole clauses follow.

    Not whole: 'ist, zu der viele aufriefen, friedlich verlaufen'; 'wurden aus Asien, Afrika und Europa ausgewertet'.
    """
    if not tail:
        return True
    is_open = finite.tag[:2] in ("VA", "VM") and len(predicate.parts) == 1
    if is_open and any(token.tag.endswith(("(PP)", "(INF)")) for token in tail):
        return False
    opener = next((token for token in tail if token.text not in CLAUSE_MARKS), None)
    if opener is None:
        return True
    is_infinitive = any(token.tag in ("PTKZU", "VV(IZU)") for token in tail)
    opens_clause = opener.tag in _CLAUSE_OPENERS or any(token.tag in ("PRELS", "PRELAT", "PWAV") for token in tail[:4])
    return opens_clause or is_infinitive or any(is_finite(token) for token in tail)


def _agrees(subject: Sequence[Token], finite: Token) -> bool:
    """Whether subject and verb agree in number, as far as their forms tell: 'Strom werden' do not."""
    nouns = [token for token in subject if token.tag in ("NN", "NE")]
    is_one = (
        len(subject) > 0
        and len(nouns) > 0
        and nouns[0].tag == "NN"
        and nouns[0].text == nouns[0].lemma
        and not any(token.text in ("und", "sowie", "oder") or token.tag in ("CARD", "PIAT") for token in subject)
        and subject[0].text.lower() not in ("die", "diese", "seine", "ihre", "unsere", "alle")
    )
    is_counted = any(token.tag == "CARD" and token.text.lower() not in ("ein", "eine", "1") for token in subject[:2])
    is_plural_verb = finite.text.lower().endswith(("en", "sind", "rn", "ln"))
    has_unit = len(nouns) > 0 and nouns[0].text in (
        "Prozent",
        "Euro",
        "Dollar",
        "Million",
        "Millionen",
        "Milliarden",
    )
    return not (is_one and is_plural_verb) and not (is_counted and not is_plural_verb and not has_unit)


def _front_start(tokens: Sequence[Token], finite: int, subject: tuple[int, int]) -> int:
    limit = min(finite, subject[0]) if subject[0] < finite else finite
    start = 0
    for i in range(limit):
        if tokens[i].text in (":", ";", "–") or (tokens[i].text == "," and any(map(is_finite, tokens[:i]))):
            start = i + 1
    return start


def _clause_end(tokens: Sequence[Token], start: int) -> int:
    end = clause_end(tokens, start)
    return min(end, len(tokens))


def _without_final_mark(tokens: Sequence[Token]) -> list[Token]:
    words = list(tokens)
    while words and words[-1].text in ".!?;:":
        words.pop()
    return words


def ask_who(clause: MainClause, *, is_plural: bool) -> Words | None:
    """'Im Mai gab Elon Musk bekannt, …' to 'Wer gab im Mai bekannt, …'."""
    finite = singular(clause.finite) if is_plural else clause.finite
    if finite is None or is_konjunktiv(finite):
        return None
    reflexive, middle = split_reflexive(clause.middle)
    rest = without_discourse([*lower_first(clause.front), *middle])
    return [word("Wer"), finite, *reflexive, *rest, *clause.tail]


def split_reflexive(middle: Sequence[Token]) -> tuple[Words, Words]:
    """'sich' stands right behind the verb or the subject; the rest follows."""
    first = next((i for i, token in enumerate(middle) if token.tag == "PRF"), None)
    if first is None or first > 2:
        return [], list(middle)
    return [middle[first]], [*middle[:first], *middle[first + 1 :]]


def ask_about(
    question: Sequence[Token], clause: MainClause, left_out: Iterable[Token], *, laut: Sequence[Token] = ()
) -> Words:
    """A question word or phrase in front, the verb second, then subject, owner and the rest.

    'Im September 2022 wurde Starlink abgeschaltet' to 'Wann wurde Starlink laut X abgeschaltet'.
    """
    gone = {token.span for token in left_out}
    front = lower_first([token for token in clause.front if token.span not in gone])
    reflexive, middle = split_reflexive([token for token in clause.middle if token.span not in gone])
    subject = [token for token in lower_first(clause.subject) if token.span not in gone]
    rest = without_discourse([*front, *middle])
    # 'wurden laut X keine Mängel festgestellt'
    middle = [*laut, *subject] if subject and subject[0].text.lower().startswith("kein") else [*subject, *laut]
    return [*question, clause.finite, *reflexive, *middle, *rest, *clause.tail]


def dass_clause(clause: MainClause) -> Words | None:
    """'… hatte Musk Geräte geliefert' to 'dass Musk Geräte geliefert hatte'.

    A subject behind the verb stays where it is, so that what belongs to it stays beside it: 'An der Umfrage nahmen
    860 Schüler aus 14 Schulen teil' becomes 'dass an der Umfrage 860 Schüler aus 14 Schulen teilnahmen'.
    """
    is_inverted = bool(clause.subject) and clause.subject[0] in clause.behind
    if is_inverted and clause.front and clause.front[0].tag not in _ADVERBIAL:
        return None  # 'Einfluss habe die Stiftung nicht genommen': an object can't stand in front there
    if is_inverted and clause.subject[0].tag == "PPER":
        clause, is_inverted = replace(clause, behind=clause.middle), False  # 'es' and 'er' stand right behind 'dass'
    reflexive, rest = split_reflexive(clause.behind)
    head = [] if is_inverted else lower_first(clause.subject)
    if head and rest and head[-1].tag in ("NN", "NE") and rest[0].tag == "NE":
        return None  # 'dass der Präsident Musk angerufen habe': who called whom?
    finite = clause.finite
    if any(token.tag == "PTKVZ" for token in rest[:-1]):
        return None  # 'schneiden schlechter ab | als ihre Mitschüler'
    if rest and rest[-1].tag == "PTKVZ":
        finite = replace(finite, text=rest.pop().text + finite.text)
    front = lower_first(clause.front)
    order = [*reflexive, *front, *rest] if is_inverted else [*head, *reflexive, *front, *rest]
    return [word("dass"), *without_discourse(order), finite, *clause.tail]


def main_from_subordinate(tokens: Sequence[Token], predicate: Predicate) -> MainClause | None:
    """'dass Musk 2002 nach Moskau reiste' as a main clause; 'stattgefunden habe' becomes 'hat … stattgefunden'."""
    opener = subordinator_of(tokens, predicate.parts[0])
    subject = find_subject(tokens, predicate)
    if opener is None or subject is None or tokens[opener].text.lower() not in ("dass", "daß"):
        return None
    if opener != 0 or predicate.parts != tuple(range(predicate.parts[0], predicate.finite + 1)):
        return None
    finite = indicative(tokens[predicate.finite])
    if finite is None:
        return None
    inside = set(range(*subject))
    middle = [tokens[i] for i in range(opener + 1, predicate.finite) if i not in inside]
    if finite.tag == "VV(FIN)" and finite.lemma != tokens[predicate.finite].lemma:
        return None
    tail = tuple(_without_final_mark(tokens[predicate.finite + 1 :]))
    if tail and tail[0].tag == "KON":
        tail = ()  # '… stattgefunden habe und sich um … gedreht habe': the first clause is asked
    return MainClause((), finite, tuple(tokens[slice(*subject)]), tuple(middle), tail)


def indicative(verb: Token) -> Token | None:
    """'habe' to 'hat'; a verb in the indicative stays; None where the form would have to be built."""
    if verb.text.lower() in _INDICATIVE:
        return replace(verb, text=_INDICATIVE[verb.text.lower()])
    return None if is_konjunktiv(verb) else verb


def singular(verb: Token) -> Token | None:
    """'gaben' to 'gab', 'erklärten' to 'erklärte', 'haben' to 'hat'; None for other forms."""
    text = verb.text
    known = {
        "haben": "hat",
        "hatten": "hatte",
        "sind": "ist",
        "waren": "war",
        "werden": "wird",
        "wurden": "wurde",
    }
    known |= {"wollen": "will", "können": "kann", "sollen": "soll", "müssen": "muss", "wollten": "wollte"}
    if text in known:
        return replace(verb, text=known[text])
    if not text.endswith("en") or text == verb.lemma:
        return None
    stem = verb.lemma.removesuffix("n").removesuffix("e")
    is_weak = text.endswith("ten") and text.removesuffix("en").startswith(stem)
    return replace(verb, text=text.removesuffix("n") if is_weak else text.removesuffix("en"))


def without_discourse(tokens: Sequence[Token]) -> Words:
    """The words without 'jedoch', 'zudem', 'bekanntlich'."""
    return [
        token
        for token in tokens
        if token.text.lower() not in _DISCOURSE or token.tag not in ("ADV", "PROAV", "KON", "ADJ(D)")
    ]


def lower_first(tokens: Sequence[Token]) -> Words:
    """The first word as inside a sentence: 'Im' to 'im'; nouns and names stay."""
    words = list(tokens)
    if (
        words
        and words[0].tag not in ("NN", "NNA", "NNI", "NE", "FM", "XY", "QUOTATION")
        and words[0].text[1:].islower()
    ):
        words[0] = replace(words[0], text=words[0].text[0].lower() + words[0].text[1:])
    return words


def render(words: Sequence[Token], text: str) -> str:
    """The words as running text; `text` is the article's, for folded quotations. 'TM 14m' keeps its 'm'."""
    told: list[str] = []
    for i, token in enumerate(words):
        shown = token.span.of(text) if token.tag == "QUOTATION" else token.text
        before = words[i - 1] if i else token
        is_tied = before.span.end == token.span.start and before.text.isdigit() and token.text.isalpha()
        if told and is_tied:
            told[-1] += shown
        else:
            told.append(shown)
    return joined(told)
