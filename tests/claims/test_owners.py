"""Short passages with the owner of each claim as learners see it: tests/cases/owners/{de,en}/*.txt.

A line `-> source | kind | named or unnamed | stance` stands for each link. The source is the fullest name in the
passage; `?` stands for one that cannot be told for certain, and the source is empty where the article names nobody.
In front of it stand those who pass it on, the article's own witness first: `Tagblatt > Rasch > Berger`; behind the
stance the tone, unless it is neutral.
"""

import pytest

from quizgen.claims import find_claims
from quizgen.language import analyse
from quizgen.model import Article, Attribution, Stance, Tone
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
    kind = named = ""
    if source is not None and source.is_resolved:
        kind, named = source.kind.value, "named" if source.is_named else "unnamed"
    tone = "" if attribution.tone is Tone.NEUTRAL else f", {attribution.tone.value}"
    who = " > ".join(name(link) for link in attribution.chain)
    return f"{who} | {kind} | {named} | {attribution.stance.value}{tone}".strip()


def name(link: Attribution) -> str:
    if link.source is None:
        return ""
    return link.source.name if link.source.is_resolved else "?"


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.place)
def test_case_has_these_owners(case: Passage) -> None:
    assert sorted(owners_in(case)) == sorted(case.found), case.place


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_stance_has_a_case(language: str) -> None:
    lines = [line for case in ALL if case.language == language for line in case.found]
    assert {line.rpartition("|")[2].split(",")[0].strip() for line in lines} == set(Stance)
