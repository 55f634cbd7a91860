"""A bank file becomes a `Bank`: text goes in, values come out, or every reason why not.

This file refuses to use half a bank: one error, and nothing is read. Warnings do not count.
"""

from pathlib import Path

from quizgen.bank.check import examine
from quizgen.model import Bank, Language
from quizgen.problems import Refused
from quizgen.strict_yaml import Document, read_yaml, read_yaml_file


def read_bank(path: Path, language: Language | None = None) -> Bank:
    """The bank in a UTF-8 file, asked in `language` as far as it speaks that, else in its own.

    Errors: `Refused` with all problems, codes YAML-0xx and BANK-0xx.
    """
    return _read(read_yaml_file(path), str(path), language)


def read_bank_text(text: str, file: str, language: Language | None = None) -> Bank:
    """The bank in `text`; `file` names it in problems, and a path in it starts there. Errors: as `read_bank`."""
    return _read(read_yaml(text, file), file, language)


def _read(document: Document, file: str, language: Language | None) -> Bank:
    bank, problems = examine(document, file, language)
    errors = [problem for problem in problems if not problem.is_warning]
    if errors or bank is None:
        raise Refused(*errors)
    return bank
