"""Where or to whom somebody said something: 'gegenüber der dpa', 'in a post on X'."""

from collections.abc import Iterator
from itertools import pairwise

from quizgen.language.lexicon import read_lexicon
from quizgen.model import Option, Token
from quizgen.questions.material import Material
from quizgen.questions.subject import Subject, always
from quizgen.questions.view import View

_LONGEST = 8
"""Words of the phrase."""


def find(material: Material) -> Iterator[Subject]:
    """A phrase for the occasion beside the word of saying; the wrong ones come from a list."""
    lists = read_lexicon(material.language, "occasions")
    for view in material.views:
        attribution = view.attribution
        if attribution is None or not attribution.cue or view.source is None or not view.source.is_resolved:
            continue
        phrase = _find_phrase(view, frozenset(lists["openers"]), frozenset(lists["nouns"]), frozenset(lists["inside"]))
        if phrase:
            wrong = [text for text in lists["others"] if not _shares_noun(text, phrase)]
            options = tuple(Option(text, False) for text in wrong[:3])
            yield Subject(view, {"occasion": always(phrase)}, view.source, "occasion", options=options)


def _find_phrase(view: View, openers: frozenset[str], nouns: frozenset[str], inside: frozenset[str]) -> str:
    frame = list(view.frame)
    for i, token in enumerate(frame):
        if token.text.lower() not in openers:
            continue
        phrase = _phrase_from(frame[i:], inside)
        if any(word.text.lower() in nouns or word.text in nouns for word in phrase[1:]):
            words = view.text[phrase[0].span.start : phrase[-1].span.end]
            return words[0].lower() + words[1:]
    return ""


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


def _shares_noun(one: str, other: str) -> bool:
    return bool({w for w in one.lower().split() if len(w) > 3} & {w for w in other.lower().split() if len(w) > 3})
