"""What quizgen builds on: every package pinned for CI, every licence known and none that binds people who use it."""

import os
import re
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parent.parent
LOCK = (ROOT / "requirements-ci.txt").read_text(encoding="utf-8")
PINS = {name: Version(pin) for name, pin in re.findall(r"^([a-z0-9-]+)==(\S+)", LOCK, re.MULTILINE)}
PAGE = ROOT / "docs" / "licences.md"


def read_script() -> ModuleType:
    spec = spec_from_file_location("licences", ROOT / "docs" / "licences.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


LICENCES = read_script()
EVERY = [*LICENCES.read_requirements(), *(r for extra in LICENCES.EXTRAS for r in LICENCES.read_requirements(extra))]


@pytest.mark.parametrize("wanted", EVERY, ids=str)
def test_the_lock_has_what_pyproject_asks_for(wanted: Requirement) -> None:
    assert PINS[LICENCES.normalise(wanted.name)] in wanted.specifier, "see the head of requirements-ci.txt"


def test_every_package_of_the_lock_has_a_hash_and_no_address() -> None:
    blocks = re.split(r"\n(?=[a-z0-9-]+==)", LOCK)[1:]
    assert len(blocks) == len(PINS) > 50
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in LOCK


@pytest.fixture
def locked() -> None:
    """Licences are read from what is installed, so that must be what the lock says."""
    try:
        differing = [name for name, pin in PINS.items() if Version(version(name)) != pin]
    except PackageNotFoundError as error:
        differing = [str(error)]
    if differing and not (os.environ.get("CI") and sys.platform == "linux"):
        pytest.skip(f"not the versions of requirements-ci.txt: {', '.join(differing[:3])}")


@pytest.mark.usefixtures("locked")
def test_the_page_of_licences_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == LICENCES.render_page(), "python docs/licences.py > docs/licences.md"


def test_nobody_who_uses_quizgen_gets_a_package_that_is_only_under_the_gpl() -> None:
    before_tests = PAGE.read_text(encoding="utf-8").split("## With the extra `test`")
    assert len(before_tests) == 2
    rows = [line.strip("| ").split(" | ") for line in before_tests[0].splitlines() if line.startswith("| ")]
    licences = {row[0]: row[2] if row[1][:1] in "<>=~!" else row[1] for row in rows if row[0] != "package"}
    assert {LICENCES.normalise(r.name) for r in LICENCES.read_requirements()} <= set(licences)
    assert [name for name, licence in licences.items() if LICENCES.is_strong(licence)] == []


@pytest.mark.parametrize(
    ("licence", "is_strong"),
    [
        ("AGPL-3.0-or-later", True),
        ("GPL-2.0-only", True),
        ("GNU General Public License v3 (GPLv3)", True),
        ("unknown", True),
        ("LGPL-3.0-only", False),
        ("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", False),
        ("MIT", False),
    ],
)
def test_a_strong_licence_is_told_from_a_weak_one(licence: str, is_strong: bool) -> None:
    assert LICENCES.is_strong(licence) is is_strong
