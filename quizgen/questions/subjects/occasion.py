"""Where or to whom somebody said something: 'gegenüber der dpa', 'in a post on X'."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from quizgen.language.lexicon import read_lexicon
from quizgen.model import Option, Token
from quizgen.questions.material import Material
from quizgen.questions.subject import Subject, always
from quizgen.questions.view import View

_LONGEST = 8
"""Words of the phrase."""
_NEAR = 6
"""Words in front of the word of saying."""


def find(material: Material) -> Iterator[Subject]:
    """A phrase for the occasion beside the word of saying; the wrong ones are spoken where this is written."""
    lists = read_lexicon(material.language, "occasions")
    for view in material.views:
        attribution = view.attribution
        is_told = attribution is not None and attribution.rule.split(".")[1] == "statement" and attribution.via is None
        if not is_told or view.source is None or not view.source.is_resolved:
            continue
        for kind, other in (("written", "spoken"), ("spoken", "written")):
            phrase = _find_phrase(view, lists, kind)
            if phrase:
                options = tuple(Option(text, False) for text in lists[other]["others"])
                yield Subject(view, {"occasion": always(phrase)}, view.source, "occasion", options=options)
                break


def _find_phrase(view: View, lists: Mapping[str, Any], kind: str) -> str:
    nouns = frozenset(lists[kind]["nouns"])
    frame = _beside_cue(view)
    for i, token in enumerate(frame):
        if token.text.lower() in lists["openers"]:
            phrase = _phrase_from(frame[i:], frozenset(lists["inside"]))
            if any(word.text.lower() in nouns or word.text in nouns for word in phrase[1:]):
                words = view.text[phrase[0].span.start : phrase[-1].span.end]
                return words[0].lower() + words[1:]
    return ""


def _beside_cue(view: View) -> list[Token]:
    """The words of the frame near the word of saying."""
    cue = view.attribution.cue if view.attribution else ()
    frame = list(view.frame)
    places = [i for i, token in enumerate(frame) if any(span.covers(token.span) for span in cue)]
    return frame[max(0, places[0] - _NEAR) : places[-1] + 1 + _LONGEST] if places else []


def _phrase_from(tokens: list[Token], inside: frozenset[str]) -> list[Token]:
    """The preposition, and nouns with what belongs to them."""
    phrase = [tokens[0]]
    for before, token in pairwise(tokens[:_LONGEST]):
        is_near = token.span.start - before.span.end <= 1
        belongs = token.tag.startswith(("N", "ART", "AT0", "ADJ(A)", "AJ0", "PPOSAT", "DPS")) or (
            token.text.lower() in inside
        )
        if not (is_near and belongs):
            break
        phrase.append(token)
    while len(phrase) > 1 and not phrase[-1].tag.startswith("N"):
        phrase.pop()
    return phrase
