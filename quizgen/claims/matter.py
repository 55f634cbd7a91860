"""What a statement is about, clause by clause: its telling words, and whether it says yes or no."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from quizgen.language.lexicon import read_lexicon
from quizgen.model import Language, Token

_CLAUSE_MARKS = frozenset(",;:.!?–—")
_TELLING_TAGS = {"de": ("N", "VV", "ADJ", "CARD", "FM", "XY"), "en": ("NN", "NP", "VV", "AJ", "CR", "AV0")}
_PREDICATE_TAGS = ("VV", "ADJ(D)", "AV0")
_NAME_TAGS = {"de": ("NE", "FM", "XY"), "en": ("NP0",)}
_MODIFIER_TAGS = ("ADJ(A)", "AJ0")
_NAME_WEIGHT, _MODIFIER_WEIGHT = 1.5, 0.5
_NUMBER_TAGS = ("CARD", "CRD")
# English parts clauses by these words where German sets a comma.
_OPENING_TAGS = {"de": (), "en": ("CJS", "CJT")}
_OPENING_WORDS = frozenset(["but"])
_PRONOUNS = ("PDS", "PPER", "PNP")
_COMPOUNDING = frozenset(["de"])
_REMEMBERED_WORDS = 10_000
_SHORTEST_STEM = 3
"""Letters that an ending leaves of a word."""


@dataclass(frozen=True, slots=True)
class Matter:
    """One clause of a statement."""

    words: Mapping[str, str]
    """Stem and dictionary form of each telling word."""
    weights: Mapping[str, float]
    """How much a stem tells by its part of speech: a name more, an adjective in front of a noun less."""
    names: frozenset[str]
    """Stems that are proper names."""
    nouns: frozenset[str]
    """Stems that are nouns or names."""
    predicates: frozenset[str]
    """Stems that are verbs or tell how: 'regelmäßig'."""
    numbers: frozenset[str]
    is_negated: bool


@cache
def read_matter_words(language: Language, name: str) -> frozenset[str]:
    """A list of `matter.yaml`."""
    return frozenset(word.lower() for word in read_lexicon(language, "matter")[name])


def read_matters(tokens: Sequence[Token], language: Language) -> tuple[Matter, ...]:
    """One a clause in which something is stated; 'ob …' and 'if …' state nothing."""
    open_clauses = read_matter_words(language, "open_clauses")
    return tuple(
        make_matter(clause, language)
        for clause in cut_clauses(tokens, language)
        if clause[0].text.lower() not in open_clauses and clause[-1].text != "?"
    )


def says_no(tokens: Sequence[Token], language: Language) -> bool:
    """Whether the first clause is negated: 'dass weder Rat noch Amt davon wussten, weil …'."""
    negations = read_matter_words(language, "negations")
    if not any(token.text.lower() in negations for token in tokens):
        return False  # before it is cut into clauses
    return _is_negated(next(cut_clauses(tokens, language), []), language)


def cut_clauses(tokens: Sequence[Token], language: Language) -> Iterator[list[Token]]:
    """'dass er gehe | , weil es regne': a part without a verb goes with the one before."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if parts[-1] and (token.text in _CLAUSE_MARKS or _opens(token, language)):
            parts.append([])
        if token.text not in _CLAUSE_MARKS or token.text == "?":
            parts[-1].append(token)
    clause: list[Token] = []
    for part in parts:
        if clause and _has_verb(clause) and _has_verb(part):
            yield clause
            clause = []
        clause = [*clause, *part]
    if clause:
        yield clause


def _opens(token: Token, language: Language) -> bool:
    return token.tag in _OPENING_TAGS[language] or token.text.lower() in _OPENING_WORDS


def _has_verb(tokens: Sequence[Token]) -> bool:
    return any(token.tag.startswith("V") for token in tokens)


def make_matter(tokens: Sequence[Token], language: Language) -> Matter:
    """The telling words of one clause."""
    light = read_matter_words(language, "light")
    telling = [
        token
        for token, following in pairwise([*tokens, None])
        if token is not None
        and not _is_first_name(token, following, language)
        and token.tag.startswith(_TELLING_TAGS[language])
        and token.text[0].isalnum()
        and (token.tag != "AV0" or token.text.endswith("ly"))
        and token.lemma.lower() not in light
        and not is_said_noun(token, language)
    ]
    return Matter(
        words={stem_of(token, language): token.lemma for token in telling},
        weights={stem_of(token, language): _weight(token, language) for token in telling},
        names=frozenset(stem_of(token, language) for token in telling if token.tag in _NAME_TAGS[language]),
        nouns=frozenset(stem_of(token, language) for token in telling if token.tag.startswith("N")),
        predicates=frozenset(stem_of(token, language) for token in telling if token.tag.startswith(_PREDICATE_TAGS)),
        numbers=frozenset(token.text for token in telling if token.tag in _NUMBER_TAGS and token.text[0].isdigit()),
        is_negated=_is_negated(tokens, language),
    )


def merge_matters(matters: Sequence[Matter]) -> Matter:
    """What all clauses of a claim tell."""
    return Matter(
        words={stem: word for matter in matters for stem, word in matter.words.items()},
        weights={stem: weight for matter in matters for stem, weight in matter.weights.items()},
        names=frozenset[str]().union(*(matter.names for matter in matters)),
        nouns=frozenset[str]().union(*(matter.nouns for matter in matters)),
        predicates=frozenset[str]().union(*(matter.predicates for matter in matters)),
        numbers=frozenset[str]().union(*(matter.numbers for matter in matters)),
        is_negated=any(matter.is_negated for matter in matters),
    )


def _weight(token: Token, language: Language) -> float:
    if token.tag in _NAME_TAGS[language]:
        return _NAME_WEIGHT
    return _MODIFIER_WEIGHT if token.tag in _MODIFIER_TAGS else 1


def _is_first_name(token: Token, following: Token | None, language: Language) -> bool:
    """'Elon' of 'Elon Musk', who is 'Musk' elsewhere."""
    return following is not None and token.tag in _NAME_TAGS[language] and following.tag in _NAME_TAGS[language]


def is_said_noun(token: Token, language: Language) -> bool:
    """'Korruptionsvorwurf', 'allegation': a noun for what another has said."""
    if not token.tag.startswith("N"):
        return False
    said, lemma = read_matter_words(language, "said"), token.lemma.lower()
    return lemma in said or (language in _COMPOUNDING and lemma.endswith(tuple(said)))


def stands_for_what_was_said(token: Token, language: Language) -> bool:
    """'wies das zurück', 'rejected it'; not the article of 'das Angebot'."""
    return token.tag in _PRONOUNS and token.text.lower() in read_matter_words(language, "pronouns")


def _is_negated(tokens: Sequence[Token], language: Language) -> bool:
    """'weder A noch B' and 'never' say no once; 'nicht nur' does not."""
    words = [token.text.lower() for token in tokens]
    negations, not_only = read_matter_words(language, "negations"), read_matter_words(language, "not_only")
    return any(word in negations and following not in not_only for word, following in pairwise([*words, ""]))


def stem_of(token: Token, language: Language) -> str:
    """The dictionary form without what parts a verb from its noun: 'verkauf' of 'Verkauf' and 'verkaufen'."""
    return _stem(token.lemma, language)


@lru_cache(_REMEMBERED_WORDS)
def _stem(lemma: str, language: Language) -> str:
    lemma = lemma.lower()
    for ending in read_lexicon(language, "matter")["endings"]:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= _SHORTEST_STEM:
            return lemma.removesuffix(ending)
    return lemma
