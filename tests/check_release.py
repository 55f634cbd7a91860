"""`python -m tests.check_release`: what would be published is built, installed where nothing else is, and used.

The sdist is built from the checkout and the wheel from the sdist, so that whatever is missing in one shows. An article
in each language must become the same bank, byte for byte, as from the checkout; the words, rules and lexicons are
those inside the wheel. It takes a minute or two, so it is no test of every day: `.ci/run` calls it.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from venv import create

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements-ci.txt"
ARTICLES = sorted((ROOT / "question_banks" / "articles").glob("*/*.txt"))[::3]
"""One of each language."""


def run(*command: str | Path, cwd: Path) -> str:
    """What it prints; only what is installed beside the program can be imported."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.PIPE, env=environment, encoding="utf-8")
    return done.stdout


def write_constraints(path: Path) -> Path:
    """The versions of the lock without their hashes, since a wheel built here has none there."""
    pins = (line.split()[0] for line in LOCK.read_text(encoding="utf-8").splitlines() if "==" in line)
    path.write_text("".join(f"{pin}\n" for pin in pins), encoding="utf-8")
    return path


def main() -> None:
    """Exit code 1, or the traceback of the command that failed, where something is not as it should be."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
        (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
        create(folder / "clean", with_pip=True)
        programs = folder / "clean" / ("Scripts" if sys.platform == "win32" else "bin")
        constraints = write_constraints(folder / "constraints.txt")
        pip = (programs / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        run(*pip, "--constraint", constraints, wheel, cwd=folder)
        for made in ("installed", "checkout"):
            (folder / made).mkdir()
        run(programs / "quizgen", "generate", *ARTICLES, "-o", folder / "installed", cwd=folder)
        run(sys.executable, "-m", "quizgen", "generate", *ARTICLES, "-o", folder / "checkout", cwd=ROOT)
        banks = [
            {path.name: path.read_bytes() for path in (folder / m).glob("*.yaml")} for m in ("installed", "checkout")
        ]
        if banks[0] != banks[1] or len(banks[0]) != len(ARTICLES):
            sys.exit(f"the installed wheel makes other banks: {sorted(banks[0])}, {sorted(banks[1])}")
        print(f"{wheel.name} ({wheel.stat().st_size:,} bytes), {sdist.name} ({sdist.stat().st_size:,} bytes): sound")


if __name__ == "__main__":
    main()
