"""The JSON Schema by which editors complete and check a bank; made from the models in `shape.py`.

`python -m quizgen.bank.schema > question_banks/bank.schema.json` renews the file that ships.
"""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from quizgen.bank.shape import BankShape


class _WithoutTitles(GenerateJsonSchema):
    # An editor would show "Ask" as the title of `ask`: noise.
    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def bank_schema() -> dict[str, Any]:
    """The schema of a bank file, JSON Schema draft 2020-12."""
    schema = BankShape.model_json_schema(schema_generator=_WithoutTitles)
    return {"$schema": GenerateJsonSchema.schema_dialect, **schema}


def render_schema() -> str:
    """The schema as the text of a file."""
    return json.dumps(bank_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    print(render_schema(), end="")
