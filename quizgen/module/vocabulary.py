"""An analysed article and its claims in; the few words that are worth explaining before one reads out.

Three kinds: offices and bodies ('Kommunalaufsicht'), words of saying that do more than say ('räumte ein'), and words
that are rare in the language. This file refuses to explain any: meanings are the teacher's.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from quizgen.model import (
    Analysis,
    Article,
    Claim,
    Language,
    Name,
    Source,
    Span,
    Stance,
    Token,
    Tone,
)

MOST_WORDS = 8
_MOST_OF_A_KIND = 3
_RARE = (1.0, 4.0)
"""Zipf scale, log10 of occurrences in a billion words: 'Gutachten' 4.2, 'Kämmerei' 2.3. What is below is mostly a
compound that explains itself ('Skateanlage') or a slip of the tagger."""
_SHORTEST = 6
"""Letters of a rare word."""
_TELLING = {"de": ("NN", "VV", "ADJ"), "en": ("NN", "VV", "AJ0")}
_TELLING_STANCES = (Stance.DENIES, Stance.CONCEDES, Stance.WITHHOLDS)
_PARTICIPLES = ("VVPP", "VVN")
_NAMES = ("NE", "NP0")


class Why(StrEnum):
    """Why a word is worth explaining."""

    OFFICE = "office"
    SAYING = "saying"
    RARE = "rare"


@dataclass(frozen=True, slots=True)
class HardWord:
    """A word, in its dictionary form where that is certain, and where it stands first."""

    word: str
    span: Span
    why: Why


def find_hard_words(analysis: Analysis, claims: Sequence[Claim]) -> tuple[HardWord, ...]:
    """At most `MOST_WORDS` words in the order of the text; no name, none twice."""
    tokens = list(_find_common_words(analysis, claims))
    language = analysis.article.language
    found: dict[str, HardWord] = {}
    for finds in (_find_offices(tokens, claims, language), _find_sayings(claims, analysis.article)):
        for hard in islice((hard for hard in finds if hard.word.lower() not in found), _MOST_OF_A_KIND):
            found.setdefault(hard.word.lower(), hard)
    for hard in _find_rare(tokens, language):
        if len(found) < MOST_WORDS:
            found.setdefault(hard.word.lower(), hard)
    return tuple(sorted(found.values(), key=lambda hard: hard.span))


def _find_common_words(analysis: Analysis, claims: Sequence[Claim]) -> Iterator[Token]:
    """All but names, also where the tagger takes one for a noun: what is a name once is never explained."""
    tokens = [token for sentence in analysis.sentences for token in sentence.tokens]
    names = {token.text for token in tokens if token.tag.startswith(_NAMES)}
    for claim in claims:
        names |= {word for fact in claim.facts if isinstance(fact, Name) for word in fact.name.split()}
        names |= {word for link in claim.chain if link.source for word in _words_of_name(link.source)}
    starts = {sentence.tokens[0].span for sentence in analysis.sentences}
    for token in tokens:
        # A capital that no noun asks for: the tagger did not know the name.
        is_odd = token.text[:1].isupper() and (token.span in starts or not token.tag.startswith("NN"))
        if analysis.article.language == "en":
            is_odd = token.text[:1].isupper()
        if token.text not in names and not is_odd:
            yield token


def _words_of_name(source: Source) -> tuple[str, ...]:
    """Those of 'Quellbach Wohnbau'; none of 'das Kultusministerium', which is a word like others."""
    words = source.name.split()
    return tuple(words) if source.is_named and len(words) > 1 and words[0][0].isupper() else ()


def _find_offices(tokens: Sequence[Token], claims: Sequence[Claim], language: Language) -> Iterator[HardWord]:
    """Nouns of the words for a source, the rarest first: 'Stadtkämmerin Dorothee Ansgar' has 'Stadtkämmerin'."""
    mentions = [link.mention for claim in claims for link in claim.chain if link.mention]
    roles = {word for claim in claims for link in claim.chain if link.source for word in link.source.role.split()}
    nouns = [
        token
        for token in tokens
        if token.tag.startswith("NN")
        and (token.text in roles or any(mention.covers(token.span) for mention in mentions))
        and 0 < _zipf(token, language) < _RARE[1]
    ]
    yield from (_make(token, Why.OFFICE, language) for token in sorted(nouns, key=lambda token: _zipf(token, language)))


def _find_sayings(claims: Sequence[Claim], article: Article) -> Iterator[HardWord]:
    """Words of saying with a stance or a tone of their own, those with a tone first."""
    links = [link for claim in claims for link in claim.chain if link.word and link.cue and " " not in link.word]
    telling = [link for link in links if link.tone is not Tone.NEUTRAL or link.stance in _TELLING_STANCES]
    for link in sorted(telling, key=lambda link: (link.tone is Tone.NEUTRAL, link.cue[0])):
        yield HardWord(link.word, max(link.cue, key=lambda span: span.end - span.start), Why.SAYING)


def _find_rare(tokens: Sequence[Token], language: Language) -> Iterator[HardWord]:
    """The rarest first; of equals the one that stands more often."""
    counts = Counter(token.lemma for token in tokens)
    rare = [
        token
        for token in tokens
        if token.tag.startswith(_TELLING[language])
        and not token.tag.startswith(_PARTICIPLES)
        and len(token.text) >= _SHORTEST
        and token.text.isalpha()
        and _RARE[0] <= _zipf(token, language) < _RARE[1]
    ]
    yield from (
        _make(token, Why.RARE, language)
        for token in sorted(rare, key=lambda token: (_zipf(token, language), -counts[token.lemma], token.span))
    )


def _zipf(token: Token, language: Language) -> float:
    """That of the form or the dictionary form, whichever is more common."""
    return max(_frequency(token.text, language), _frequency(token.lemma, language))


def _frequency(form: str, language: Language) -> float:
    from wordfreq import zipf_frequency  # takes a third of a second to load, which other commands need not wait for

    return zipf_frequency(form, language)


def _make(token: Token, why: Why, language: Language) -> HardWord:
    return HardWord(max(token.lemma, token.text, key=lambda form: _frequency(form, language)), token.span, why)
