"""Which of the good candidates make the quiz: different facts, different rules, all voices, in the article's order."""

from collections import Counter
from collections.abc import Sequence

from quizgen.model import Analysis
from quizgen.questions.candidate import Candidate

_WORDS_A_QUESTION = 22
_FEWEST = 8

_NEW_RULE = 14
_SAME_RULE = 7
_SAME_CLAIM = 22
_SAME_SOURCE = 5
_LONG_PROMPT = 0.5
"""What a kind of question not yet asked adds, and what repeating costs, on the scale of a rule's worth (0 to 100)."""


def usual_number(analysis: Analysis) -> int:
    """About eleven questions in 250 words; the best published rule systems kept six."""
    words = sum(len(sentence.tokens) for sentence in analysis.sentences)
    return max(_FEWEST, words // _WORDS_A_QUESTION)


def choose_candidates(candidates: Sequence[Candidate], number: int) -> list[Candidate]:
    """At most `number` candidates, greedily by worth less repetition; the same input gives the same choice."""
    left = list(candidates)
    chosen: list[Candidate] = []
    rules: Counter[str] = Counter()
    claims: Counter[int] = Counter()
    sources: Counter[str] = Counter()
    told: set[tuple[int, str]] = set()
    while left and len(chosen) < number:
        best = max(left, key=lambda c: _value(c, rules, claims, sources))
        if _value(best, rules, claims, sources) <= 0:
            break
        left.remove(best)
        if _fact(best) in told or rules[best.rule.id] >= best.rule.most or any(_answers(c, best) for c in chosen):
            continue
        chosen.append(best)
        told.add(_fact(best))
        rules[best.rule.id] += 1
        claims[best.view.unit.span.start] += 1
        sources[best.source.name if best.source else ""] += 1
    return sorted(chosen, key=lambda c: (c.view.unit.span.start, c.rule.level, c.prompt))


_TELLING = frozenset(["value", "version", "report", "speaker"])
"""Rules that quote a sentence for what it tells: one question of this kind a sentence is enough."""


def _fact(candidate: Candidate) -> tuple[int, str]:
    """Two questions of one sentence with one answer ask for one fact."""
    start = candidate.view.unit.span.start
    return start, "told" if candidate.rule.each in _TELLING else candidate.answer or candidate.prompt


def _answers(one: Candidate, other: Candidate) -> bool:
    """Whether one of two questions about a sentence shows what the other asks for."""
    if one.view.unit != other.view.unit:
        return False
    return any(a.rule.shows_sentence and b.rule.hides_words for a, b in ((one, other), (other, one)))


def _value(candidate: Candidate, rules: Counter[str], claims: Counter[int], sources: Counter[str]) -> float:
    words = len(candidate.prompt.split())
    return (
        candidate.rule.worth
        + _NEW_RULE * (rules[candidate.rule.id] == 0)
        - _SAME_RULE * rules[candidate.rule.id]
        - _SAME_CLAIM * claims[candidate.view.unit.span.start]
        - _SAME_SOURCE * sources[candidate.source.name if candidate.source else ""]
        - _LONG_PROMPT * max(0, words - 18)
    )
