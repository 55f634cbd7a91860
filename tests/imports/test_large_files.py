"""Files that are far too large or too deep end soon: most are refused, none runs on and on."""

import time
from pathlib import Path

import pytest

from quizgen.imports import import_questions
from quizgen.problems import Refused
from quizgen.strict_yaml import MAX_BYTES

SIZE = MAX_BYTES - 100_000
SECONDS = 10
"""On a quiet machine each takes less than one; a way that grows with the square would take minutes."""


def repeated(text: str) -> str:
    return (text * (SIZE // len(text) + 1))[:SIZE]


def in_xml(markup: str, type: str = "shortanswer") -> str:
    return (
        f'<quiz><question type="{type}"><questiontext><text><![CDATA[{markup}]]></text></questiontext>'
        '<answer fraction="100"><text>a</text></answer></question></quiz>'
    )


TRUE = (
    '<question type="truefalse"><questiontext><text>a</text></questiontext>'
    '<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>'
)
BOMBS = {
    "deep": ("moodle-xml", "<quiz>" + repeated("<a>"), "IMPORT-012"),
    "many elements": ("moodle-xml", f"<quiz>{repeated('<a/>')}</quiz>", "IMPORT-012"),
    "many questions": ("moodle-xml", f"<quiz>{TRUE * 2001}</quiz>", "IMPORT-015"),
    "long attribute": ("moodle-xml", f'<quiz a="{repeated("a")}"/>', "IMPORT-014"),
    "long text": ("moodle-xml", in_xml(repeated("a")), "IMPORT-115"),
    "open tags": ("moodle-xml", in_xml(repeated('<a "')), "IMPORT-115"),
    "open comments": ("moodle-xml", in_xml(repeated("<!--")), "IMPORT-115"),
    "open tags up to the limit": ("moodle-xml", in_xml(repeated("<sup><b ")[:199_999]), "IMPORT-115"),
    "open gaps": ("moodle-xml", in_xml(repeated("{1:SA:=a")[:199_999], "cloze"), "IMPORT-104"),
    "many gaps": ("moodle-xml", in_xml(repeated("{1:SA:=a}")[:199_998], "cloze"), "IMPORT-107"),
    "many words in a gap": ("moodle-xml", in_xml("a {1:SA:=" + repeated("~a")[:199_000] + "}", "cloze"), "IMPORT-115"),
    "braces": ("gift", repeated("{"), "IMPORT-115"),
    "pairs of braces": ("gift", repeated("{}"), "IMPORT-115"),
    "escapes": ("gift", repeated("\\{"), "IMPORT-115"),
    "one line": ("gift", repeated("a"), "IMPORT-115"),
    "one line between marks": ("gift", "a{" + repeated("=a~")[:199_990] + "}", "IMPORT-115"),
    "matches": ("gift", "a{" + repeated("=a->b")[:199_990] + "}", "IMPORT-115"),
    "stars": ("gift", "[markdown]" + repeated("*a ")[:199_980] + "{T}", "IMPORT-115"),
    "open questions": ("gift", repeated("a{\n\n")[:390_000], "IMPORT-015"),
    "answers on and on": ("gift", "a{\n\n" + repeated("=a\n\n")[:390_000], "IMPORT-115"),
    "lines": ("gift", repeated("\n") + "a", "IMPORT-017"),
    "options": ("aiken", "q\n" + repeated("A. b\n")[:900_000] + "ANSWER: A", "IMPORT-115"),
    "lines of an option": ("aiken", "q\nA. b\n" + repeated("c\n")[:390_000] + "ANSWER: A", "IMPORT-115"),
    "blanks": ("aiken", "q" + repeated(" ") + "b\nA. a\nB. b\nANSWER: A", "IMPORT-115"),
    "cells": ("table", "question,right\na,b" + repeated(","), ""),
    "long cell": ("table", "question,right\n" + repeated("a"), "IMPORT-171"),
    "quotation marks": ("table", "question,right\n" + repeated('"a'), "IMPORT-171"),
    "empty rows": ("table", "question,right\na,b" + repeated("\n")[:199_000], ""),
    "header": ("table", repeated("question,right,"), "IMPORT-016"),
    "nothing known": ("", repeated("{"), "IMPORT-009"),
    "answers without options": ("", repeated("ANSWER:\n")[:1_500_000], "IMPORT-009"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_ends_soon(tmp_path: Path, name: str) -> None:
    format_name, content, code = BOMBS[name]
    path = tmp_path / "bomb"
    path.write_text(content, encoding="utf-8")
    start = time.perf_counter()
    try:
        codes = [problem.code for problem in import_questions(path, "en", format_name).left_out]
    except Refused as refused:
        codes = [problem.code for problem in refused.problems]
    assert time.perf_counter() - start < SECONDS
    assert code in codes if code else codes == []


def test_a_file_of_more_than_five_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "questions.gift"
    path.write_bytes(b"a{T}" + b" " * MAX_BYTES)
    with pytest.raises(Refused) as refused:
        import_questions(path, "en")
    assert [problem.code for problem in refused.value.problems] == ["IMPORT-004"]


def test_the_longest_text_that_is_allowed_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "questions.gift"
    path.write_text("a" * 10_000 + "{T}\n\n" + "a" * 10_001 + "{T}\n", encoding="utf-8")
    imported = import_questions(path, "en", "gift")
    assert [len(question.prompt) for question in imported.questions] == [10_000]
    assert [(problem.line, problem.code) for problem in imported.left_out] == [(3, "IMPORT-115")]
