"""What all subjects of a comparison are made of: the value, and the few steps that several finders take."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen.compare.comparison import Comparison, Shared, Trait, holds_fact
from quizgen.compare.side import Side
from quizgen.model import Claim, Evidence, Option, Source
from quizgen.questions.alike import is_alike

ENOUGH = 2
WANTED = 3
"""Wrong options: two good ones are enough."""

Sides = tuple[Side, Side]
"""Article A and article B."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing to ask about."""

    slots: Mapping[str, str]
    evidence: Evidence
    wrong: tuple[str, ...] = ()
    """Wrong options, to be mixed with the right one."""
    options: tuple[Option, ...] = ()
    """All options where their order is fixed."""
    source: str = ""


Finder = Callable[[Comparison, Sides], Iterator[Subject]]
"""Finds what a rule looks at."""


def fill(here: Side, there: Side, **own: str) -> Mapping[str, str]:
    """The slots of a subject: the letters of both articles, and its own."""
    return {"here": here.letter, "there": there.letter, **own}


def turn(shared: Shared, sides: Sides) -> Iterator[tuple[Side, Claim, Side, Claim]]:
    """The claim as each of the articles has it, once from either side."""
    yield sides[0], shared.one, sides[1], shared.other
    yield sides[1], shared.other, sides[0], shared.one


def certain_source(claim: Claim) -> Source | None:
    """If it is certain who says it."""
    source = claim.source
    return source if source is not None and source.is_resolved and source.name else None


def choose_article(right: str, sides: Sides) -> tuple[Option, ...]:
    """'nur Artikel A', 'nur Artikel B', 'beide Artikel': of these three the one that `right` names."""
    told = sides[0].told
    texts = {side.letter: told["compare_option_one"].format(letter=side.letter) for side in sides}
    texts["both"] = told["compare_option_both"]
    return tuple(Option(text, key == right) for key, text in texts.items())


def pick(sentences: Sequence[str], right: str) -> tuple[str, ...]:
    """Three that say something else; the first, and of the rest those that are as long as the right one."""
    there = [sentence for sentence in dict.fromkeys(sentences) if sentence and not is_alike(sentence, right)]
    rest = sorted(there[1:], key=lambda sentence: (abs(len(sentence) - len(right)), sentence))
    return tuple([*there[:1], *rest][:WANTED])


def quote(shared: Shared, comparison: Comparison, sides: Sides) -> str:
    """The claim without its speaker in the words of the article that can be quoted; none where figures in it differ, or
    where one article denies it."""
    if Trait.OPPOSED in shared.traits:
        return ""
    for pair in comparison.different:
        if holds_fact(shared.one, pair.one) or holds_fact(shared.other, pair.other):
            return ""
    return sides[0].quote_assertion(shared.one) or sides[1].quote_assertion(shared.other)
