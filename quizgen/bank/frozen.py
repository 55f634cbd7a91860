"""A bank as one line of text and back, article included: for whoever must show it later as it is today.

Unlike the YAML it depends on no other file and is not for people. This file refuses to know who keeps it.
"""

from pydantic import TypeAdapter

from quizgen.model import Bank

_BANK = TypeAdapter(Bank)


def freeze_bank(bank: Bank) -> str:
    """The bank as JSON; equal banks give equal text."""
    return _BANK.dump_json(bank).decode()


def thaw_bank(text: str) -> Bank:
    """The bank that `freeze_bank` wrote."""
    return _BANK.validate_json(text)
