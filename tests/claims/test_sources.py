"""Short passages with who speaks, through whose hands, and what they do: tests/cases/sources/{de,en}/*.txt.

A line `-> source > source | stance` stands for each claim, the article's own witness first. Behind a name stands
'(unnamed)' or '(?)' if it is not certain who is meant, behind a stance the tone unless it is neutral.
"""

import pytest

from quizgen.claims import find_claims
from quizgen.model import Attribution, Claim, Form, Stance, Tone
from tests import passages
from tests.articles import make_analysis
from tests.passages import Passage, read_passages

CASES = passages.CASES / "sources"
ALL = [case for path in sorted(CASES.glob("*/*.txt")) for case in read_passages(path)]


def as_line(claim: Claim, text: str) -> str:
    assert claim.attribution is not None
    tone = "" if claim.attribution.tone is Tone.NEUTRAL else f", {claim.attribution.tone}"
    who = " > ".join(as_name(link, text) for link in claim.attribution.chain)
    return f"{who} | {claim.attribution.stance}{tone}"


def as_name(link: Attribution, text: str) -> str:
    if link.source is None or link.mention is None:
        return "nobody"
    if not link.source.is_resolved:
        return f"{link.mention.of(text)} (?)"
    return link.source.name + ("" if link.source.is_named else " (unnamed)")


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.place)
def test_passage_has_these_speakers(case: Passage) -> None:
    analysis = make_analysis("\n".join(case.paragraphs), case.language)  # type: ignore[arg-type]
    found = [
        as_line(claim, analysis.article.text)
        for claim in find_claims(analysis)
        if claim.attribution and claim.attribution.form is not Form.PARTIAL
    ]
    assert found == list(case.found), case.place


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_stance_has_a_case(language: str) -> None:

    said = {
        line.rpartition("|")[2].split(",")[0].strip()
        for case in ALL
        if case.language == language
        for line in case.found
    }
    assert said == set(Stance)
