"""`docs/bank-format.md` shows a bank and a question as JSON; both must be true."""

import json
import re
from pathlib import Path

from quizgen.bank import check_bank_text, question_as_json, read_bank_text
from quizgen.bank.shape import (
    ArticleShape,
    BankShape,
    ChoiceShape,
    EvidenceShape,
    OpenShape,
    OptionShape,
    ShortShape,
)
from quizgen.model import QuestionType

PAGE = (Path(__file__).parent.parent.parent / "docs" / "bank-format.md").read_text(encoding="utf-8")
(BANK,) = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
(JSON,) = re.findall(r"^```json\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def test_page_shows_a_sound_bank_with_each_type_of_question() -> None:
    assert check_bank_text(BANK, "docs/bank-format.md") == ()
    assert {question.type for question in read_bank_text(BANK, "f").questions} == set(QuestionType)


def test_page_names_every_key_of_the_format() -> None:
    for shape in (BankShape, ArticleShape, ChoiceShape, ShortShape, OpenShape, OptionShape, EvidenceShape):
        for key in shape.model_fields:
            assert f"`{key}`" in PAGE or f"{key}:" in BANK, key


def test_page_shows_the_json_of_its_first_question() -> None:
    assert json.loads(JSON) == question_as_json(read_bank_text(BANK, "f").questions[0])
