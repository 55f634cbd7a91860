"""Times, numbers and amounts of an English clause, and the question for each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from quizgen.language.cues import read_cues
from quizgen.language.en.clauses import (
    MainClause,
    Words,
    ask_about,
    first_clause,
    is_whole,
    lower_first,
    subject_alone,
    word,
)
from quizgen.language.en.verbs import is_verb
from quizgen.language.lexicon import read_lexicon
from quizgen.model import Token
from quizgen.questions.wording.phrase import Fact, Phrase

_SINCE = {
    "since": "Since when",
    "by": "By when",
    "until": "Until when",
    "till": "Until when",
    "from": "From when",
}
_AT_TIMES = frozenset(["in", "on"])
_PARTS = frozenset("early late mid mid- spring summer autumn fall winter".split())
_SCALES = frozenset(["million", "billion", "trillion", "m", "bn", "thousand"])
_CURRENCIES = frozenset(
    "dollar pound euro franc yen rouble ruble yuan rupee cent pence krona peso real rand".split()
)
_SIGNS = frozenset("$£€")
_ABOUT = frozenset(
    [
        "about",
        "around",
        "almost",
        "nearly",
        "roughly",
        "approximately",
        "over",
        "some",
        "least",
        "most",
        "than",
    ]
)
_TIME_UNITS = frozenset("second minute hour day week month year time decade century pm am o'clock".split())
_LASTING = frozenset("wait last take stay serve live".split())
_PAYING = frozenset("cost pay spend".split())
_GIVING = frozenset(
    "invest raise donate lose earn owe save collect contribute borrow receive provide allocate".split()
)
_BUYING = frozenset("buy purchase acquire sell".split())
# Verbs that pass their time on to the infinitive behind them: 'is expected to open in May'.
_RAISING = frozenset("expect schedule set due plan continue begin start be have project forecast".split())
_SMALL = frozenset("two three four five six seven eight nine ten eleven twelve".split())


class _Run(NamedTuple):
    """A stretch of words that tells one value."""

    start: int
    end: int


def find_facts(clause: MainClause, owner: Words) -> Iterator[Fact]:
    """Facts of `clause`; `owner` (', according to X,') is put behind each question word."""
    if (
        not is_whole(first_clause(clause.rest))
        or clause.is_negated
        or clause.subject[0].tag in ("EX0", "DTQ", "PNQ")
    ):
        return
    yield from _times(clause, owner)
    yield from _numbers(clause, owner)


def _fact(kind: str, words: Words | None, answer: Sequence[Token]) -> Iterator[Fact]:
    if words is not None and words[-1].tag not in ("PRP", "PRF", "CJS", "CJC", "AT0", "TO0"):
        yield Fact(kind, Phrase("", tuple(words)), _text(lower_first(answer)))


def _text(words: Sequence[Token]) -> str:
    text = ""
    for i, token in enumerate(words):
        glued = i and (words[i - 1].span.end == token.span.start or token.text in ",.%")
        text += token.text if not i or glued else " " + token.text
    return text


def _with_front(clause: MainClause, rest: Words) -> Words | None:
    """What follows the verb, with 'in Crimea' from the front; None where the front would be lost and matters."""
    front = list(clause.front)
    if not front or all(token.tag in ("AV0", "CJC", "PUN") for token in front):
        return rest
    is_short = front[0].tag == "PRP" and len(front) <= 6
    if is_short and not any(is_verb(token) or token.text == "," for token in front):
        return [*rest, *lower_first(front)]
    return None


# Times


def _times(clause: MainClause, owner: Words) -> Iterator[Fact]:
    rest = first_clause(clause.rest)
    run = _time_run(clause.front)
    if run is not None and run.start == 0:
        after = _stripped_commas(clause.front[run.end :])
        if after and all(token.tag == "AV0" for token in after):  # 'only | buses …'
            clause, after = replace(clause, subject=(*after, *lower_first(clause.subject))), []
        left = [*rest, *lower_first(after)]
        if not _has_time(rest) and not any(is_verb(token) for token in clause.front):
            yield from _time_fact(clause, clause.front[run.start : run.end], left, owner)
        return
    run = _time_run(rest)
    if run is None or not _belongs_to_verb(clause, rest, run.start):
        return
    start = run.start
    while start and rest[start - 1].text.lower() in (
        "only",
        "already",
        "just",
        "back",
        "again",
        "starting",
        "first",
    ):
        start -= 1
    left = [*rest[:start], *rest[run.end :]]
    behind = _with_front(clause, left)
    if behind is not None and not _has_time(left):
        yield from _time_fact(clause, rest[run.start : run.end], behind, owner)


def _stripped_commas(tokens: Sequence[Token]) -> Words:
    return [token for token in tokens if token.text != ","]


def _time_fact(clause: MainClause, phrase: Sequence[Token], rest: Words, owner: Words) -> Iterator[Fact]:
    first = phrase[0].text.lower()
    ask, answer = (_SINCE[first], phrase[1:]) if first in _SINCE else ("When", phrase)
    kind = "period" if first in _SINCE else "time"
    yield from _fact(kind, ask_about([word(ask)], clause, rest, owner=owner), answer)


def _has_time(tokens: Sequence[Token]) -> bool:
    return any(is_calendar(token) for token in tokens)


def _months() -> frozenset[str]:
    return frozenset(read_lexicon("en", "tokens")["months"])


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdigit() and token.text[:2] in ("18", "19", "20")


def is_calendar(token: Token) -> bool:
    """A month or a year."""
    return _is_year(token) or token.text in _months()


def _is_day(token: Token) -> bool:
    return token.text.isdigit() and 1 <= int(token.text) <= 31


def _time_run(tokens: Sequence[Token]) -> _Run | None:
    """'in October 2022', 'on 24 October 2024', 'on October 24, 2024', 'since late 2022', 'in May'."""
    for i, token in enumerate(tokens):
        if not _is_year(token) and token.text not in _months():
            continue
        start, end = _date(tokens, i)
        preposition = tokens[start - 1].text.lower() if start else ""
        if end < len(tokens) and tokens[end].tag == "CRD":
            return None
        if preposition not in _SINCE and preposition not in _AT_TIMES:
            return None
        if start > 1 and tokens[start - 2].tag in ("PRP", "CJS") and tokens[start - 2].text.lower() != "as":
            return None
        if end < len(tokens) and (
            tokens[end].tag[:2] in ("NN", "AJ", "NP", "PO")
            or (
                tokens[end].text in ("and", "until", "or", "–", "-", "s")
                or (tokens[end].text == "to" and tokens[end].tag == "PRP")
            )
        ):
            return None
        if start > 1 and tokens[start - 2].text.lower() in (
            "as",
            "early",
            "later",
            "earlier",
            "until",
            "weeks",
            "days",
            "months",
            "years",
        ):
            return None
        return _Run(start - 1, end)
    return None


def _date(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    start, end = i, i + 1
    while start and (
        _is_day(tokens[start - 1])
        or tokens[start - 1].text.lower() in _PARTS
        or tokens[start - 1].text in _months()
    ):
        start -= 1
    if start > 1 and tokens[start - 1].text == "of" and tokens[start - 2].text.lower() in _PARTS:
        start -= 2
    if start and tokens[start - 1].text.lower() == "the" and tokens[start].text.lower() in _PARTS:
        start -= 1
    if end < len(tokens) and _is_day(tokens[end]) and tokens[i].text in _months():
        end += 1
    if end + 1 < len(tokens) and tokens[end].text == "," and _is_year(tokens[end + 1]):
        end += 2
    elif end < len(tokens) and _is_year(tokens[end]) and not _is_year(tokens[i]):
        end += 1
    return start, end


def _belongs_to_verb(clause: MainClause, rest: Sequence[Token], start: int) -> bool:
    """Whether nothing between verb and time could own the time: no further verb, no noun of saying."""
    between = rest[:start]
    if any(token.tag in ("CJT", "CJS", "PNQ", "DTQ", "AVQ") for token in between):
        return False
    is_present = clause.finite.tag in ("VVZ", "VVB", "VBZ", "VBB") and len(clause.verbs) == 1
    if (is_present and between) or (clause.lemma == "be" and any(token.tag == "PRP" for token in between)):
        return False
    verbs = [token for token in between if is_verb(token)]
    if verbs and not (clause.lemma in _RAISING and all(token.tag.endswith("I") for token in verbs)):
        return False
    cues = read_cues("en")
    is_saying = clause.lemma in cues.verbs or clause.lemma in cues.acts
    return not (is_saying and any(token.tag[:2] == "NN" for token in between[-3:]))


# Numbers and amounts


def _numbers(clause: MainClause, owner: Words) -> Iterator[Fact]:
    rest = _with_front(clause, first_clause(clause.rest))
    if rest is None:
        return
    yield from _in_subject(clause, rest, owner)
    for i, token in enumerate(rest):
        if _is_amount(token):
            facts = list(_in_rest(clause, rest, i, owner))
            if facts:
                yield facts[0]
                return


def _is_amount(token: Token) -> bool:
    lower = token.text.lower()
    return (
        (token.tag == "CRD" or lower in _SMALL)
        and not _is_year(token)
        and (lower[0].isdigit() or lower in _SMALL)
    )


def _amount(tokens: Sequence[Token], i: int) -> _Run:
    """'about | 1.8 billion', 'more than two': the number with its scale and what limits it."""
    start, end = i, i + 1
    if start and tokens[start - 1].text in _SIGNS:
        start -= 1
    while start and tokens[start - 1].text.lower() in (*_ABOUT, "at", "more", "less", "fewer", "up", "to"):
        if tokens[start - 1].text.lower() in ("to", "at", "up") and not _limits(tokens, start):
            break
        start -= 1
    while end < len(tokens) and tokens[end].text.lower() in _SCALES:
        end += 1
    return _Run(start, end)


def _limits(tokens: Sequence[Token], start: int) -> bool:
    before = tokens[start - 1].text.lower()
    following = tokens[start].text.lower()
    if before == "to":
        return start > 1 and tokens[start - 2].text.lower() == "up"
    return (before == "at" and following in ("least", "most")) or (before == "up" and following == "to")


def _noun_end(tokens: Sequence[Token], start: int) -> int | None:
    """End of the counted noun with its adjectives: '15,000 | Starlink devices'; None if nothing is counted."""
    i = start
    while i < len(tokens) and tokens[i].tag in ("AJ0", "AJC", "AJS", "NN1", "NP0", "VVN", "VVG", "AV0"):
        i += 1
    if i >= len(tokens) or tokens[i].tag not in ("NN2", "NN0") or tokens[i].lemma.lower() in _TIME_UNITS:
        return None
    if tokens[i].lemma.lower() in _CURRENCIES or tokens[i].text.lower() in (
        "percent",
        "per",
        "cent",
        "times",
    ):
        return None
    while i + 1 < len(tokens) and tokens[i + 1].tag in ("NN1", "NN2"):  # 'two firearms licences'
        i += 1
    return i + 1


def _other_amounts(words: Sequence[Token]) -> bool:
    """Whether a second number would stay in the question: '14 voted in favour and 11 against'."""
    return any(
        (_is_amount(token) or token.tag == "CRD" and not _is_year(token))
        and not (i + 1 < len(words) and words[i + 1].text in _months())
        and not (i and words[i - 1].text in _months())
        for i, token in enumerate(words)
    )


def _in_subject(clause: MainClause, rest: Words, owner: Words) -> Iterator[Fact]:
    subject = clause.subject
    place = next((i for i, token in enumerate(subject) if _is_amount(token)), None)
    if place is None or subject[place].text in _SIGNS:
        return
    run = _amount(subject, place)
    if run.start != 0 or _other_amounts(rest) or _other_amounts(subject[run.end :]):
        return
    after = _percent_end(subject, run.end)
    if after is not None:
        if after < len(subject) and subject[after].text == "of":
            question = [word("What"), word("percentage"), *subject_alone(subject[after:])]
            yield from _fact("percent", [*question, *owner, *clause.verbs, *rest], subject[:after])
        return
    if _noun_end(subject, run.end) is None:
        return
    question = [word("How"), word("many"), *subject_alone(subject[run.end :])]
    yield from _fact("number", [*question, *owner, *clause.verbs, *rest], subject[: run.end])


def _percent_end(tokens: Sequence[Token], i: int) -> int | None:
    words = [token.text.lower() for token in tokens[i : i + 2]]
    if words[:1] in (["percent"], ["%"]):
        return i + 1
    return i + 2 if words == ["per", "cent"] else None


def _in_rest(clause: MainClause, rest: Words, i: int, owner: Words) -> Iterator[Fact]:
    run = _amount(rest, i)
    left = [*rest[: run.start], *rest[run.end :]]
    if _other_amounts(left) or not _is_near(clause, rest, run.start):
        return
    percent = _percent_end(rest, run.end)
    money = _money_end(rest, run)
    if percent is not None:
        yield from _percentage(clause, rest, _Run(run.start, percent), owner)
    elif money is not None:
        yield from _money(clause, rest, _Run(run.start, money), owner)
    else:
        yield from _counted(clause, rest, run, owner)


def _is_near(clause: MainClause, rest: Sequence[Token], start: int) -> bool:
    """Whether no other verb or clause stands between the verb and the number."""
    between = rest[:start]
    return not any(
        is_verb(token) or token.tag in ("CJT", "CJS", "PNQ", "DTQ", "AVQ", "TO0") for token in between
    )


def _percentage(clause: MainClause, rest: Words, run: _Run, owner: Words) -> Iterator[Fact]:
    """'reduced traffic by 70 percent' to 'By what percentage did … reduce traffic'."""
    if run.start and rest[run.start - 1].text.lower() == "by" and not _follows(rest, run.end, ("of",)):
        left = [*rest[: run.start - 1], *rest[run.end :]]
        question = [word("By"), word("what"), word("percentage")]
        yield from _fact("percent", ask_about(question, clause, left, owner=owner), rest[run.start : run.end])
    elif run.start == 0 and _follows(rest, run.end, ("of",)) and clause.lemma != "be":
        end = _phrase_end(rest, run.end + 1)
        question = [word("What"), word("percentage"), *rest[run.end : end]]
        yield from _fact("percent", ask_about(question, clause, rest[end:], owner=owner), rest[: run.end])


def _follows(tokens: Sequence[Token], i: int, words: tuple[str, ...]) -> bool:
    return i < len(tokens) and tokens[i].text.lower() in words


def _phrase_end(tokens: Sequence[Token], i: int) -> int:
    while i < len(tokens) and tokens[i].tag[:2] in ("AT", "AJ", "NN", "NP", "DP", "PO"):
        i += 1
    return i


def _money_end(tokens: Sequence[Token], run: _Run) -> int | None:
    if tokens[run.start].text in _SIGNS or any(token.text in _SIGNS for token in tokens[run.start : run.end]):
        return run.end
    is_money = run.end < len(tokens) and tokens[run.end].lemma.lower() in _CURRENCIES
    return run.end + 1 if is_money else None


def _money(clause: MainClause, rest: Words, run: _Run, owner: Words) -> Iterator[Fact]:
    amount = rest[run.start : run.end]
    before = rest[run.start - 1].text.lower() if run.start else ""
    left = [*rest[: run.start], *rest[run.end :]]
    if run.start == 0 and (clause.lemma in _PAYING or clause.lemma in _GIVING):
        if (
            _follows(rest, run.end, ("in", "of", "worth"))
            and clause.lemma in _GIVING
            and rest[run.end].text == "of"
        ):
            return
        ask = (
            [word("How"), word("much")]
            if clause.lemma in _PAYING
            else [word("How"), word("much"), word("money")]
        )
        yield from _fact("money", ask_about(ask, clause, left, owner=owner), amount)
    elif before == "for" and clause.lemma in _BUYING:
        gone = [*rest[: run.start - 1], *rest[run.end :]]
        ask = [word("For"), word("how"), word("much")]
        yield from _fact("money", ask_about(ask, clause, gone, owner=owner), amount)
    elif before == "worth" and run.start > 1:
        yield from _worth(clause, rest, run, owner)


def _worth(clause: MainClause, rest: Words, run: _Run, owner: Words) -> Iterator[Fact]:
    """'signed a contract worth 1.8 billion dollars' to 'How much was the contract worth that … signed'."""
    head = run.start - 1
    if rest[0].text.lower() not in ("a", "an") or any(token.tag in ("PRP", "PRF") for token in rest[:head]):
        return
    noun = rest[1:head]
    if not noun or noun[-1].tag != "NN1" or clause.is_passive:
        return
    question = [
        word("How"),
        word("much"),
        *owner,
        word("was"),
        word("the"),
        *noun,
        word("worth"),
        word("that"),
    ]
    subject = lower_first(subject_alone(clause.subject))
    yield from _fact(
        "money", [*question, *subject, *clause.verbs, *rest[run.end :]], rest[run.start : run.end]
    )


def _counted(clause: MainClause, rest: Words, run: _Run, owner: Words) -> Iterator[Fact]:
    """'had collected 4,800 signatures' to 'How many signatures had … collected'."""
    if clause.lemma in _LASTING and run.start == 0 and _follows_unit(rest, run.end):
        left = rest[run.end + 1 :]
        answer = rest[: run.end + 1]
        yield from _fact("number", ask_about([word("How"), word("long")], clause, left, owner=owner), answer)
        return
    end = _noun_end(rest, run.end)
    if end is None or clause.lemma == "be":
        return
    end = _with_attributes(rest, end)
    if end < len(rest) and rest[end].tag == "CJC":
        return
    noun = rest[run.end : end]
    value = rest[run.start : run.end]
    if run.start == 0:
        question = [word("How"), word("many"), *noun]
        yield from _fact("number", ask_about(question, clause, rest[end:], owner=owner), value)
    elif (
        run.start == 1
        and rest[0].tag == "PRP"
        and rest[0].text.lower() in ("on", "with", "from", "for", "in")
    ):
        question = [word(rest[0].text.capitalize()), word("how"), word("many"), *noun]
        yield from _fact("number", ask_about(question, clause, rest[end:], owner=owner), value)


def _with_attributes(tokens: Sequence[Token], end: int) -> int:
    """'people | familiar with the project', 'members | of the board'."""
    if end < len(tokens) and tokens[end].tag in ("AJ0", "VVN", "VVG"):
        return len(tokens)
    return _phrase_end(tokens, end + 1) if end < len(tokens) and tokens[end].tag == "PRF" else end


def _follows_unit(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].lemma.lower() in _TIME_UNITS
