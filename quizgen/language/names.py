"""A word that is a name in one sentence of an article is a name in the others.

The tagger sees one sentence at a time: 'Katharina Dornbusch' is a name to it, 'Dornbusch sagte' a noun.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from quizgen.language.lexicon import read_endings
from quizgen.model import Language, Sentence, Token

_NAME = {"de": "NE", "en": "NP0"}
# A German word behind one of these is used as a common noun; an English one is where it has no capital.
_BEFORE_NOUNS = frozenset(["ART", "ADJ(A)", "PPOSAT", "PDAT", "PIAT", "CARD", "APPRART"])


def vote_names(sentences: tuple[Sentence, ...], language: Language) -> tuple[Sentence, ...]:
    """The sentences with every word tagged as a name that is one elsewhere and never used as a common noun.

    A name's lemma is the name without the s of a genitive.
    """
    names, name = _names(sentences, language), _NAME[language]
    known = names | {token.text for sentence in sentences for token in sentence.tokens if token.tag == name}
    return tuple(
        replace(sentence, tokens=tuple(_voted(token, names, name, known) for token in sentence.tokens))
        for sentence in sentences
    )


def is_possessive(token: Token) -> bool:
    """Whether the token is a mark of possession: ''s', or '’' in 'Workers’'."""
    return token.tag == "POS" or token.text in ("'", "’")


def name_words(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The words of a name, its German genitive undone; a mark of possession stays: ('Workers'', 'Union')."""
    words: list[str] = []
    for token in tokens:
        text = token.lemma if token.tag == _NAME["de"] else token.text
        if words and is_possessive(token):
            words[-1] += text
        else:
            words.append(text)
    return tuple(words)


def _names(sentences: tuple[Sentence, ...], language: Language) -> frozenset[str]:
    name = _NAME[language]
    tags: dict[str, Counter[str]] = defaultdict(Counter)
    behind_name: set[str] = set()
    surnames: set[str] = set()
    common = _common(sentences, language)
    for sentence in sentences:
        for i, token in enumerate(sentence.tokens):
            if not token.text[0].isupper() or len(token.text) < 3:
                continue
            tags[token.text][token.tag] += 1
            if i and _is_first_name(sentence.tokens[i - 1], name):
                behind_name.add(token.text)
            if i and _is_surname(sentence.tokens, i, language):
                surnames.add(token.text)
    return frozenset(
        word
        for word, counts in tags.items()
        if word not in common
        and (
            word in surnames
            or (sum(counts.values()) > 1 and (counts[name] >= sum(counts.values()) / 2 or word in behind_name))
        )
    )


def _is_first_name(token: Token, name: str) -> bool:
    return token.tag == name and token.text[0].isupper()


def _is_surname(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """Whether the place alone tells that a word behind a name, or behind a role, is a name."""
    before, role = tokens[i - 1], tokens[i - 2].tag if i > 1 else ""
    if _is_first_name(before, _NAME[language]):
        if not tokens[i].tag.startswith("N") or role == "NN":
            return True  # 'Emil Rasch', 'Kämmerer Dietmar Sommerfeld'
        # in front of the verb stands one thing: 'Emil Reber kritisierte'; 'Musks Firma kritisierte' has a genitive
        behind = tokens[i + 1] if i + 1 < len(tokens) else None
        opens = i == 1 and behind is not None and behind.tag.endswith("(FIN)")
        # 'die Sprecherin, Ute Berger, erklärte'
        inserted = i > 1 and tokens[i - 2].text == "," and behind is not None and behind.text == ","
        return (opens or inserted) and not before.text.endswith(("s", "x", "z"))
    # 'Anwalt Reber'; 'der Sprecher Journalisten (mitteilte)' has an article
    if not before.tag == tokens[i].tag == "NN" or role in _BEFORE_NOUNS:
        return False
    is_role = before.lemma.lower().endswith(read_endings(language, "sources", "role"))
    return is_role and before.text == before.lemma and tokens[i].text != tokens[i].lemma


def _common(sentences: tuple[Sentence, ...], language: Language) -> frozenset[str]:
    """Words, with a capital, that the article uses as common nouns: 'der Rat', 'a trump'."""
    tokens = [token for sentence in sentences for token in sentence.tokens]
    if language == "de":
        return frozenset(token.text for before, token in pairwise(tokens) if before.tag in _BEFORE_NOUNS)
    return frozenset(token.text.capitalize() for token in tokens if token.text[0].islower())


def _voted(token: Token, names: frozenset[str], name: str, known: frozenset[str]) -> Token:
    if token.tag != name and token.text not in names:
        return token
    # 'Musks' is Musk's if there is a Musk; 'BBC News' and 'Reuters' keep their s
    bare = token.text.removesuffix("s").rstrip("'’")
    return replace(token, tag=name, lemma=bare if bare in known else token.text)
