"""No text makes the engine fail, and every place it gives can be shown in the text.

`pytest tests/claims/test_robustness.py --hypothesis-profile=thorough` tries 20,000 texts.
"""

from collections.abc import Iterator

from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.claims import find_claims, find_relations
from quizgen.model import Attribution, Claim, Form, Language, Span
from tests.annotated import LANGUAGES, read_articles
from tests.articles import make_analysis

PIECES = st.sampled_from(
    [
        "laut",
        "sagte",
        "dass",
        "er",
        "sie",
        "habe",
        ",",
        ".",
        ":",
        ";",
        "„",
        "“",
        '"',
        "(",
        ")",
        "und",
        "der",
        "die",
        "Musk",
        "Putin",
        "soll",
        "haben",
        "zufolge",
        "nach",
        "Angaben",
        "so",
        "wie",
        "zu",
        "teilte",
        "mit",
        "wurde",
        "gesagt,",
        "said",
        "that",
        "according",
        "to",
        "denied",
        "he",
        "\n",
    ]
)

TEXTS = {language: [document["text"] for document in read_articles(language)] for language in LANGUAGES}


@st.composite
def mutated_articles(draw: st.DrawFn) -> tuple[str, Language]:
    """A stretch of an article with characters cut out, doubled, moved or put in."""
    language = draw(st.sampled_from(LANGUAGES))
    text = draw(st.sampled_from(TEXTS[language]))
    start = draw(st.integers(0, len(text) - 1))
    text = text[start : start + draw(st.integers(20, 600))]
    for _ in range(draw(st.integers(1, 6))):
        place, end = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        piece = draw(st.one_of(PIECES, st.text(max_size=3), st.just(text[place:end]), st.just("")))
        end = min(end, place + draw(st.integers(0, 40)))
        text = text[:place] + piece + text[end:]
    return text, language


random_texts = st.tuples(st.lists(PIECES, min_size=1, max_size=40).map(" ".join), st.sampled_from(LANGUAGES))


@given(st.one_of(random_texts, mutated_articles()))
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
