"""No text makes the engine fail, and every place it gives can be shown in the text.

`pytest tests/claims/test_robustness.py --hypothesis-profile=thorough` tries 20,000 texts.
"""

from collections.abc import Iterator

from hypothesis import example, given

from quizgen.claims import find_claims, find_relations
from quizgen.model import Attribution, Claim, Form, Language, Span
from tests.articles import make_analysis
from tests.mutated import any_texts


@given(any_texts)
@example(("8. is AROUND rockets at Street would OF necessarily Jahrhundert younger of the a clientele.", "en"))
@example(("sagte gesagt, ,", "de"))
@example(("Zu diesem Schluss kommt der Bund. Demnach", "de"))
def test_any_text_gives_claims_whose_places_lie_inside_it(text_and_language: tuple[str, Language]) -> None:
    analysis = make_analysis(*text_and_language)
    claims = find_claims(analysis)
    assert all(relation.claim is not relation.other for relation in find_relations(analysis, claims))
    text = analysis.article.text
    for claim in claims:
        for span in places(claim):
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text).strip() == span.of(text)
        if claim.attribution and claim.attribution.form == Form.DIRECT:
            assert claim.attribution.content == claim.content


def places(claim: Claim) -> Iterator[Span]:
    """Every span that a claim and its chain give."""
    yield from (*claim.content, claim.sentence, *claim.hedges, *claim.presuppositions)
    yield from (fact.words for fact in claim.facts)
    attribution: Attribution | None = claim.attribution
    while attribution is not None:
        yield from (*attribution.cue, *attribution.content)
        if attribution.mention:
            yield attribution.mention
        attribution = attribution.via
