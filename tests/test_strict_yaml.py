from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.problems import SENTENCES, Refused
from quizgen.strict_yaml import MAX_PROBLEMS, Document, read_yaml, read_yaml_file
from tests.rights import ordinary_user

# What is refused: the file, and where and why. Each text is what somebody might type, or an attack.
REFUSED = [
    ("a: \x07 b", ["1:4: YAML-006"]),
    ("a: 1\nb: x\u2028y\nc: \ufeff", ["2:5: YAML-006", "3:4: YAML-006"]),
    ("a: \ud800", ["1:4: YAML-006"]),
    ('a: "\\u0007"', ["1:4: YAML-006"]),
    ("a: *b", ["1:4: YAML-010"]),
    ("a: &b 1\nc: *b", ["1:4: YAML-011", "2:4: YAML-010"]),
    ("*a : b", ["1:1: YAML-017", "1:1: YAML-010"]),
    ("a: &b [x]", ["1:4: YAML-011"]),
    ("a: !!python/object/apply:os.system [ls]", ["1:4: YAML-012"]),
    ("a: ! b", ["1:4: YAML-012"]),
    ("!!str a: b", ["1:1: YAML-012"]),
    ("<<: {a: b}", ["1:1: YAML-013"]),
    ("a: 1\nb: 2\n'a': 3", ["3:1: YAML-014"]),
    ("x:\n  - {ä: 1, ä: 2}", ["2:12: YAML-014"]),
    ("[" * 21, ["1:21: YAML-015"]),
    ("[" * 900, ["1:21: YAML-015"]),
    ("- " * 200_000, ["1:41: YAML-015"]),
    ("a: b\n---\nc: d", ["2:1: YAML-016"]),
    ("? [a, b]\n: c", ["1:3: YAML-017"]),
    ("a: {source} says", ["1:13: YAML-031"]),
    ("ask: Stimmt: das?", ["1:12: YAML-020"]),
    ("a: b\n  c: d", ["2:4: YAML-020"]),
    ("{a: b:} c", ["1:6: YAML-020"]),
    ("a: - b", ["1:4: YAML-021"]),
    ("a:\n\t- b", ["2:1: YAML-022"]),
    ("a: b\n\tc: d", ["2:1: YAML-022"]),
    ("a: @b", ["1:4: YAML-023"]),
    ("a: `b`", ["1:4: YAML-023"]),
    ("a: %b", ["1:4: YAML-023"]),
    ("a: * b", ["1:4: YAML-023"]),
    ("a: ? b", ["1:4: YAML-023"]),
    ("a: 'b\nc: d\ne: f", ["1:4: YAML-024"]),
    ('a: "b\n---\n', ["1:4: YAML-024"]),
    ("a: [b, c\nd: e", ["1:4: YAML-025"]),
    ("a: {b: c", ["1:4: YAML-025"]),
    ('a: "C:\\quiz"', ["1:7: YAML-026"]),
    ("a: | b", ["1:6: YAML-027"]),
    ("a: b\nc\nd: e", ["2:1: YAML-028"]),
    ("a: , b", ["1:4: YAML-029"]),
    ("a:\n  b: c\n d: e", ["3:2: YAML-030"]),
    ("- a\nb: c", ["2:1: YAML-030"]),
    ("a: 'b' c", ["1:8: YAML-031"]),
    ("a: [b] c", ["1:8: YAML-031"]),
    ("%FOO\n---\na: b", ["1:5: YAML-040"]),
]
AS_TYPED = [
    "no",
    "NO",
    "on",
    "yes",
    "true",
    "null",
    "~",
    "012",
    "01067",
    "1_000",
    "12:30",
    "2026-13-45",
    "3.10",
]
AS_TYPED += ["1e3", ".5", "0x1F", "1.10", "=", "9" * 5000, "2024-01-01", "Ä", "a:b", "C#"]


