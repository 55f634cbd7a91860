"""Makes a link of the places that a rule has found; knows nothing of any construction."""

from collections.abc import Sequence

from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.en.subjects import Parsed
from quizgen.language.en.verbs import QUOTATION_MARKS, Place, Predicate
from quizgen.language.quotations import QUOTATION
from quizgen.model import Form

_POSSIBLE = frozenset(["can", "could", "should", "must", "might", "may", "ca"])
_NOBODY = frozenset(["i", "we", "you", "one", "anyone", "anybody"])
_NO_ONE = frozenset(["nobody", "none"])


def make_link(
    parsed: Parsed,
    predicate: Predicate,
    speaker: Place | None,
    content: Sequence[Place],
    rule: str,
    form: Form | None = None,
    word: str = "",
    cue: Sequence[int] = (),
) -> Link | None:
    """The link of `predicate`; None if nobody has said anything: 'you say', 'one could argue'.

    What isn't told follows from the rest: the form from the quotation marks, word and cue from the predicate.
    """
    places = [place for place in content if place[1] > place[0]]
    form = form or form_of(parsed, places) if places else form
    if (
        not places
        or (form != Form.DIRECT and _is_nobody(parsed, speaker))
        or (form != Form.DIRECT and parsed.word(predicate.first) in _POSSIBLE)
    ):
        return None
    word = word or predicate.lemma
    return Link(
        speaker=span_of(parsed.tokens[slice(*speaker)]) if speaker else None,
        cue=spans_at(parsed.tokens, cue or _cue(parsed, predicate)),
        content=tuple(span_of(parsed.tokens[slice(*place)]) for place in places),
        form=form or form_of(parsed, places),
        word=f"not {word}" if predicate.is_negated else word,
        rule=rule,
    )


def _cue(parsed: Parsed, predicate: Predicate) -> Sequence[int]:
    """The verb with its particle: 'shot back'."""
    i = predicate.head + 1
    return (*predicate.parts, i) if parsed.tag(i) == "AVP" and i + 1 not in parsed.phrase_from else predicate.parts


def _is_nobody(parsed: Parsed, speaker: Place | None) -> bool:
    """Whether the author, the reader or anyone speaks: 'I', 'we', 'you'; or nobody at all."""
    if speaker is None:
        return False
    is_alone = speaker[1] - speaker[0] == 1
    return parsed.word(speaker[0]) in _NO_ONE or (is_alone and parsed.word(speaker[0]) in _NOBODY)


def form_of(parsed: Parsed, places: Sequence[Place]) -> Form:
    """Direct where all words are quoted, partial where some are, else indirect."""
    quoted = plain = 0
    for place in places:
        is_inside = False
        for token in parsed.tokens[slice(*place)]:
            if token.text in QUOTATION_MARKS and token.text not in "'’‘":
                is_inside = not is_inside
            elif token.tag == QUOTATION or (is_inside and token.text[0].isalnum()):
                quoted += 1
            elif token.text[0].isalnum():
                plain += 1
    if quoted and not plain:
        return Form.DIRECT
    return Form.PARTIAL if quoted else Form.INDIRECT
