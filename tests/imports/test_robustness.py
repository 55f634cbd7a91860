"""Whatever a file holds, it gives questions that our own reader accepts, or a reason."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.bank import check_bank_text, read_bank_text, render_bank
from quizgen.imports import FORMATS, Imported, import_questions
from quizgen.model import Article, Bank, Language, QuestionType, Status
from quizgen.model.article import join_paragraphs
from quizgen.problems import SENTENCES, Refused
from tests.imports.cases import FILES, FOLDER

TEXT, PARAGRAPHS = join_paragraphs(["The harbour of Sampleton is old.", "Ada Example runs it."])

ENDINGS = {format.name: format.endings for format in FORMATS.values()}
PIECES = {
    "moodle-xml": (
        "< > </text> <text> &lt; & <![CDATA[ ]]> <p> fraction='50' {1:SA:=a} {:MC:a~=b} [[1]] <answer> </answer> "
        "<question\xa0type='cloze'> </question> true false nan 1e999 -1 <subquestion> <single>0</single> <!DOCTYPE "
        "&#xFDEF; &#9; essay matching ordering"
    ),
    "gift": (
        "{ } = ~ # #### -> %50% % :: \\ // $CATEGORY: [html] [markdown] T F TRUE .. : 1 [[ ]] <b> * {} {T} {=a} &lt; "
        "[tag:status] \ufdd0"
    ),
    "aiken": "A.\xa0a B) C. ANSWER:\xa0A ANSWER: Z.\xa0z answer:\xa0b,\xa0a A",
    "table": (
        ', ; " "" \' \'= question right wrong type [[a]] sep=; true-false true several choice cloze short open * \\*'
    ),
}
WORDS = ["Ada", "Eve", " ", "a", "", "\n", "\n\n", "\t", "Ä", "\u2028", "\u00a0", "\x01", "😀", "a" * 200, "ADA"]


def import_text(text: str, format_name: str, language: Language) -> Imported:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "questions"
        path.write_text(text, encoding="utf-8", errors="replace")
        return import_questions(path, language, format_name)


def check(text: str, format_name: str, language: Language) -> None:
    """Nothing but `Refused` is raised; every problem is known and placed; the questions make a sound bank."""
    try:
        imported = import_text(text, format_name, language)
    except Refused as refused:
        for problem in refused.problems:
            assert problem.code in SENTENCES and problem.file and problem.render("de") and problem.render("en")
            assert problem.line >= 1 or problem.code in ("IMPORT-006", "IMPORT-007")
        assert not refused.problems[0].is_warning
        return
    lines = text.count("\n") + text.count("\r") + 1
    for problem in imported.left_out:
        assert problem.code in SENTENCES and problem.file and problem.render("de") and problem.render("en")
        assert len(problem.render("de")) < 700
        assert problem.is_warning and 1 <= problem.line <= lines and problem.column >= 1
    check_questions(imported, language)


def check_questions(imported: Imported, language: Language) -> None:
    assert [question.id for question in imported.questions] == [
        f"q{number:03}" for number in range(1, len(imported.questions) + 1)
    ]
    assert all(question.status is Status.DRAFT for question in imported.questions)
    article = Article(TEXT, PARAGRAPHS, language, title="Harbour")
    bank = Bank("imported", imported.title or "Imported", language, article, imported.questions)
    text = render_bank(bank)
    assert [problem for problem in check_bank_text(text, "f") if not problem.is_warning] == []
    assert read_bank_text(text, "f") == bank


def find_pieces(format_name: str) -> list[str]:
    """What means something in this format; a blank within a piece is written as one that doesn't break."""
    return [piece.replace("\xa0", " ") for piece in PIECES[format_name].split(" ")]


def contents(format_name: str) -> st.SearchStrategy[str]:
    pieces = st.sampled_from([*find_pieces(format_name), *WORDS])
    return st.lists(pieces, max_size=40).map("".join) | st.text(max_size=200)


@st.composite
def damaged(draw: st.DrawFn, format_name: str) -> str:
    """A file of the format after a few accidents: pieces lost, doubled, put in."""
    texts = [path.read_bytes().decode("cp1252", "replace") for path in FILES if path.suffix in ENDINGS[format_name]]
    text = draw(st.sampled_from(texts))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 30)))
        middle = draw(st.sampled_from(["", text[start:end] * 2, *find_pieces(format_name), *WORDS]))
        text = text[:start] + middle + text[end:]
    return text


each_format = pytest.mark.parametrize("format_name", sorted(FORMATS))
languages: st.SearchStrategy[Language] = st.sampled_from(["de", "en"])
often = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@each_format
@often
@given(data=st.data(), language=languages)
def test_any_text_gives_sound_questions_or_reasons(format_name: str, data: st.DataObject, language: Language) -> None:
    check(data.draw(contents(format_name)), format_name, language)


@each_format
@often
@given(data=st.data(), language=languages)
def test_a_damaged_file_gives_sound_questions_or_reasons(
    format_name: str, data: st.DataObject, language: Language
) -> None:
    check(data.draw(damaged(format_name)), format_name, language)


@often
@given(data=st.data())
def test_a_file_of_unknown_format_gives_sound_questions_or_reasons(data: st.DataObject) -> None:
    check(data.draw(contents(data.draw(st.sampled_from(sorted(FORMATS))))), "", "en")


@often
@given(st.binary(max_size=300))
def test_any_bytes_give_questions_or_a_reason(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "questions.gift"
        path.write_bytes(content)
        try:
            check_questions(import_questions(path, "en"), "en")
        except Refused as refused:
            assert all(problem.code.startswith("IMPORT-") for problem in refused.problems)


def test_the_cases_hold_every_type_that_can_be_imported() -> None:
    types = set[QuestionType]()
    for path in FILES:
        try:
            imported = import_questions(path, "en")
        except Refused:
            continue
        check_questions(imported, "en")
        types |= {question.type for question in imported.questions}
    assert types == set(QuestionType) - {QuestionType.MARK}


@pytest.mark.parametrize(
    "first", ["::A::Who?{=Ada ~Eve", "A::Who? =Ada ~Eve}", "Who?{=Ada ~Eve {=x}", "Who?{Ada ~Eve}"]
)
def test_a_broken_gift_question_takes_no_other_with_it(first: str) -> None:
    imported = import_text(f"{first}\n\n::B::Is it old?{{T}}\n", "gift", "en")
    assert [question.prompt for question in imported.questions] == ["Is it old?"]
    assert [problem.line for problem in imported.left_out] == [1]


def test_what_is_left_out_and_what_is_taken_over_is_all_there_is() -> None:
    imported = import_questions(FOLDER / "faults.aiken", "en")
    blocks = (FOLDER / "faults.aiken").read_text(encoding="utf-8").strip().split("\n\n")
    assert len(imported.questions) + len(imported.left_out) == len(blocks)
