"""yaml-language-server, which most editors use, takes the schema: it passes sound banks and points at slips."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen.bank import write_bank
from quizgen.shipped import QUESTION_BANKS
from tests.bank.language_server import Editor, editor
from tests.bank.test_write import LAMPS

SLIPS = """\
# yaml-language-server: $schema=../bank.schema.json
format: 1
id: lamps
title: {en: Lamps, de: Lampen}
language: en
questions:
  - id: q001
    type: chioce
    ask: Who praised the lamps?
    options:
      - rigth: a shopkeeper
  - id: q002
    type: short
    ask: How many lamps?
    answer: ten
    status:\x20
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """As the banks that ship lie: the schema one folder up."""
    shutil.copy(QUESTION_BANKS / "bank.schema.json", tmp_path)
    (tmp_path / "en").mkdir()
    return tmp_path / "en"


@pytest.fixture
def opened(npm_home: Path, folder: Path) -> Iterator[Editor]:
    with editor(npm_home / "node_modules", folder) as running:
        yield running


@pytest.mark.parametrize("name", ["de/rathaus-parkplatz.yaml", "en/harbour-road-vote.yaml"])
def test_a_shipped_bank_is_sound_to_the_editor(opened: Editor, folder: Path, name: str) -> None:
    bank = Path(shutil.copy(QUESTION_BANKS / name, folder))
    assert opened.open(bank) == []


def test_a_bank_made_anywhere_finds_its_schema(opened: Editor, tmp_path: Path) -> None:
    bank = tmp_path / "elsewhere" / "lamps.yaml"
    bank.parent.mkdir()
    (tmp_path / "bank.schema.json").unlink()
    write_bank(LAMPS, bank)
    assert opened.open(bank) == []
    broken = bank.with_name("broken.yaml")
    broken.write_text(bank.read_text(encoding="utf-8").replace("type: choice", "type: chioce"), encoding="utf-8")
    assert len(opened.open(broken)) == 1


def test_slips_are_marked_in_their_lines(opened: Editor, folder: Path) -> None:
    (folder / "lamps.yaml").write_text(SLIPS, encoding="utf-8")
    complaints = opened.open(folder / "lamps.yaml")
    lines = {int(complaint.partition(":")[0]) for complaint in complaints}
    assert 8 in lines and 11 in lines
    assert lines <= {7, 8, 11, 16}


def test_words_that_are_possible_are_offered(opened: Editor, folder: Path) -> None:
    (folder / "lamps.yaml").write_text(SLIPS, encoding="utf-8")
    opened.open(folder / "lamps.yaml")
    assert {"draft", "approved", "rejected"} <= opened.complete(folder / "lamps.yaml", 16, 13)
