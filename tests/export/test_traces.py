"""What an export leaves behind: the file, and nothing else."""

import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from quizgen.bank import write_bank
from quizgen.export import FORMATS, export_bank, export_bank_file
from quizgen.problems import Refused
from tests.export.samples import make_bank, make_choice, make_cloze, make_matching, make_open, make_question
from tests.promises import Tries
from tests.test_output import disk_that_holds

BANK = make_bank(
    make_question("q001"), make_choice("q002"), make_matching("q003"), make_cloze("q004"), make_open("q005")
)


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "pool.yaml"
    write_bank(BANK, path)
    return path


def promise_of(name: str) -> str:
    """Laying out pages takes long."""
    return "pdfs-leave-nothing" if name.startswith("pdf") else "exports-leave-nothing"


def find_open_files() -> list[str]:
    return sorted(path.name for path in Path("/dev/fd").iterdir())


@pytest.mark.parametrize("name", [pytest.param(one, marks=pytest.mark.holds(promise_of(one))) for one in FORMATS])
def test_many_exports_leave_no_temporary_file_and_no_file_open(
    bank: Path, name: str, monkeypatch: pytest.MonkeyPatch, tries: Tries
) -> None:
    temporary = bank.parent / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setenv("SQLITE_TMPDIR", str(temporary))
    target = bank.parent / "out" / "file"
    target.parent.mkdir()
    export_bank_file(bank, name, target)
    open_files = find_open_files()
    first = target.read_bytes()
    for _ in tries:
        export_bank_file(bank, name, target)
    assert find_open_files() == open_files
    assert list(temporary.iterdir()) == []
    assert list(target.parent.iterdir()) == [target]
    assert sorted(path.name for path in bank.parent.iterdir()) == [
        ".history",
        ".quizgen",
        "out",
        "pool.yaml",
        "temporary",
    ]
    assert [path.name for path in (bank.parent / ".history" / "pool").iterdir()] == ["given-out.json"]
    assert target.read_bytes() == first


@pytest.mark.parametrize("name", FORMATS)
def test_a_full_disk_leaves_the_old_file_and_remembers_nothing(bank: Path, name: str) -> None:
    target = bank.parent / "file"
    target.write_bytes(b"the old one")
    with disk_that_holds(64), pytest.raises(Refused, match="OUTPUT-004"):
        export_bank_file(bank, name, target)
    assert target.read_bytes() == b"the old one"
    assert sorted(path.name for path in bank.parent.iterdir()) == [".quizgen", "file", "pool.yaml"]


def test_an_export_that_is_killed_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    large = make_bank(*(make_choice(f"q{number:04}") for number in range(2000)))
    target = tmp_path / "deck.apkg"
    export_bank(large, "anki", target)
    whole = target.read_bytes()
    script = (
        "import sys; from pathlib import Path; from quizgen.export import export_bank\n"
        "from tests.export.test_traces import make_bank, make_choice\n"
        "large = make_bank(*(make_choice(f'q{number:04}') for number in range(2000)))\n"
        "print('ready', flush=True)\n"
        "while True: export_bank(large, 'anki', Path(sys.argv[1]))\n"
    )
    for milliseconds in (30, 90, 150):
        target.write_bytes(b"the old one")
        with subprocess.Popen([sys.executable, "-c", script, str(target)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None and process.stdout.readline() == b"ready\n"
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(milliseconds / 1000)
            process.send_signal(signal.SIGKILL)
        assert target.read_bytes() in (b"the old one", whole)


def test_where_nothing_can_be_kept_beside_the_bank_it_is_exported_with_a_warning(bank: Path) -> None:
    (bank.parent / ".history").write_text("no folder")
    target = bank.parent / "deck.apkg"
    [warning] = export_bank_file(bank, "anki", target)
    assert warning.code == "EXPORT-150" and warning.is_warning
    assert str(bank.parent) in warning.sentence("de")
    assert target.read_bytes()
