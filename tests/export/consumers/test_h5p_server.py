"""The checks a site makes before it takes an H5P package, as the h5p-server of Lumi Education makes them."""

import json
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from quizgen.export import h5p
from tests.export.consumers.banks import ALL_TYPES, every_bank

SCRIPT = Path(__file__).parent / "check_h5p.mjs"


def unpack(content: bytes, folder: Path) -> Path:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        archive.extractall(folder)
    return folder


def check(npm_home: Path, tmp_path: Path, *packages: Path) -> list[list[str]]:
    """For each package the codes of what is wrong with it."""
    libraries = tmp_path / "libraries"
    libraries.mkdir()
    command = ["node", str(SCRIPT), str(npm_home), str(libraries), *map(str, packages)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr
    return list(json.loads(run.stdout).values())


def test_a_site_takes_every_bank_of_ours(npm_home: Path, tmp_path: Path) -> None:
    banks = every_bank()
    packages = [unpack(h5p.render(bank).content, tmp_path / bank.id) for bank in banks]
    assert check(npm_home, tmp_path, *packages) == [[] for _ in banks]


@pytest.mark.parametrize(
    ("field", "value"),
    [("license", "free"), ("title", "x" * 256), ("language", ""), ("mainLibrary", None), ("source", "Lindenau")],
)
def test_the_checks_see_what_is_wrong(npm_home: Path, tmp_path: Path, field: str, value: str | None) -> None:
    package = unpack(h5p.render(ALL_TYPES).content, tmp_path / "package")
    head = json.loads((package / "h5p.json").read_text(encoding="utf-8"))
    head[field] = value
    (package / "h5p.json").write_text(json.dumps(head), encoding="utf-8")
    [errors] = check(npm_home, tmp_path, package)
    assert errors
