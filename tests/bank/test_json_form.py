import json

from hypothesis import given

from quizgen.bank import question_as_json
from quizgen.model import Bank, QuestionType
from tests.bank.banks import banks, patient

KEYS = [
    *("id", "type", "rule", "skill", "level", "language", "prompt", "options", "pairs", "order", "text"),
    *("answer", "accept", "criteria", "explanation", "evidence", "source", "status", "reviewed"),
]


@patient
@given(banks())
def test_json_has_exactly_its_fixed_keys_survives_json_and_points_into_the_article(bank: Bank) -> None:
    for question in bank.questions:
        form = question_as_json(question)
        evidence = form["evidence"]
        assert list(form) == KEYS
        assert list(evidence) == ["text", "paragraph", "start", "end"]
        assert bank.article.text[evidence["start"] : evidence["end"]] == evidence["text"]
        assert all(list(option) == ["text", "right", "feedback"] for option in form["options"])
        assert all(list(pair) == ["item", "match"] for pair in form["pairs"])
        assert len(form["text"]) == (3 if question.type in (QuestionType.CLOZE, QuestionType.MARK) else 0)
        assert json.loads(json.dumps(form)) == form
