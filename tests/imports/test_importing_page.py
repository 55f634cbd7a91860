"""`docs/importing.md` names formats, columns and types, and shows files; all of it must be true."""

import re
from pathlib import Path

from quizgen.imports import FORMATS, import_questions
from quizgen.imports.gather import MAX_ITEMS
from quizgen.imports.item import MAX_ANSWERS, MAX_CHARACTERS
from quizgen.imports.moodle_xml import TYPES as MOODLE_TYPES
from quizgen.imports.source import MAX_LINES
from quizgen.imports.table import COLUMNS, TYPES
from quizgen.model import SKILLS, QuestionType

PAGE = (Path(__file__).parent.parent.parent / "docs" / "importing.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```\w*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMANDS, AIKEN, TABLE = FENCE.findall(PAGE)
NAMES = {name.casefold() for name in re.findall(r"`([^`]+)`", FENCE.sub("", PAGE))}


def test_page_names_every_format_with_its_limits() -> None:
    assert f"--from gift    # or said: {', '.join(FORMATS)}\n" in COMMANDS
    for limit in (MAX_LINES, MAX_ITEMS, MAX_CHARACTERS, MAX_ANSWERS):
        assert f"{limit:,}" in PAGE


def test_page_names_every_column_type_and_skill() -> None:
    names = [name for each in (*COLUMNS.values(), *TYPES.values()) for name in each]
    spelled_otherwise = {"erklaerung", "mehrfachauswahl", "lückentext"}
    assert set(names) - NAMES == spelled_otherwise
    assert set(SKILLS) <= NAMES


def test_page_names_every_type_of_moodle_that_is_taken_over() -> None:
    assert MOODLE_TYPES.keys() - NAMES == {"multianswer", "description"}


def test_the_examples_are_taken_over_without_a_remark(tmp_path: Path) -> None:
    types = {}
    for name, text in {"aiken": AIKEN, "table": TABLE}.items():
        path = tmp_path / "example.txt"
        path.write_text(text, encoding="utf-8")
        imported = import_questions(path, "en")
        assert imported.left_out == ()
        types[name] = [question.type for question in imported.questions]
    assert types == {
        "aiken": [QuestionType.CHOICE],
        "table": [
            QuestionType.CHOICE,
            QuestionType.SHORT,
            QuestionType.TRUE_FALSE,
            QuestionType.CLOZE,
            QuestionType.OPEN,
        ],
    }


def test_the_examples_of_gift_become_what_the_page_says(tmp_path: Path) -> None:
    rows = re.findall(r"^\|[^|]*\|[^|]*\|([^|]*`[^|]*)\| `([a-z-]+)`", PAGE, re.MULTILINE)
    assert len(rows) == 8
    for examples, type in rows:
        for example in re.findall(r"`([^`]+)`", examples):
            question = f"Who runs it?{example}" if example.startswith("{") else example
            question = question.replace("=item -> match}", "=other -> another}").replace("~%50%right ~w", "~%50%too ~w")
            path = tmp_path / "example.gift"
            path.write_text(question.replace("{}", "{####A model answer.}"), encoding="utf-8")
            (imported,) = import_questions(path, "en").questions
            assert imported.type == type, example
