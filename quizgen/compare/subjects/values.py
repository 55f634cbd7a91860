"""Figures and dates: where the articles differ, where they agree, and who is behind a figure."""

import re
from collections.abc import Iterator, Sequence

from quizgen.claims.across import Pair, Told
from quizgen.compare.comparison import Comparison
from quizgen.compare.side import Side, told_in
from quizgen.compare.subjects.subject import ENOUGH, WANTED, Sides, Subject, certain_source, fill
from quizgen.model import Option, Source
from quizgen.questions.alike import is_alike

_FEWEST_AGREED = 2
_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")


def find_differences(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """Sentences of one article whose figures and dates are others in the second, among some that are the same."""
    found = [_find_different(comparison, *order) for order in (sides, (sides[1], sides[0]))]
    yield from sorted(filter(None, found), key=_count_rights, reverse=True)[:1]


def _count_rights(subject: Subject) -> int:
    return sum(option.is_right for option in subject.options)


def _find_different(comparison: Comparison, here: Side, there: Side) -> Subject | None:
    told = [(pair.is_same, told_in(pair, here).claim, told_in(pair, there).claim) for pair in comparison.facts]
    sentences = [here.shown(mine) for _, mine, _ in told]
    # of a sentence with two figures one may be the same and the other not
    alone = [found for found, text in zip(told, sentences, strict=True) if text and sentences.count(text) == 1]
    rights = [found for found in alone if not found[0]][:WANTED]
    wrongs = [found for found in alone if found[0] and _has_all_numbers(here.shown(found[1]), there)][:WANTED]
    if not rights or len(wrongs) < _FEWEST_AGREED:
        return None
    kept = [found for found in alone if found in rights or found in wrongs]
    return Subject(
        fill(here, there, differing=" ".join(_in_marks(there.proof(theirs), there) for _, _, theirs in rights)),
        here.evidence(rights[0][1]),
        options=tuple(Option(here.shown(mine), not is_same) for is_same, mine, _ in kept),
    )


def _has_all_numbers(sentence: str, there: Side) -> bool:
    """Whether none of its numbers is one that the other article doesn't tell."""
    return all(number in there.article.text for number in _NUMBER.findall(sentence))


def _in_marks(sentence: str, side: Side) -> str:
    return side.told["compare_quoted"].format(words=sentence)


def find_figures(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """A figure of one article, for which the other has another."""
    return _find_values(comparison.figures, sides, "number")


def find_dates(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """A date of one article, for which the other has another."""
    return _find_values(comparison.dates, sides, "time")


def _find_values(pairs: Sequence[Pair], sides: Sides, kind: str) -> Iterator[Subject]:
    """What one article tells, and what the other tells instead; the articles take turns."""
    for number, pair in enumerate(pairs):
        order = sides if number % 2 == 0 else (sides[1], sides[0])
        quotable = [side for side in order if side.quote(told_in(pair, side).claim)]
        if not quotable:
            continue
        here, there = quotable[0], sides[1 - quotable[0].number]
        mine, theirs = told_in(pair, here), told_in(pair, there)
        wrong = _other_values(_words(mine, here), theirs, there, kind)
        if len(wrong) >= ENOUGH:
            slots = fill(
                here, there,
                sentence=here.quote(mine.claim), value=_words(mine, here),
                other_value=_words(theirs, there), other_sentence=there.proof(theirs.claim),
            )  # fmt: skip
            yield Subject(slots, there.evidence(theirs.claim), wrong, source=there.describe(theirs.claim.attribution))


def _other_values(value: str, right: Told, side: Side, kind: str) -> tuple[str, ...]:
    """What the first article tells, what else the second tells of the kind, and values near the right one."""
    wording, answer = side.material.wording, _words(right, side)
    facts = [(fact, claim) for claim in side.reading.claims for fact in claim.facts]
    others = [_words(Told(fact, claim), side) for fact, claim in facts if isinstance(fact, type(right.fact))]
    alike = [other for other in others if wording.shape_of(other) == wording.shape_of(answer)]
    found: list[str] = []
    for other in (value, *alike, *wording.neighbours(answer, kind)):
        if not any(is_alike(other, text) for text in (answer, *found)):
            found.append(other)
    return tuple(found[:WANTED])


def _words(told: Told, side: Side) -> str:
    """The words for it; 'From 1 May' at the start of a sentence is 'from 1 May' anywhere else."""
    value = side.value(told.fact)
    first, *others = value.split()
    return value[0].lower() + value[1:] if first.isalpha() and others else value


def find_owners(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """A figure or date that differs and comes from another source in each article."""
    for pair in comparison.different:
        for here, there in (sides, (sides[1], sides[0])):
            mine, theirs = told_in(pair, here), told_in(pair, there)
            source, other = certain_source(mine.claim), certain_source(theirs.claim)
            if source is None or other is None or source.name == other.name or not other.is_named:
                continue
            wrong = _other_sources(other, there)
            if len(wrong) >= ENOUGH:
                slots = fill(
                    here, there,
                    value=_words(mine, here), other_value=_words(theirs, there),
                    source=source.name, other_source=other.name,
                )  # fmt: skip
                yield Subject(slots, there.evidence(theirs.claim), wrong, source=other.name)
                break


def _other_sources(right: Source, side: Side) -> tuple[str, ...]:
    """Others of the article, those of the same kind first."""
    others = [source for source in side.sources() if source.is_named and source.kind is right.kind]
    found: list[str] = []
    for source in others:
        if not any(is_alike(source.name, text) for text in (right.name, *found)):
            found.append(source.name)
    return tuple(found[:WANTED])


def find_trust(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """A figure or date on which the articles differ, first those that both have from somebody."""

    def has_no_source(pair: Pair) -> bool:
        return certain_source(pair.one.claim) is None or certain_source(pair.other.claim) is None

    for pair in sorted(comparison.different, key=has_no_source):
        here, there = sides
        slots = fill(here, there, value=_words(pair.one, here), other_value=_words(pair.other, there))
        yield Subject(slots, here.evidence(pair.one.claim))
