"""Reads the word lists of a language: `quizgen/language/{de,en}/NAME.yaml`."""

from functools import cache
from pathlib import Path
from typing import Any

from quizgen.model import Language
from quizgen.strict_yaml import read_yaml


@cache
def read_lexicon(language: Language, name: str) -> dict[str, Any]:
    """The word lists in `NAME.yaml`, as written: nested dicts, lists and strings."""
    path = Path(__file__).parent / language / f"{name}.yaml"
    lexicon: dict[str, Any] = read_yaml(path.read_text(encoding="utf-8"), str(path)).data
    return lexicon


@cache
def read_words(language: Language, name: str, key: str) -> frozenset[str]:
    """One of the lists in `NAME.yaml`, for look-up."""
    return frozenset(read_lexicon(language, name)[key])


@cache
def read_endings(language: Language, name: str, key: str) -> tuple[str, ...]:
    """The same for a list of the last letters of words."""
    return tuple(read_lexicon(language, name)[key])
