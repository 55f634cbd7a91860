"""Programs from npm, installed once into a cache folder outside the project."""

import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from filelock import FileLock

LIST = Path(__file__).parent / "package.json"
_INSTALL = "npm install --ignore-scripts --no-audit --no-fund --fetch-retries=1 --fetch-timeout=30000"


def find_home() -> Path:
    """The folder around `node_modules`; without npm the test is skipped, except in CI (variable CI), where it fails."""
    if shutil.which("npm") is None or shutil.which("node") is None:
        _give_up("there is no npm on this machine (apt install nodejs npm)")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "quizgen-tests"
    home = cache / hashlib.sha256(LIST.read_bytes()).hexdigest()[:16]
    cache.mkdir(parents=True, exist_ok=True)
    with FileLock(cache / "lock"):  # tests run in several processes
        if not home.exists():
            _install(home)
    return home


def _install(home: Path) -> None:
    # Beside its place first, so that an installation that broke off is never taken for a whole one.
    fresh = Path(tempfile.mkdtemp(dir=home.parent))
    shutil.copy(LIST, fresh)
    try:
        run = subprocess.run(_INSTALL.split(), cwd=fresh, capture_output=True, text=True, timeout=600)
        if run.returncode:
            _give_up(f"npm could not install them ({run.stderr.strip()[-300:]})")
        fresh.rename(home)
    except subprocess.TimeoutExpired:
        _give_up("npm did not finish installing them")
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _give_up(why: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"CI must try our files in the programs that take them, but {why}")
    pytest.skip(f"{why}, so none of our files was tried in the programs that take them")
