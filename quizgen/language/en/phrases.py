"""English noun phrases: where one begins and ends, and what hangs on it.

Token positions go in and come out, half open.
"""

from collections.abc import Iterator

from quizgen.language.en.verbs import Place, Tokens, is_verb
from quizgen.language.quotations import QUOTATION
from quizgen.model import Token

_DETERMINERS = frozenset(["AT0", "DT0", "DPS", "CRD", "ORD"])
_ADJECTIVES = frozenset(["AJ0", "AJC", "AJS", "CRD", "ORD", "DT0"])
_NOUNS = frozenset(["NN0", "NN1", "NN2", "NP0", "UNC"])
_PRONOUNS = frozenset(["PNP", "PNI", "PNX"])
_CURRENCIES = frozenset(["$", "€", "£"])
_LARGE = frozenset(["hundred", "thousand", "million", "billion", "trillion"])
_MEASURES = _CURRENCIES | {"%", "&", "/"}
_TIMES = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week month "
        "year morning afternoon evening night weekend january february march april may june july august september "
        "october november december time minute minutes hour hours day days weeks months years"
    ).split()
)
# Prepositions that tie a phrase to the noun before it: 'a spokesman for the ministry'.
_TYING = frozenset(["of", "for", "from", "at", "with", "in", "to", "on", "close", "near", "behind", "against"])
# What one speaks in, on or to is no part of the speaker: 'said Smith in an interview'.
_OCCASIONS = frozenset(
    (
        "interview statement speech tweet email e-mail letter post call briefing conference press hearing meeting "
        "address remarks report phone telephone twitter facebook television tv radio debate rally blog article "
        "op-ed testimony court message video memo editorial response reference announcement appearance event case "
        "fact addition reporters journalists"
    ).split()
)
CONNECTIVES = frozenset(["yet", "still", "now", "then", "so", "also", "instead", "meanwhile", "later", "however"])
_APPROXIMATIONS = frozenset([("at", "least"), ("at", "most"), ("more", "than"), ("less", "than"), ("fewer", "than")])
_OPENING = frozenset([*'“"‘', "''"])
_CLOSING = frozenset([*'”"’', "''"])
_APPROXIMATING = frozenset(["about", "around", *(first for first, _ in _APPROXIMATIONS)])
# A phrase begins with one of these tags or with one of these words.
_FIRST_TAGS = _PRONOUNS | _DETERMINERS | _ADJECTIVES | _NOUNS | {"AV0"}
_FIRST_WORDS = _MEASURES | _OPENING | _APPROXIMATING | {"her"}


def find_phrases(tokens: Tokens) -> tuple[Place, ...]:
    """The noun phrases of the sentence without what follows their noun: 'Kremlin spokesman Dmitry Peskov'."""
    return tuple(_phrases(tokens))


def _phrases(tokens: Tokens) -> Iterator[Place]:
    end = 0
    for i, token in enumerate(tokens):
        if i >= end and (token.tag in _FIRST_TAGS or token.text.lower() in _FIRST_WORDS) and not _ties_sentences(token):
            end = _phrase_end(tokens, i)
            if end > i:
                yield i, end


def _phrase_end(tokens: Tokens, start: int) -> int:
    """End of the noun phrase that begins at `start`; `start` itself if none does."""
    if tokens[start].tag in _PRONOUNS:
        return start + 1
    if _is_subjunction(tokens, start):
        return start
    i, end = start + _approximation(tokens, start), start
    is_quoted = False
    while i < len(tokens):
        token = tokens[i]
        if token.text in _OPENING and not is_quoted and _opens_inside(tokens, start, i, end):
            is_quoted = True
            i += 1
            continue
        if is_quoted and (length := _closing_length(tokens, i)):
            is_quoted = False
            if end == i:
                end = i + length
            i += length
            if length > 1:
                break
            continue
        if token.tag in _NOUNS or token.text in _MEASURES or (token.tag == QUOTATION and end < i):
            end = i + 1
            if token.tag == QUOTATION and token.lemma == ",":
                break  # 'He was “a fine man and a good friend,” | Smith said'
        elif token.tag == "POS" and end == i and i > start:
            pass
        elif token.tag in _DETERMINERS:
            if i > start and _is_subjunction(tokens, i):
                break
            if end > start and token.tag not in ("CRD",) and tokens[i - 1].tag != "POS":
                break
            if token.tag == "CRD" and end > start and not _numbers_go_on(tokens, i):
                break
            if token.tag in ("CRD", "DT0") and token.text.lower() not in ("former", "such"):
                end = i + 1
        elif token.tag in _ADJECTIVES:
            if end > start and tokens[i - 1].tag in _NOUNS and not _is_noun(tokens, i + 1):
                break
        elif not _joins(tokens, start, i, end):
            break
        i += 1
    if is_quoted:
        end = _before_quotation(tokens, start, end)
    if end == start and tokens[start].text.lower() == "her":
        return start + 1
    if end < len(tokens) and end > start and tokens[end].text == "(":
        return _bracket_end(tokens, end)
    return end


def _ties_sentences(token: Token) -> bool:
    """'Yet | two people said': no word of the phrase."""
    return token.tag == "AV0" and token.text.lower() in CONNECTIVES


