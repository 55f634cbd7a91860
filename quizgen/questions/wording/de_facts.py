"""Times, numbers and amounts of a German clause, and the question for each."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizgen.language.amount_words import read_amount_words
from quizgen.language.dates import is_year, read_calendar
from quizgen.language.de.clauses import (
    MainClause,
    Words,
    ask_about,
    lower_first,
    split_reflexive,
    without_discourse,
    word,
)
from quizgen.language.de.nominative import joined
from quizgen.language.de.phrases import noun_phrase_end
from quizgen.model import TimeKind, Token
from quizgen.questions.wording.phrase import Fact, Phrase

_AMOUNTS = read_amount_words("de")
_PREPOSITIONS = {"seit": "Seit wann", "bis": "Bis wann", "ab": "Ab wann"}
_NO_ANSWER = frozenset(["vom", "von", "zum", "vor", "nach"])
_NOT_BEFORE_TIMES = frozenset("zwischen vor nach und vom von zum als für den der des dem diesem".split())
_DATIVE = frozenset(["von", "mit", "aus", "bei", "zu", "nach"])
_ACCUSATIVE = frozenset(["für", "um", "gegen", "durch"])
_PARTICLES = frozenset(["nur", "lediglich", "bloß", "erst", "schon", "sogar", "immerhin", "noch"])
_COSTS = frozenset(["kosten", "betragen"])


class _Run(NamedTuple):
    """A stretch of words that tells one value."""

    start: int
    end: int


def find_facts(clause: MainClause, owner: Words) -> Iterator[Fact]:
    """Facts of `clause`; `owner` ('laut X') is put into each question."""
    if is_bare(clause.subject):
        return
    yield from _times(clause, owner)
    yield from _numbers(clause, owner)


def is_bare(subject: Sequence[Token]) -> bool:
    """'das Gespräch', 'der Wert': which one? A fact is asked of something that is named or described."""
    return len(subject) == 2 and subject[0].tag == "ART" and subject[0].lemma == "der" and subject[1].tag == "NN"


def _fact(kind: str, words: Words, answer: Sequence[Token]) -> Fact:
    return Fact(kind, Phrase("", tuple(words)), joined([token.text for token in lower_first(answer)]))


def _times(clause: MainClause, owner: Words) -> Iterator[Fact]:
    for part in (clause.front, clause.middle):
        run = _time_run(part)
        if run is None:
            continue
        phrase = list(part[run.start : run.end])
        ask, answer = _when(phrase)
        kind = "time" if ask == "Wann" else "period"
        yield _fact(kind, ask_about([word(ask)], clause, _with_limits(part, run), laut=owner), answer)
        return


def _with_limits(part: Sequence[Token], run: _Run) -> Sequence[Token]:
    """The time phrase with 'bereits', 'schon', 'etwa' in front of it."""
    start = run.start
    while start and part[start - 1].text.lower() in ("bereits", "schon", "erst", "noch"):
        start -= 1
    return part[start : run.end]


def _when(phrase: list[Token]) -> tuple[str, list[Token]]:
    first = phrase[0].text.lower()
    if first in _PREPOSITIONS:
        return _PREPOSITIONS[first], phrase[1:]
    return "Wann", phrase


def _time_run(tokens: Sequence[Token]) -> _Run | None:
    """'im Oktober 2022', 'seit Ende 2022', 'am 25. Oktober 2024', '2002': with a year, and at the verb."""
    for phrase in read_calendar("de").find(tokens):
        if phrase.moment.year is None or phrase.moment.masked:
            continue
        start, before = phrase.start, tokens[phrase.start - 1] if phrase.start else None
        first = tokens[start].text.lower()
        if phrase.kind is TimeKind.PERIOD or phrase.moment.weekday is not None or first in _NO_ANSWER:
            return None
        if before is None:
            return _Run(start, phrase.end)
        if phrase.end == start + 1 and before.tag in ("NN", "APPR", "APPRART", "KON"):
            return None  # 'die Regeln 2022'
        if before.tag == "ADJ(A)":
            return None  # 'im heißen | Sommer 2022'
        if before.text.lower() in ("etwa", "ungefähr", "rund"):
            start -= 1  # how exact it is belongs to the answer
        if start and tokens[start - 1].text.lower() in _NOT_BEFORE_TIMES:
            return None
        if start > 2 and tokens[start - 1].tag in ("NN", "NE"):
            return None  # it may belong to the noun: 'der Vertrag im Jahr 2021'
        if phrase.end < len(tokens) and tokens[phrase.end].text in ("bis", "und", "/", "–", "-"):
            return None
        return _Run(start, phrase.end)
    return None


def _numbers(clause: MainClause, owner: Words) -> Iterator[Fact]:
    for part in (clause.subject, clause.front, clause.middle):
        for i, token in enumerate(part):
            if token.tag == "CARD" and _is_amount(token) and not (i and part[i - 1].text == "("):
                fact = _number(clause, part, i, owner)
                if fact is not None:
                    yield fact
                    return


def _is_amount(token: Token) -> bool:
    text = token.text
    return not is_year(text) and text.lower() not in ("ein", "eine", "beide", "einer", "eins", "einem", "einen")


def _is_paired(part: Sequence[Token], noun: int) -> bool:
    """'137 Kilometer südlich und 185 Kilometer östlich': one of two measures can't be asked alone."""
    rest = part[noun + 1 : noun + 6]
    return any(token.tag == "KON" for token in rest) and any(token.tag == "CARD" for token in rest)