def problems(text: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        read_yaml(text, "f")
    assert all(problem.sentence("en") and problem.sentence("de") for problem in refused.value.problems)
    return [f"{problem.line}:{problem.column}: {problem.code}" for problem in refused.value.problems]


@pytest.mark.parametrize(("text", "expected"), REFUSED, ids=lambda value: repr(value)[:30])
def test_yaml_that_invites_mistakes_is_refused_in_its_place(text: str, expected: list[str]) -> None:
    assert problems(text) == expected


def test_nesting_beyond_what_the_parser_itself_bears_is_refused_the_same() -> None:
    (problem,) = problems("[" * 200_000)
    assert problem.startswith("1:") and problem.endswith("YAML-015")


def test_every_problem_of_yaml_has_a_text_that_provokes_it() -> None:
    provoked = {line.split()[1] for _, expected in REFUSED for line in expected}
    of_files = {"YAML-001", "YAML-002", "YAML-003", "YAML-004", "YAML-005"}  # provoked below
    assert provoked | of_files == {code for code in SENTENCES if code.startswith("YAML-")}


@pytest.mark.parametrize("scalar", AS_TYPED, ids=lambda scalar: scalar[:12])
def test_scalars_are_the_text_that_was_typed(scalar: str) -> None:
    assert read_yaml(f"a: {scalar}\n", "f").data == {"a": scalar}
    assert read_yaml(f"[{scalar}]\n", "f").data == [scalar]


def test_an_empty_value_is_an_empty_text() -> None:
    assert read_yaml("a:\nb: ''\nc: [{d: }]\ne:\n  -\n", "f").data == {
        "a": "",
        "b": "",
        "c": [{"d": ""}],
        "e": [""],
    }


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "\ufeff"])
def test_a_file_without_content_is_none(text: str) -> None:
    assert read_yaml(text, "f") == Document(None, {})


def test_marks_name_line_and_column_of_values_and_keys() -> None:
    document = read_yaml("# ä\na: „x“\n😀: {b: [c,  d]}\n", "f")
    assert document.marks == {
        (): (2, 1),
        ("a",): (2, 4),
        ("😀",): (3, 4),
        ("😀", "b"): (3, 8),
        ("😀", "b", 0): (3, 9),
        ("😀", "b", 1): (3, 13),
    }
    assert document.key_marks == {("a",): (2, 1), ("😀",): (3, 1), ("😀", "b"): (3, 5)}


def test_ends_name_the_first_character_behind_a_value_and_no_comment_belongs_to_it() -> None:
    text = "a: [x,\n  {b: y}]  # c\nd:\n  - e: |  # c\n      f\n\n    g:\n  # c\n  - 'h\n    i'  # c\n# c\n"
    assert read_yaml(text, "f").ends == {
        ("a", 0): (1, 6),
        ("a", 1, "b"): (2, 8),
        ("a", 1): (2, 9),
        ("a",): (2, 10),
        ("d", 0, "e"): (7, 1),  # the empty line may count, as in `|+`
        ("d", 0, "g"): (7, 7),
        ("d", 0): (7, 7),
        ("d", 1): (10, 7),
        ("d",): (10, 7),
        (): (10, 7),
    }


def test_a_place_that_is_not_there_is_the_nearest_around_it() -> None:
    document = read_yaml("a:\n  - b: c\n", "f")
    assert document.place(("a", 0, "missing", "deeper")) == (2, 5)
    assert document.key_place(("a", 0, "b")) == (2, 5)
    assert document.key_place(("a", 0, "missing")) == (2, 5)
    assert read_yaml("", "f").place(("a",)) == (1, 1)