def _approximation(tokens: Tokens, start: int) -> int:
    """Number of words before the number in 'at least half', 'more than 40 people'; 0 if there are none."""
    word = tokens[start].text.lower()
    if word not in _APPROXIMATING:
        return 0
    following = [token.tag for token in tokens[start + 1 : start + 3]]
    if word in ("about", "around"):
        is_open = start == 0 or tokens[start - 1].tag in ("PUN", "CJT", "CJC")
        return int(is_open and following[:1] == ["CRD"])
    if len(following) < 2 or (word, tokens[start + 1].text.lower()) not in _APPROXIMATIONS:
        return 0
    return 2 if following[1] in ("CRD", "DT0", "AT0") else 0


def _opens_inside(tokens: Tokens, start: int, i: int, end: int) -> bool:
    """Whether the mark at `i` opens quoted words of the phrase: '“zero” voters', 'the “poison pill” clause'."""
    is_place = i == start or end < i or tokens[i - 1].tag in ("POS", "NN1", "NP0")
    leading = _ADJECTIVES | _NOUNS | (_DETERMINERS if i == start else frozenset())
    return is_place and i + 1 < len(tokens) and tokens[i + 1].tag in leading


def _closing_length(tokens: Tokens, i: int) -> int:
    """Number of tokens by which quoted words end at `i`: the mark, or the comma inside it and the mark; else 0."""
    if tokens[i].text in _CLOSING:
        return 1
    return 2 if tokens[i].text == "," and i + 1 < len(tokens) and tokens[i + 1].text in _CLOSING else 0


def _before_quotation(tokens: Tokens, start: int, end: int) -> int:
    """Where the phrase ends if the quotation inside it isn't closed by it: before the mark."""
    for i in range(start, end):
        if tokens[i].text in _OPENING:
            return i
    return end


def _numbers_go_on(tokens: Tokens, i: int) -> bool:
    """'the city's 20 buses', 'the Apollo 11 crew', '$2.7 million'; not 'the crew | 20 buses'."""
    before = tokens[i - 1].tag
    is_amount = tokens[i - 1].text in _CURRENCIES or (before == "CRD" and tokens[i].text.lower() in _LARGE)
    return is_amount or before == "POS" or (before in ("NN1", "NP0") and _is_noun(tokens, i + 1))


def _is_subjunction(tokens: Tokens, i: int) -> bool:
    """'that people are bullied': the word before a plural, a name or another determiner opens a clause."""
    if tokens[i].text.lower() != "that" or i + 1 >= len(tokens):
        return False
    return tokens[i + 1].tag in ("NN0", "NN2", "NP0", "AT0", "DPS", "PNP", "EX0", "CRD")


def _is_noun(tokens: Tokens, i: int) -> bool:
    return i < len(tokens) and tokens[i].tag in _NOUNS


def _joins(tokens: Tokens, start: int, i: int, end: int) -> bool:
    """Adverbs, participles, 'and' and commas between the adjectives in front of a noun."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is None:
        return False
    before = tokens[i - 1].tag if i > start else ""
    leads = following.tag in _ADJECTIVES or following.tag in _NOUNS
    if tokens[i].tag == "AV0":
        is_inside = before == "POS" or (end <= start and (i > start or following.tag in ("CRD", "AJ0", "DT0")))
        return leads and is_inside
    if tokens[i].tag in ("VVN", "VVG", "VVD"):
        return leads and before in (*_DETERMINERS, "AJ0", "POS", "AV0") and end <= max(start, i)
    if tokens[i].tag == "CJC" or tokens[i].text == ",":
        is_predicate = start > 0 and tokens[start - 1].tag.startswith("VB")  # 'would be fair, | old friends said'
        return before == "AJ0" and following.tag in ("AJ0", "AV0") and end < i and not is_predicate
    return False


def _bracket_end(tokens: Tokens, opening: int) -> int:
    """'Sen. Ted Cruz (R-Texas)': the short bracket belongs to the name."""
    for j in range(opening + 1, min(opening + 8, len(tokens))):
        if tokens[j].text == ")":
            return j + 1
    return opening


def is_time(tokens: Tokens, place: Place) -> bool:
    """'Tuesday', 'last week', 'Friday night', '2024'."""
    last = tokens[place[1] - 1].text.lower()
    return last in _TIMES or (len(last) == 4 and last.isdigit() and place[1] - place[0] == 1)


def is_occasion(tokens: Tokens, place: Place) -> bool:
    """'an interview', 'a statement', 'Twitter': where something is said, never who says it."""
    return tokens[place[1] - 1].text.lower() in _OCCASIONS or is_time(tokens, place)


def is_pronoun(tokens: Tokens, place: Place) -> bool:
    """'he', 'nobody'."""
    return place[1] - place[0] == 1 and tokens[place[0]].tag in _PRONOUNS


def ties(tokens: Tokens, preposition: int, phrase: Place) -> bool:
    """Whether 'of the ministry' can belong to the words for a speaker."""
    word = tokens[preposition]
    if word.tag == "PRF":
        return True
    return word.tag == "PRP" and word.text.lower() in _TYING and not is_occasion(tokens, phrase)


def has_verb(tokens: Tokens, place: Place) -> bool:
    """Whether any verb stands in `place`."""
    return any(is_verb(token) for token in tokens[slice(*place)])
