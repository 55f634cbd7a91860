"""Where English proper names stand, and which of their capitalised words are a role: 'President | Vladimir Putin'.

Token positions go in and come out, half open. Capitals decide together with the tags: the tagger takes 'Wall Street
Journal' for common nouns and 'Kremlin' for a name.
"""

import itertools
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from quizgen.language.en.verbs import Place, Tokens
from quizgen.language.lexicon import read_lexicon
from quizgen.language.names import is_possessive, name_words
from quizgen.model import Token

_OPEN_TAGS = ("NN", "NP", "AJ", "CR", "ZZ", "UN", "VV", "AV", "OR")
_NOUNS = ("NN0", "NN1", "NN2", "UNC")
_ATTRIBUTE_TAGS = ("PRP", "PRF", "PNQ", "DTQ", "VVN", "VVG", "TO0", "CJC", "CJT", "AVQ")
_RANKS = frozenset(["prime", "vice", "deputy", "chief", "former", "acting", "interim", "general", "senior", "lead"])


@cache
def read_words(name: str) -> frozenset[str]:
    """A list of `sources.yaml`."""
    return frozenset(read_lexicon("en", "sources")[name])


@cache
def read_endings(name: str) -> tuple[str, ...]:
    """The same for a list of the last letters of words."""
    return tuple(read_lexicon("en", "sources")[name])


@cache
def bodies() -> frozenset[str]:
    """Nouns of organisations, media and documents."""
    return read_words("organisation") | read_words("medium") | read_words("document")


@cache
def _calendar() -> frozenset[str]:
    """Months and weekdays: words with a capital that name nobody."""
    words = read_lexicon("en", "calendar")["words"]
    return frozenset([*words["month"], *words["weekday"]])


def is_title(word: str) -> bool:
    """'Mr', 'Dr.'"""
    return word in read_words("titles")


def has_inner_capital(word: str) -> bool:
    """'NASA', 'SpaceX'."""
    rest = word[1:]
    return not rest.islower() and any(letter.isupper() for letter in rest)


def find_runs(tokens: Tokens) -> tuple[Place, ...]:
    """Stretches of capitalised words that belong together: 'Ministry of Health', 'NASA Administrator Bill Nelson'."""
    runs: list[Place] = []
    end = 0
    for i in [i for i, token in enumerate(tokens) if token.text[0].isupper()]:
        if i >= end and _is_name(tokens, i):
            end = _run_end(tokens, i)
            runs.append((i, end))
    return tuple(runs)


def _run_end(tokens: Tokens, start: int) -> int:
    """End of the run that begins with the name at `start`."""
    end = start + 1
    while True:
        after = _past_joint(tokens, start, end)
        if end < after < len(tokens) and _is_name(tokens, after):
            end = after + 1
        elif end < len(tokens) and _is_name(tokens, end):
            end += 1
        else:
            return end


def _past_joint(tokens: Tokens, start: int, end: int) -> int:
    """Behind 'von der', '&', 'of', 'for the', 'Workers' |' where they can tie `start`'s name to a further word."""
    i = end
    while i < len(tokens) and tokens[i].text in read_words("particles"):
        i += 1
    if i > end or i >= len(tokens):
        return i
    joint = tokens[i].text
    if is_possessive(tokens[i]) and tokens[i - 1].tag == "NN2" and _has_body(tokens, i + 1):
        return i + 1
    if joint == "&" or (joint == "of" and tokens[end - 1].text.lower() in read_words("role")):
        return i + 1
    if joint in ("of", "for") and any(token.text.lower() in bodies() for token in tokens[start:end]):
        return i + 2 if i + 1 < len(tokens) and tokens[i + 1].text == "the" else i + 1
    return end


def _has_body(tokens: Tokens, start: int) -> bool:
    """'(Workers') | Relief Union': a body is named by the capitalised words from `start`."""
    words = itertools.takewhile(lambda token: token.text[0].isupper(), tokens[start:])
    return any(token.text.lower() in bodies() for token in words)


def _is_name(tokens: Tokens, i: int) -> bool:
    token = tokens[i]
    text = token.text
    if not text[0].isupper() or text == "I" or (text in _calendar() and not _is_surname(tokens, i)):
        return False
    if token.tag == "NP0" or is_title(text) or has_inner_capital(text):
        return True
    if not token.tag.startswith(_OPEN_TAGS):
        return False
    if i == 0 and text.lower() in read_words("role") and len(tokens) > 2 and tokens[1].text == "of":
        return _is_name(tokens, 2)
    return i > 0 or (len(tokens) > 1 and token.tag[:2] in ("NN", "AJ", "NP") and _is_name(tokens, 1))


def _is_surname(tokens: Tokens, i: int) -> bool:
    """'Theresa May' is no month."""
    return i > 0 and tokens[i - 1].tag == "NP0" and tokens[i - 1].text not in _calendar()


