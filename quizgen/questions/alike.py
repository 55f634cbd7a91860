"""When two names, values or statements are too alike to stand beside each other as options."""

import re
from functools import lru_cache

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\w+")
_LONGEST_NAME = 8
"""Words."""
_COMPOUND_HEAD = 5
"""Letters: 'Verwaltung' in 'Stadtverwaltung' counts, 'Rat' in 'Beirat' does not."""
_COMPOUND_START = 4
"""Letters: 'Stadt' in 'Stadtverwaltung'."""
SAME_STATEMENT = 0.4
"""Share of the longer words of the shorter statement that both have."""


@lru_cache(maxsize=1024)
def normalised(text: str) -> str:
    """Letters and digits in lower case: what two options must differ in."""
    return " ".join(_WORD.findall(text.lower()))


def is_alike(one: str, other: str) -> bool:
    """The same name or value, or two statements that say nearly the same."""
    if len(one.split()) > _LONGEST_NAME:
        return normalised(one) == normalised(other) or overlap(one, other) > SAME_STATEMENT
    return normalised(one) == normalised(other) or (not _DIGIT.search(one) and shares_words(one, other))


def shares_words(one: str, other: str) -> bool:
    """'Musk' and 'Elon Musk', 'die Verwaltung' and 'die Stadtverwaltung': an alias, or a part of the answer."""
    words, others = normalised(one).split(), normalised(other).split()
    if not words or not others:
        return False
    last, other_last = sorted((words[-1], others[-1]), key=len)
    is_compound = other_last != last and (
        (len(last) >= _COMPOUND_HEAD and other_last.endswith(last))
        or (len(last) >= _COMPOUND_START and other_last.startswith(last))
    )
    is_same_thing = words[-1] == others[-1] and one[:1].islower() and other[:1].islower()  # 'neue | Studien'
    return set(words) <= set(others) or set(others) <= set(words) or is_compound or is_same_thing


def is_named_in(name: str, prompt: str) -> bool:
    """Whether the last word of a name stands in the prompt."""
    last = normalised(name).split()[-1:]
    return bool(last) and last[0] in normalised(prompt).split()


def overlap(one: str, other: str) -> float:
    """Share of the shorter text's longer words that both have."""
    words = [{word for word in normalised(text).split() if len(word) > 4} for text in (one, other)]
    smaller = min(len(words[0]), len(words[1]))
    return len(words[0] & words[1]) / smaller if smaller else 1.0
