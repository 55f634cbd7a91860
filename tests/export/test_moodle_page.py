"""`docs/exporting-moodle.md` names formats, types and problems; it must name all of them."""

import re
from pathlib import Path

from quizgen.export import FORMATS
from quizgen.model import QuestionType
from quizgen.problems import SENTENCES

PAGE = (Path(__file__).parent.parent.parent / "docs" / "exporting-moodle.md").read_text(encoding="utf-8")


def test_page_shows_the_command_for_each_format_with_its_ending() -> None:
    commands = dict(re.findall(r"--to (\S+) -o questions(\S+)", PAGE))
    assert commands == {name: FORMATS[name].ending for name in ("moodle-xml", "gift", "aiken")}


def test_page_says_what_becomes_of_each_type() -> None:
    rows = re.findall(r"^\| [^|]*\(`([a-z-]+)`\) \|", PAGE, re.MULTILINE)
    assert sorted(rows) == sorted(QuestionType)


def test_page_names_every_problem_of_these_formats() -> None:
    codes = {code for code in SENTENCES if "EXPORT-110" <= code < "EXPORT-120"}
    assert set(re.findall(r"EXPORT-\d{3}", PAGE)) == codes | {"EXPORT-121", "EXPORT-141"}
