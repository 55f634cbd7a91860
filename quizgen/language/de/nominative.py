"""A German phrase as it would stand alone: 'dem Innenministerium' becomes 'das Innenministerium'.

An answer is given in the nominative, whatever case the article needed. Where the forms do not tell, the
result is empty: silence beats a wrong form.
"""

from collections.abc import Sequence

from quizgen.language.lexicon import read_endings
from quizgen.model import Token

Tokens = Sequence[Token]

_STRONG_PLURAL_STOPS = (
    "ent",
    "ant",
    "ist",
    "ung",
    "heit",
    "keit",
    "schaft",
    "ion",
    "tät",
    "ur",
    "or",
    "at",
    "e",
    "oge",
    "zahl",
    "frau",
    "schrift",
    "partei",
    "antwort",
    "nachricht",
    "sicht",
)
_AGENTS = ("alter", "iker", "eller", "ler", "ner", "ger", "ber", "rer", "cher", "scher")
_MADE_OF_ADJECTIVES = tuple("ngestellte amte bgeordnete sitzende traute wandte kannte gendliche".split())
"""Endings of 'Angestellte', 'Beamte', 'Vorsitzende', 'Vertraute', 'Verwandte', 'Jugendliche'."""
_OBLIQUE = frozenset(["dem", "den", "des", "einem", "einen", "eines"])
_POSSESSIVES = ("mein", "sein", "ihr", "unser", "kein", "ein")


def nominative(tokens: Tokens, *, is_oblique: bool) -> str:
    """`tokens` of a noun phrase in the nominative.

    `is_oblique` says that the phrase stands in dative or genitive ('laut …', 'nach Angaben …').
    Attributes behind the head noun are kept as they are.
    """
    if not tokens:
        return ""
    head = _head(tokens) if is_oblique else None
    if head is not None and tokens[0].tag == "ADJ(A)" and tokens[head].text == tokens[head].lemma:
        return ""  # 'laut aktueller Statistik': the noun's gender would have to be known
    if head is None and not is_oblique and tokens[0].text.lower() in _OBLIQUE:
        return ""
    words = [token.text for token in tokens] if head is None else _inflected(tokens, head)
    words = _with_strong_noun(words)
    is_place = tokens[0].tag == "ADJ(A)" and tokens[0].text.endswith("er")  # 'Berliner Polizei'
    if tokens[0].tag not in ("NN", "NNA", "NNI", "NE", "FM", "XY") and not is_place:
        words[0] = words[0][0].lower() + words[0][1:]  # it may have stood at the start of a sentence
    return joined(words)


def _with_strong_noun(words: list[str]) -> list[str]:
    """'ein leitender Angestellte' to 'ein leitender Angestellter': a noun made of an adjective keeps its ending."""
    is_open = bool(words) and words[0].lower() in ("ein", "kein", "sein", "ihr")
    noun = next((i for i, word in enumerate(words) if i and word[:1].isupper()), 0)
    if is_open and noun and words[noun].endswith(_MADE_OF_ADJECTIVES):
        return [*words[:noun], words[noun] + "r", *words[noun + 1 :]]
    return words


def _head(tokens: Tokens) -> int | None:
    """Position of the first common noun; None for a phrase that begins with a name."""
    for i, token in enumerate(tokens):
        if token.tag in ("NN", "NNA", "NNI"):
            return i
        if token.tag == "NE":
            return None
    return None


def _inflected(tokens: Tokens, head: int) -> list[str]:
    noun = tokens[head]
    article = tokens[0].text.lower() if tokens[0].tag in ("ART", "PPOSAT", "PDAT", "PIAT") else ""
    is_plural = _is_plural(noun, article, has_number=any(t.tag == "CARD" for t in tokens[:head]))
    singular = noun.lemma if noun.tag != "NNA" else noun.text.removesuffix("n")
    new_noun = plural_nominative(noun) if is_plural else singular
    gender = "pl" if is_plural else _gender(noun, article)
    words = []
    for i, token in enumerate(tokens[:head]):
        if i == 0 and article:
            words.append(_article(token.text.lower(), gender))
        elif token.tag == "ADJ(A)":
            words.append(_adjective(token.text, gender, article))
        else:
            words.append(token.text)
    rest = [token.text for token in tokens[head + 1 :]]
    return [*words, new_noun, *rest]


def _is_plural(noun: Token, article: str, *, has_number: bool) -> bool:
    if article in ("dem", "des", "einem", "eines", "einer", "diesem", "dieses"):
        return False
    if article == "der" and noun.tag == "NN" and noun.text == noun.lemma and noun.text.endswith(_AGENTS):
        return True  # 'nach Angaben der Veranstalter'
    if has_number or article in (
        "den",
        "einigen",
        "mehreren",
        "vielen",
        "anderen",
        "einiger",
        "mehrerer",
        "vieler",
    ):
        return True
    return noun.text != noun.lemma and not (noun.tag == "NNA" and article == "der")


def plural_nominative(noun: Token) -> str:
    """'Medienberichten' to 'Medienberichte', 'Mitarbeitern' to 'Mitarbeiter', 'Experten' stays."""
    text = noun.text
    if noun.tag == "NNA":
        return text.removesuffix("n")
    if not text.endswith("n") or text == noun.lemma:
        return text
    if text.endswith(("ern", "eln")):
        return text.removesuffix("n")
    if text.endswith("en") and not noun.lemma.endswith(_STRONG_PLURAL_STOPS) and text == noun.lemma + "en":
        return text.removesuffix("n")
    return text


def _gender(noun: Token, article: str) -> str:
    if article in ("der", "einer", "dieser", "seiner", "ihrer", "unserer", "keiner"):
        return "f"
    return "n" if noun.lemma.lower().endswith(read_endings("de", "sources", "neuter")) else "m"


def _article(word: str, gender: str) -> str:
    if word in ("der", "dem", "des", "den"):
        return {"m": "der", "f": "die", "n": "das", "pl": "die"}[gender]
    if word.startswith("dies"):
        return {"m": "dieser", "f": "diese", "n": "dieses", "pl": "diese"}[gender]
    for stem in _POSSESSIVES:
        if word.startswith(stem) and word[len(stem) :] in ("em", "er", "es", "en", "e", ""):
            return stem + ("" if gender in ("m", "n") else "e")
    return word.removesuffix("n").removesuffix("r") if word.endswith(("en", "er")) else word


def is_made_of_place(word: str, article: str) -> bool:
    """'der Kranichsfurter Rundschau': behind 'der' only what is made of a place's name ends in '-er', in any case."""
    return word[0].isupper() and word.endswith("er") and article in ("der", "die", "das", "dem", "den", "des")


def _adjective(word: str, gender: str, article: str) -> str:
    if is_made_of_place(word, article):
        return word
    stem = word[:-2] if word.endswith(("en", "em", "er", "es")) else word.removesuffix("e")
    definite = article in ("der", "dem", "des", "den") or article.startswith("dies")
    if gender == "pl":
        strong = not article or article in ("einigen", "mehreren", "vielen", "anderen", "einiger", "mehrerer")
        return stem + ("e" if strong else "en")
    if definite or gender == "f":
        return stem + "e"
    return stem + ("er" if gender == "m" else "es")


def joined(words: list[str]) -> str:
    """Words to text: no blank before comma or behind an opening bracket or quotation mark."""
    text = ""
    glue = True
    for word in words:
        if word in (",", ".", ")", "“", ":", ";", "«", "’s", "'s") or glue:
            text += word
        else:
            text += " " + word
        glue = word in ("(", "„", "»")
    return text