def split_role(tokens: Tokens, run: Place) -> int:
    """Where the name itself begins in a run: behind 'NASA Administrator', 'Mr'; its end if all is role."""
    start, end = run
    if tokens[end - 1].text.lower() in bodies():
        return start
    name = start
    for i in range(start, end):
        word = tokens[i].text
        is_rank = i == name and word.lower() in _RANKS
        is_role = word.lower().rpartition("-")[2] in read_words("role")
        if is_role and i == end - 1 and _is_surname_of(tokens[start:i]):
            break
        if is_rank or is_title(word) or is_role:
            name = i + 1
    if name < end and name > start and tokens[name].text in ("of", "for"):
        name = min(end, max(name + 2, end - 2))  # 'Secretary of State | Antony Blinken'
    return name


def _is_surname_of(before: Tokens) -> bool:
    """'Ann | Baker', 'Mr | King'; not 'Kremlin | Spokesman', of which no word is a first name."""
    is_titled = bool(before) and is_title(before[-1].text)
    return is_titled or any(token.text in first_names() for token in before)


@cache
def first_names() -> frozenset[str]:
    """Of men and women."""
    return read_words("male_names") | read_words("female_names")


class Part(NamedTuple):
    """Words for one speaker between commas, and where the name among them stands."""

    tokens: Tokens
    head_end: int
    """End of the words up to the head noun or name; attributes follow: 'of the ministry', 'familiar with'."""
    name_place: Place | None
    """Where the name at the end of the head stands."""
    names: tuple[str, ...]
    """Its words: ('Dmitry', 'Peskov') of 'Kremlin spokesman Dmitry Peskov'; empty if there is no name."""


def read_part(tokens: Tokens) -> Part:
    """What `tokens` tell of head and name."""
    runs = find_runs(tokens)
    head_end = _head_end(tokens, runs)
    name_place = _name_place(tokens, runs, head_end)
    return Part(tokens, head_end, name_place, _names_at(tokens, name_place) if name_place else ())


def names_of(tokens: Tokens) -> tuple[str, ...]:
    """The words of the name that `tokens` call somebody by; empty if they only describe."""
    return read_part(tokens).names


def _head_end(tokens: Tokens, runs: Sequence[Place]) -> int:
    inside = {i for run in runs for i in range(*run)}
    seen = False
    for i, token in enumerate(tokens):
        if i in inside:
            seen = True
        elif seen and _is_attribute(tokens, i) and not (token.tag == "CJC" and {i - 1, i + 1} <= inside):
            return i
        else:
            seen = seen or token.tag in _NOUNS
    return len(tokens)


def _is_attribute(tokens: Tokens, i: int) -> bool:
    """Whether the word at `i`, behind a noun, begins what only describes it."""
    tag = tokens[i].tag
    if tag in ("AJ0", "AV0"):
        return i + 1 >= len(tokens) or tokens[i + 1].tag in ("PRP", "PRF", "TO0")
    return tag in _ATTRIBUTE_TAGS


def _name_place(tokens: Tokens, runs: Sequence[Place], head_end: int) -> Place | None:
    for run in runs:
        if run[0] < head_end <= run[1]:
            start = split_role(tokens, run)
            return (start, run[1]) if start < run[1] else None
    return None


def _names_at(tokens: Tokens, place: Place) -> tuple[str, ...]:
    """The words without titles, but with 'the': ('the', 'Guardian')."""
    words = name_words([token for token in tokens[slice(*place)] if not is_title(token.text)])
    before = [token.text.lower() for token in tokens[: place[0]]]
    is_common = bool(words) and words[-1].lower() in read_words("organisation")  # 'the opposition Green Alliance'
    is_called = before[-1:] != ["opposition"] and bool(bodies().intersection(before[-1:]))  # 'the union Care United'
    is_definite = before[-1:] == ["the"] or (is_common and "the" in before and not is_called)
    return ("the", *words) if is_definite and words else words


def keeps_capital(part: Tokens) -> bool:
    """Whether the first word is written with a capital inside a sentence too: 'Russian officials', 'White House'."""
    word, tag = part[0].text, part[0].tag
    if len(part) > 1 and part[1].tag == "POS":
        return True
    if tag == "NP0" or word in read_words("proper") or has_inner_capital(word):
        return True
    if tag[:2] in ("NN", "AJ", "NP") and len(part) > 1 and find_runs(part[:3])[:1] in (((0, 2),), ((0, 3),)):
        return True
    return is_proper_adjective(part[0])


def is_proper_adjective(token: Token) -> bool:
    """'Danish', which keeps its capital; 'Human' loses it."""
    word = token.text
    is_proper = word in read_words("proper") or word.endswith(read_endings("proper_endings"))
    return token.tag == "AJ0" and word[0].isupper() and is_proper and word.lower() not in read_words("common")


def find_names(tokens: Tokens) -> Iterator[Place]:
    """The names themselves, without roles and titles: 'Joe Biden' of 'President Joe Biden', 'Sunday Times'."""
    weekdays = read_lexicon("en", "calendar")["words"]["weekday"]
    for start, end in find_runs(tokens):
        name = split_role(tokens, (start, end))
        if name > 1 and tokens[name - 1].text in weekdays and tokens[name - 2].tag == "AT0":
            name -= 1
        is_word = end - name == 1 and tokens[name].tag != "NP0"  # 'Southern', 'Literally'
        if name < end and not is_word and tokens[end - 1].text not in weekdays:  # 'Black Friday'
            yield name, end
