import json
import re

from quizgen.bank.schema import bank_schema
from quizgen.model import QuestionType
from quizgen.shipped import QUESTION_BANKS


def test_shipped_schema_is_up_to_date() -> None:
    shipped = json.loads((QUESTION_BANKS / "bank.schema.json").read_text(encoding="utf-8"))
    assert shipped == bank_schema(), "python -m quizgen.bank.schema > question_banks/bank.schema.json"


def test_schema_knows_no_keys_but_those_of_the_format() -> None:
    schema = bank_schema()
    objects = [schema, *(part for part in schema["$defs"].values() if part["type"] == "object")]
    assert len(objects) == 17
    assert all(part["additionalProperties"] is False for part in objects)


def test_schema_offers_the_words_that_are_possible() -> None:
    definitions = bank_schema()["$defs"]
    assert definitions["Status"]["enum"] == ["draft", "approved", "rejected"]
    assert definitions["ChoiceShape"]["properties"]["type"]["enum"] == ["choice", "true-false", "several"]
    assert definitions["ChoiceShape"]["properties"]["level"]["enum"] == [1, 2, 3]


def test_schema_offers_every_type_of_question() -> None:
    types = bank_schema()["properties"]["questions"]["items"]["discriminator"]["mapping"]
    assert set(types) == set(QuestionType)


def test_schema_wants_double_square_brackets_where_a_gap_belongs() -> None:
    for shape in ("ClozeShape", "MarkShape"):
        text = bank_schema()["$defs"][shape]["properties"]["text"]
        (pattern,) = (form["pattern"] for form in text["oneOf"] if "pattern" in form)
        assert re.search(pattern, "The pool closed [[in May]].")
        assert not re.search(pattern, "The pool closed in May.")
        assert not re.search(pattern, "The pool closed [[ ]].")


def test_schema_lets_a_text_look_like_a_number() -> None:
    right = bank_schema()["$defs"]["OptionShape"]["properties"]["right"]
    assert {"string", "number", "boolean"} <= set(right["oneOf"][0]["type"])
