"""Short signs by which a later run knows a generated question again, and whether anybody touched it.

Two signs a question: of what it asks about, which stays when rules are re-worded, and of its lines as they were
written. This file refuses to know files.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from quizgen.model import Question

UNKNOWN = "z" * 12
"""The sign of lines that nobody knows any more; no lines have it."""


_LETTERS = str.maketrans("0123456789", "ghijklmnop")


@dataclass(frozen=True, slots=True)
class Note:
    """What was generated under an id: the sign of what it asks about, and of its lines."""

    fact: str
    lines: str

    def __str__(self) -> str:
        return f"{self.fact} {self.lines}"


def sign_facts(questions: Iterable[Question]) -> dict[str, Question]:
    """Each question by the sign of what it asks about: rule, type, evidence and answer, but not its wording.

    The second question about the same has a sign of its own, so that both are known again in this order.
    """
    signed: dict[str, Question] = {}
    counts: Counter[str] = Counter()
    for question in questions:
        pairs = [[pair.item, pair.match] for pair in question.pairs]
        asked = [question.rule, question.type, question.evidence.text, question.answer, pairs, question.order]
        fact = json.dumps(asked)
        counts[fact] += 1
        signed[_sign(f"{fact} {counts[fact]}")] = question
    return signed


def sign_lines(lines: str) -> str:
    """The sign of a question's lines, its dash in the first column; line ends at their end count for nothing."""
    return _sign(lines.rstrip("\n"))


def next_number(ids: Iterable[str]) -> int:
    """The number of the question after all these: 'q007' and a teacher's own 'roof' give 8."""
    numbers = (int(found[1]) for id in ids if (found := re.fullmatch(r"q(\d{1,8})", id)))
    return max(numbers, default=0) + 1


def _sign(text: str) -> str:
    """48 bits in letters, since digits alone would need quotation marks in the file."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12].translate(_LETTERS)
