"""Short passages with who denies, confirms or agrees with whom: tests/cases/agreement/{de,en}/*.txt.

A line `-> source kind source` stands for each relation; a source that is not certain is followed by '??', and '?'
stands for nobody named.
"""

import pytest

from quizgen.claims import find_claims, find_relations
from quizgen.model import Claim
from tests import passages
from tests.articles import make_analysis
from tests.passages import Passage, read_passages

CASES = passages.CASES / "agreement"
ALL = [case for path in sorted(CASES.glob("*/*.txt")) for case in read_passages(path)]


def owner(claim: Claim) -> str:
    source = claim.attribution.source if claim.attribution else None
    if source is None:
        return "?"
    return source.name + ("" if source.is_resolved else "??")


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.place)
def test_passage_has_these_relations_and_no_others(case: Passage) -> None:
    analysis = make_analysis("\n".join(case.paragraphs), case.language)  # type: ignore[arg-type]
    relations = find_relations(analysis, find_claims(analysis))
    found = [f"{owner(relation.claim)} {relation.kind} {owner(relation.other)}" for relation in relations]
    assert sorted(found) == sorted(case.found), case.place
