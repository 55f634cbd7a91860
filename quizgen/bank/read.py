"""A bank file becomes a `Bank`: text goes in, values come out, or every reason why not.

This file refuses to use half a bank: one error, and nothing is read. Warnings do not count.
"""

from pathlib import Path
from typing import get_args

from quizgen.bank.check import read_sound
from quizgen.model import Bank, Language
from quizgen.strict_yaml import read_yaml, read_yaml_file


def read_bank(path: Path, language: Language | None = None) -> Bank:
    """The bank in a UTF-8 file, asked in `language` as far as it speaks that, else in its own.

    Errors: `Refused` with all problems, codes YAML-0xx and BANK-0xx.
    """
    return read_sound(read_yaml_file(path), str(path), (language,))[0]


def read_bank_text(text: str, file: str, language: Language | None = None) -> Bank:
    """The bank in `text`; `file` names it in problems, and a path in it starts there. Errors: as `read_bank`."""
    return read_sound(read_yaml(text, file), file, (language,))[0]


def read_bank_in_each_language(text: str, file: str) -> tuple[Bank, dict[Language, Bank]]:
    """The same in its own language, and asked in each that there is as far as it speaks that: one value where they
    are equal.
    """
    languages: tuple[Language, ...] = get_args(Language)
    own, *asked = read_sound(read_yaml(text, file), file, (None, *languages))
    return own, {one: own if bank == own else bank for one, bank in zip(languages, asked, strict=True)}
