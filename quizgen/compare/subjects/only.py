"""What stands in one article alone."""

from collections.abc import Iterator

from quizgen.compare.comparison import Comparison
from quizgen.compare.side import claim_of, told_in
from quizgen.compare.subjects.subject import ENOUGH, Sides, Subject, fill, pick

_MOST_LONGER = 1.5
"""How much longer than the longest wrong sentence a right one may be."""


def find_only(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """For each article the weightiest sentence that stands in it alone, among others of the other article."""
    for here, there in (sides, (sides[1], sides[0])):
        shared = [there.shown(claim_of(s, there)) for s in comparison.claims]
        told = {here.view(claim_of(s, here)).unit.span for s in comparison.claims}
        told |= {here.view(told_in(pair, here).claim).unit.span for pair in comparison.facts}
        alone = [there.shown(claim) for claim in comparison.only[there.number]]
        for claim in comparison.only[here.number]:
            sentence = here.shown(claim)
            if not sentence or here.view(claim).unit.span in told:
                continue
            wrong = pick([*alone[:1], *shared, *alone[1:]], sentence)
            if len(wrong) >= ENOUGH and len(sentence) <= _MOST_LONGER * max(map(len, wrong)):
                slots = fill(here, there, sentence=sentence, paragraph=str(here.paragraph(claim)))
                yield Subject(slots, here.evidence(claim), wrong, source=here.describe(claim.attribution))
                break
