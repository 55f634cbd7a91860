"""The command line as people use it: what it prints, what it writes, and what it says to bad input."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from quizgen.cli import main
from quizgen.shipped import SAMPLE_ARTICLES
from tests.articles import read_real_article, sample
from tests.forked import run_quizgen

ARTICLE = SAMPLE_ARTICLES / "de" / "rathaus-parkplatz.txt"
JSON_KEYS = {
    "id", "type", "rule", "skill", "level", "language", "prompt", "options",
    "pairs", "order", "text", "answer", "accept", "criteria", "explanation", "evidence", "source", "status",
    "reviewed",
}  # fmt: skip


def quizgen(*arguments: object, cwd: Path | None = None, stdin: bytes = b"", **env: str) -> CompletedProcess[str]:
    """What somebody sees who types this."""
    return run_quizgen(tuple(map(str, arguments)), stdin, {**os.environ, "LC_ALL": "C.UTF-8", **env}, cwd or Path.cwd())


def quizgen_as_typed(*arguments: object, stdin: bytes = b"") -> CompletedProcess[str]:
    """The same by `python -m quizgen`, with all that Python needs to get going."""
    command = [sys.executable, "-m", "quizgen", *map(str, arguments)]
    done = subprocess.run(command, input=stdin, capture_output=True, timeout=120, check=False)
    return CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("banks")
    made = quizgen("generate", ARTICLE, "-o", folder)
    assert made.returncode == 0, made.stderr
    return folder / "rathaus-parkplatz.yaml"


def test_generate_says_where_the_bank_is(tmp_path: Path) -> None:
    made = quizgen_as_typed("generate", ARTICLE, "-o", tmp_path, "--questions", 5)
    first, following = made.stdout.splitlines()
    assert first == f"{tmp_path / 'rathaus-parkplatz.yaml'}: questions: 5"
    assert f"quizgen approve {tmp_path / 'rathaus-parkplatz.yaml'} --all" in following


def test_generate_reads_standard_input(tmp_path: Path) -> None:
    made = quizgen_as_typed("generate", "-", "-o", tmp_path, stdin=ARTICLE.read_bytes())
    assert made.returncode == 0, made.stderr
    assert len(list(tmp_path.glob("*.yaml"))) == 1


def test_generate_never_replaces_a_bank_unasked(bank: Path) -> None:
    before = bank.read_bytes()
    again = quizgen("generate", ARTICLE, "-o", bank.parent)
    assert (again.returncode, bank.read_bytes()) == (2, before)
    assert "QUIZ-003" in again.stderr


def test_one_bad_article_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    made = quizgen("generate", tmp_path / "empty.txt", ARTICLE, "-o", tmp_path)
    assert made.returncode == 2
    assert (tmp_path / "rathaus-parkplatz.yaml").is_file()


def test_types_are_named_as_in_the_bank(tmp_path: Path) -> None:
    made = quizgen("generate", ARTICLE, "--types", "cloze", "-o", tmp_path)
    assert made.returncode == 0, made.stderr
    shown = json.loads(quizgen("show", tmp_path / "rathaus-parkplatz.yaml", "--json").stdout)
    assert {question["type"] for question in shown} == {"cloze"}


def test_show_prints_questions_with_their_answers(bank: Path) -> None:
    shown = quizgen("show", bank)
    assert "Wer bestritt, Druck ausgeübt zu haben?" in shown.stdout
    assert "✓ Holger Wiebrecht" in shown.stdout


def test_show_json_keeps_its_form(bank: Path) -> None:
    questions = json.loads(quizgen("show", bank, "--json").stdout)
    for question in questions:
        assert set(question) == JSON_KEYS
        assert set(question["evidence"]) == {"text", "paragraph", "start", "end"}
        assert all(set(option) == {"text", "right", "feedback"} for option in question["options"])


def test_claims_table_shows_who_says_what() -> None:
    shown = quizgen("claims", ARTICLE, COLUMNS="160")
    assert "Holger Wiebrecht" in shown.stdout
    assert "bestritt" in shown.stdout


@pytest.mark.parametrize("columns", [80, 100, 200])
def test_claims_table_uses_the_width_of_the_terminal(columns: int) -> None:
    lines = quizgen("claims", ARTICLE, COLUMNS=str(columns)).stdout.splitlines()
    assert columns - 4 <= max(map(len, lines)) <= columns


def test_claims_table_tells_named_chain_and_contradiction(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(
        "Laut dem Tagblatt gaben Mitarbeiter an, nichts gewusst zu haben.\n\n"
        "Die Behörde wirft der Firma Norchem vor, Messwerte gefälscht zu haben. Norchem streitet dies ab. "
        "Der Sprecher sagte, es regne.\n",
        encoding="utf-8",
    )
    shown = quizgen("claims", article, "--language", "de", COLUMNS="120").stdout
    assert "2. passed on by das Tagblatt" in shown
    assert "unnamed" in shown
    assert "§2 Norchem contradicts §2 die Behörde" in shown
    assert "de.frame.laut" not in shown
    explained = quizgen("claims", article, "--language", "de", "--explain", COLUMNS="120").stdout
    assert "de.frame.laut" in explained
    assert "a bare description: the article does not say which" in " ".join(explained.split())
    assert "Told by: dies" in explained
    german = quizgen("claims", article, "--language", "de", COLUMNS="120", LANGUAGE="de").stdout
    assert "§2 Norchem widerspricht §2 die Behörde" in german


def test_claims_json_names_whom_a_claim_contradicts(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Ann Pryor said that the bridge was closed. Carl Fenn denied that the bridge was closed.")
    first, second = json.loads(quizgen("claims", article, "--json", "--language", "en").stdout)
    assert first["relations"] == []
    assert second["relations"] == [{"kind": "denies", "claim": 0, "words": ["bridge", "close"]}]


def test_claims_json_points_into_the_article() -> None:
    found = json.loads(quizgen("claims", ARTICLE, "--json").stdout)
    denial = next(claim for claim in found if claim["chain"] and claim["chain"][-1]["stance"] == "denies")
    assert denial["chain"][-1]["source"]["name"] == "Holger Wiebrecht"
    assert denial["text"] == "Druck ausgeübt zu haben"


def test_claims_json_shows_facts_with_words_and_values(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(
        "---\npublished: 2024-10-25\nlanguage: de\n---\nDas Werk in Kiew kostete am Mittwoch 1,8 Milliarden Euro.\n",
        encoding="utf-8",
    )
    (claim,) = json.loads(quizgen("claims", str(article), "--json").stdout)
    place, time, amount = claim["facts"]
    assert (place["is"], place["words"]) == ("place", "Kiew")
    assert (time["is"], time["words"], time["value"]) == ("time", "am Mittwoch", "2024-10-23")
    assert (amount["value"], amount["unit"]) == ("1800000000", "Euro")


def test_claims_jsonl_predicts_in_characters_of_the_text(tmp_path: Path) -> None:
    text = "Der Rat sagte, es regne."
    docs = tmp_path / "docs.jsonl"
    docs.write_text(json.dumps({"id": "a", "lang": "de", "text": text}) + "\n", encoding="utf-8")
    predicted = json.loads(quizgen("claims", "--jsonl", docs).stdout)
    (found,) = predicted["attributions"]
    assert predicted["id"] == "a"
    assert [text[start:end] for key in ("speaker", "cue", "content") for start, end in found[key]] == [
        "Der Rat",
        "sagte",
        "es regne",
    ]


def test_claims_jsonl_names_the_line_that_is_no_document(tmp_path: Path) -> None:
    docs = tmp_path / "docs.jsonl"
    docs.write_text('{"id": "a", "text": "Es regnet."}\nnonsense\n', encoding="utf-8")
    refused = quizgen("claims", "--jsonl", docs)
    assert refused.returncode == 2
    assert refused.stderr.startswith(f"{docs}:2:1: QUIZ-004")


def test_check_passes_a_sound_bank_and_points_at_a_broken_one(bank: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(bank.read_text(encoding="utf-8").replace("    level: 1", "    level: 9", 1), encoding="utf-8")
    assert quizgen("check", bank).returncode == 0
    refused = quizgen("check", broken)
    assert refused.returncode == 2
    assert refused.stderr.startswith(f"{broken}:")


def test_export_and_module_write_their_files(bank: Path, tmp_path: Path) -> None:
    deck, page = tmp_path / "deck.apkg", tmp_path / "module.html"
    bank = Path(shutil.copy(bank, tmp_path))
    assert quizgen("approve", bank, "--all").returncode == 0
    assert quizgen("export", bank, "--to", "anki", "-o", deck).returncode == 0
    assert quizgen("module", bank, "-o", page).returncode == 0
    assert deck.read_bytes().startswith(b"PK")
    assert "Holger Wiebrecht" in page.read_text(encoding="utf-8")
    assert "key-heading" in page.read_text(encoding="utf-8")


def test_copies_without_a_key_need_no_approved_question(bank: Path, tmp_path: Path) -> None:
    page = tmp_path / "module.html"
    assert quizgen("module", bank, "-o", page, "--copy", "reading").returncode == 0
    text = page.read_text(encoding="utf-8")
    assert "Holger Wiebrecht" in text and "claim-1" in text
    assert "questions-heading" not in text and "key-heading" not in text
    assert quizgen("module", bank, "-o", page, "--copy", "pupil").returncode == 0
    text = page.read_text(encoding="utf-8")
    assert "guided-heading" in text and "claim-1" not in text and "key-heading" not in text


def test_a_module_is_a_page_a_pdf_or_markdown_by_the_end_of_its_name(bank: Path, tmp_path: Path) -> None:
    for name, start in (("m.pdf", b"%PDF-"), ("m.MD", b"# "), ("m.html", b"<!DOCTYPE html>")):
        assert quizgen("module", bank, "-o", tmp_path / name, "--copy", "pupil").returncode == 0
        assert (tmp_path / name).read_bytes().startswith(start)
    refused = quizgen("module", bank, "-o", tmp_path / "m.docx", "--copy", "pupil")
    assert refused.returncode == 2 and "MODULE-002" in refused.stderr and ".pdf" in refused.stderr


def test_nothing_goes_out_before_somebody_approved_it(bank: Path, tmp_path: Path) -> None:
    for command in (("export", bank, "--to", "anki"), ("module", bank)):
        refused = quizgen(*command, "-o", tmp_path / "file.html")
        assert (refused.returncode, list(tmp_path.iterdir())) == (2, [])
        assert "EXPORT-004" in refused.stderr and "quizgen approve" in refused.stderr


def test_export_to_an_unknown_kind_is_refused(bank: Path, tmp_path: Path) -> None:
    refused = quizgen("export", bank, "--to", "papyrus", "-o", tmp_path / "x")
    assert refused.returncode == 2
    assert "EXPORT-001" in refused.stderr


def test_demo_makes_bank_deck_and_module(tmp_path: Path) -> None:
    made = quizgen("demo", "--no-serve", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert {path.suffix for path in (tmp_path / "demo").glob("[!.]*")} == {".yaml", ".apkg", ".html"}


def test_demo_keeps_an_edited_bank(tmp_path: Path) -> None:
    quizgen("demo", ARTICLE, "--no-serve", cwd=tmp_path)
    path = tmp_path / "demo" / "rathaus-parkplatz.yaml"
    edited = path.read_text(encoding="utf-8").replace("Wer bestritt, Druck", "Wer hat bestritten, Druck")
    path.write_text(edited, encoding="utf-8")
    again = quizgen("demo", ARTICLE, "--no-serve", cwd=tmp_path)
    assert again.returncode == 0
    assert path.read_text(encoding="utf-8") == edited


def test_help_names_every_command_that_people_type() -> None:
    shown = quizgen_as_typed("--help").stdout
    assert set(main.commands) - set(shown.split()) == {"work"}


BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\n ",
    "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4,
    "french.txt": "Le ministre a déclaré hier que la route serait fermée au mois de mai, selon le journal.".encode(),
    "silent.txt": b"It rains. The streets are wet. The river rises slowly and the fields are full of water today.",
}


@pytest.mark.parametrize("name", BAD)
def test_bad_article_gets_one_line_and_no_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(BAD[name])
    out = tmp_path / "out"
    out.mkdir()
    refused = quizgen("generate", tmp_path / name, "-o", out)
    assert refused.returncode == 2
    assert len(refused.stderr.splitlines()) == 1, refused.stderr
    assert refused.stderr.startswith(str(tmp_path / name))
    assert "Traceback" not in refused.stderr
    assert list(out.iterdir()) == []


def test_directory_missing_file_and_50_megabytes_are_refused(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    with big.open("wb") as file:
        file.truncate(50_000_000)
    for source in (tmp_path, tmp_path / "nowhere.txt", big):
        refused = quizgen("generate", source, "-o", tmp_path)
        assert (refused.returncode, len(refused.stderr.splitlines())) == (2, 1), refused.stderr


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_usual_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    (tmp_path / "rathaus.txt").write_bytes(text.encode(encoding))
    made = quizgen("generate", tmp_path / "rathaus.txt", "-o", tmp_path)
    assert made.returncode == 0, made.stderr
    assert "Bürgermeister" in (tmp_path / "rathaus.yaml").read_text(encoding="utf-8")


def test_missing_output_folder_is_named(tmp_path: Path) -> None:
    refused = quizgen("generate", ARTICLE, "-o", tmp_path / "nowhere")
    assert refused.returncode == 2
    assert refused.stderr.startswith(f"{tmp_path / 'nowhere'}: QUIZ-005")


def test_problems_speak_german_to_germans(tmp_path: Path) -> None:
    (tmp_path / "leer.txt").touch()
    refused = quizgen("generate", tmp_path / "leer.txt", LC_ALL="de_DE.UTF-8", LANG="de_DE.UTF-8")
    assert refused.returncode == 2
    assert "Datei ist leer" in refused.stderr


def test_real_article_goes_all_the_way(tmp_path: Path) -> None:
    read_real_article()
    source = sample("rathaus-parkplatz").parents[3].parent / "shared" / "articles" / "000_ecf8a1360776e99d.txt"
    made = quizgen("generate", source, "-o", tmp_path)
    assert made.returncode == 0, made.stderr
    bank = tmp_path / "000-ecf8a1360776e99d.yaml"
    assert quizgen("check", bank).returncode == 0
    text = bank.read_text(encoding="utf-8")
    assert "Kommentar (0)" not in text
    assert "Foto: CNN" not in text
    assert "publisher: congthuong.vn" in text
