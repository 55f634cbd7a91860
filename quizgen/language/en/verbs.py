"""English verbs in their sentence: the parts of one predicate, finite or not, active or passive.

Token positions go in and come out; this file refuses to know what a verb says about a speaker.
"""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from quizgen.model import Token

Tokens = Sequence[Token]
Place = tuple[int, int]

# Marks that end a clause.
DASHES = frozenset(["—", "–", "-", "--"])
CLAUSE_MARKS = frozenset([*",;:.!?", *DASHES])
SENTENCE_MARKS = frozenset(".!?;")
QUOTATION_MARKS = frozenset([*"“”\"‘’'«»„", "''"])

_FINITE_TAGS = frozenset(["VVD", "VVZ", "VVB", "VBD", "VBZ", "VBB", "VHD", "VHZ", "VHB", "VDD", "VDZ", "VDB", "VM0"])
_ADVERB_TAGS = frozenset(["AV0", "XX0", "AVP"])
_NEVER = frozenset(["never", "hardly", "neither", "nor"])
_FARTHEST = 8
"""A predicate's first and full verb stand so many words apart at most: 'would not have been persuaded'."""


class Kind(Enum):
    """Whether a predicate has a tense."""

    FINITE = "finite"
    INFINITIVE = "to say"
    PARTICIPLE = "saying"
    REDUCED = "said by"
    """A past participle without an auxiliary behind its noun: 'a report released on Friday'."""


class Predicate(NamedTuple):
    """One verb with its helpers: 'said', 'has repeatedly denied', 'was accused', 'to say', 'adding'."""

    first: int
    """Position of the first verb, or of 'to'."""
    head: int
    """Position of the verb that carries the meaning."""
    parts: tuple[int, ...]
    """Positions of all verbs and negations from first to head, adverbs left out."""
    lemma: str
    kind: Kind
    is_passive: bool
    is_negated: bool


def is_finite(token: Token) -> bool:
    """Whether the tagger takes the word for a finite verb or a modal: 'said', 'has', 'would'."""
    return token.tag in _FINITE_TAGS


def is_verb(token: Token) -> bool:
    """Any form of a verb."""
    return token.tag[:2] in ("VV", "VB", "VH", "VD") or token.tag == "VM0"


def is_adverb(token: Token) -> bool:
    """'repeatedly', 'not', 'once'; 'n't' too."""
    return token.tag in _ADVERB_TAGS


def find_predicates(tokens: Tokens) -> tuple[Predicate, ...]:
    """Every verb that carries a meaning, with its helpers, in order."""
    verbs = [i for i, token in enumerate(tokens) if token.tag[0] == "V"]
    return tuple([_predicate(tokens, i) for i in verbs if tokens[i].tag[:2] == "VV" or not _helps(tokens, i)])


def _helps(tokens: Tokens, i: int) -> bool:
    """Whether the auxiliary at `i` has its full verb behind it: 'has … said'; not 'has a plan'."""
    for token in tokens[i + 1 : i + _FARTHEST]:
        if is_verb(token):
            return True
        if not is_adverb(token):
            return False
    return False


def _predicate(tokens: Tokens, head: int) -> Predicate:
    first = _first_verb(tokens, head)
    before = range(first, head)
    return Predicate(
        first=first,
        head=head,
        parts=(*[i for i in before if not is_adverb(tokens[i]) or tokens[i].tag == "XX0"], head),
        lemma=tokens[head].lemma.lower(),
        kind=_kind(tokens, first, head),
        is_passive=_is_passive(tokens, first, head),
        is_negated=any(tokens[i].tag == "XX0" or tokens[i].text.lower() in _NEVER for i in before)
        or _is_shunned(tokens, first),
    )


def _is_shunned(tokens: Tokens, first: int) -> bool:
    """'stopped short of | saying that …', 'left without | saying why'."""
    before = [token.text.lower() for token in tokens[max(0, first - 2) : first]]
    return tokens[first].tag == "VVG" and (before == ["short", "of"] or before[-1:] == ["without"])


def _first_verb(tokens: Tokens, head: int) -> int:
    first = head
    for i in range(head - 1, max(-1, head - _FARTHEST), -1):
        token = tokens[i]
        if token.tag == "TO0":
            return i
        if token.tag[:2] in ("VB", "VH", "VD") or token.tag == "VM0":
            first = i
        elif not is_adverb(token):
            break
    return first


def _kind(tokens: Tokens, first: int, head: int) -> Kind:
    if tokens[first].tag == "TO0":
        return Kind.INFINITIVE
    if any(map(is_finite, tokens[first : head + 1])):
        return Kind.FINITE
    if tokens[first].tag in ("VVG", "VHG", "VBG"):
        return Kind.PARTICIPLE
    if tokens[first].tag == "VVN":
        return Kind.REDUCED
    return Kind.INFINITIVE


def _is_passive(tokens: Tokens, first: int, head: int) -> bool:
    if first == head or tokens[head].tag not in ("VVN", "VVD"):
        return False
    helpers = [token.tag for token in tokens[first:head] if token.tag[:2] in ("VB", "VH")]
    return bool(helpers) and helpers[-1].startswith("VB")
