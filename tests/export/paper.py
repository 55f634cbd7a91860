"""A bank as long as banks get, each of its texts marked with its question's number, and pages of a PDF."""

import io
import re
from collections import Counter

import pypdf

from quizgen.model import QuestionType
from tests.export.hostile import make_hostile_bank, make_hostile_question

_MARK = re.compile(r"x\d{3}x")
_TYPES = list(QuestionType)

LONG_BANK = make_hostile_bank(
    "Lindenau",
    *(
        make_hostile_question(
            f"x{number:03}x {'many words ' * (number % 7)}", _TYPES[number % len(_TYPES)], f"q{number:03}"
        )
        for number in range(100)
    ),
)
"""A hundred questions of all types, most of them with long texts."""


def count_marks(text: str) -> Counter[str]:
    """How often each question's mark stands in `text`."""
    return Counter(_MARK.findall(text))


def read_pages(content: bytes) -> list[str]:
    """The text of each page of a PDF."""
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]
