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
    finite = governing(tokens, clause, start, is_finite)
    if finite is None:  # 'a report released on Friday'
        return "past" if any(other.tag == "VVN" for other in tokens[clause[0] : clause[1]]) else ""
    token = tokens[finite]
    following = [other.tag for other in tokens[finite + 1 : finite + _NEAR]]
    if token.text.lower() in _WILL:
        return "future"
    if token.tag in ("VVD", "VBD", "VHD", "VDD"):
        return "past" if "TO0" not in following else ""
    if token.tag in ("VHZ", "VHB") and any(tag.endswith(("N", "D")) and tag[0] == "V" for tag in following):
        return "past"
    return "future" if "TO0" in following and token.tag != "VM0" else ""
