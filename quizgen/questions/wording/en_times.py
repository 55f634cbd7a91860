"""Times of an English clause, and the question for each: 'When did …', 'Since when has …'."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.language.cues import read_cues
from quizgen.language.en.clauses import MainClause, Words, first_clause, word
from quizgen.language.en.turns import ask_about, lower_first
from quizgen.language.en.verbs import is_verb
from quizgen.model import Token
from quizgen.questions.wording.en_dates import SINCE, find_date, is_calendar
from quizgen.questions.wording.en_facts import make_fact, with_front
from quizgen.questions.wording.phrase import Fact

# Verbs that pass their time on to the infinitive behind them: 'is expected to open in May'.
_RAISING = frozenset(
    ["expect", "schedule", "set", "due", "plan", "continue", "begin", "start", "be", "have", "project", "forecast"]
)
_OTHER_TIME = frozenset("from before after until till once when while".split())
_COUNTED = frozenset(["once", "twice", "often", "never", "times"])
"""'When did he apply only once' asks for nothing."""


def find_times(clause: MainClause, owner: Words) -> Iterator[Fact]:
    """The clause asked for its time; `owner` (', according to X,') is put behind the question word."""
    rest = first_clause(clause.rest)
    run = find_date(clause.front)
    if run is not None and run.start == 0:
        after = _stripped_commas(clause.front[run.end :])
        if after and all(token.tag == "AV0" for token in after):  # 'only | buses …'
            clause, after = replace(clause, subject=(*after, *lower_first(clause.subject))), []
        left = [*rest, *lower_first(after)]
        is_plain = not any(token.tag == "CRD" for token in after)
        if is_plain and not _has_time(rest) and not any(is_verb(token) for token in clause.front):
            yield from _time_fact(clause, clause.front[run.start : run.end], left, owner)
        return
    run = find_date(rest)
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
    behind = with_front(clause, left)
    if behind is not None and not _has_time(left):
        yield from _time_fact(clause, rest[run.start : run.end], behind, owner)


def _stripped_commas(tokens: Sequence[Token]) -> Words:
    return [token for token in tokens if token.text != ","]


def _time_fact(clause: MainClause, phrase: Sequence[Token], rest: Words, owner: Words) -> Iterator[Fact]:
    first = phrase[0].text.lower()
    ask, answer = (SINCE[first], phrase[1:]) if first in SINCE else ("When", phrase)
    kind = "period" if first in SINCE else "time"
    if any(token.text.lower() in _COUNTED or token.text in ("after", "before", "following") for token in rest):
        return  # 'When did the strike begin after the change'
    yield from make_fact(kind, ask_about([word(ask)], clause, rest, owner=owner), answer)


def _has_time(tokens: Sequence[Token]) -> bool:
    return any(is_calendar(token) for token in tokens)


def _belongs_to_verb(clause: MainClause, rest: Sequence[Token], start: int) -> bool:
    """Whether nothing between verb and time could own the time: no further verb, no noun of saying."""
    between = rest[:start]
    if any(token.tag in ("CJT", "CJS", "PNQ", "DTQ", "AVQ") or token.text in _OTHER_TIME for token in between):
        return False  # 'slowed from 3.1 percent in August': the time is that of the old figure
    is_present = clause.finite.tag in ("VVZ", "VVB", "VBZ", "VBB") and len(clause.verbs) == 1
    if (is_present and between) or (clause.lemma == "be" and any(token.tag == "PRP" for token in between)):
        return False
    verbs = [token for token in between if is_verb(token)]
    if verbs and not (clause.lemma in _RAISING and all(token.tag.endswith("I") for token in verbs)):
        return False
    cues = read_cues("en")
    is_saying = clause.lemma in cues.verbs or clause.lemma in cues.acts
    return not (is_saying and any(token.tag[:2] == "NN" for token in between[-3:]))
