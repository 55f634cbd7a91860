"""What a teacher does to a bank at the command line: review it, generate again, go back."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.bank.schema import bank_schema
from tests.test_cli import ARTICLE, quizgen


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    assert quizgen("generate", ARTICLE, "-o", folder, "--questions", 6, "--seed", 3).returncode == 0
    return folder / "rathaus-parkplatz.yaml"


@pytest.fixture
def bank(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path))


def edit(bank: Path, old: str, new: str) -> str:
    text = bank.read_text(encoding="utf-8")
    assert old in text
    bank.write_text(text.replace(old, new, 1), encoding="utf-8")
    return bank.read_text(encoding="utf-8")


def test_generating_again_uses_the_options_of_the_first_time_and_changes_nothing(bank: Path) -> None:
    before = bank.read_bytes()
    assert b"options: '--questions 6 --seed 3'" in before
    again = quizgen("generate", "--into", bank)
    assert (again.returncode, again.stderr) == (0, "")
    assert again.stdout == f"{bank}: questions left as they were: 6\n"
    assert bank.read_bytes() == before
    assert not (bank.parent / ".history").exists()


def test_a_hand_edit_survives_and_the_command_says_so(bank: Path) -> None:
    edited = edit(bank, "    level: 1\n", "    level: 1  # really?\n")
    again = quizgen("generate", "--into", bank)
    assert re.search(r"Left as they are, edited, approved or rejected \(1\): q00\d", again.stdout)
    assert bank.read_text(encoding="utf-8") == edited


def test_more_questions_come_as_drafts_and_the_next_run_knows_the_new_number(bank: Path) -> None:
    more = quizgen("generate", "--into", bank, "--questions", 8, "--seed", 3)
    assert re.search(r"New, added as drafts \([2-8]\): q007 q008", more.stdout)
    assert "options: '--questions 8 --seed 3'" in bank.read_text(encoding="utf-8")
    after = bank.read_bytes()
    quizgen("generate", "--into", bank)
    assert bank.read_bytes() == after
    assert quizgen("check", bank).returncode == 0


def test_a_dry_run_shows_the_lines_and_writes_nothing(bank: Path) -> None:
    before = bank.read_bytes()
    shown = quizgen("generate", "--into", bank, "--questions", 8, "--seed", 3, "--dry-run")
    assert "\n+  - id: q007\n" in shown.stdout and shown.stdout.startswith(f"--- {bank}\n+++ {bank}\n@@")
    assert bank.read_bytes() == before
    assert not (bank.parent / ".history").exists()


def test_a_deleted_question_stays_out_until_it_is_asked_back(bank: Path) -> None:
    text = bank.read_text(encoding="utf-8")
    block = re.search(r"  - id: q002\n.*?\n\n", text, re.DOTALL)[0]
    edit(bank, block, "")
    without = quizgen("generate", "--into", bank)
    assert "Deleted and not brought back (1; --take brings them back): q002" in without.stdout
    back = quizgen("generate", "--into", bank, "--take", "q002")
    assert "New, added as drafts (1): q002" in back.stdout
    assert block.rstrip() in bank.read_text(encoding="utf-8")


def test_the_article_may_be_named_again_but_must_be_the_same(bank: Path, tmp_path: Path) -> None:
    assert quizgen("generate", ARTICLE, "--into", bank).returncode == 0
    other = tmp_path / "other.txt"
    other.write_text(ARTICLE.read_text(encoding="utf-8").replace("Bürgerentscheid", "Neuanfang"), encoding="utf-8")
    refused = quizgen("generate", other, "--into", bank)
    assert refused.returncode == 2
    assert refused.stderr.startswith(f"{other}: QUIZ-007") and "paragraph 4" in refused.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("--dry-run",),
        ("--take", "q001"),
        (),
        ("--into", "b", "--force"),
        ("--into", "b", "--explain"),
        ("--into", "b", "-o", "."),
        ("a", "b", "--into", "c"),
    ],
)
def test_options_that_do_not_go_together_are_refused(arguments: tuple[str, ...]) -> None:
    refused = quizgen("generate", *arguments)
    assert refused.returncode == 2 and "Error:" in refused.stderr


def test_options_that_somebody_mangled_are_refused_with_their_words(bank: Path) -> None:
    edit(bank, "options: '--questions 6", "options: '--question many")
    refused = quizgen("generate", "--into", bank)
    assert refused.returncode == 2
    assert "EDIT-006" in refused.stderr and "`--question many --seed 3`" in refused.stderr


def test_a_bank_without_an_article_can_not_be_generated_again(tmp_path: Path) -> None:
    bank = tmp_path / "own.yaml"
    question = "  - id: q001\n    type: short\n    ask: A?\n    answer: b\n"
    bank.write_text(f"format: 1\nid: own\ntitle: T\nlanguage: en\nquestions:\n{question}")
    refused = quizgen("generate", "--into", bank)
    assert refused.returncode == 2 and "QUIZ-006" in refused.stderr


def test_questions_are_approved_and_rejected_by_id_with_day_and_name(bank: Path) -> None:
    assert quizgen("approve", bank, "q001", "q003", "--by", "Kim").stdout == f"{bank}: approved: 2\n"
    assert quizgen("reject", bank, "q002", "--by", "Kim").returncode == 0
    text = bank.read_text(encoding="utf-8")
    assert len(re.findall(r"    status: approved\n    reviewed: \d{4}-\d\d-\d\d, Kim\n", text)) == 2
    assert len(re.findall(r"    status: rejected\n    reviewed: \d{4}-\d\d-\d\d, Kim\n", text)) == 1
    shown = quizgen("show", bank).stdout
    assert re.search(r"de\.[a-z.-]+ approved \d{4}-\d\d-\d\d Kim", shown)


def test_all_means_every_draft_and_leaves_what_was_decided(bank: Path) -> None:
    quizgen("reject", bank, "q002")
    assert quizgen("approve", bank, "--all").stdout == f"{bank}: approved: 5\n"
    assert bank.read_text(encoding="utf-8").count("status: rejected") == 1


@pytest.mark.parametrize("arguments", [(), ("q001", "--all")])
def test_either_ids_or_all(bank: Path, arguments: tuple[str, ...]) -> None:
    assert quizgen("approve", bank, *arguments).returncode == 2


def test_earlier_versions_are_listed_shown_and_put_back(bank: Path) -> None:
    first = bank.read_bytes()
    none = quizgen("history", bank)
    assert (none.returncode, none.stdout) == (0, f"There are no earlier versions of {bank}.\n")
    quizgen("approve", bank, "q001")
    edit(bank, "title:", "# by hand\ntitle:")
    quizgen("approve", bank, "q002")
    listed = quizgen("history", bank).stdout
    assert re.findall(r"^ +(\d)  of .*: (.*)$", listed, re.MULTILINE) == [("1", "+3 −1"), ("2", "+2 −1")]
    assert "\n+# by hand\n" in quizgen("history", bank, 1).stdout
    assert quizgen("restore", bank, 1).returncode == 0
    assert bank.read_bytes() == first
    assert "3  of" in quizgen("history", bank).stdout
    missing = quizgen("restore", bank, 9)
    assert missing.returncode == 2 and "EDIT-003" in missing.stderr


def test_strict_checking_fails_at_a_warning(bank: Path) -> None:
    text = bank.read_text(encoding="utf-8")
    first = re.search(r"    ask: .*\n    options:\n(?:      .*\n)*?      - right: '?(.*?)'?\n", text)
    assert first
    told = first[0].replace(
        first[0].splitlines()[0], f"    ask: {json.dumps(f'Is it {first[1]}?', ensure_ascii=False)}"
    )
    bank.write_text(text.replace(first[0], told), encoding="utf-8")
    lenient, strict = quizgen("check", bank), quizgen("check", bank, "--strict")
    assert (lenient.returncode, strict.returncode) == (0, 2)
    assert "BANK-102" in lenient.stderr and lenient.stderr == strict.stderr


def test_a_bank_in_two_languages_is_shown_in_the_one_that_is_asked_for(bank: Path) -> None:
    edit(bank, "    ask: ", "    ask:\n      en: Who said so?\n      de: ")
    assert "Who said so?" not in quizgen("show", bank).stdout
    assert "Who said so?" in quizgen("show", bank, "--language", "en").stdout


def test_editors_find_the_schema_that_the_first_line_names(made: Path) -> None:
    first = made.read_text(encoding="utf-8").splitlines()[0]
    schema = made.parent / first.removeprefix("# yaml-language-server: $schema=")
    assert json.loads(schema.read_text(encoding="utf-8")) == bank_schema()


GIFT = "// from a colleague\n::Harbour::Who runs the harbour?{=Ada Example ~Eve Sample}\n\nAbout the harbour.\n"


def test_others_questions_become_a_bank_with_a_report_of_what_was_left_out(tmp_path: Path) -> None:
    (tmp_path / "Über den Hafen.txt").write_text(GIFT, encoding="utf-8")
    made = quizgen("import", "Über den Hafen.txt", cwd=tmp_path)
    bank = tmp_path / "ueber-den-hafen.yaml"
    assert made.returncode == 0
    assert made.stderr.startswith("Über den Hafen.txt:4:1: IMPORT-")
    assert made.stdout.startswith(f"{bank.name}: questions: 1\n")
    assert quizgen("check", bank).returncode == 0
    text = bank.read_text(encoding="utf-8")
    assert "language: en" in text and "status: draft" in text and "article:" not in text


def test_imported_questions_can_have_their_article(tmp_path: Path) -> None:
    (tmp_path / "fragen.gift").write_text("Wer leitet den Hafen?{=Ada Beispiel ~Eva Muster}", encoding="utf-8")
    made = quizgen("import", "fragen.gift", "--article", ARTICLE, cwd=tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    assert "Stadtrat von Kranichsfurt" in (tmp_path / "fragen.yaml").read_text(encoding="utf-8")


def test_an_import_never_replaces_a_bank_unasked(bank: Path) -> None:
    before = bank.read_bytes()
    (bank.parent / "q.gift").write_text(GIFT, encoding="utf-8")
    refused = quizgen("import", bank.parent / "q.gift", "-o", bank)
    assert (refused.returncode, bank.read_bytes()) == (2, before)
    assert quizgen("import", bank.parent / "q.gift", "-o", bank, "--force").returncode == 0
    assert quizgen("restore", bank, 1).returncode == 0
    assert bank.read_bytes() == before


def test_a_file_that_holds_no_questions_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Only some notes.\n", encoding="utf-8")
    refused = quizgen("import", "notes.txt", cwd=tmp_path)
    assert refused.returncode == 2 and refused.stderr.startswith("notes.txt:1:1: IMPORT-009")
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_deck_never_takes_the_place_of_its_bank(bank: Path) -> None:
    quizgen("approve", bank, "--all")
    before = bank.read_bytes()
    for command in (("export", bank, "--to", "anki", "-o", bank), ("module", bank, "-o", bank)):
        refused = quizgen(*command)
        assert (refused.returncode, bank.read_bytes()) == (2, before)
        assert "EXPORT-006" in refused.stderr


def test_a_bank_is_not_taken_for_an_article(bank: Path) -> None:
    refused = quizgen("generate", bank)
    assert refused.returncode == 2
    assert f"quizgen generate --into {bank}" in refused.stderr


def test_a_forced_bank_goes_on_counting(bank: Path) -> None:
    made = quizgen("generate", ARTICLE, "-o", bank.parent, "--questions", 6, "--force")
    assert made.returncode == 0, made.stderr
    assert re.findall(r"  - id: (q\d+)", bank.read_text(encoding="utf-8"))[0] == "q007"


def test_the_number_of_an_own_question_is_taken_once_it_was_approved(bank: Path) -> None:
    own = "  - id: q020\n    type: short\n    ask: A?\n    answer: b\n\n"
    edit(bank, "  - id: q001", own + "  - id: q001")
    quizgen("approve", bank, "q020")
    assert "  next: 21\n" in bank.read_text(encoding="utf-8")


def test_without_a_login_name_the_day_is_noted_alone(bank: Path) -> None:
    program = "import getpass, sys\ndef nobody(): raise KeyError('uid not found')\ngetpass.getuser = nobody\n"
    program += "from quizgen.cli import main\nmain(sys.argv[1:])\n"
    done = subprocess.run([sys.executable, "-c", program, "approve", bank, "q001"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert re.search(r"    reviewed: '\d{4}-\d\d-\d\d'\n", bank.read_text(encoding="utf-8"))


def test_drafts_that_stay_behind_are_counted(bank: Path, tmp_path: Path) -> None:
    quizgen("approve", bank, "q001")
    exported = quizgen("export", bank, "--to", "csv", "-o", tmp_path / "out.csv")
    assert exported.stdout.endswith("Drafts that stay behind until they are approved: 5\n")
