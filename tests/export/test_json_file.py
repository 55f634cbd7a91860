"""A whole bank for other programs; `docs/exporting.md` shows one, and that must be true."""

import json
import re
from pathlib import Path

from quizgen.bank import question_as_json, read_bank_text
from quizgen.export import json_file
from quizgen.model import Status
from tests.export.samples import make_bank, make_choice, make_question

DOCS = Path(__file__).parent.parent.parent / "docs"
EXPORTING, BANK_FORMAT = ((DOCS / name).read_text(encoding="utf-8") for name in ("exporting.md", "bank-format.md"))
(SHOWN,) = re.findall(r"^```json\n(.*?)^```$", EXPORTING, re.DOTALL | re.MULTILINE)
(BANK,) = re.findall(r"^```yaml\n(.*?)^```$", BANK_FORMAT, re.DOTALL | re.MULTILINE)


def test_the_page_shows_what_is_written_of_the_bank_of_the_format_page() -> None:
    data = json.loads(json_file.render(read_bank_text(BANK, "f")).content)
    data["questions"] = data["questions"][0]["id"]
    assert json.loads(SHOWN.replace("[…]", '"q001"')) == data


def test_questions_look_as_they_do_everywhere_and_only_published_ones_go_out() -> None:
    questions = (make_question("q1", status=Status.REJECTED), make_choice("q2"), make_question("q3"))
    data = json.loads(json_file.render(make_bank(*questions)).content)
    assert data["questions"] == [question_as_json(question) for question in questions[1:]]


def test_evidence_stands_at_its_place_in_the_paragraphs_joined_by_an_empty_line() -> None:
    data = json.loads(json_file.render(make_bank(make_choice())).content)
    [question] = data["questions"]
    text = "\n\n".join(data["article"]["paragraphs"])
    assert text[question["evidence"]["start"] : question["evidence"]["end"]] == question["evidence"]["text"]


def test_every_character_survives_also_those_that_no_utf8_can_hold() -> None:
    text = "ä a\u0308 \ud800 \x00 \u2028 🙂"
    content = json_file.render(make_bank(make_question(prompt=text))).content
    assert json.loads(content.decode("utf-8"))["questions"][0]["prompt"] == text
    assert "ä" in content.decode("utf-8")