def test_a_repeated_key_names_the_line_of_the_first() -> None:
    with pytest.raises(Refused) as refused:
        read_yaml("a: 1\nb: 2\n\na: 3\n", "f")
    assert "line 1" in refused.value.problems[0].sentence("en")
    assert "Zeile 1" in refused.value.problems[0].sentence("de")


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_line_ends(line_end: str) -> None:
    document = read_yaml(f"a: |{line_end}  x{line_end}  y{line_end}b: z", "f")
    assert document.data == {"a": "x\ny\n", "b": "z"}
    assert document.marks[("b",)] == (4, 4)


def test_twenty_levels_are_allowed() -> None:
    assert read_yaml("[" * 20 + "]" * 20, "f").data


def test_bombs_are_refused_before_anything_grows() -> None:
    laughs = "a0: &a0 [ha]\n" + "".join(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]\n" for n in range(1, 9))
    merges = "a0: &a0 {x: y}\n" + "".join(f"a{n}: &a{n} {{<<: [{f'*a{n - 1}, ' * 9}]}}\n" for n in range(1, 9))
    for bomb in (laughs, merges):
        codes = {line.split()[1] for line in problems(bomb)}
        assert codes <= {"YAML-010", "YAML-011", "YAML-013"}


def test_a_hopeless_file_lists_only_its_first_problems() -> None:
    assert len(problems("a: x\n" * 5000)) == MAX_PROBLEMS
    assert len(problems("\x01" * 5000)) == MAX_PROBLEMS


PIECES = [
    ": ",
    "- ",
    "\n",
    "  ",
    "\t",
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    ",",
    "#",
    "&a",
    "*a",
    "!x",
    "|",
    ">",
    "? ",
]
PIECES += [
    "%",
    "@",
    "`",
    "\\",
    "---\n",
    "...\n",
    "<<",
    "ä",
    "a",
    "b: c\n",
    "\x00",
    "\u2028",
    "😀",
    "\r\n",
    "~",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES)).map("".join) | st.text() | st.text(st.characters()))
def test_any_text_is_read_or_refused_with_line_and_code(text: str) -> None:
    try:
        document = read_yaml(text, "f")
    except Refused as refused:
        assert refused.problems
        for problem in refused.problems:
            assert problem.code.startswith("YAML-")
            assert problem.line >= 1 and problem.column >= 1
            assert problem.render("de").startswith("f:")
    else:
        assert all(line >= 1 and column >= 1 for line, column in document.marks.values())


def refusal_of_file(path: Path) -> str:
    with pytest.raises(Refused) as refused:
        read_yaml_file(path)
    (problem,) = refused.value.problems
    assert problem.sentence("de")
    return problem.render().removeprefix(str(path))[:14].strip(": ")


def test_a_file_with_byte_order_mark_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfa: \xc3\xa4\n")
    document = read_yaml_file(tmp_path / "a.yaml")
    assert document.data == {"a": "ä"}
    assert document.marks[("a",)] == (1, 4)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert refusal_of_file(tmp_path / "a.yaml").startswith("YAML-001")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refusal_of_file(tmp_path).startswith("YAML-002")


def test_a_device_without_end_is_refused() -> None:
    assert refusal_of_file(Path("/dev/zero")).startswith("YAML-002")


def test_a_file_of_somebody_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: b")
    (tmp_path / "a.yaml").chmod(0)
    with ordinary_user():
        assert refusal_of_file(tmp_path / "a.yaml").startswith("YAML-003")


def test_a_file_over_five_megabytes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: ä".ljust(4_999_999))
    assert read_yaml_file(tmp_path / "a.yaml").data == {"a": "ä"}
    (tmp_path / "a.yaml").write_text("a: ä".ljust(5_000_000))
    assert refusal_of_file(tmp_path / "a.yaml").startswith("YAML-004")
    assert problems("a: ä".ljust(5_000_000)) == ["0:0: YAML-004"]


def test_a_file_in_another_encoding_is_refused_where_it_shows(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("a: ä\nb: ".encode() + "ü".encode("cp1252"))
    assert refusal_of_file(tmp_path / "a.yaml").startswith("2:4: YAML-005")
