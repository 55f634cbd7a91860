"""Times, amounts, places and names: short passages with what must be found in them, tests/cases/facts/{de,en}/*.txt.

A first line `published: 2024-10-25` gives the article's date. What is found stands in lines
`-> time | words | value`, `-> amount | words | value unit`, `-> place | words`, `-> name | words | kind`.
"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.claims import find_claims
from quizgen.claims.facts import Facts
from quizgen.claims.find import find_facts
from quizgen.language import analyse
from quizgen.language.numbers import Numbers
from quizgen.model import Amount, Article, Fact, Language, Name, Place, Time
from quizgen.model.article import join_paragraphs
from tests import passages
from tests.passages import Passage, read_passages

CASES = passages.CASES / "facts"
FILES = sorted(CASES.glob("*/*.txt"))
ALL = [case for path in FILES for case in read_passages(path)]
