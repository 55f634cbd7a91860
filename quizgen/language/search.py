"""The most probable tags of a sentence: HanTa's search, which tries only tags that a word can have.

HanTa's own (`tag_sent_viterbi`) goes through all tags of the language at each step; that was a fifth of every bank.
Its tables and its limits are used as they are, and the tags are the same. Only `tagger.py` refers to this file.
"""

from collections.abc import Sequence
from typing import Any

from HanTa.HanoverTagger import EMPTY, END, START, UNKNOWN

_State = tuple[int, int]
"""The tags of two words that follow each other."""
_LEAST = -1e6
_KEPT = 5
"""So many of the likeliest states, and those nearly as likely as the next one, are gone on from."""


def find_tags(model: Any, words: Sequence[str]) -> list[int]:
    """A tag for each word, as the number that HanTa has for it."""
    row: dict[_State, float] = {(EMPTY, START): 0.0}
    origins: list[dict[_State, _State]] = []
    for i, word in enumerate(words):
        row, origin = _step(model, row, _tags_of(model, word, is_first=i == 0))
        origins.append(origin)
    state = max(row, key=lambda state: row[state] + model.LP_trans_word[state].get(END, -float("inf")))
    tags = []
    for origin in reversed(origins):
        tags.append(state[1])
        state = origin[state]
    return tags[::-1]


def _tags_of(model: Any, word: str, *, is_first: bool) -> dict[int, float]:
    """The tags that a word can have, with their logarithmic probabilities; none if any tag will do."""
    tags = dict(model._tag_word(word, cutoff=5, casesensitive=not is_first, conditional=True))
    return {} if list(tags) == [UNKNOWN] else tags


def _step(
    model: Any, row: dict[_State, float], tags: dict[int, float]
) -> tuple[dict[_State, float], dict[_State, _State]]:
    """The states behind one more word, each with the likeliest state before it."""
    bound = sorted(row.values(), reverse=True)[_KEPT] - 1 if len(row) > _KEPT else _LEAST
    reached: dict[_State, float] = {}
    origin: dict[_State, _State] = {}
    for state, so_far in row.items():
        if so_far < bound:
            continue
        follows = model.LP_trans_word[state]
        for tag, of_word in (tags or dict.fromkeys(follows, 0.0)).items():
            if tag == END or tag not in follows:
                continue
            likelihood = so_far + follows[tag] + of_word
            new = state[1], tag
            if likelihood > _LEAST and (new not in reached or likelihood > reached[new]):
                reached[new], origin[new] = likelihood, state
    return reached, origin
