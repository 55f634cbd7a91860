"""No text makes the making of questions fail, and each one asked shows what the text says.

`pytest tests/questions/test_robustness.py --hypothesis-profile=thorough` tries 20,000 texts.
"""

from hypothesis import example, given

from quizgen.claims import find_claims_and_people, find_relations
from quizgen.model import Language
from quizgen.questions import make_questions
from tests.articles import make_analysis
from tests.mutated import any_texts


@given(any_texts)
@example(("Dr Walter Kessenich, 61, disputed that.", "en"))
@example(("sagte Musk, er habe ‚", "de"))
def test_any_text_gives_questions_whose_evidence_lies_in_it(text_and_language: tuple[str, Language]) -> None:
    analysis = make_analysis(*text_and_language)
    claims, people = find_claims_and_people(analysis)
    text = analysis.article.text
    for question in make_questions(analysis, claims, people, find_relations(analysis, claims)).questions:
        evidence = question.evidence
        assert text[evidence.start : evidence.end] == evidence.text
        assert question.gap is None or question.gap.words in evidence.text
