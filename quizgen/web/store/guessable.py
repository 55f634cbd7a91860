"""A password and its owner's name in, whether it is among the first that anybody would try out.

Common words, the owner's name, rows of keys, repetitions and mere numbers, with years and signs around them; the words
stand in `guessable.yaml`. This file refuses to know how passwords are kept.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from quizgen.strict_yaml import read_yaml_file

_LONGEST = 64
"""Characters; of the words in use, nobody tries so many in a row."""
_FEW = 3
"""Different characters that make no password, however many there are."""
_SHORTEST_RUN = 4
"""Neighbouring keys that count as a word."""
_SHORTEST_NAME = 3
"""Letters of a name's part that counts as a word: 'jo' stands in too many others."""

_DATA = read_yaml_file(Path(__file__).with_suffix(".yaml")).data
_SIGNS = str.maketrans(_DATA["signs"])
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def is_guessable(password: str, name: str) -> bool:
    """Whether somebody who knows the owner's `name` would soon come upon it."""
    typed = password.casefold()
    if len(typed) > _LONGEST:
        return False
    known = _KNOWN | set(_find_own_words(name))
    return (
        len(set(typed)) <= _FEW
        or not any(letter.isalpha() for letter in typed)
        or re.fullmatch(r"(.{1,4})\1+", typed) is not None
        or any(_is_made_of(known, reading) for reading in _find_readings(typed))
    )


def _find_own_words(name: str) -> Iterator[str]:
    yield _simplify(name)
    yield from (_simplify(part) for part in re.findall(r"[^\W\d_]+", name) if len(part) >= _SHORTEST_NAME)


def _find_readings(typed: str) -> Iterator[str]:
    """All of it, the letters in it, and with figures and signs read as letters, but for those at both ends."""
    yield _simplify(typed)
    yield "".join(filter(str.isalpha, _simplify(typed)))
    core = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", typed)
    for reading in (core, typed):
        yield _simplify(reading.translate(_SIGNS))


def _simplify(text: str) -> str:
    """Without signs and spaces, ä as ae."""
    return "".join(filter(str.isalnum, text.casefold().translate(_UMLAUTS)))


def _is_made_of(words: set[str], text: str) -> bool:
    """Whether it is words in a row and nothing else."""
    lengths, ends = {len(word) for word in words}, {0}
    for start in range(len(text)):
        if start in ends:
            ends |= {start + length for length in lengths if text[start : start + length] in words}
    return len(text) in ends


def _find_runs(row: str) -> Iterator[str]:
    for way in (row, row[::-1]):
        for start in range(len(way)):
            yield from (way[start:end] for end in range(start + _SHORTEST_RUN, len(way) + 1))


_KNOWN = {_simplify(word) for word in _DATA["words"].split()}
_KNOWN |= {run for row in _DATA["rows"].split() for run in _find_runs(_simplify(row))}
