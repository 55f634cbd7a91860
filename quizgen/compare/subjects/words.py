"""Words of saying: a claim that both articles have, for which one uses a word that lets the reader feel more."""

from collections.abc import Callable, Iterator

from quizgen.compare.comparison import Comparison
from quizgen.compare.subjects.subject import Finder, Sides, Subject, fill, quote, turn
from quizgen.model import Claim, Option, Stance, Tone


def find_by_word(is_meant: Callable[[Claim], bool]) -> Finder:
    """A claim for which one article has such a word and the other has not."""

    def find(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
        for shared in comparison.claims:
            assertion = quote(shared, comparison, sides)
            inserted = f"{assertion}," if assertion.startswith(",") else assertion
            for here, claim, there, other in turn(shared, sides):
                word, other_word = here.cue(claim), there.cue(other)
                if not (is_meant(claim) and _is_neutral(other) and word and other_word and assertion):
                    continue
                told = here.told
                texts = {here.letter: (word, True), there.letter: (other_word, False)}
                options = [
                    Option(told["compare_option_word"].format(letter=letter, word=text), is_right)
                    for letter, (text, is_right) in sorted(texts.items())
                ]
                options.append(Option(told["compare_option_no_difference"], False))
                slots = fill(here, there, assertion=assertion, inserted=inserted, word=word, other_word=other_word)
                yield Subject(
                    slots, here.evidence(claim), options=tuple(options), source=here.describe(claim.attribution)
                )

    return find


def _is_neutral(claim: Claim) -> bool:
    link = claim.attribution
    return link is not None and link.tone is Tone.NEUTRAL and link.stance is Stance.SAYS


def sounds(tone: Tone) -> Callable[[Claim], bool]:
    """Whether the word of saying sounds so, and does nothing else: who 'admits' leaves nothing open."""

    def is_meant(claim: Claim) -> bool:
        link = claim.attribution
        return link is not None and link.tone is tone and link.stance is Stance.SAYS

    return is_meant


def concedes(claim: Claim) -> bool:
    """Whether the word of saying makes an admission of it."""
    return claim.attribution is not None and claim.attribution.stance is Stance.CONCEDES