def _number(clause: MainClause, part: Sequence[Token], i: int, owner: Words) -> Fact | None:
    start = i
    start, _ = _AMOUNTS.limit_before(part, start)
    if start and part[start - 1].text.lower() in _PARTICLES:
        return None
    end = i + 1
    while end < len(part) and _AMOUNTS.is_scale(part[end].text):
        end += 1
    if end >= len(part):
        return None
    unit = part[end]
    if _AMOUNTS.is_currency(unit):
        return _money(clause, part, _Run(start, end + 1), owner)
    if end > i + 1 or (start and part[start - 1].text in ("zwischen", "bis", "und", "als")):
        return None
    if unit.text in ("Prozent", "%"):
        return _counted(clause, part, _Run(start, end), "Wie viel", "percent", owner)
    return _counted(clause, part, _Run(start, end), "Wie viele", "number", owner)


def _counted(clause: MainClause, part: Sequence[Token], run: _Run, ask: str, kind: str, owner: Words) -> Fact | None:
    """'hatte Musk 15.000 Geräte geliefert' to 'Wie viele Geräte hatte Musk … geliefert'."""
    noun = run.end
    while noun < len(part) and part[noun].tag == "ADJ(A)":
        noun += 1
    if noun >= len(part) or (part[noun].tag not in ("NN", "NNA", "NNI") and part[noun].text != "Prozent"):
        return None
    if _is_paired(part, noun) or _AMOUNTS.is_in("time_units", part[noun].lemma) or clause.finite.lemma in _COSTS:
        return None
    after = part[noun + 1] if noun + 1 < len(part) else None
    if after is not None and (after.tag == "KON" or after.text in ("im", "mit", "ohne", "aus", "von", "unter")):
        return None  # '4.126 Schülerinnen | und Schüler', 'zwei Kinder | im Alter von …'
    noun = _with_whole(part, noun, is_share=kind == "percent")
    phrase = list(part[run.end : noun + 1])
    before = part[run.start - 1] if run.start else None
    question: Words
    gone: list[Token]
    if before is None or before.tag not in ("APPR", "APPRART"):
        if before is not None and before.tag in (
            "ART",
            "PPOSAT",
            "PDAT",
            "ADJ(A)",
            "PIAT",
            "NN",
            "KON",
            "KOKOM",
        ):
            return None
        if before is not None and before.tag == "CARD" and _is_amount(before):
            return None
        question = [word(ask), *phrase]
        gone = list(part[run.start : noun + 1])
    elif before.text.lower() in _DATIVE | _ACCUSATIVE and run.start == 1:
        how = ask + ("n" if before.text.lower() in _DATIVE and ask == "Wie viele" else "")
        question = [word(before.text.capitalize()), word(how.lower()), *phrase]
        gone = list(part[run.start - 1 : noun + 1])
    else:
        return None
    words = ask_about(question, clause, gone, laut=owner)
    if part is clause.subject:
        words = [*question, clause.finite, *_after_subject(clause, owner), *part[noun + 1 :]]
        if noun + 1 < len(part):
            return None
    shown = run.end + 1 if kind == "percent" else run.end
    return _fact(kind, words, part[run.start : shown])


def _with_whole(part: Sequence[Token], noun: int, *, is_share: bool) -> int:
    """'15 Prozent der Messstationen', '40 Hektar guter Boden': what is measured belongs to the question."""
    after = part[noun + 1] if noun + 1 < len(part) else None
    if after is None:
        return noun
    if _AMOUNTS.is_in("measures", part[noun].text) and after.tag in ("ADJ(A)", "NN"):
        return noun_phrase_end(part, noun + 1) - 1
    if after.text.lower() in ("der", "des", "aller") or (is_share and after.text.lower() == "von"):
        return max(noun, noun_phrase_end(part, noun + 1 + (after.text.lower() == "von")) - 1)
    return noun


def _after_subject(clause: MainClause, owner: Words) -> Words:
    reflexive, middle = split_reflexive(clause.middle)
    return [*reflexive, *owner, *without_discourse([*lower_first(clause.front), *middle]), *clause.tail]


def _money(clause: MainClause, part: Sequence[Token], run: _Run, owner: Words) -> Fact | None:
    if part is clause.subject:
        return None
    amount = part[run.start : run.end]
    before = part[run.start - 1] if run.start else None
    if amount[0].text == "über" and run.start and part[run.start - 1].tag in ("NN", "NNA"):
        before, amount, run = amount[0], amount[1:], _Run(run.start + 1, run.end)
    if before is None and amount[0].text in ("über", "unter"):
        return None  # '(die Zusage des Landes) | über 18 Millionen Euro'
    if before is None or clause.finite.lemma in _COSTS:
        ask = "Wie viel" if clause.finite.lemma in _COSTS else "Wie viel Geld"
        return _fact("money", ask_about([word(ask)], clause, amount, laut=owner), amount)
    if before.text.lower() == "über" and run.start >= 2 and part[run.start - 2].tag in ("NN", "NNA"):
        return _sum_of(clause, part, run, owner)
    if before.text.lower() == "für":
        gone = [before, *amount]
        return _fact(
            "money",
            ask_about([word("Für"), word("wie"), word("viel"), word("Geld")], clause, gone, laut=owner),
            amount,
        )
    return None


def _sum_of(clause: MainClause, part: Sequence[Token], run: _Run, owner: Words) -> Fact | None:
    """'erhielt einen Auftrag über 1,8 Milliarden Dollar' to 'Einen Auftrag über welche Summe erhielt …'."""
    head = run.start - 2
    start = head
    while start and part[start - 1].tag in ("ART", "ADJ(A)", "PPOSAT"):
        start -= 1
    if start == head:
        return None
    phrase = list(part[start : run.start])
    phrase[0] = word(phrase[0].text.capitalize())
    question = [*phrase, word("welche"), word("Summe")]
    gone = part[start : run.end]
    return _fact("money", ask_about(question, clause, gone, laut=owner), part[run.start : run.end])
