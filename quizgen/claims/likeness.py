"""Whether two clauses are about the same matter: clauses in, what they share and how much that tells out.

Names and words that are rare among the clauses count more. This file refuses to know who says them, and where.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from quizgen.claims.matter import Matter

_COMMONEST = 40
"""A word of more clauses doesn't bring two of them together; it still counts once another word has."""


@dataclass(frozen=True, slots=True)
class Least:
    """What two clauses must share to be about the same matter."""

    words: int
    others: int
    """Words that are no names."""
    predicates: int
    """Verbs and adverbs, if there are any: 'is in contact' has none."""
    of_smaller: float
    """Share of the weight of the smaller clause; of the denial itself where one is."""
    of_larger: float


@dataclass(frozen=True)
class Clauses:
    """Clauses that are compared with each other."""

    matters: Sequence[Matter]

    @cached_property
    def _places(self) -> Mapping[str, Sequence[int]]:
        """By stem: the numbers of the clauses that have it."""
        places: dict[str, list[int]] = defaultdict(list)
        for number, matter in enumerate(self.matters):
            for word in matter.words:
                places[word].append(number)
        return places

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        return {word: log(2 + len(self.matters) / len(places)) for word, places in self._places.items()}

    def find_near(self) -> Sequence[tuple[int, int]]:
        """The numbers, the smaller first, of every two clauses that share a word, in order."""
        pairs = {
            (one, other)
            for places in self._places.values()
            if len(places) <= _COMMONEST
            for position, other in enumerate(places)
            for one in places[:position]
        }
        return sorted(pairs)

    def weigh(self, matter: Matter, words: Iterable[str] | None = None) -> float:
        """How much all words of the clause tell, or `words` among them."""
        chosen = matter.words if words is None else sorted(words)
        return sum(self._weights[word] * matter.weights[word] for word in chosen)

    def count(self, word: str) -> int:
        """How many of the clauses have this stem."""
        return len(self._places.get(word, ()))

    def sort(self, one: Matter, other: Matter) -> tuple[Matter, Matter]:
        """The one that tells less, then the other; of two that tell as much it doesn't count which was given first."""
        smaller, larger = sorted((one, other), key=lambda matter: (self.weigh(matter), sorted(matter.words)))
        return smaller, larger

    def likeness(self, one: Matter, other: Matter) -> float:
        """From 0 to 1: the share of the weight of all words of both that both have; the same for both orders."""
        both = self.weigh(one, one.words.keys() & other.words.keys())
        return both / (self.weigh(one) + self.weigh(other, other.words.keys() - one.words.keys()) or 1)

    def find_shared(self, asked: Matter, other: Matter, least: Least) -> tuple[str, ...]:
        """Dictionary forms of the words of `asked` that `other` has; empty if too few, or if figures differ."""
        shared = asked.words.keys() & other.words.keys()
        if len(shared) < least.words or len(shared - asked.names - other.names) < least.others:
            return ()
        predicates = asked.predicates & other.predicates
        if asked.predicates and len(predicates & shared) < least.predicates:
            return ()
        if asked.numbers and other.numbers and not asked.numbers & other.numbers:
            return ()
        weight = self.weigh(asked, shared)
        if weight < least.of_smaller * self.weigh(asked) or weight < least.of_larger * self.weigh(other):
            return ()
        return tuple(asked.words[word] for word in sorted(shared))
