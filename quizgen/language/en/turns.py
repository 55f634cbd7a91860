"""English clauses turned round: statement to question, reported clause to 'that …'.

A function shows the sentence it is for. Where a turn is not safe the result is None.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from quizgen.language.en.clauses import (
    MainClause,
    Words,
    parse_clause,
    stripped,
    subject_alone,
    without_discourse,
    word,
)
from quizgen.language.en.proper_names import keeps_capital
from quizgen.language.en.verbs import is_finite, is_verb
from quizgen.language.quotations import QUOTATION
from quizgen.model import Span, Token

# Behind the question word these only tie the deed to the one before.
_LINKING = frozenset(["later", "earlier", "then", "now", "finally", "instead", "too", "further"])

_RUN = re.compile(r"\w+")
_INSIDE = re.compile(r"(?<=[a-z0-9,] )\w+")
_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does"}

_WHOLE = {"wo": "will", "ca": "can", "sha": "shall", "n't": "not", "'ll": "will"}
_SHORT_FRONT = 6
"""Words."""
_SHORT = {"VBZ": "is", "VHZ": "has", "VBB": "are", "VHB": "have", "VHD": "had", "VM0": "would"}


def ask_who(verbs: Sequence[Token], rest: Sequence[Token], *, owner: Sequence[Token] = ()) -> Words | None:
    """'have repeatedly denied' + 'the report' to 'Who has repeatedly denied the report'."""
    asked = [t for t in spelled_out(without_discourse(verbs)) if t.text.lower() not in _LINKING]
    if any(t.tag[:2] == "VD" for t in asked) and not any(t.tag == "XX0" for t in asked):
        return None  # 'did confirm'
    finite = next((i for i, token in enumerate(asked) if is_verb(token)), None)
    if finite is None:
        return None
    singular_verb = singular(asked[finite])
    if singular_verb is None:
        return None
    asked[finite] = singular_verb
    return [word("Who"), *owner, *asked, *rest]


def ask_about(
    question: Sequence[Token], clause: MainClause, rest: Sequence[Token], *, owner: Sequence[Token] = ()
) -> Words | None:
    """Question word, auxiliary, subject, verb: 'When' + 'SpaceX signed' to 'When did SpaceX sign'."""
    verbs = without_discourse(clause.verbs)
    place = next((i for i, token in enumerate(verbs) if is_verb(token)), None)
    if place is None:
        return None
    finite, others = verbs[place], [*verbs[:place], *verbs[place + 1 :]]
    if not _can_invert(finite, is_alone=not any(is_verb(token) for token in others)):
        helper = _do(finite, clause)
        if helper is None:
            return None
        others = [*verbs[:place], replace(finite, text=finite.lemma, tag="VVI"), *others[place:]]
        finite = helper
    negation = [token for token in others if token.tag == "XX0"]
    others = [token for token in others if token.tag != "XX0"]
    subject = lower_first(subject_alone(clause.subject))
    return [*question, *owner, *spelled_out([finite]), *subject, *spelled_out([*negation, *others]), *rest]


def _can_invert(verb: Token, *, is_alone: bool) -> bool:
    """Forms of 'be' and modals always; 'have' and 'do' only in front of another verb."""
    return verb.tag[:2] == "VB" or verb.tag == "VM0" or (verb.tag[:2] in ("VH", "VD") and not is_alone)


def _do(verb: Token, clause: MainClause) -> Token | None:
    """'did', 'does' or 'do'; None where the form doesn't tell the tense."""
    if not verb.lemma.isalpha():
        return None
    if verb.lemma == verb.text and verb.text.endswith(("s", "ed")):
        return None
    if verb.tag in ("VVD", "VVN", "VHD", "VDD"):
        return word("did")
    if verb.tag in ("VVZ", "VHZ", "VDZ"):
        return word("does")
    return None if verb.text == verb.lemma and len(verb.text) <= 4 else word("do")


def singular(verb: Token) -> Token | None:
    """The form behind 'who': 'say' to 'says', 'have' to 'has'; past tenses and modals stay."""
    text = verb.text.lower()
    if text in _SINGULAR:
        return replace(verb, text=_SINGULAR[text])
    if verb.tag not in ("VVB", "VVI"):
        return verb
    if text != verb.lemma or not text.isalpha():
        return None
    if text.endswith(("s", "sh", "ch", "x", "z", "o")):
        return replace(verb, text=text + "es")
    if text.endswith("y") and text[-2] not in "aeiou":
        return replace(verb, text=text[:-1] + "ies")
    return replace(verb, text=text + "s")


