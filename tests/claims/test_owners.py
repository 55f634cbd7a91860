"""Short passages with the owner of each claim as learners see it: tests/cases/owners/{de,en}/*.txt.

A line `-> source | kind | named or unnamed | stance` stands for each link. The source is the fullest name in the
passage; `?` stands for one that cannot be told for certain, and the source is empty where the article names nobody.
"""

import pytest

from quizgen.claims import find_claims
from quizgen.language import analyse
from quizgen.model import Article, Attribution
from quizgen.model.article import join_paragraphs
from tests import passages
from tests.passages import Passage, read_passages

CASES = passages.CASES / "owners"
ALL = [case for path in sorted(CASES.glob("*/*.txt")) for case in read_passages(path)]


def owners_in(case: Passage) -> list[str]:
    text, paragraphs = join_paragraphs(case.paragraphs)
    claims = find_claims(analyse(Article(text, paragraphs, case.language)))  # type: ignore[arg-type]
    return [as_line(claim.attribution) for claim in claims if claim.attribution]


def as_line(attribution: Attribution) -> str:
    source = attribution.source
    if source is None:
        return f" |  |  | {attribution.stance.value}".strip()
    if not source.is_resolved:
        return f"? |  |  | {attribution.stance.value}"
    named = "named" if source.is_named else "unnamed"
    return f"{source.name} | {source.kind.value} | {named} | {attribution.stance.value}"


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.place)
def test_case_has_these_owners(case: Passage) -> None:
    assert sorted(owners_in(case)) == sorted(case.found), case.place


def test_both_languages_have_cases() -> None:
    assert {case.language for case in ALL} == {"de", "en"}
