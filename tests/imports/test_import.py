"""What import_questions does with files as a whole: which format, which encoding, what is refused."""

from pathlib import Path

import pytest

from quizgen.imports import import_questions
from quizgen.model import QuestionType, Status
from quizgen.problems import SENTENCES, Refused
from tests.imports.cases import FOLDER

GIFT = "::Harbour::Who runs it?{=Ada ~Eve}\n"
AIKEN = "Who runs it?\nA. Ada\nB. Eve\nANSWER: A\n"
TABLE = "question;right;wrong\nWho runs it?;Ada;Eve\n"
XML = """<quiz><question type="multichoice"><questiontext><text>Who runs it?</text></questiontext>
<answer fraction="100"><text>Ada</text></answer><answer fraction="0"><text>Eve</text></answer></question></quiz>"""
CONTENTS = [GIFT, AIKEN, TABLE, XML, f'<?xml version="1.0"?>\n{XML}', f"\n\n{TABLE}", f"// remark\n{GIFT}"]
ENDINGS = [".txt", ".xml", ".gift", ".csv", ".tsv", ".aiken", ""]


def write(folder: Path, content: str | bytes, name: str = "questions.txt") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def refusal(path: Path, format_name: str = "") -> list[str]:
    with pytest.raises(Refused) as refused:
        import_questions(path, "en", format_name)
    assert all(problem.render("de") and problem.render("en") for problem in refused.value.problems)
    assert all(problem.file in (str(path), "") for problem in refused.value.problems)
    return [problem.code for problem in refused.value.problems]


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("content", CONTENTS)
def test_content_tells_the_format_whatever_the_ending(tmp_path: Path, content: str, ending: str) -> None:
    (question,) = import_questions(write(tmp_path, content, f"questions{ending}"), "en").questions
    assert [(option.text, option.is_right) for option in question.options] == [("Ada", True), ("Eve", False)]


def test_ending_tells_the_format_where_the_content_does_not(tmp_path: Path) -> None:
    assert refusal(write(tmp_path, "Read this.\n", "a.gift")) == ["IMPORT-014", "IMPORT-102"]
    assert refusal(write(tmp_path, "Read this.\n", "a.aiken")) == ["IMPORT-014", "IMPORT-150"]
    assert refusal(write(tmp_path, "Read this.\n", "a.csv")) == ["IMPORT-016"]
    assert refusal(write(tmp_path, "Read this.\n", "A.XML")) == ["IMPORT-010"]
    assert refusal(write(tmp_path, "Read this.\n", "a.txt")) == ["IMPORT-009"]


def test_a_named_format_is_taken(tmp_path: Path) -> None:
    path = write(tmp_path, "Who runs {=the harbour}, A. or B.?\nANSWER: A\n")
    assert import_questions(path, "en", "gift").questions[0].type is QuestionType.CLOZE
    assert refusal(path, "aiken") == ["IMPORT-014", "IMPORT-151"]
    assert refusal(path, "word") == ["IMPORT-008"]


def test_imported_questions_are_drafts_of_their_own_without_rule_and_evidence() -> None:
    imported = import_questions(FOLDER / "choices.gift", "en")
    assert [question.id for question in imported.questions] == [f"q00{number}" for number in range(1, 7)]
    for question in imported.questions:
        assert question.status is Status.DRAFT
        assert (question.rule, question.skill, question.level, question.language) == ("", "", 1, "en")
        assert (question.evidence.text, question.evidence.paragraph) == ("", 0)


def test_questions_speak_the_language_they_are_said_to(tmp_path: Path) -> None:
    path = write(tmp_path, "Der Hafen ist alt.{T}\n\nWie hoch ist die Mauer?{#3.5}\n\nAda {=leitet} ihn.\n")
    true_false, number, gap = import_questions(path, "de").questions
    assert [option.text for option in true_false.options] == ["Wahr", "Falsch"]
    assert (number.answer, number.accept) == ("3.5", ("3,5",))
    assert gap.prompt == "Was fehlt hier?"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_do_not_matter(tmp_path: Path, encoding: str, line_end: str) -> None:
    text = "Frage;richtig;falsch\nWer fährt „Möwe“?;Jürgen;Ärzte\n".replace("\n", line_end)
    (question,) = import_questions(write(tmp_path, text.encode(encoding)), "de").questions
    assert (question.prompt, question.answer) == ("Wer fährt „Möwe“?", "Jürgen")


def test_a_file_that_can_not_be_read_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.gift") == ["IMPORT-001"]
    assert refusal(write(tmp_path, GIFT) / "within") == ["IMPORT-001"]
    assert refusal(tmp_path / "a\0b") == ["IMPORT-001"]
    assert refusal(tmp_path) == ["IMPORT-002"]
    assert refusal(tmp_path / ("a" * 300)) == ["IMPORT-003"]


def test_a_file_that_never_ends_is_refused() -> None:
    assert refusal(Path("/dev/zero")) == ["IMPORT-002"]


@pytest.mark.parametrize("content", [b"", b"  \n\t\n", "\ufeff".encode()])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    assert refusal(write(tmp_path, content)) == ["IMPORT-005"]


@pytest.mark.parametrize("content", [b"PK\x03\x04 a spreadsheet", b"%PDF-1.7", b"\x89PNG\r\n", bytes(range(256)) * 4])
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes) -> None:
    assert refusal(write(tmp_path, content, "questions.csv")) == ["IMPORT-006"]


def test_damaged_characters_are_refused_with_their_line(tmp_path: Path) -> None:
    path = write(tmp_path, "Frage;richtig\nWer?;Jürgen Öde\n".encode() + b"Was?;M\xfcll\n")
    with pytest.raises(Refused) as refused:
        import_questions(path, "de")
    assert [(problem.code, problem.line) for problem in refused.value.problems] == [("IMPORT-007", 3)]


def test_hidden_characters_of_a_file_are_dropped(tmp_path: Path) -> None:
    path = write(tmp_path, "::A\ufeff::Who\u0007 runs\ufdd0 it?{=Ada\ufdef ~Eve\u0090}\n")
    (question,) = import_questions(path, "en").questions
    assert (question.prompt, question.answer) == ("Who runs it?", "Ada")


def test_entities_and_references_of_xml_are_never_followed(tmp_path: Path) -> None:
    secret = write(tmp_path, "secret", "secret.txt")
    head = f'<!DOCTYPE quiz [<!ENTITY a SYSTEM "{secret.as_uri()}">]>'
    assert refusal(write(tmp_path, head + XML.replace("Ada", "&a;"))) == ["IMPORT-011"]
    assert refusal(write(tmp_path, '<!DOCTYPE quiz SYSTEM "http://example.org/a.dtd">' + XML)) == ["IMPORT-011"]
    assert refusal(write(tmp_path, XML.replace("Ada", "&a;"))) == ["IMPORT-010"]


def test_every_error_of_an_import_is_told_from_a_warning() -> None:
    codes = [code for code in SENTENCES if code.startswith("IMPORT-")]
    assert len(codes) == len(set(codes)) > 50
