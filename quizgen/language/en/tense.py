"""English verbs tell by their form whether something has happened or is to come."""

from collections.abc import Sequence

from quizgen.language.en.verbs import is_finite
from quizgen.language.tense import Tense, clause_around, governing
from quizgen.model import Token

_WILL = frozenset(["will", "'ll", "’ll", "shall", "wo"])
_NEAR = 4
"""Words between a verb and its 'to' or participle: 'is now expected to open'."""


def tense_at(tokens: Sequence[Token], start: int, end: int) -> Tense:
    """'met on Wednesday', 'has met on Wednesday': past; 'will meet', 'plans to meet on Wednesday': future."""
    clause = clause_around(tokens, start, end, is_finite)
    verb = governing(tokens, clause, start, _tells_tense)
    if verb is None:
        return ""
    helpers = [i for i in range(max(clause[0], verb - _NEAR), verb) if is_finite(tokens[i])]
    if tokens[verb].tag == "VVN" and not helpers:
        return "past"  # 'a report released on Friday'
    finite = helpers[-1] if tokens[verb].tag == "VVN" else verb
    return _tense_of(tokens[finite], [other.tag for other in tokens[finite + 1 : finite + _NEAR]])


def _tells_tense(token: Token) -> bool:
    return is_finite(token) or token.tag == "VVN"


def _tense_of(token: Token, following: Sequence[str]) -> Tense:
    """The tense of a finite verb, by its form and by the tags behind it."""
    if token.text.lower() in _WILL:
        return "future"
    if token.tag in ("VVD", "VBD", "VHD", "VDD"):
        return "" if "TO0" in following else "past"
    if token.tag in ("VHZ", "VHB") and any(tag.endswith(("N", "D")) and tag[0] == "V" for tag in following):
        return "past"
    return "future" if "TO0" in following and token.tag != "VM0" else ""
