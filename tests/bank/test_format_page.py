"""`docs/bank-format.md` shows a bank and a question as JSON; both must be true."""

import json
import re
from pathlib import Path

from quizgen.bank import check_bank_text, question_as_json, read_bank_text
from quizgen.bank.shape import (
    QUESTION_SHAPES,
    ArticleShape,
    BankShape,
    CommonShape,
    EvidenceShape,
    OptionShape,
    PairShape,
)
from quizgen.model import QuestionType

PAGE = (Path(__file__).parent.parent.parent / "docs" / "bank-format.md").read_text(encoding="utf-8")
(BANK,) = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
(JSON,) = re.findall(r"^```json\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def test_page_shows_a_sound_bank_with_each_type_of_question() -> None:
    assert check_bank_text(BANK, "docs/bank-format.md") == ()
    assert {question.type for question in read_bank_text(BANK, "f").questions} == set(QuestionType)


def test_page_names_every_key_of_the_format() -> None:
    for shape in (BankShape, ArticleShape, OptionShape, PairShape, EvidenceShape, *QUESTION_SHAPES.values()):
        for key in shape.model_fields:
            assert f"`{key}`" in PAGE or f"{key}:" in BANK, key


def test_page_tells_for_each_type_its_own_keys() -> None:
    rows = dict(re.findall(r"^\| `([a-z-]+)` \|(.*)$", PAGE.partition("| type | pupils | keys |")[2], re.MULTILINE))
    assert list(rows) == ["choice", "true-false", "several", "matching", "ordering", "short", "cloze", "mark", "open"]
    for type, shape in QUESTION_SHAPES.items():
        assert all(f"`{key}`" in rows[type] for key in shape.model_fields.keys() - CommonShape.model_fields), type


def test_page_shows_the_json_of_its_first_question() -> None:
    assert json.loads(JSON) == question_as_json(read_bank_text(BANK, "f").questions[0])