def spelled_out(words: Sequence[Token]) -> Words:
    """'did n't' to 'did not', ''s referring' to 'is referring': parts of a contraction as words of their own."""
    return [_spelled_out(token) for token in words]


def _spelled_out(token: Token) -> Token:
    text = token.text.lower().replace("’", "'")
    whole = _WHOLE.get(text) or (_SHORT.get(token.tag) if text.startswith("'") else None)
    return replace(token, text=whole, span=Span(0, 1)) if whole else token


def that_clause(content: Sequence[Token]) -> Words | None:
    """'Taiwan had given no licence' to 'that Taiwan had given no licence'; a clause with 'that' stays."""
    words = stripped(content)
    if not words or any(token.tag == QUOTATION for token in words):
        return None
    if words[0].tag == "CJT" and (len(words) == 1 or is_finite(words[1])):
        return None  # 'that overlooked the benefits': a relative clause; 'He disputed that.': none at all
    if words[0].text.lower() == "that" and (words[0].tag == "CJT" or is_statement(words[1:])):
        return lower_first(words)
    if not is_statement(words):
        return None
    return [word("that"), *lower_first(_with_front_behind(words))]


def _with_front_behind(words: Words) -> Words:
    """'By July 2022, devices had been delivered' to 'devices had been delivered by July 2022'."""
    comma = next((i for i, token in enumerate(words) if token.text == ","), 0)
    front, rest = words[:comma], words[comma + 1 :]
    is_phrase = bool(front) and front[0].tag == "PRP" and len(front) <= _SHORT_FRONT
    is_plain = not any(is_verb(token) for token in front) and not any(token.text == "," for token in rest)
    return [*lower_first(rest), *lower_first(front)] if is_phrase and is_plain and is_statement(rest) else words


def is_statement(words: Sequence[Token]) -> bool:
    """Whether `words` are a whole statement in the usual order, with a subject and a finite verb."""
    if not words or words[0].tag in ("CJS", "CJT", "TO0", "VVI", "AVQ", "PNQ", "DTQ", "CJC") or words[-1].text == "?":
        return False
    clause = parse_clause(words)
    if clause is None:
        return words[0].tag == "EX0" and len(words) > 2 and is_finite(words[1])
    return is_finite(clause.finite)


def lower_first(tokens: Sequence[Token]) -> Words:
    """The first word as inside a sentence: 'The' to 'the'; names stay."""
    words = list(tokens)
    if (
        not words
        or words[0].tag in ("NP0", "OWN", QUOTATION)
        or (not words[0].text[1:].islower() and len(words[0].text) > 1)
    ):
        return words
    if words[0].text == "I" or keeps_capital(words):
        return words
    words[0] = replace(words[0], text=words[0].text[0].lower() + words[0].text[1:])
    return words


def render(words: Sequence[Token], text: str) -> str:
    """The words as running text with a capital in front; `text` is the article's, for folded quotations and blanks."""
    rendered = ""
    before: Token | None = None
    for token in words:
        shown = token.span.of(text) if token.tag == QUOTATION else _shown(token, text)
        if before is None or _is_glued(before, token):
            rendered += shown
        else:
            rendered += " " + shown
        before = token
    return rendered.replace(" ,", ",").replace(",,", ",")


def _shown(token: Token, text: str) -> str:
    """The word; a capital comes back where the article writes it inside sentences too: 'Starlink'."""
    original = token.span.of(text)
    if token.tag == "OWN" or original == token.text or original.lower() != token.text:
        return token.text
    return original if _is_always_capital(original, token.text, text) else token.text


@lru_cache(maxsize=1024)
def _is_always_capital(original: str, small: str, text: str) -> bool:
    if _RUN.fullmatch(original) and _RUN.fullmatch(small):
        runs, inside = _find_runs(text)
        return original in inside and small not in runs
    is_inside = re.search(rf"[a-z0-9,] {re.escape(original)}\b", text) is not None
    return is_inside and not re.search(rf"\b{re.escape(small)}\b", text)


@lru_cache(maxsize=2)  # the article is searched through for it
def _find_runs(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Every run of letters in an article, and those inside a sentence."""
    return frozenset(_RUN.findall(text)), frozenset(_INSIDE.findall(text))


def _is_glued(before: Token, token: Token) -> bool:
    if token.text in (",", ".", ")", "?", "!", ";", ":", "%"):
        return True
    if "OWN" in (before.tag, token.tag):
        return False
    return before.span.end == token.span.start and token.span.start > 1
