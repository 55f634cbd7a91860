"""German verbs tell by their form whether something has happened or is to come."""

from collections.abc import Sequence

from quizgen.language.de.verbs import is_finite, is_konjunktiv
from quizgen.language.tense import Tense, clause_around, governing
from quizgen.model import Token

_PRETERITES = frozenset("war waren hatte hatten wurde wurden konnte konnten musste mussten durfte durften".split())
_INTENDING = frozenset(["sollen", "wollen"])


def tense_at(tokens: Sequence[Token], start: int, end: int) -> Tense:
    """'tagte am Mittwoch', 'hat am Mittwoch getagt': past; 'wird am Mittwoch tagen', 'soll im Mai öffnen': future."""
    clause = clause_around(tokens, start, end, is_finite)
    finite = governing(tokens, clause, start, is_finite)
    if finite is None:
        return ""
    token = tokens[finite]
    word = token.text.lower()
    has_participle = any(other.tag.endswith("(PP)") for other in tokens[clause[0] : clause[1]])
    if word in _PRETERITES:
        return "past"
    if token.lemma in ("haben", "sein"):
        return "past" if has_participle else ""
    if word in ("wird", "werden", "werde"):
        return "future"
    if token.lemma in _INTENDING and word in ("soll", "sollen", "solle", "will", "wollen", "wolle"):
        return "" if has_participle else "future"
    return "past" if _is_preterite(token) else ""


def _is_preterite(token: Token) -> bool:
    """'zahlte', 'kam', 'hielt'; not 'zahlt', 'gibt', 'komme', 'käme', nor a modal."""
    word, lemma = token.text.lower(), token.lemma.lower()
    stem = lemma.removesuffix("n").removesuffix("e")
    if token.tag != "VV(FIN)" or word in (lemma, stem + "t", stem + "et", stem + "e") or is_konjunktiv(token):
        return False
    if word.startswith(stem + "te") or word.startswith(stem + "ete"):
        return True
    has_present_vowel = any(letter in word and letter not in stem for letter in "äöi")
    return not (word.endswith("t") and has_present_vowel)
