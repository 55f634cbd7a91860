"""Puts tags right where it matters most: verbs of saying taken for nouns or adjectives, names for verbs.

Tokens go in and come out, the same number in the same order; only tag and dictionary form may differ.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from quizgen.language.cues import read_cues
from quizgen.language.en.verbs import is_finite
from quizgen.language.quotations import QUOTATION
from quizgen.model import Token

_CLAUSE_OPENERS = frozenset(["CJT", "CJS", "TO0", "EX0", "AT0", "DPS", "PNP", "DT0", "NP0", "AVQ", "DTQ", "PNQ", "PUN"])
_SUBJECTS = frozenset(["NN0", "NN1", "NN2", "NP0", "PNP", "PNI", "PNQ", "AV0"])
_CIRCUMSTANCE = frozenset(["PRP", "PRF", "NP0", "NN1", "NN0", "CRD", "ORD", "AT0", "AV0", "AJ0"])
_WITH_TWO_OBJECTS = frozenset(["call", "name", "give", "offer", "deny", "pay", "show", "grant", "dub", "award", "ask"])
_BEFORE_INFINITIVES = frozenset(["make", "let", "help", "see", "hear", "watch", "have", "feel"])
_FAR_HELPER = 10
_FAR_THAT = 8
"""Tokens: as many as a date and a place need."""
# Forms that are verbs wherever no article stands before them.
_ALWAYS_VERBS = {"said": ("VVD", "say"), "says": ("VVZ", "say"), "told": ("VVD", "tell"), "wrote": ("VVD", "write")}
_BEFORE_PARTICIPLES = frozenset(["by", "with", "while", "without", "after", "before", "in", "from"])
_OBJECT_OPENERS = frozenset(["AT0", "DPS", "PNP", "NP0", "CJT"])
_OPENING_CLAUSES = frozenset(["when", "while", "after", "because", "although", "though"])
_AMOUNTS = frozenset(["most", "many"])
_CLAUSE_MARKS = frozenset(["PUN", "CJT", "CJS", "PNQ", "DTQ", "AVQ", "CJC", QUOTATION])
_POSSESSIVE = frozenset(["'", "’"])
_OFTEN_WRONG = frozenset(["AV0", "VVB", "VVI", "VVN", "VVD", "VVG", "AVP", "PNI", "PNP", "NN", "!!!"])
"""Tags that any word may bear by mistake."""


@cache
def _words() -> frozenset[str]:
    """Those that the tagger may take for another part of speech, whatever its tag."""
    return frozenset([*_ALWAYS_VERBS, *_forms(), "but", "former", "state", *_POSSESSIVE])


@cache
def _forms() -> dict[str, tuple[str, str]]:
    """Tag and dictionary form of the regular forms of every cue verb: 'denied' is VVD of 'deny'."""
    cues = read_cues("en")
    found: dict[str, tuple[str, str]] = {}
    for verb in sorted(cues.acts | set(cues.verbs)):
        if verb.isalpha():
            stem = verb.removesuffix("e")
            past = verb[:-1] + "i" if verb.endswith("y") and verb[-2:-1] not in "aeou" else stem
            third = (
                verb[:-1] + "ies"
                if past.endswith("i")
                else verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
            )
            found |= {f"{past}ed": ("VVD", verb), third: ("VVZ", verb), f"{stem}ing": ("VVG", verb)}
    return found


def mend_tags(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """`tokens` with the tags that their neighbours show to be wrong put right."""
    mended = list(tokens)
    for i in _doubtful(tokens):
        token = tokens[i]
        if token.tag == "VVN" and any(f(mended, i) for f in _PAST_SIGNS):
            mended[i] = replace(token, tag="VVD")
        elif token.tag == "VVB" and _is_noun_of_one(mended, i):
            mended[i] = replace(token, tag="NN1")
        elif _is_participle_of_saying(mended, i):
            mended[i] = replace(token, tag="VVG", lemma=_forms()[token.text][1])
        elif _is_frame(mended, i):
            mended[i] = replace(token, tag="VVZ", lemma=_forms()[token.text][1])
        elif token.tag == "VVI" and _is_present_of_plural(mended, i):
            mended[i] = replace(token, tag="VVB")
        else:
            before = mended[i - 1] if i else None
            after = tokens[i + 1] if i + 1 < len(tokens) else None
            mended[i] = _mended(token, before, after)
    return tuple(mended)


def _doubtful(tokens: Sequence[Token]) -> list[int]:
    """Where the tagger may be wrong: a part of speech or a word of which it often is, the first word of a sentence."""
    words = _words()
    return [
        i
        for i, token in enumerate(tokens)
        if token.tag in _OFTEN_WRONG or token.text in words or i == 0 or tokens[i - 1].tag == QUOTATION
    ]


def _is_past_before_that(tokens: Sequence[Token], i: int) -> bool:
    """'The Journal reported on 24 October that …': a participle to the tagger, but the only verb in front of 'that'."""
    if tokens[i].text not in _forms() or i == 0:
        return False
    if tokens[i - 1].tag not in _SUBJECTS | {"PUN"}:
        return False
    for token in tokens[i + 1 : i + _FAR_THAT]:
        if token.tag == "CJT":
            return True
        if token.tag not in _CIRCUMSTANCE:
            return False
    return False


def _is_past_with_object(tokens: Sequence[Token], i: int) -> bool:
    """'The storm caused the flood': a participle to the tagger, but an object stands right behind it."""
    if not 0 < i < len(tokens) - 1 or not tokens[i].text.endswith("ed"):
        return False
    has_subject = tokens[i - 1].tag in ("NN1", "NN2", "NP0", "PNP") and tokens[i].lemma not in _WITH_TWO_OBJECTS
    return has_subject and tokens[i + 1].tag in ("AT0", "DPS", "PNP")


def _is_only_verb(tokens: Sequence[Token], i: int) -> bool:
    """'In both cases, she said, those donations paid for a painting': a clause behind a frame has a verb of its own."""
    before = i - 1 - (tokens[i - 1].tag == "AV0")
    if tokens[before].tag not in ("NN0", "NN1", "NN2", "NP0", "PNP"):
        return False
    start = next((j for j in range(i - 1, 0, -1) if tokens[j].tag in _CLAUSE_MARKS), 0)
    is_subordinate = tokens[start].text.lower() in _OPENING_CLAUSES and tokens[start + 1].tag != "VVN"
    is_framed = (
        tokens[start].tag == "CJT"
        or is_subordinate
        or (tokens[start].text == "," and tokens[start - 1].text in _ALWAYS_VERBS)
    )
    end = next((j for j in range(i, len(tokens)) if tokens[j].tag in _CLAUSE_MARKS), len(tokens))
    return is_framed and not any(is_finite(token) for token in tokens[start + 1 : end])


def _is_only_verb_in_front(tokens: Sequence[Token], i: int) -> bool:
    """'Her husband served as a clerk, she said.': what is said in front of its frame has a verb of its own."""
    comma = next((j for j in range(i, len(tokens)) if tokens[j].tag in _CLAUSE_MARKS), len(tokens))
    if comma + 3 >= len(tokens) or tokens[comma].text != "," or tokens[i - 1].tag not in ("NN1", "NN2", "NP0"):
        return False
    is_frame = tokens[comma + 1].tag in ("PNP", "NP0") and tokens[comma + 2].text in _ALWAYS_VERBS
    goes_on = tokens[comma + 3].text == "," and tokens[comma + 4 : comma + 5] and tokens[comma + 4].tag != "CJC"
    is_whole = tokens[comma + 3].text in (".", ",") and not goes_on  # 'A man killed in May, she said, was her son'
    return is_frame and is_whole and not any(token.tag in _CLAUSE_MARKS or is_finite(token) for token in tokens[:comma])


def _is_lone_verb(tokens: Sequence[Token], i: int) -> bool:
    """'The owner then revealed the sale, …': the sentence has no other verb with a tense."""
    before = i - 1 - (tokens[i - 1].tag == "AV0")
    is_cue = tokens[i].text in _forms() and before >= 0 and tokens[before].tag in ("NN0", "NN1", "NP0", "PNP")
    return is_cue and tokens[i - 1].tag == "AV0" and not any(is_finite(token) for token in tokens)


_PAST_SIGNS = (_is_past_before_that, _is_past_with_object, _is_only_verb, _is_only_verb_in_front, _is_lone_verb)
"""What shows that a verb is in the past where the tagger has a participle."""


def _counts(after: Token) -> bool:
    """'Most | said they would stay', 'many | Norwegians': what stands for or before those that are counted."""
    return after.text in _ALWAYS_VERBS or after.tag in ("NN2", "NP0")


def _is_noun_of_one(tokens: Sequence[Token], i: int) -> bool:
    """'told analysts on an earnings call': behind 'an' stands one thing, and of that no verb has this form."""
    return i > 1 and tokens[i - 1].tag in ("NN1", "NN2") and tokens[i - 2].text.lower() in ("a", "an")


def _is_participle_of_saying(tokens: Sequence[Token], i: int) -> bool:
    """'by warning darkly that …', 'with Berg promising to “…”', '…, reasoning that …': to the tagger no verb."""
    if i == 0 or tokens[i].tag not in ("NN1", "AJ0") or _forms().get(tokens[i].text, ("",))[0] != "VVG":
        return False
    if tokens[i - 1].tag not in ("NP0", "AV0") and tokens[i - 1].text not in _BEFORE_PARTICIPLES:
        return tokens[i - 1].text == "," and i + 1 < len(tokens) and tokens[i + 1].tag in _OBJECT_OPENERS
    end = next((j for j in range(i + 1, len(tokens)) if tokens[j].tag != "AV0"), i)
    is_quoted = tokens[end].text == "to" and end + 1 < len(tokens) and tokens[end + 1].tag == QUOTATION
    return tokens[end].tag in ("CJT", "TO0") or is_quoted


def _is_frame(tokens: Sequence[Token], i: int) -> bool:
    """'“…,” the document | states |, …': to the tagger a plural."""
    is_form = tokens[i].tag == "NN2" and _forms().get(tokens[i].text, ("",))[0] == "VVZ"
    if not is_form or i < 3 or tokens[i - 1].tag not in ("NN1", "NP0"):
        return False
    is_closed = i + 1 < len(tokens) and tokens[i + 1].text in (",", ".", ":")
    return is_closed and tokens[i - 2].tag == "AT0" and (tokens[i - 3].tag == QUOTATION or tokens[i - 3].text == ",")


def _is_present_of_plural(tokens: Sequence[Token], i: int) -> bool:
    """'The officials who met her say …', 'people misunderstand him': no helping verb stands in front."""
    if i == 0:
        return False
    opens_clause = i + 1 < len(tokens) and tokens[i + 1].tag in _CLAUSE_OPENERS
    is_reported = (
        tokens[i].lemma in read_cues("en").lists["clausal"] and tokens[i - 1].tag in _SUBJECTS and opens_clause
    )
    if not is_reported and tokens[i - 1].tag not in ("NN0", "NN2", "PNP"):
        return False
    for token in reversed(tokens[max(0, i - _FAR_HELPER) : i - 1]):
        if token.tag in ("VM0", "TO0") or token.lemma in _BEFORE_INFINITIVES or token.tag[:2] == "VD":
            return False
    return True


def _mended(token: Token, before: Token | None, after: Token | None) -> Token:
    if token.text in _ALWAYS_VERBS and not token.tag.startswith("V") and (before is None or before.tag != "AT0"):
        return replace(token, tag=_ALWAYS_VERBS[token.text][0], lemma=_ALWAYS_VERBS[token.text][1])
    if before is None or before.tag == QUOTATION:
        is_name = after is not None and after.text in _ALWAYS_VERBS and token.tag[:2] in ("VV", "AJ", "AV", "UN")
        if is_name and token.text[0].isupper():
            return replace(token, tag="NP0", lemma=token.text)
    if (
        token.tag == "PNI"
        and token.text.lower() == "one"
        and after is not None
        and after.tag in ("AJ0", "NN1", "NN0", "ORD")
    ):
        return replace(token, tag="CRD")
    if token.tag == "PNP" and token.text.lower().endswith(("self", "selves")):
        return replace(token, tag="PNX")  # 'The minister herself said'
    if token.tag == "!!!" and token.text[0].isupper():
        return replace(token, tag="NP0", lemma=token.text)  # '!!!': the tagger knows no such word
    if token.tag == "PNP" and token.text in ("'s", "’s"):
        return replace(token, tag="POS")
    if token.tag == "VVB" and token.text[0].isupper() and after is not None and after.text in ("'s", "’s"):
        return replace(token, tag="NP0", lemma=token.text)  # 'Twitter's director'
    if token.tag == "NN":  # 'anti-war protesters', 'the non-partisan institute'; 'NN' is no tag of this tagger's
        return replace(token, tag="AJ0" if after is not None and after.tag in ("NN1", "NN2", "NP0", "AJ0") else "NN1")
    if token.text.lower() in _AMOUNTS and token.tag == "AV0" and after is not None and _counts(after):
        return replace(token, tag="DT0")
    if before is None:
        return token
    if token.tag == "VVG" and before.tag == "DPS" and (after is None or after.tag[0] == "V" or after.tag == "PUN"):
        return replace(token, tag="NN1", lemma=token.text)
    if token.tag == "NN2" and before.tag == "NP0" and (after is None or after.text == ".") and token.text in _forms():
        return replace(token, tag="VVZ", lemma=_forms()[token.text][1])
    if (
        token.text[0].isupper()
        and token.tag in ("AV0", "VVB", "VVI", "VVN", "VVD", "AVP")
        and (before.tag in ("NP0", "PRP", "CRD", "NN2") or before.text.islower())
    ):
        return replace(token, tag="NP0", lemma=token.text)
    if token.text == "but" and before.text.lower() == "all":
        return replace(token, tag="AV0")  # 'all but accused him'
    if token.text == "former" and token.tag in ("DT0", "AV0"):
        return replace(token, tag="AJ0")
    if token.text == "state" and after is not None and after.text[0].isupper():
        return replace(token, tag="NN1")
    if (
        token.text in _POSSESSIVE
        and after is not None
        and before.text.endswith("s")
        and after.tag[:2] in ("NN", "NP", "AJ")
    ):
        return replace(token, tag="POS")
    form = _forms().get(token.text)
    if form is None or after is None or token.tag.startswith("V"):
        return token
    tag, verb = form
    is_progressive = tag == "VVG" and before.tag.startswith("VB") and after.tag in _CLAUSE_OPENERS
    is_tensed = (
        tag in ("VVD", "VVZ")
        and before.tag in _SUBJECTS
        and after.tag in _CLAUSE_OPENERS
        and token.tag in ("AJ0", "NN2", "NN1")
    )
    if tag == "VVD" and before.tag == "CJC" and token.tag == "AJ0":  # '… and accused | Berg of fraud'
        is_tensed = after.tag in _OBJECT_OPENERS or after.text[0].isupper()
    if tag == "VVZ" and after.tag not in ("CJT", "DPS", "PNP", "AT0", "EX0", "TO0"):
        is_tensed = False
    if tag == "VVZ" and after.tag == "CJT" and before.tag != "NP0" and before.tag != "PNP":
        is_tensed = False
    if is_progressive or is_tensed:
        return replace(token, tag=tag, lemma=verb)
    return token
