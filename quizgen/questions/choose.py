"""Which of the good candidates make the quiz: different facts, different rules, all voices, in the article's order."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heapreplace
from typing import Generic, TypeVar

from quizgen.model import Analysis
from quizgen.questions.alike import normalised
from quizgen.questions.candidate import Candidate

_Item = TypeVar("_Item", int, str)
_WORDS_A_QUESTION = 22
_FEWEST = 8
_USUAL = 30
"""Questions, of an article of 600 words: a longer one may have more of a kind."""

_NEW_RULE = 14
_SAME_RULE = 7
_SAME_SENTENCE = 22
_SAME_SOURCE = 5
_SHOWN_IN_FRONT = 20
_LONG_PROMPT = 0.5
"""What a kind of question not yet asked adds, and what repeating, a sentence in front and each further word cost, on
the scale of a rule's worth (0 to 100)."""
_SHORT_PROMPT = 10
"""Words that cost nothing."""

_TELLING = frozenset(["value", "version", "report", "speaker"])
"""Rules that quote a sentence for what it tells: one question of this kind a sentence is enough."""


def usual_number(analysis: Analysis) -> int:
    """About eleven questions in 250 words; the best published rule systems kept six."""
    words = sum(len(sentence.tokens) for sentence in analysis.sentences)
    return max(_FEWEST, words // _WORDS_A_QUESTION)


def choose_candidates(candidates: Sequence[Candidate], number: int) -> list[Candidate]:
    """At most `number` candidates, greedily by worth less repetition; the same input gives the same choice."""
    chosen = _Chosen(number)
    places: dict[str, list[int]] = defaultdict(list)
    for place, candidate in enumerate(candidates):
        places[candidate.rule.id].append(place)
    # A chosen candidate lowers all of its rule alike, so their order stays and only the rule is to be weighed again.
    left = {
        rule: _Falling(own, lambda place: (-chosen.value_in_rule(candidates[place]), place))
        for rule, own in places.items()
    }
    rules = _Falling(left, lambda rule: (-chosen.value_of(candidates[left[rule].first()]), left[rule].first()))
    while rules and len(chosen.candidates) < number:
        rule = rules.first()
        candidate = candidates[left[rule].first()]
        left[rule].drop_first()
        if not left[rule]:
            rules.drop_first()
        if chosen.has_room_for(candidate):
            chosen.add(candidate)
    return sorted(chosen.candidates, key=lambda c: (c.view.unit.span.start, c.rule.level, c.prompt))


class _Falling(Generic[_Item]):
    """Items, the one with the least key first; keys only grow, so one is reckoned anew when its item comes first."""

    def __init__(self, items: Iterable[_Item], key_of: Callable[[_Item], tuple[float, int]]) -> None:
        self._key_of: Callable[[_Item], tuple[float, int]] = key_of
        self._heap: list[tuple[tuple[float, int], _Item]] = [(key_of(item), item) for item in items]
        heapify(self._heap)

    def __bool__(self) -> bool:
        return bool(self._heap)

    def first(self) -> _Item:
        while True:
            item: _Item = self._heap[0][1]
            now = (self._key_of(item), item)
            if heapreplace(self._heap, now) == now:
                return item

    def drop_first(self) -> None:
        heappop(self._heap)


class _Chosen:
    """What was chosen so far, counted."""

    def __init__(self, number: int) -> None:
        self.candidates: list[Candidate] = []
        self._length = max(1.0, number / _USUAL)
        self._rules: Counter[str] = Counter()
        self._sentences: Counter[int] = Counter()
        self._sources: Counter[str] = Counter()
        self._told: set[tuple[int, str]] = set()
        self._places: dict[int, list[Candidate]] = defaultdict(list)
        self._paragraphs: dict[int, list[Candidate]] = defaultdict(list)

    def value_of(self, candidate: Candidate) -> float:
        """What it would add: the rule's worth, less what repeats."""
        asked = self._rules[candidate.rule.id]
        rule_now = candidate.rule.worth + _NEW_RULE * (asked == 0) - _SAME_RULE * asked / self._length
        return rule_now + self.value_in_rule(candidate)

    def value_in_rule(self, candidate: Candidate) -> float:
        """The same, as far as candidates of one rule differ."""
        words = len(candidate.prompt.split())
        return (
            -_SAME_SOURCE * self._sources[_name(candidate)] / self._length
            - _SAME_SENTENCE * self._sentences[_place(candidate)]
            - _SHOWN_IN_FRONT * (_shown_from(candidate) < _place(candidate))
            - _LONG_PROMPT * max(0, words - _SHORT_PROMPT)
        )

    def has_room_for(self, candidate: Candidate) -> bool:
        """Whether it asks for something new, and no chosen one of its sentence answers it or is answered by it."""
        is_new = self._told.isdisjoint(_facts(candidate))
        beside = self._paragraphs[candidate.view.paragraph]  # what stands in front is in the same paragraph
        is_rare = self._rules[candidate.rule.id] < candidate.rule.most * self._length
        return (
            is_new
            and is_rare
            and not any(_answers(other, candidate) for other in self._places[_place(candidate)])
            and not any(_shows_front(a, b) for other in beside for a, b in _both_ways(other, candidate))
        )

    def add(self, candidate: Candidate) -> None:
        self.candidates.append(candidate)
        self._places[_place(candidate)].append(candidate)
        self._paragraphs[candidate.view.paragraph].append(candidate)
        self._told |= _facts(candidate)
        self._rules[candidate.rule.id] += 1
        self._sentences[_place(candidate)] += 1
        self._sources[_name(candidate)] += 1


def _place(candidate: Candidate) -> int:
    return candidate.view.unit.span.start


def _name(candidate: Candidate) -> str:
    return candidate.source.name if candidate.source else ""


def _facts(candidate: Candidate) -> set[tuple[int, str]]:
    """What it asks for: two questions of one sentence with one answer, or two that tell it whole, are one too many."""
    gap = candidate.subject.gap
    asked = gap.words if gap else candidate.answer or candidate.prompt
    figures = (
        "".join(filter(str.isdigit, asked))
        if candidate.rule.wrong == "values" or candidate.rule.each == "value"
        else ""
    )
    facts = {(_place(candidate), asked), (_place(candidate), figures or asked)}
    return facts | {(_place(candidate), "told")} if candidate.rule.each in _TELLING else facts


def _answers(one: Candidate, other: Candidate) -> bool:
    """Whether one of two questions about the same sentence shows what the other asks for."""
    return any((a.rule.shows_sentence and b.rule.hides_words) or _shows_value(a, b) for a, b in _both_ways(one, other))


def _both_ways(one: Candidate, other: Candidate) -> tuple[tuple[Candidate, Candidate], ...]:
    return (one, other), (other, one)


def _shows_front(one: Candidate, other: Candidate) -> bool:
    """Whether the words that one question shows in front of its sentence hold what the other asks for."""
    return other.rule.hides_words and _shown_from(one) <= _place(other) < _place(one)


def _shown_from(candidate: Candidate) -> int:
    return _place(candidate) - len(candidate.subject.front)


def _shows_value(one: Candidate, other: Candidate) -> bool:
    """'Which source says that it was cut off in September 2022?' tells when it was."""
    value = other.subject.gap.words if other.rule.each == "value" and other.subject.gap else ""
    value = other.answer if other.rule.wrong == "values" else value
    return bool(value) and f" {normalised(value)} " in f" {normalised(one.prompt)} "
